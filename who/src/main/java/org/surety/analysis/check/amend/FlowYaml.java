package org.surety.analysis.check.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

/** The few clauses that an amendment takes over from the text, as YAML in one line. */
final class FlowYaml {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_./-]*( [\\p{L}\\p{N}_.-]+)*");

    private FlowYaml() {}

    /** A text, in quotation marks where YAML could take it for something else. */
    static String text(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** A text in quotation marks. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String members(Members members) {
        return switch (members) {
            case Members.Named named -> text(named.name());
            case Members.Special special -> special.kind().word();
            case Members.Union union -> list(union.parts().stream().map(FlowYaml::members).toList());
            case Members.Except except ->
                    "{members: " + members(except.base()) + ", except: " + members(except.without()) + "}";
        };
    }

    static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> fact(fact);
            case Condition.Done done -> "{done: " + text(done.duty()) + "}";
            case Condition.After after -> "{after: " + after.span() + ", from: " + condition(after.from()) + "}";
            case Condition.AllOf all -> "{all-of: " + conditions(all.parts()) + "}";
            case Condition.AnyOf any -> "{any-of: " + conditions(any.parts()) + "}";
            case Condition.InOrder order -> "{in-order: " + conditions(order.parts()) + "}";
            case Condition.Not not -> "{not: " + condition(not.part()) + "}";
        };
    }

    /** A term, without the notice by which it is ended. */
    static String termWithoutNotice(Term term) {
        List<String> keys = new ArrayList<>();
        keys.add("for: " + term.duration().length().map(Object::toString).orElse("unlimited"));
        term.from().ifPresent(it -> keys.add("from: " + condition(it)));
        term.duration().length().flatMap(it -> term.renewal()).ifPresent(it -> keys
                .add("renewal: " + it.procedure().map(FlowYaml::text).orElse(it.kind().word())
                        + it.each().map(each -> ", renewed-for: " + each).orElse("")));
        return "{" + String.join(", ", keys) + "}";
    }

    private static String conditions(List<Condition> parts) {
        return list(parts.stream().map(FlowYaml::condition).toList());
    }

    private static String fact(Condition.Fact condition) {
        boolean named = condition.kind() == Condition.Kind.DATE;
        boolean other = condition.kind() == Condition.Kind.OTHER_AGREEMENT;
        List<String> keys = new ArrayList<>();
        keys.add(condition.kind().word() + ": " + (named || other
                ? condition.what().map(FlowYaml::quoted).orElse("")
                : condition.who().map(FlowYaml::members).orElse("")));
        condition.who().filter(it -> other).ifPresent(it -> keys.add("who: " + members(it)));
        condition.what().filter(it -> !named && !other).ifPresent(it -> keys.add("what: " + quoted(it)));
        condition.howMany()
                .ifPresent(it -> keys.add((it.moreThan() ? "more-than: " : "at-least: ") + it.amount()));
        condition.stage().ifPresent(it -> keys.add((other ? "what: " : "level: ") + it.word()));
        return "{" + String.join(", ", keys) + "}";
    }

    /** An act, owed or allowed, with a limit. */
    static String act(Step.Act act, Modality modality, Limit within) {
        List<String> keys = new ArrayList<>();
        keys.add("kind: act");
        keys.add("by: " + members(act.by()));
        keys.add(modality.word() + ": " + list(act.actions().stream().map(FlowYaml::action).toList()));
        if (act.force() != Force.UNSPECIFIED) {
            keys.add("force: " + act.force().word());
        }
        act.help().ifPresent(it -> keys.add("counts-as-help: " + (it ? "yes" : "no")));
        keys.add("within: " + within);
        if (act.timing().from() != Timing.Moment.STEP) {
            keys.add("from: " + act.timing().from().word());
        }
        keys.add("then: " + next(act.then()));
        keys.add("silence: " + next(act.silence()));
        return "{" + String.join(", ", keys) + "}";
    }

    private static String action(Action action) {
        return action.object().map(it -> "{" + action.kind().word() + ": " + quoted(it) + "}")
                .orElse(action.kind().word());
    }

    static String next(Next next) {
        return next.steps().isEmpty()
                ? "end"
                : next.steps().size() == 1
                        ? text(next.steps().getFirst())
                        : list(next.steps().stream().map(FlowYaml::text).toList());
    }
}

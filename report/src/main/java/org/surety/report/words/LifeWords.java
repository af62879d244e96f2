package org.surety.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Span;

/** How an agreement begins, lasts and ends, in words. */
public final class LifeWords {

    private final Names names;
    private final MembersWords members;

    /** With the names of an agreement. */
    public LifeWords(Names names) {
        this.names = names;
        this.members = new MembersWords(names);
    }

    /** A line of the life table: what is asked, and what the text says to it. */
    public record Line(String question, String answer) {}

    /** Every question about the life of an agreement; silence is an answer too. */
    public List<Line> lines(Life life) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Enters into force", conditions(life.entry(), " and ", "the text does not say")));
        lines.add(new Line("Lasts", switch (life.term().duration()) {
            case Term.Duration.For lasts -> lasts.span().toString();
            case Term.Duration.Unlimited unlimited -> "without end";
            case Term.Duration.Unspecified unspecified -> "the text does not say";
        }));
        lines.add(new Line("Is prolonged",
                life.term().renewal().map(LifeWords::renewal).orElse("the text does not say")));
        lines.add(new Line("A party may leave",
                life.term().withdrawal().map(this::withdrawal).orElse("the text does not say")));
        lines.add(new Line("Frees the parties from their duties",
                conditions(life.release(), " or ", "nothing that the text names")));
        lines.add(new Line("Suspends it", conditions(life.suspension(), " or ", "nothing that the text names")));
        lines.add(new Line("Makes it void", conditions(life.voids(), " or ", "nothing that the text names")));
        return lines;
    }

    private static String renewal(Term.Renewal renewal) {
        return by(renewal) + renewal.each().map(it -> ", by " + it + " each time").orElse("");
    }

    private static String by(Term.Renewal renewal) {
        return switch (renewal.kind()) {
            case AUTOMATIC -> "by itself";
            case BY_AGREEMENT -> "if all parties agree";
            case PROCEDURE -> "if \"" + renewal.procedure().orElseThrow() + "\" decides it";
            case NONE -> "not at all";
        };
    }

    private String withdrawal(Term.Withdrawal withdrawal) {
        if (!withdrawal.allowed()) {
            return "never";
        }
        String notice =
                withdrawal.notice().map(it -> "with " + noticeOf(it.of()) + " notice")
                        .orElse("yes; the notice is not said");
        return notice + withdrawal.after().map(it -> ", after " + it).orElse("")
                + withdrawal.once().map(it -> ", once there has been " + condition(it)).orElse("")
                + (withdrawal.notice().filter(Term.Notice::dutiesMet).isPresent()
                        ? ", and only after it has met its duties"
                        : "");
    }

    /** {@code 12 months'}. */
    private static String noticeOf(Span time) {
        String words = time.hours() == 0 ? English.count(time.months(), "month", "months") : time.toString();
        return words + (words.endsWith("s") ? "'" : "'s");
    }

    private String conditions(List<Condition> conditions, String joint, String none) {
        return conditions.isEmpty() ? none : String.join(joint, conditions.stream().map(this::condition).toList());
    }

    /** A condition: {@code ratification by the guarantors}. */
    public String condition(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> fact(fact);
            case Condition.Done done -> "the fulfilment of \"" + done.duty() + "\"";
            case Condition.After after -> after.span() + " after " + condition(after.from());
            case Condition.AllOf all -> parts(all.parts(), " together with ");
            case Condition.AnyOf any -> parts(any.parts(), " or ");
            case Condition.InOrder order -> parts(order.parts(), " and after that ");
            case Condition.Not not -> no(condition(not.part()));
        };
    }

    /** {@code no ceasefire}; {@code the absence of ratification by France}. */
    private static String no(String condition) {
        return condition.matches("an? .*") ? condition.replaceFirst("^an? ", "no ") : "the absence of " + condition;
    }

    private String parts(List<Condition> parts, String joint) {
        String words = String.join(joint, parts.stream().map(this::condition).toList());
        return parts.size() > 1 ? "(" + words + ")" : words;
    }

    private static String howMany(Condition.Count count) {
        String amount = count.amount().toString();
        return (count.moreThan() ? "more than " : "at least ") + amount + " of ";
    }

    /** Another agreement, by its title where that is known, and what has to come about under it. */
    private String other(Condition.Fact condition, String of) {
        String other = "another agreement";
        Optional<String> title = condition.what().map(names::title).filter(it -> it.startsWith("“"));
        String which = title.filter(it -> condition.stage().isPresent())
                .orElse(other + condition.what().map(names::title).map(it -> " (" + it + ")").orElse(""));
        return condition.stage().map(it -> switch (it) {
            case SIGNED -> "signature of ";
            case RATIFIED -> "ratification of ";
            case IN_FORCE, CLAIMED, FOUND -> "the entry into force of ";
            case MEMBER -> "membership" + of + " in ";
        }).orElse("") + which;
    }

    /** An event by its word: {@code the transfer of authority}. */
    private String event(String word) {
        return Stream.concat(names.agreement().events().stream(), Arrays.<EventType>stream(EventKind.values()))
                .filter(it -> it.word().equals(word)).findFirst().map(EventWords::kind).orElse(word);
    }

    private String fact(Condition.Fact condition) {
        String some = condition.howMany().map(LifeWords::howMany).orElse("");
        String by = condition.who().map(it -> " by " + some + members.of(it)).orElse("");
        String of = condition.who().map(it -> " of " + some + members.of(it)).orElse("");
        String subject = condition.who().map(it -> some + members.of(it)).orElse("a party");
        String what = condition.what().map(it -> it.startsWith("on ") ? " " + it : " (" + it + ")").orElse("");
        return switch (condition.kind()) {
            case SIGNATURE -> "signature" + by + what;
            case RATIFICATION -> "ratification" + by + what;
            case REFERENDUM -> "a referendum" + condition.who().map(it -> " in " + members.of(it)).orElse("") + what;
            case CEASEFIRE -> "a ceasefire" + what;
            case WITHDRAWAL_OF_FORCES -> "a withdrawal of " + (of.isEmpty() ? "forces" : "the forces" + of) + what;
            case OTHER_AGREEMENT -> other(condition, of);
            case DECISION -> "a decision" + of + condition.what().map(it -> it.contains("/")
                    ? " in " + PathWords.step(it)
                    : " (" + it + ")").orElse("");
            case ATTACK_BY -> "an attack" + by + what;
            case BREACH_BY -> "a breach" + by + what;
            case JOINS_ALLIANCE -> subject + " joining an alliance" + what;
            case STRIKE_ON -> "a strike" + by + condition.what().map(it -> " on " + it).orElse("");
            case EXIT_OF -> "the exit" + of + what;
            case BORDER_CHANGE -> "a change of borders by force" + what;
            case MUTUAL_AGREEMENT -> "agreement of the parties" + what;
            case END_OF_STATE -> "the end" + of + what;
            case EVENT -> condition.what().map(this::event).orElse("an event");
            case DATE -> "the day" + condition.what().map(it -> " " + it).orElse("");
        };
    }
}

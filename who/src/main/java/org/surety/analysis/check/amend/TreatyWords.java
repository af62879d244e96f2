package org.surety.analysis.check.amend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Countries;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** What a treaty would call parties, events and acts. */
final class TreatyWords {

    private final Agreement agreement;

    TreatyWords(Agreement agreement) {
        this.agreement = agreement;
    }

    /** {@code the guarantors}, {@code the party attacked}, {@code Ukraine}. */
    String of(Members members) {
        return switch (members) {
            case Members.Named named -> named(named.name());
            case Members.Special special -> special(special.kind());
            case Members.Union union -> MessageNames.and(union.parts().stream().map(this::of).toList());
            case Members.Except except -> of(except.base()) + " except " + of(except.without());
        };
    }

    private String named(String name) {
        int slash = name.indexOf('/');
        Agreement there = slash < 0 ? null : agreement.imports().get(name.substring(0, slash));
        if (there != null) {
            return new TreatyWords(there).named(name.substring(slash + 1));
        }
        Optional<Party> of = agreement.party(name).filter(Party::isClass);
        if (of.isPresent()) {
            return "the " + of.get().name().orElse(name.replace('-', ' ')).replaceFirst("^the ", "");
        }
        Optional<Group> group = agreement.group(name);
        if (group.isPresent()) {
            // Of keys only a plural reads as what its members are called.
            return "the " + group.get().name().orElseGet(() -> name.endsWith("s") && !name.startsWith("all")
                    ? plain(name)
                    : "members of \"" + plain(name) + '"');
        }
        return agreement.body(name).map(it -> it.name().orElse("the " + plain(name)))
                .or(() -> agreement.party(name).flatMap(Party::name)).or(() -> Countries.name(name))
                .map(it -> Countries.takesThe(it) ? "the " + it : it).orElse(name);
    }

    /** {@code mediation}; {@code chapter vii of the Charter of the United Nations}. */
    String procedure(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return '"' + plain(name) + '"';
        }
        String other = name.substring(0, slash);
        Agreement there = agreement.imports().get(other);
        return '"' + plain(name.substring(slash + 1)) + "\" of \"" + (there == null ? other : there.title()) + '"';
    }

    private static String special(Members.Kind kind) {
        return switch (kind) {
            case PARTIES, SIGNATORIES -> "the parties";
            case PROTECTED -> "the protected party";
            case GUARANTORS -> "the guarantors";
            case MONITORS -> "the monitors";
            case ATTACKER -> "the attacker";
            case VICTIM -> "the party attacked";
            case PARTIES_TO_DISPUTE -> "the parties to the dispute";
            case ADVERSARIES -> "the adversaries";
            case THOSE_IN_FAVOUR -> "those who voted in favour";
            case NOBODY -> "nobody";
        };
    }

    /** Those who vote. */
    String voters(Step.Vote vote) {
        return vote.electorate().body().map(it -> "the members of " + named(it))
                .or(() -> vote.electorate().among().map(this::of)).orElse("those who vote");
    }

    /** {@code the armed attack}; {@code the event} where it can be one of several. */
    static String event(Procedure procedure) {
        return procedure.on().size() == 1 ? "the " + event(procedure.usualEvent()) : "the event";
    }

    /** {@code armed attack}. */
    static String event(EventType kind) {
        return plain(kind.word());
    }

    /** {@code armed force, arms}. */
    static String acts(List<Action> actions) {
        return String.join(", ",
                actions.stream().map(it -> it.kind() == ActionKind.OTHER
                        ? it.object().orElse("what the text does not define")
                        : plain(it.kind().word()) + it.object().map(of -> " (" + of + ")").orElse("")).toList());
    }

    /** What ends an agreement: {@code an attack by Ukraine}. */
    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> fact(fact);
            case Condition.Done done -> "that the duty \"" + plain(done.duty()) + "\" is done";
            case Condition.After after -> "that " + after.span() + " have passed since " + condition(after.from());
            case Condition.AllOf all -> parts(all.parts(), " together with ");
            case Condition.InOrder order -> parts(order.parts(), " followed by ");
            case Condition.AnyOf any -> parts(any.parts(), " or ");
            case Condition.Not not -> "the absence of " + condition(not.part());
        };
    }

    private String parts(List<Condition> parts, String joint) {
        return String.join(joint, parts.stream().map(this::condition).toList());
    }

    private String fact(Condition.Fact condition) {
        String who = condition.who().map(this::of).orElse("anybody");
        String what = condition.what().map(it -> " (" + it + ")").orElse("");
        return switch (condition.kind()) {
            case ATTACK_BY -> "an attack by " + who + what;
            case BREACH_BY -> "a breach by " + who + what;
            case JOINS_ALLIANCE -> "that " + who + " joins an alliance" + what;
            case STRIKE_ON -> "a strike by " + who + what;
            case EXIT_OF -> "the exit of " + who + what;
            case RATIFICATION, SIGNATURE, REFERENDUM, CEASEFIRE, WITHDRAWAL_OF_FORCES, OTHER_AGREEMENT, DECISION,
                    BORDER_CHANGE, MUTUAL_AGREEMENT, END_OF_STATE, EVENT, DATE ->
                    "the condition \"" + plain(condition.kind().word()) + "\""
                            + condition.who().map(it -> " of " + of(it)).orElse("") + what;
        };
    }

    /** A name of the file as words. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }
}

package org.surety.analysis.check.amend;

import java.util.List;
import java.util.Locale;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.EventKind;
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
        boolean group = agreement.group(name).isPresent();
        return agreement.body(name).flatMap(Body::name)
                .or(() -> agreement.party(name).flatMap(Party::name))
                .orElse(group || agreement.body(name).isPresent() ? "the " + plain(name) : name);
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
    static String event(EventKind kind) {
        return plain(kind.word());
    }

    /** {@code armed force, arms}. */
    static String acts(List<Action> actions) {
        return String.join(", ",
                actions.stream().map(it -> it.object().orElse(plain(it.kind().word()))).distinct().toList());
    }

    /** A name of the file as words. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }
}

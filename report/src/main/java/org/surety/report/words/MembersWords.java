package org.surety.report.words;

import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Members;

/** Descriptions of sets of parties as the text gives them: {@code the guarantors except the attacker}. */
public final class MembersWords {

    private final Names names;

    /** With the names of an agreement. */
    public MembersWords(Names names) {
        this.names = names;
    }

    /** The description in a sentence. */
    public String of(Members members) {
        return switch (members) {
            case Members.Named named -> named(named.name());
            case Members.Union union -> English.and(union.parts().stream().map(this::of).toList());
            case Members.Except except -> of(except.base()) + " except " + of(except.without());
            case Members.Special special -> special(special.kind());
        };
    }

    /** Whether a sentence about them needs a verb in the plural. */
    public boolean isPlural(Members members) {
        return switch (members) {
            case Members.Named named -> isGroup(names.agreement(), named.name());
            case Members.Union union -> true;
            case Members.Except except -> true;
            case Members.Special special -> switch (special.kind()) {
                case ATTACKER, VICTIM, NOBODY -> false;
                case PROTECTED -> names.membership().resolve(members).size() > 1;
                case PARTIES, SIGNATORIES, GUARANTORS, MONITORS, PARTIES_TO_DISPUTE, ADVERSARIES, THOSE_IN_FAVOUR ->
                        true;
            };
        };
    }

    private static boolean isGroup(Agreement agreement, String name) {
        return name.indexOf('/') >= 0 || agreement.group(name).isPresent()
                || agreement.party(name).map(it -> it.isClass()).orElse(false);
    }

    private String named(String name) {
        int slash = name.indexOf('/');
        if (slash >= 0) {
            return "the " + English.noun(English.words(name.substring(slash + 1))) + " of "
                    + names.title(name.substring(0, slash));
        }
        return names.agreement().group(name).map(Names::group)
                .or(() -> names.agreement().body(name).map(BodyWords::name)).map(English::the)
                .orElseGet(() -> names.prose(name));
    }

    private String special(Members.Kind kind) {
        return switch (kind) {
            case PARTIES, SIGNATORIES -> "the parties";
            case PROTECTED -> names.list(names.membership().resolve(Members.of(kind)));
            case GUARANTORS -> "the guarantors";
            case MONITORS -> "the monitors";
            case ATTACKER -> "the attacker";
            case VICTIM -> "the state attacked";
            case PARTIES_TO_DISPUTE -> "the parties to the dispute";
            case ADVERSARIES -> names.list(names.membership().resolve(Members.of(kind)));
            case THOSE_IN_FAVOUR -> "those who voted yes";
            case NOBODY -> "nobody";
        };
    }
}

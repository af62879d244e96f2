package org.surety.analysis.check.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** What a procedure answers and what it leads to, by name: nothing is called an attack or help that is none. */
public final class Deed {

    /** More kinds of act than this are not named one by one. */
    private static final int MOST = 2;
    private static final String HELP = ActNoun.HELP.noun();
    private static final String OTHER = "what it provides for";

    private final Procedure procedure;

    private Deed(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Of one procedure. */
    public static Deed of(Procedure procedure) {
        return new Deed(procedure);
    }

    /** What it leads to: {@code help}, {@code monitoring}, {@code a recommendation}. */
    public String result() {
        List<Step.Act> acts = Acts.of(procedure);
        List<Step.Act> helping = acts.stream().filter(Deed::helps).toList();
        Set<String> nouns = new LinkedHashSet<>();
        (helping.isEmpty() ? acts : helping).forEach(act -> act.actions().forEach(
                it -> nouns.add(ActNoun.of(it).map(ActNoun::noun).orElse(OTHER))));
        boolean refers = procedure.reachable().stream().anyMatch(Step.Refer.class::isInstance);
        if (nouns.contains(HELP) || nouns.isEmpty() && refers) {
            return HELP;
        }
        return nouns.isEmpty() || nouns.size() > MOST || nouns.contains(OTHER) ? OTHER : MessageNames.or(nouns);
    }

    private static boolean helps(Step.Act act) {
        return act.help().orElseGet(() -> act.actions().stream().anyMatch(it -> it.kind().isAssistance()));
    }

    /** What whoever sets it off does, as a verb follows its subject: {@code attacks}, {@code breaks the agreement}. */
    public String does() {
        return does("");
    }

    /** As above, with whom it hits, after a space; empty if whomever. */
    public String does(String whom) {
        return switch (procedure.usualEvent()) {
            case OwnEvent own -> "is behind " + own.meaning();
            case EventKind kind -> does(kind, whom);
        };
    }

    private static String does(EventKind kind, String whom) {
        String against = whom.isEmpty() ? "" : " against" + whom;
        return switch (kind) {
            case ARMED_ATTACK, AGGRESSION -> "attacks" + whom;
            case NUCLEAR_ATTACK -> "attacks" + whom + " with nuclear weapons";
            case MILITARY_OPERATION -> "begins a military operation" + against;
            case THREAT, NUCLEAR_THREAT -> "makes the threat" + against;
            case THREAT_TO_PEACE -> "threatens the peace";
            case DISPUTE -> "is party to the dispute";
            case GREY_ZONE_ACT -> "acts below the line of open force" + against;
            case BREACH -> "breaks the agreement";
            case BREACH_OF_STATUS -> "overturns the status that the agreement set up";
            case CEASEFIRE_VIOLATION -> "breaks the ceasefire";
            case FAILURE_OF_BODY -> "is behind the failure of the body to decide";
            case COUP -> "overthrows the government";
            case INTERNAL_CONFLICT -> "fights in the internal conflict";
            case ATROCITY_CRIMES -> "commits the crimes";
            case OCCUPATION -> "occupies the territory";
            case WITHDRAWAL_COMPLETED -> "completes the withdrawal";
            case REQUEST -> "asks";
        };
    }

    /**
     * What stands beside a message that nothing can be done under this agreement, after a space; empty where the event
     * is no attack.
     */
    public String besides() {
        return switch (procedure.usualEvent()) {
            case OwnEvent own -> "";
            case EventKind kind -> besides(kind);
        };
    }

    private static String besides(EventKind kind) {
        return switch (kind) {
            case ARMED_ATTACK, AGGRESSION, NUCLEAR_ATTACK, MILITARY_OPERATION, OCCUPATION ->
                    " Individual and collective self-defence (Article 51 of the Charter) stands beside it.";
            case THREAT, NUCLEAR_THREAT, THREAT_TO_PEACE, DISPUTE, GREY_ZONE_ACT, BREACH, BREACH_OF_STATUS,
                    CEASEFIRE_VIOLATION, FAILURE_OF_BODY, COUP, INTERNAL_CONFLICT, ATROCITY_CRIMES,
                    WITHDRAWAL_COMPLETED, REQUEST ->
                    "";
        };
    }

    /** The event: {@code an armed attack}. */
    public String event() {
        if (procedure.usualEvent() instanceof OwnEvent own) {
            return own.meaning();
        }
        String word = procedure.usualEvent().word().replace('-', ' ');
        return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
    }
}

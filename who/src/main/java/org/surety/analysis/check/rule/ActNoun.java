package org.surety.analysis.check.rule;

import java.util.Optional;
import org.surety.model.agreement.Action;

/**
 * What an act brings, by name: findings, answers and pages all call it so.
 *
 * @param noun such as {@code help}, {@code a recommendation}, {@code sanctions}
 * @param isPlural whether a sentence about it needs a verb in the plural
 */
public record ActNoun(String noun, boolean isPlural) {

    /** Assistance of any kind. */
    public static final ActNoun HELP = new ActNoun("help", false);

    /** Empty for what has no name of its own. */
    public static Optional<ActNoun> of(Action action) {
        return switch (action.kind()) {
            case ARMED_FORCE, ALL_AID, ASSISTANCE, ARMS, AIRSPACE_CLOSURE, INTELLIGENCE, LOGISTICS, TRAINING,
                    ECONOMIC_AID ->
                    Optional.of(HELP);
            case DEPLOYMENT -> one("a deployment of forces");
            case CARRY_OUT_MEASURES -> many("measures");
            case SANCTIONS -> many("sanctions");
            case DIPLOMATIC_SUPPORT -> one("diplomatic support");
            case RESTORE -> one(action.object().map(it -> "the return of " + it)
                    .orElse("action to restore what the agreement set up"));
            case JOIN_ATTACK -> one("support for an attack");
            case REFER_TO_BODY -> one("a referral");
            case CONSULT -> one("consultation");
            case MEET -> one("a conference");
            case RECOMMEND_TERMS -> one("a recommendation");
            case ATTRIBUTE -> one("a finding of what happened");
            case WARN -> one("a warning");
            case MONITOR -> one("monitoring");
            case REPORT -> one("a report");
            case ADOPT_LAW -> one("a change of law");
            case LIFT_SANCTIONS -> one("the lifting of sanctions");
            case PAY -> one("payment");
            case REFORM -> many("reforms");
            case WITHDRAW_FORCES -> one("a withdrawal of forces");
            case DEMILITARISE -> one("demilitarisation");
            case NEGOTIATE_TERRITORY -> many("talks on territory");
            case SUPPORT_ACCESSION -> one("support for accession");
            case REMAIN_NEUTRAL, STAY_OUT, USE_FORCE, COERCE_ECONOMICALLY, RESPECT_BORDERS, INTERFERE,
                    SETTLE_PEACEFULLY, JOIN_ALLIANCE, UNITE, CONFLICTING_TREATY, HOST_BASES, HOST_FORCES,
                    STATION_FORCES, HOLD_EXERCISES, LIMIT_ARMS, ACQUIRE_NUCLEAR_WEAPONS, GIVE_UP_NUCLEAR_WEAPONS,
                    USE_NUCLEAR_WEAPONS, PROTECT_MINORITY_LANGUAGE, CEDE_TERRITORY, CHANGE_BORDERS, END_LAWSUITS,
                    CEASE_WHEN_BODY_ACTS, OTHER ->
                    Optional.empty();
        };
    }

    private static Optional<ActNoun> one(String noun) {
        return Optional.of(new ActNoun(noun, false));
    }

    private static Optional<ActNoun> many(String noun) {
        return Optional.of(new ActNoun(noun, true));
    }
}

package org.surety.report.words;

import java.util.List;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Force;

/** Actions as phrases that follow {@code must} or {@code may}. */
public final class ActionWords {

    private ActionWords() {}

    /** {@code deliver arms, share intelligence or send forces}; joined by {@code and} where all are duties. */
    public static String list(List<Action> actions, boolean all) {
        List<String> phrases = actions.stream().map(ActionWords::of).toList();
        return all ? English.and(phrases) : English.or(phrases);
    }

    /** One action: {@code join an alliance (NATO)}. */
    public static String of(Action action) {
        if (action.kind() == ActionKind.OTHER) {
            return action.object().orElse("do what the text does not define");
        }
        String phrase = phrase(action.kind());
        return action.object().map(object -> phrase + " (" + object + ")").orElse(phrase);
    }

    /** How a duty stands to armed force, as a sentence; empty where that is no question. */
    public static String force(Force force) {
        return switch (force) {
            case OBLIGED -> "Armed force is part of the duty.";
            case DISCRETIONARY -> "Each judges for itself whether to use armed force.";
            case FORBIDDEN_WITHOUT_CONSENT -> "Nobody need use armed force without its own consent.";
            case AS_DECIDED -> "Whether armed force is used, the deciding body says.";
            case UNSPECIFIED -> "";
        };
    }

    private static String phrase(ActionKind kind) {
        return switch (kind) {
            case ARMED_FORCE -> "fight beside the state attacked";
            case ALL_AID -> "give all aid in its power, military included";
            case ASSISTANCE -> "assist in a freely chosen form";
            case ARMS -> "deliver arms";
            case AIRSPACE_CLOSURE -> "close the sky over the state attacked";
            case INTELLIGENCE -> "share intelligence";
            case LOGISTICS -> "transport, repair and supply";
            case TRAINING -> "train forces";
            case DEPLOYMENT -> "send forces";
            case CARRY_OUT_MEASURES -> "carry out the measures decided";
            case ECONOMIC_AID -> "give economic aid";
            case SANCTIONS -> "impose sanctions on the attacker";
            case DIPLOMATIC_SUPPORT -> "give support in words and votes";
            case RESTORE -> "restore what the agreement set up";
            case JOIN_ATTACK -> "join an attack";
            case REFER_TO_BODY -> "put the matter before a body";
            case CONSULT -> "consult the others";
            case MEET -> "meet in a conference";
            case RECOMMEND_TERMS -> "recommend terms of settlement";
            case ATTRIBUTE -> "establish what happened and say so";
            case WARN -> "warn or protest";
            case MONITOR -> "watch compliance";
            case REMAIN_NEUTRAL -> "remain neutral, in peace and in war";
            case STAY_OUT -> "stay out of a war of another party";
            case USE_FORCE -> "use or threaten force";
            case COERCE_ECONOMICALLY -> "use economic pressure";
            case RESPECT_BORDERS -> "respect independence and borders";
            case INTERFERE -> "interfere in internal affairs";
            case SETTLE_PEACEFULLY -> "settle disputes peacefully";
            case JOIN_ALLIANCE -> "join an alliance or bloc";
            case UNITE -> "unite with another state";
            case CONFLICTING_TREATY -> "conclude or keep conflicting treaties";
            case HOST_BASES -> "host foreign bases";
            case HOST_FORCES -> "host foreign forces or weapons";
            case STATION_FORCES -> "station forces in the protected state in peacetime";
            case HOLD_EXERCISES -> "hold military exercises with other states";
            case LIMIT_ARMS -> "limit its armed forces";
            case ACQUIRE_NUCLEAR_WEAPONS -> "acquire, host or make nuclear weapons";
            case GIVE_UP_NUCLEAR_WEAPONS -> "give up nuclear weapons";
            case USE_NUCLEAR_WEAPONS -> "use nuclear weapons";
            case PROTECT_MINORITY_LANGUAGE -> "protect the speakers of a language or members of a minority";
            case CEDE_TERRITORY -> "give up territory or a claim to it";
            case NEGOTIATE_TERRITORY -> "negotiate about territory";
            case CHANGE_BORDERS -> "change borders";
            case ADOPT_LAW -> "change its constitution or laws";
            case END_LAWSUITS -> "end lawsuits";
            case LIFT_SANCTIONS -> "lift sanctions";
            case SUPPORT_ACCESSION -> "support accession to an organisation";
            case PAY -> "pay";
            case REFORM -> "carry out reforms";
            case REPORT -> "report to a body";
            case CEASE_WHEN_BODY_ACTS -> "stop acting once a body acts";
            case DEMILITARISE -> "keep an area free of forces";
            case WITHDRAW_FORCES -> "withdraw forces";
            case OTHER -> "do what the text does not define";
        };
    }
}

package org.surety.conformance.life;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;

/** The table "Which acts are contrary", and rules L9 and L11. */
final class Contrary {

    private static final Set<ActionKind> STANDING = EnumSet.of(ActionKind.REMAIN_NEUTRAL, ActionKind.STAY_OUT,
            ActionKind.RESPECT_BORDERS, ActionKind.SETTLE_PEACEFULLY, ActionKind.LIMIT_ARMS,
            ActionKind.PROTECT_MINORITY_LANGUAGE, ActionKind.NEGOTIATE_TERRITORY, ActionKind.CEASE_WHEN_BODY_ACTS,
            ActionKind.MONITOR, ActionKind.SUPPORT_ACCESSION);
    private static final Set<ActionKind> TALKS =
            EnumSet.of(ActionKind.OTHER, ActionKind.CONSULT, ActionKind.MEET);
    private static final Set<EventKind> FORCE = EnumSet.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION,
            EventKind.MILITARY_OPERATION, EventKind.THREAT);
    private static final Set<EventKind> ATTACKS =
            EnumSet.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION, EventKind.MILITARY_OPERATION);

    private Contrary() {}

    /** Rule L9. */
    static boolean isKept(Obligation duty) {
        boolean clock = duty.deadline().bound().isPresent() || duty.course().deadline().isPresent()
                || duty.course().from().isPresent() || duty.course().through().isPresent();
        return duty.modality() != Modality.MUST
                || duty.actions().stream().allMatch(it -> STANDING.contains(it.kind())
                        || TALKS.contains(it.kind()) && duty.on().isEmpty() && !clock);
    }

    /** Whether an act goes against a duty that is to be kept; {@code reaches} a counterparty, or nobody. */
    static boolean act(Obligation duty, Action act, boolean reaches) {
        return duty.actions().stream().anyMatch(it -> (it.kind() == ActionKind.REMAIN_NEUTRAL
                && duty.modality() == Modality.MUST || matches(it.object(), act.object())) && switch (duty.modality()) {
                    case MUST_NOT -> reaches && (act.kind() == it.kind() || forbidden(it.kind()).contains(act.kind()));
                    case MUST -> against(it.kind()).contains(act.kind())
                            && (reaches || it.kind() == ActionKind.REMAIN_NEUTRAL || it.kind() == ActionKind.STAY_OUT);
                    case MAY, MAY_VETO -> false;
                });
    }

    /** What else goes against a prohibition. */
    private static Set<ActionKind> forbidden(ActionKind kind) {
        return switch (kind) {
            case USE_FORCE -> Set.of(ActionKind.ARMED_FORCE, ActionKind.JOIN_ATTACK);
            case COERCE_ECONOMICALLY -> Set.of(ActionKind.SANCTIONS);
            default -> Set.of();
        };
    }

    /** What goes against a duty to keep something up. */
    private static Set<ActionKind> against(ActionKind kind) {
        return switch (kind) {
            case REMAIN_NEUTRAL -> Set.of(ActionKind.JOIN_ALLIANCE, ActionKind.JOIN_ATTACK, ActionKind.HOST_BASES,
                    ActionKind.HOST_FORCES);
            case STAY_OUT -> Set.of(ActionKind.JOIN_ATTACK, ActionKind.ARMED_FORCE);
            case RESPECT_BORDERS -> Set.of(ActionKind.CHANGE_BORDERS, ActionKind.USE_FORCE);
            case SETTLE_PEACEFULLY -> Set.of(ActionKind.USE_FORCE);
            default -> Set.of();
        };
    }

    /** Whether an event by the bearer goes against a duty to be kept; {@code hits} a counterparty, or nobody. */
    static boolean event(Obligation duty, EventType event, boolean hits) {
        return duty.actions().stream().anyMatch(it -> switch (duty.modality()) {
            case MUST_NOT -> it.kind() == ActionKind.USE_FORCE && hits && is(event, FORCE)
                    || it.kind() == ActionKind.USE_NUCLEAR_WEAPONS && hits && event == EventKind.NUCLEAR_ATTACK;
            case MUST -> it.kind() == ActionKind.REMAIN_NEUTRAL && is(event, ATTACKS)
                    || (it.kind() == ActionKind.RESPECT_BORDERS || it.kind() == ActionKind.SETTLE_PEACEFULLY) && hits
                            && is(event, FORCE);
            case MAY, MAY_VETO -> false;
        });
    }

    private static boolean is(EventType event, Set<EventKind> kinds) {
        return !Collections.disjoint(event.isAlso(), kinds);
    }

    /** Rule L11: the same object, one within the other word by word, or one without. */
    static boolean matches(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        List<String> first = words(one.get());
        List<String> second = words(other.get());
        return Collections.indexOfSubList(first, second) >= 0 || Collections.indexOfSubList(second, first) >= 0;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }
}

package org.surety.semantics.life;

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

/** Which duties are kept and which are achieved, and what is contrary to one that is kept (L9, L11, L12). */
public final class Contrary {

    private static final Set<ActionKind> STANDING = EnumSet.of(ActionKind.REMAIN_NEUTRAL, ActionKind.STAY_OUT,
            ActionKind.RESPECT_BORDERS, ActionKind.SETTLE_PEACEFULLY, ActionKind.LIMIT_ARMS,
            ActionKind.PROTECT_MINORITY_LANGUAGE, ActionKind.NEGOTIATE_TERRITORY, ActionKind.CEASE_WHEN_BODY_ACTS,
            ActionKind.MONITOR, ActionKind.SUPPORT_ACCESSION);
    /** Standing where nothing calls for them. */
    private static final Set<ActionKind> STANDING_UNCALLED =
            EnumSet.of(ActionKind.OTHER, ActionKind.CONSULT, ActionKind.MEET);
    private static final Set<EventKind> FORCE = Set.of(EventKind.ARMED_ATTACK, EventKind.AGGRESSION,
            EventKind.MILITARY_OPERATION);

    private Contrary() {}

    /** Whether a duty is kept, and not achieved (L9). */
    public static boolean isKept(Obligation duty) {
        if (duty.modality() != Modality.MUST) {
            return true;
        }
        boolean called =
                !duty.on().isEmpty() || duty.course().from().isPresent() || duty.course().deadline().isPresent()
                        || duty.course().through().isPresent() || duty.deadline().bound().isPresent();
        return duty.actions().stream().map(Action::kind)
                .allMatch(it -> STANDING.contains(it) || !called && STANDING_UNCALLED.contains(it));
    }

    /** Whether a duty protects persons (Article 60(5) of the Vienna Convention). */
    static boolean protectsPersons(Obligation duty) {
        return duty.actions().stream().anyMatch(it -> it.kind() == ActionKind.PROTECT_MINORITY_LANGUAGE);
    }

    /** Whether it does not matter whom an act reaches: neutrality is towards everybody. */
    static boolean isWhomever(Obligation duty) {
        return duty.actions().stream().map(Action::kind)
                .anyMatch(it -> it == ActionKind.REMAIN_NEUTRAL || it == ActionKind.STAY_OUT);
    }

    /** Whether an act of the bearer is contrary to a duty that stands. */
    public static boolean act(Obligation duty, Action act) {
        return switch (duty.modality()) {
            case MAY, MAY_VETO -> false;
            case MUST_NOT -> duty.actions().stream().anyMatch(it -> forbids(it.kind()).contains(act.kind())
                    && matches(it.object(), act.object()));
            // What neutrality is said to be is no object of what goes against it.
            case MUST -> duty.actions().stream().anyMatch(it -> against(it.kind()).contains(act.kind())
                    && (it.kind() == ActionKind.REMAIN_NEUTRAL || matches(it.object(), act.object())));
        };
    }

    /** The acts that are contrary to a prohibition. */
    private static Set<ActionKind> forbids(ActionKind kind) {
        if (kind == ActionKind.USE_FORCE) {
            return EnumSet.of(kind, ActionKind.ARMED_FORCE, ActionKind.JOIN_ATTACK);
        }
        return kind == ActionKind.COERCE_ECONOMICALLY ? EnumSet.of(kind, ActionKind.SANCTIONS) : EnumSet.of(kind);
    }

    /** The acts that are contrary to a duty to do something that is kept. */
    private static Set<ActionKind> against(ActionKind kind) {
        if (kind == ActionKind.REMAIN_NEUTRAL) {
            return EnumSet.of(ActionKind.JOIN_ALLIANCE, ActionKind.JOIN_ATTACK, ActionKind.HOST_BASES,
                    ActionKind.HOST_FORCES);
        }
        if (kind == ActionKind.STAY_OUT) {
            return EnumSet.of(ActionKind.JOIN_ATTACK, ActionKind.ARMED_FORCE);
        }
        if (kind == ActionKind.RESPECT_BORDERS) {
            return EnumSet.of(ActionKind.CHANGE_BORDERS, ActionKind.USE_FORCE);
        }
        return kind == ActionKind.SETTLE_PEACEFULLY
                ? EnumSet.of(ActionKind.USE_FORCE)
                : EnumSet.noneOf(ActionKind.class);
    }

    /**
     * Whether an event that is the bearer's doing is contrary to a duty that stands.
     *
     * @param hitsCounterparty whether it hits one to whom the duty is owed, or nobody in particular
     */
    static boolean event(Obligation duty, EventType event, boolean hitsCounterparty) {
        Set<EventType> kinds = event.isAlso();
        boolean attack = !Collections.disjoint(kinds, FORCE);
        boolean threat = kinds.contains(EventKind.THREAT);
        boolean prohibition = duty.modality() == Modality.MUST_NOT;
        if (!prohibition && duty.modality() != Modality.MUST) {
            return false;
        }
        return duty.actions().stream().map(Action::kind).anyMatch(kind -> {
            if (prohibition) {
                return hitsCounterparty && (kind == ActionKind.USE_FORCE && (attack || threat)
                        || kind == ActionKind.USE_NUCLEAR_WEAPONS && kinds.contains(EventKind.NUCLEAR_ATTACK));
            }
            boolean peaceful = kind == ActionKind.RESPECT_BORDERS || kind == ActionKind.SETTLE_PEACEFULLY;
            return kind == ActionKind.REMAIN_NEUTRAL && attack
                    || peaceful && hitsCounterparty && (attack || threat);
        });
    }

    /** Whether an act counts as what a duty is about: the same action, and objects that match (L11). */
    public static boolean matches(Action owed, Action done) {
        return owed.kind() == done.kind() && matches(owed.object(), done.object());
    }

    /** Whether two objects are equal, one contains the other word by word, or one is not named. */
    static boolean matches(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return true;
        }
        List<String> first = words(one.get());
        List<String> second = words(other.get());
        return Collections.indexOfSubList(first, second) >= 0 || Collections.indexOfSubList(second, first) >= 0;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(it -> !it.isEmpty())
                .toList();
    }
}

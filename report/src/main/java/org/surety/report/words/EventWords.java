package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Intensity;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.semantics.Trigger;

/** What sets procedures off, and what keeps them from being set off. */
public final class EventWords {

    /** So many kinds of event are named in one sentence. */
    private static final int MOST_KINDS = 3;
    private static final String THREATENS = "threatens";
    private static final String ATTACKS = "attacks";

    private final Names names;
    private final MembersWords members;

    /** With the names of an agreement. */
    public EventWords(Names names) {
        this.names = names;
        this.members = new MembersWords(names);
    }

    /** Descriptions of sets, with the same names. */
    public MembersWords members() {
        return members;
    }

    /** A kind of event: {@code an armed attack}. */
    public static String kind(EventType event) {
        return switch (event) {
            case OwnEvent own -> own.meaning();
            case EventKind kind -> kind(kind);
        };
    }

    private static String kind(EventKind kind) {
        return switch (kind) {
            case THREAT -> "a threat";
            case THREAT_TO_PEACE -> "a threat to the peace";
            case DISPUTE -> "a dispute";
            case GREY_ZONE_ACT -> "an act below the line of open force";
            case BREACH -> "a breach of the agreement";
            case BREACH_OF_STATUS -> "a breach of the status that the agreement set up";
            case CEASEFIRE_VIOLATION -> "a violation of the ceasefire";
            case MILITARY_OPERATION -> "a military operation";
            case AGGRESSION -> "an act of aggression";
            case ARMED_ATTACK -> "an armed attack";
            case NUCLEAR_THREAT -> "a threat with nuclear weapons";
            case NUCLEAR_ATTACK -> "an attack with nuclear weapons";
            case FAILURE_OF_BODY -> "the failure of a body to decide";
            case COUP -> "the overthrow of a government";
            case INTERNAL_CONFLICT -> "an armed conflict within a state";
            case ATROCITY_CRIMES -> "genocide, war crimes or crimes against humanity";
            case OCCUPATION -> "an occupation of territory";
            case WITHDRAWAL_COMPLETED -> "the completion of the withdrawal";
            case REQUEST -> "a request";
        };
    }

    /** Several kinds: {@code an armed attack or a military operation}. */
    public static String kinds(Collection<EventType> kinds) {
        return English.or(kinds.stream().map(EventWords::kind).toList());
    }

    /** What happens, as a sentence without its end: {@code Russia attacks Ukraine at Kharkiv}. */
    public String happens(EventType kind, String attacker, Optional<String> victim, Optional<String> place) {
        return happens(kind, new AttackWords(names.prose(attacker), victim.map(names::prose)), place);
    }

    /** As {@link #happens(EventType, String, Optional, Optional)}, with words for who acts against whom. */
    static String happens(EventType kind, AttackWords parties, Optional<String> place) {
        return English.capital(occasion(Set.of(kind), parties.who(), parties.whom()))
                + place.map(it -> " (" + it + ")").orElse("");
    }

    /**
     * What sets a procedure off, as it follows {@code if}: {@code Russia threatens or attacks Ukraine}. Where it is for
     * many kinds of event, the first few are named. A kind that the words for another contain is not told again: who
     * attacks with nuclear weapons attacks.
     *
     * @param who whose act it is, in words
     * @param whom whom it hits, in words
     */
    public static String occasion(Collection<EventType> kinds, String who, Optional<String> whom) {
        Set<String> verbs = new LinkedHashSet<>();
        List<EventType> others = new ArrayList<>();
        for (EventType kind : kinds) {
            verb(kind).ifPresentOrElse(verbs::add, () -> others.add(kind));
        }
        if (verbs.contains(ATTACKS)) {
            others.remove(EventKind.NUCLEAR_ATTACK);
        }
        if (verbs.contains(THREATENS)) {
            others.remove(EventKind.NUCLEAR_THREAT);
        }
        if (verbs.size() + others.size() > 1) {
            others.remove(EventKind.FAILURE_OF_BODY);
        }
        List<EventType> told = others.subList(0, Math.min(others.size(), Math.max(0, MOST_KINDS - verbs.size())));
        List<String> said = new ArrayList<>();
        Optional<String> object = whom;
        for (EventType kind : told) {
            said.add(clause(kind, object, said.isEmpty() && verbs.isEmpty()));
            object = whom.map(it -> names(said, it) ? "it" : it);
        }
        said.addAll(verbs);
        if (!verbs.isEmpty()) {
            said.add(said.removeLast() + " " + object.orElse("another state"));
        }
        return who + " " + English.or(said)
                + (told.size() < others.size() ? ", or another event that the procedure names comes about" : "");
    }

    private static boolean names(List<String> said, String whom) {
        return said.stream().anyMatch(it -> it.endsWith(whom));
    }

    /** A verb that has whom the event hits as its object. */
    private static Optional<String> verb(EventType event) {
        return event instanceof EventKind kind ? verb(kind) : Optional.empty();
    }

    private static Optional<String> verb(EventKind kind) {
        return switch (kind) {
            case THREAT -> Optional.of(THREATENS);
            case ARMED_ATTACK, AGGRESSION -> Optional.of(ATTACKS);
            case THREAT_TO_PEACE, DISPUTE, GREY_ZONE_ACT, BREACH, BREACH_OF_STATUS, CEASEFIRE_VIOLATION,
                    MILITARY_OPERATION, NUCLEAR_THREAT, NUCLEAR_ATTACK, FAILURE_OF_BODY, COUP, INTERNAL_CONFLICT,
                    ATROCITY_CRIMES, OCCUPATION, WITHDRAWAL_COMPLETED, REQUEST ->
                    Optional.empty();
        };
    }

    /** @param only whether nothing else is said, so that whom it hits has to be */
    private static String clause(EventType event, Optional<String> whom, boolean only) {
        return switch (event) {
            case OwnEvent own -> "is behind " + own.meaning() + whom.map(it -> " that hits " + it).orElse("");
            case EventKind kind -> clause(kind, whom, only);
        };
    }

    private static String clause(EventKind kind, Optional<String> whom, boolean only) {
        String against = whom.map(it -> " against " + it).orElse("");
        String towards = whom.map(it -> " towards " + it).orElse("");
        String it = whom.orElse("another state");
        return switch (kind) {
            case THREAT -> "threatens " + it;
            case ARMED_ATTACK, AGGRESSION -> "attacks " + it;
            case THREAT_TO_PEACE -> "threatens the peace" + (only ? against : "");
            case DISPUTE -> whom.map(other -> "is in dispute with " + other).orElse("is party to a dispute");
            case GREY_ZONE_ACT -> "acts" + against + " below the line of open force";
            case BREACH -> "breaks the agreement" + towards;
            case BREACH_OF_STATUS ->
                    "overturns the status " + whom.map(other -> "of " + other).orElse("that the agreement set up");
            case CEASEFIRE_VIOLATION -> "breaks the ceasefire" + towards;
            case MILITARY_OPERATION -> "begins a military operation against " + it;
            case NUCLEAR_THREAT -> "threatens " + it + " with nuclear weapons";
            case NUCLEAR_ATTACK -> "attacks " + it + " with nuclear weapons";
            case FAILURE_OF_BODY -> "acts" + against + " and a body that should decide fails to";
            case COUP -> "overthrows the government" + whom.map(other -> " of " + other).orElse("");
            case INTERNAL_CONFLICT -> "fights in an armed conflict within " + whom.orElse("a state");
            case ATROCITY_CRIMES -> "commits grave crimes" + against;
            case OCCUPATION -> "occupies territory" + whom.map(other -> " of " + other).orElse("");
            case WITHDRAWAL_COMPLETED -> "completes its withdrawal" + whom.map(other -> " from " + other).orElse("");
            case REQUEST -> "asks" + whom.map(other -> " for " + other).orElse("");
        };
    }

    /** Whose act sets something off: the attacker only where nothing but an attack does. */
    public static String actor(Collection<EventType> kinds) {
        return isAttack(kinds) ? "the attacker" : "that party";
    }

    /** Whom it hits. */
    static String hit(Collection<EventType> kinds) {
        return isAttack(kinds) ? "the state attacked" : "the state that is hit";
    }

    static boolean isAttack(Collection<EventType> kinds) {
        return kinds.stream().allMatch(it -> it instanceof EventKind kind && switch (kind) {
            case ARMED_ATTACK, AGGRESSION, NUCLEAR_ATTACK, MILITARY_OPERATION -> true;
            case THREAT, THREAT_TO_PEACE, DISPUTE, GREY_ZONE_ACT, BREACH, BREACH_OF_STATUS, CEASEFIRE_VIOLATION,
                    NUCLEAR_THREAT, FAILURE_OF_BODY, COUP, INTERNAL_CONFLICT, ATROCITY_CRIMES, OCCUPATION,
                    WITHDRAWAL_COMPLETED, REQUEST ->
                    false;
        });
    }

    /** Why an event sets nothing off. */
    public static String obstacle(Trigger.Kind kind) {
        return switch (kind) {
            case EVENT -> "the procedure is for other kinds of event";
            case VICTIM -> "the state that is hit is not one that it protects";
            case ATTACKER -> "the text does not mean acts of this party";
            case ROUTE -> "it does not come the way that the text names";
            case THRESHOLD -> "the event is not grave enough";
            case ATTRIBUTION -> "it cannot be shown to be deliberate";
            case TERRITORY -> "the place lies outside what is covered";
            case VOID -> "that party's own act makes the agreement void";
            case NOT_APPLIED -> "the agreement does not bind those concerned then";
        };
    }

    /** Whose act sets a procedure off. */
    public String by(AttackerTest test) {
        return switch (test) {
            case AttackerTest.Anyone anyone -> "anyone";
            case AttackerTest.Unspecified unspecified -> "anyone (the text does not say by whom)";
            case AttackerTest.Listed listed -> members.of(listed.attackers());
            case AttackerTest.NotListed exempt -> "anyone except " + members.of(exempt.exempt());
            case AttackerTest.Outsider outsider -> "a state that is not a party";
            case AttackerTest.Through through -> members.of(through.attackers()) + " through " + through.place();
        };
    }

    /** How grave the event must be. */
    public static String threshold(Threshold threshold) {
        return switch (threshold) {
            case Threshold.None none -> "however grave";
            case Threshold.Unspecified unspecified -> "the text does not say";
            case Threshold.AtLeast least -> "at least " + least.words().orElse(least.intensity() == Intensity.INCIDENT
                    ? "an incident"
                    : English.words(least.intensity().word()))
                    + (least.deliberate() ? ", and deliberate" : "");
        };
    }

    /** Where it must happen. */
    public static String territory(Territory territory) {
        return switch (territory) {
            case Territory.Everywhere everywhere -> "everywhere";
            case Territory.Unspecified unspecified -> "the text does not say";
            case Territory.Areas areas -> (areas.only().isEmpty() ? "everywhere" : "in " + English.or(areas.only()))
                    + (areas.except().isEmpty() ? "" : " except in " + English.or(areas.except()));
        };
    }
}

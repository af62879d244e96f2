package org.surety.report.words;

import java.util.Collection;
import java.util.Optional;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.semantics.Trigger;

/** What sets procedures off, and what keeps them from being set off. */
public final class EventWords {

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
    public static String kind(EventKind kind) {
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
        };
    }

    /** Several kinds: {@code an armed attack or a military operation}. */
    public static String kinds(Collection<EventKind> kinds) {
        return English.or(kinds.stream().map(EventWords::kind).toList());
    }

    /** What happens, as a sentence without its end: {@code Russia attacks Ukraine at Kharkiv}. */
    public String happens(EventKind kind, String attacker, Optional<String> victim, Optional<String> place) {
        return happens(kind, new AttackWords(names.prose(attacker), victim.map(names::prose)), place);
    }

    /** As {@link #happens(EventKind, String, Optional, Optional)}, with words for who acts against whom. */
    static String happens(EventKind kind, AttackWords parties, Optional<String> place) {
        String who = English.capital(parties.who());
        String whom = parties.whom().orElse("another state");
        String where = place.map(it -> " (" + it + ")").orElse("");
        return switch (kind) {
            case ARMED_ATTACK, AGGRESSION -> who + " attacks " + whom + where;
            case NUCLEAR_ATTACK -> who + " attacks " + whom + " with nuclear weapons" + where;
            case MILITARY_OPERATION -> who + " begins a military operation against " + whom + where;
            case THREAT, NUCLEAR_THREAT -> who + " threatens " + whom
                    + (kind == EventKind.NUCLEAR_THREAT ? " with nuclear weapons" : "") + where;
            case THREAT_TO_PEACE -> who + " threatens the peace" + where;
            case DISPUTE -> who + " and " + whom + " are in dispute" + where;
            case GREY_ZONE_ACT -> who + " acts against " + whom + " below the line of open force" + where;
            case BREACH, BREACH_OF_STATUS, CEASEFIRE_VIOLATION, FAILURE_OF_BODY ->
                    English.capital(kind(kind)) + " by " + parties.who() + where;
        };
    }

    /** Why an event sets nothing off. */
    public static String obstacle(Trigger.Kind kind) {
        return switch (kind) {
            case EVENT -> "the procedure is for other kinds of event";
            case VICTIM -> "the state attacked is not one that it protects";
            case ATTACKER -> "the attacker is not one of those meant";
            case ROUTE -> "the attack does not come the way that the text names";
            case THRESHOLD -> "the event is not grave enough";
            case ATTRIBUTION -> "it cannot be shown to be deliberate";
            case TERRITORY -> "the place lies outside what is covered";
            case VOID -> "the attacker's own act makes the agreement void";
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
            case Threshold.AtLeast least -> "at least " + least.words().orElse(English.words(least.intensity().word()))
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

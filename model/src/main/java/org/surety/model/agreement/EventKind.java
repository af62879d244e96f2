package org.surety.model.agreement;

import java.util.LinkedHashSet;
import java.util.Set;

/** The kinds of event that the language knows. */
public enum EventKind implements EventType, Word {
    /** A threat of any kind. */
    THREAT,
    /** A threat to international peace (Article 39 of the Charter). */
    THREAT_TO_PEACE(THREAT),
    /** A dispute (chapter VI of the Charter). */
    DISPUTE,
    /** An act below the line of open force. */
    GREY_ZONE_ACT,
    /** A breach of the agreement. */
    BREACH,
    /** The status that the agreement set up is overturned, from inside or outside. */
    BREACH_OF_STATUS(BREACH),
    /** A ceasefire is broken. */
    CEASEFIRE_VIOLATION(BREACH),
    /** Any military operation, whatever it is called. */
    MILITARY_OPERATION(THREAT_TO_PEACE, THREAT),
    /** Aggression. */
    AGGRESSION(THREAT_TO_PEACE, THREAT),
    /** An armed attack. */
    ARMED_ATTACK(AGGRESSION, MILITARY_OPERATION, THREAT_TO_PEACE, THREAT),
    /** A threat with nuclear weapons. */
    NUCLEAR_THREAT(THREAT_TO_PEACE, THREAT),
    /** An attack with nuclear weapons. */
    NUCLEAR_ATTACK(ARMED_ATTACK, AGGRESSION, MILITARY_OPERATION, THREAT_TO_PEACE, THREAT),
    /** A body that should have decided has failed to. */
    FAILURE_OF_BODY,
    /** A government is overthrown from inside, or refuses to leave office. */
    COUP,
    /** Armed conflict within a state. */
    INTERNAL_CONFLICT,
    /** Genocide, war crimes or crimes against humanity. */
    ATROCITY_CRIMES,
    /** Territory is occupied. */
    OCCUPATION,
    /** Forces have left the territory that they were to leave. */
    WITHDRAWAL_COMPLETED,
    /** Somebody who may ask does, though nothing has happened that the text names: nobody attacks. */
    REQUEST;

    private final Set<EventType> also;

    EventKind(EventKind... also) {
        this.also = Set.of(also);
    }

    /** This kind, and every kind that an event of this kind also is: an armed attack is a military operation too. */
    @Override
    public Set<EventType> isAlso() {
        Set<EventType> all = new LinkedHashSet<>(Set.of(this));
        all.addAll(also);
        return all;
    }

    @Override
    public String word() {
        return Word.super.word();
    }
}

package org.surety.model.agreement;

/**
 * What a party does or refrains from. The classes follow the obligation types of the Alliance Treaty Obligations and
 * Provisions project (Leeds, Ritter, Mitchell and Long, "Alliance Treaty Obligations and Provisions, 1815-1944",
 * International Interactions 28, 2002), plus what those lack.
 */
public enum ActionKind implements Word {
    /** Fight beside the victim. */
    ARMED_FORCE(Atop.DEFENCE, true),
    /** All aid in one's power, military included. */
    ALL_AID(Atop.DEFENCE, true),
    /** Assistance whose form the text leaves to the helper. */
    ASSISTANCE(Atop.DEFENCE, true),
    /** Deliver weapons and ammunition. */
    ARMS(Atop.DEFENCE, true),
    /** Close the sky over the victim to the attacker. */
    AIRSPACE_CLOSURE(Atop.DEFENCE, true),
    /** Share intelligence. */
    INTELLIGENCE(Atop.DEFENCE, true),
    /** Transport, repair and supply. */
    LOGISTICS(Atop.DEFENCE, true),
    /** Train forces. */
    TRAINING(Atop.DEFENCE, true),
    /** Send forces to be present before or after an attack. */
    DEPLOYMENT(Atop.DEFENCE, true),
    /** Carry out what a body has decided. */
    CARRY_OUT_MEASURES(Atop.DEFENCE, true),
    /** Money, energy, trade. */
    ECONOMIC_AID(Atop.NONE, true),
    /** Restrict trade and finance of the attacker. */
    SANCTIONS(Atop.NONE, true),
    /** Support in words and votes. */
    DIPLOMATIC_SUPPORT(Atop.NONE, true),
    /** Restore what the agreement set up. */
    RESTORE(Atop.DEFENCE, true),
    /** Join an attack. */
    JOIN_ATTACK(Atop.OFFENCE, false),
    /** Put a matter before a body. */
    REFER_TO_BODY(Atop.CONSULTATION, false),
    /** Talk to the other parties. */
    CONSULT(Atop.CONSULTATION, false),
    /** Come together in a conference. */
    MEET(Atop.CONSULTATION, false),
    /** Recommend terms of settlement. */
    RECOMMEND_TERMS(Atop.CONSULTATION, false),
    /** Find out what happened and say so. */
    ATTRIBUTE(Atop.NONE, false),
    /** Warn or protest. */
    WARN(Atop.NONE, false),
    /** Watch compliance. */
    MONITOR(Atop.NONE, false),
    /** Stay neutral, in peace and war. */
    REMAIN_NEUTRAL(Atop.NEUTRALITY, false),
    /** Stay out of a war of another party. */
    STAY_OUT(Atop.NEUTRALITY, false),
    /** Use or threaten force. */
    USE_FORCE(Atop.NON_AGGRESSION, false),
    /** Use economic pressure. */
    COERCE_ECONOMICALLY(Atop.NON_AGGRESSION, false),
    /** Respect independence and borders. */
    RESPECT_BORDERS(Atop.NON_AGGRESSION, false),
    /** Interfere in internal affairs. */
    INTERFERE(Atop.NON_AGGRESSION, false),
    /** Settle disputes peacefully. */
    SETTLE_PEACEFULLY(Atop.NON_AGGRESSION, false),
    /** Join an alliance or bloc. */
    JOIN_ALLIANCE(Atop.NONE, false),
    /** Unite with, or be part of, another state. */
    UNITE(Atop.NONE, false),
    /** Conclude or keep treaties that conflict with this one. */
    CONFLICTING_TREATY(Atop.NONE, false),
    /** Have foreign bases. */
    HOST_BASES(Atop.NONE, false),
    /** Have foreign forces or weapons on one's soil, or send them there. */
    HOST_FORCES(Atop.NONE, false),
    /** Send forces to the protected state in peacetime. */
    STATION_FORCES(Atop.NONE, false),
    /** Hold military exercises with other states. */
    HOLD_EXERCISES(Atop.NONE, false),
    /** Keep forces or weapons within a limit. */
    LIMIT_ARMS(Atop.NONE, false),
    /** Dismantle fortifications or weapons. */
    DEMILITARISE(Atop.NONE, false),
    /** Withdraw forces. */
    WITHDRAW_FORCES(Atop.NONE, false),
    /** Acquire, host or make nuclear weapons. */
    ACQUIRE_NUCLEAR_WEAPONS(Atop.NONE, false),
    /** Give up nuclear weapons. */
    GIVE_UP_NUCLEAR_WEAPONS(Atop.NONE, false),
    /** Use nuclear weapons. */
    USE_NUCLEAR_WEAPONS(Atop.NON_AGGRESSION, false),
    /** Protect speakers of a language or members of a minority. */
    PROTECT_MINORITY_LANGUAGE(Atop.NONE, false),
    /** Change the constitution or laws. */
    ADOPT_LAW(Atop.NONE, false),
    /** Give up, or recognise the loss of, territory. */
    CEDE_TERRITORY(Atop.NONE, false),
    /** Negotiate about territory. */
    NEGOTIATE_TERRITORY(Atop.NONE, false),
    /** Change borders. */
    CHANGE_BORDERS(Atop.NONE, false),
    /** Lift sanctions. */
    LIFT_SANCTIONS(Atop.NONE, false),
    /** End lawsuits. */
    END_LAWSUITS(Atop.NONE, false),
    /** Pay. */
    PAY(Atop.NONE, false),
    /** Support accession to an organisation. */
    SUPPORT_ACCESSION(Atop.NONE, false),
    /** Carry out reforms. */
    REFORM(Atop.NONE, false),
    /** Report to a body. */
    REPORT(Atop.NONE, false),
    /** Stop acting once a body acts. */
    CEASE_WHEN_BODY_ACTS(Atop.NONE, false),
    /** Something that the text does not define further. */
    OTHER(Atop.NONE, false);

    /** The obligation types of the ATOP project. */
    public enum Atop implements Word {
        /** Help a party that is attacked. */
        DEFENCE,
        /** Help a party that attacks. */
        OFFENCE,
        /** Stay out of a party's war. */
        NEUTRALITY,
        /** Do not attack each other. */
        NON_AGGRESSION,
        /** Consult in a crisis. */
        CONSULTATION,
        /** Not one of the project's types. */
        NONE
    }

    private final Atop atop;
    private final boolean assistance;

    ActionKind(Atop atop, boolean assistance) {
        this.atop = atop;
        this.assistance = assistance;
    }

    /** The type of obligation in the ATOP project. */
    public Atop atop() {
        return atop;
    }

    /** Whether doing it helps a victim. */
    public boolean isAssistance() {
        return assistance;
    }
}

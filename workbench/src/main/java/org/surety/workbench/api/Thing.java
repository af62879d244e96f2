package org.surety.workbench.api;

/** What can be named in a question. */
public enum Thing {
    /** Any document, or an agreement of the catalog. */
    DOCUMENT,
    /** An agreement of the catalog. */
    CATALOG_AGREEMENT,
    /** What a JSON Schema is for. */
    SCHEMA,
    /** A scenario beside an agreement. */
    SCENARIO,
    /** A scenario beside any of several agreements. */
    SCENARIO_FOR_ANY,
    /** A procedure of an agreement. */
    PROCEDURE,
    /** A step of a procedure. */
    STEP,
    /** A party to an agreement, or a member of a body. */
    PARTY,
    /** A state as an attacker or a victim; it need not be a party. */
    STATE,
    /** A place that an agreement names. */
    PLACE,
    /** A kind of event, or an event that an agreement defines. */
    EVENT,
    /** An open term. */
    TERM,
    /** A reading of a term. */
    READING,
    /** A body, or a decision that is taken without one. */
    BODY,
    /** A bargaining model. */
    MODEL,
    /** Something that can be chosen about the spatial model. */
    MODEL_CHOICE,
    /** A word for one of these choices. */
    MODEL_WORD,
    /** An assumption of a scenario that is a number. */
    ASSUMPTION,
    /** What something can be worth something of, to parties that weigh it. */
    WORTH,
    /** A party of a negotiation. */
    NEGOTIATOR,
    /** What parties want. */
    POSITIONS,
    /** Choices among versions. */
    DESIGN,
    /** An agreement. */
    AGREEMENT,
    /** What has happened under agreements. */
    CHRONICLE,
    /** An exercise. */
    EXERCISE,
    /** A source whose text clauses cite. */
    TEXT_SOURCE,
    /** A single value in a document. */
    VALUE
}

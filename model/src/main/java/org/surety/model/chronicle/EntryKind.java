package org.surety.model.chronicle;

import org.surety.model.agreement.Word;

/** What an entry of a chronicle can say: the verbs of the language. */
public enum EntryKind implements Word {
    /** Somebody signs. */
    SIGNED,
    /** Somebody ratifies. */
    RATIFIED,
    /** Somebody accedes. */
    ACCEDED,
    /** Somebody gives notice. */
    NOTICE,
    /** Somebody does something. */
    DID,
    /** Somebody offers to do what a duty asks. */
    OFFERED,
    /** A consultation takes place. */
    MET,
    /** Somebody asks, in a procedure. */
    ASKED,
    /** Somebody has nothing more to say in a consultation. */
    CONCLUDED,
    /** Somebody acts as a step of a procedure bids or allows. */
    ACTED,
    /** A vote is held. */
    VOTED,
    /** An event or a fact comes about. */
    HAPPENED,
    /** A fact no longer holds. */
    ENDED,
    /** Parties agree to change what they owe each other. */
    AGREED,
    /** Somebody says that it is so. */
    CLAIMS,
    /** Somebody says that it is not so. */
    DISPUTES,
    /** Somebody takes back what it claimed. */
    WITHDRAWS,
    /** Whoever is entitled to find it so has found it. */
    FOUND,
    /** Whoever is entitled to find it so has found that it is not. */
    REJECTED
}

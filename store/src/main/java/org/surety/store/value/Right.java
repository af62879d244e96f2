package org.surety.store.value;

/** What one must be allowed to. */
public enum Right {
    /** To read a work. */
    READ,
    /** To write in a work. */
    DRAFT,
    /** To decide who belongs to a work, and what becomes of it. */
    OWN,
    /** To look after the installation. */
    ADMINISTER,
    /** To act for oneself: to be a person who is active. */
    ACT;

    /** What one must be allowed to for what a role may do. */
    public static Right of(WorkRole role) {
        return switch (role) {
            case READER -> READ;
            case DRAFTER -> DRAFT;
            case OWNER -> OWN;
        };
    }
}

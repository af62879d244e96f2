package org.surety.store.value;

import java.util.Locale;

/** What somebody did, as the log of deeds calls it. */
public enum DeedKind {
    /** A person signed in. */
    SIGN_IN,
    /** A password was set or changed. */
    PASSWORD,
    /** Somebody was invited. */
    INVITE,
    /** Somebody came, by an invitation. */
    JOIN,
    /** A role was given or changed. */
    GRANT,
    /** A role was taken, or given up. */
    WITHDRAW,
    /** An administrator closed a person's account. */
    CLOSE_PERSON,
    /** An administrator opened it again. */
    REOPEN_PERSON,
    /** The right to look after the installation was given or taken. */
    ADMINISTER,
    /** A person was erased. */
    ERASE_PERSON,
    /** A link was given out. */
    LINK,
    /** A link was taken back. */
    REVOKE,
    /** A token for a program was made. */
    MAKE_TOKEN,
    /** A work was made. */
    CREATE_WORK,
    /** A work was renamed. */
    RENAME_WORK,
    /** A work was removed. */
    REMOVE_WORK,
    /** A removed work was put back. */
    RESTORE_WORK,
    /** A work was purged. */
    PURGE_WORK,
    /** A work was taken away whole. */
    EXPORT,
    /** A work was brought in whole. */
    IMPORT,
    /** A document was made. */
    CREATE_DOCUMENT,
    /** A document was renamed. */
    RENAME_DOCUMENT,
    /** A document was removed. */
    REMOVE_DOCUMENT,
    /** A removed document was put back. */
    RESTORE_DOCUMENT,
    /** A document was purged. */
    PURGE_DOCUMENT,
    /** A revision was saved. */
    SAVE,
    /** A try was kept. */
    TRY,
    /** A try was dropped. */
    DROP_TRY,
    /** A version was named. */
    NAME_VERSION,
    /** A remark was made. */
    REMARK,
    /** A remark was settled. */
    SETTLE,
    /** A settled remark was opened again. */
    UNSETTLE,
    /** An exercise or a monitor was begun. */
    BEGIN_RUN;

    /** The word in the database and in an export. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word; {@link IllegalArgumentException} where there is none. */
    public static DeedKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

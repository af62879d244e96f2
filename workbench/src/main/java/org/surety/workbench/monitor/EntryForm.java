package org.surety.workbench.monitor;

import org.surety.workbench.api.NewEntry;
import org.surety.workbench.chronicle.EntryWording;

/**
 * What happened, as somebody gives it. What its words mean, and what is wrong with them, is found out where it is
 * recorded.
 *
 * @param wording as the language writes an entry of a chronicle: a mapping in braces, or with a key a line
 * @param anyway whether it is recorded though the text does not allow it
 */
public record EntryForm(String wording, boolean anyway) {

    /**
     * One that was put together by fields.
     *
     * @param agreement under which agreement, by id
     * @param hour the time of day, {@code 05:30}; empty where it is not known
     */
    public static EntryForm of(String agreement, NewEntry entry, String hour, boolean anyway) {
        String day = hour.isBlank() ? entry.day() : entry.day() + " " + hour.strip();
        return new EntryForm(EntryWording.of(agreement,
                new NewEntry(day, entry.by(), entry.kind(), entry.about(), entry.whom())), anyway);
    }
}

package org.surety.workbench.api;

import java.time.LocalDate;
import java.util.List;

/**
 * A chronicle that follows an agreement, at a glance.
 *
 * @param id its id
 * @param title its title; its id where it cannot be read
 * @param days the days of its entries, in order, each once; empty where it cannot be read
 */
public record ChronicleEntry(String id, String title, List<LocalDate> days) {

    /** Copies the list. */
    public ChronicleEntry {
        days = List.copyOf(days);
    }
}

package org.surety.workbench.api;

import java.util.List;
import org.surety.model.chronicle.EntryKind;

/**
 * An entry with which somebody continues a chronicle. What its words mean is found out where the chronicle is read, and
 * so is what is wrong with them.
 *
 * @param day as dates are written: {@code 2025-08-28}
 * @param by whose act it is: parties, groups or bodies; empty where it is nobody's
 * @param about what the kind of entry asks for: a duty, a step, an event, an act with its object
 *     ({@code withdraw-forces: the east bank}); empty where it asks for nothing
 * @param whom whom it concerns: the attacked, those whom an act reaches, who is said to have broken a duty; of a vote
 *     its result; of what is agreed, about which duty; empty for none
 */
public record NewEntry(String day, List<String> by, EntryKind kind, String about, String whom) {

    /** Copies the list. */
    public NewEntry {
        by = List.copyOf(by);
    }
}

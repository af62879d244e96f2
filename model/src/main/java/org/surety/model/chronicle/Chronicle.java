package org.surety.model.chronicle;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Source;

/**
 * What has happened under one or several agreements, in order.
 *
 * @param id its short name
 * @param title its title
 * @param agreements the agreements that it follows, by id; the first is meant where an entry names none
 * @param zone in whose time days begin and end
 * @param given what is taken as true at the start; on the day of the first entry, before it
 * @param entries what happened, in order of time; of one day without hours, in the order of the file
 */
public record Chronicle(String id, String title, List<String> agreements, ZoneId zone, List<Source> sources,
        List<Entry> given, List<Entry> entries, Provenance provenance) {

    /** Copies the lists; refuses a chronicle of no agreement. */
    public Chronicle {
        agreements = List.copyOf(agreements);
        sources = List.copyOf(sources);
        given = List.copyOf(given);
        entries = List.copyOf(entries);
        if (agreements.isEmpty()) {
            throw new IllegalArgumentException("chronicle " + id + " follows no agreement");
        }
    }

    /** The source called {@code name}. */
    public Optional<Source> source(String name) {
        return sources.stream().filter(it -> it.id().equals(name)).findFirst();
    }
}

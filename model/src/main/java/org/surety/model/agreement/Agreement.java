package org.surety.model.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agreement under one reading: nothing in it is open any more, though the text may still be silent on many things.
 *
 * @param id its short name
 * @param title its title
 * @param status where it stands
 * @param asOf the day for which the sources report it
 * @param summary what it is, in a few sentences
 * @param imports the other agreements that it refers to, by id, each under one reading
 */
public record Agreement(String id, String title, Status status, Optional<LocalDate> asOf, Optional<String> summary,
        List<Source> sources, List<Party> parties, List<Group> groups, List<Place> places, List<Body> bodies,
        List<Obligation> obligations, List<Procedure> procedures, Life life, Map<String, Agreement> imports) {

    /** Copies the collections. */
    public Agreement {
        sources = NamedList.copyOf(sources, Source::id);
        parties = NamedList.copyOf(parties, Party::id);
        groups = NamedList.copyOf(groups, Group::id);
        places = List.copyOf(places);
        bodies = NamedList.copyOf(bodies, Body::id);
        obligations = List.copyOf(obligations);
        procedures = NamedList.copyOf(procedures, Procedure::id);
        imports = Copies.ordered(imports);
    }

    /** The party declared as {@code name}. */
    public Optional<Party> party(String name) {
        return NamedList.find(parties, name);
    }

    /** The group called {@code name}. */
    public Optional<Group> group(String name) {
        return NamedList.find(groups, name);
    }

    /** The body called {@code name}. */
    public Optional<Body> body(String name) {
        return NamedList.find(bodies, name);
    }

    /** The procedure called {@code name}. */
    public Optional<Procedure> procedure(String name) {
        return NamedList.find(procedures, name);
    }

    /** The source called {@code name}. */
    public Optional<Source> source(String name) {
        return NamedList.find(sources, name);
    }
}

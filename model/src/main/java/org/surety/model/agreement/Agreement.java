package org.surety.model.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        sources = List.copyOf(sources);
        parties = List.copyOf(parties);
        groups = List.copyOf(groups);
        places = List.copyOf(places);
        bodies = List.copyOf(bodies);
        obligations = List.copyOf(obligations);
        procedures = List.copyOf(procedures);
        imports = Copies.ordered(imports);
    }

    /** The party declared as {@code name}. */
    public Optional<Party> party(String name) {
        return find(parties, name, Party::id);
    }

    /** The group called {@code name}. */
    public Optional<Group> group(String name) {
        return find(groups, name, Group::id);
    }

    /** The body called {@code name}. */
    public Optional<Body> body(String name) {
        return find(bodies, name, Body::id);
    }

    /** The procedure called {@code name}. */
    public Optional<Procedure> procedure(String name) {
        return find(procedures, name, Procedure::id);
    }

    /** The source called {@code name}. */
    public Optional<Source> source(String name) {
        return find(sources, name, Source::id);
    }

    /** The first of that name; a loop, since names are looked up more often than anything else. */
    private static <T> Optional<T> find(List<T> all, String name, Function<T, String> id) {
        for (T one : all) {
            if (id.apply(one).equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}

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
 * @param adversaries those against whom it is made and who have no part in it
 * @param events the events that it defines for itself
 */
public record Agreement(String id, String title, Status status, Optional<LocalDate> asOf, Optional<String> summary,
        List<Source> sources, List<Party> parties, List<Group> groups, List<Place> places, List<Body> bodies,
        List<Obligation> obligations, List<Procedure> procedures, Life life, Map<String, Agreement> imports,
        List<Adversary> adversaries, List<OwnEvent> events) {

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
        adversaries = NamedList.copyOf(adversaries, Adversary::id);
        events = List.copyOf(events);
    }

    /** The same with other obligations. */
    public Agreement withObligations(List<Obligation> others) {
        return new Agreement(id, title, status, asOf, summary, sources, parties, groups, places, bodies, others,
                procedures, life, imports, adversaries, events);
    }

    /** The same with other procedures. */
    public Agreement withProcedures(List<Procedure> others) {
        return new Agreement(id, title, status, asOf, summary, sources, parties, groups, places, bodies, obligations,
                others, life, imports, adversaries, events);
    }

    /** An agreement that names no adversaries and defines no events. */
    public Agreement(String id, String title, Status status, Optional<LocalDate> asOf, Optional<String> summary,
            List<Source> sources, List<Party> parties, List<Group> groups, List<Place> places, List<Body> bodies,
            List<Obligation> obligations, List<Procedure> procedures, Life life, Map<String, Agreement> imports) {
        this(id, title, status, asOf, summary, sources, parties, groups, places, bodies, obligations, procedures, life,
                imports, List.of(), List.of());
    }

    /** The party declared as {@code name}. */
    public Optional<Party> party(String name) {
        return NamedList.find(parties, name);
    }

    /** The adversary declared as {@code name}. */
    public Optional<Adversary> adversary(String name) {
        return NamedList.find(adversaries, name);
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

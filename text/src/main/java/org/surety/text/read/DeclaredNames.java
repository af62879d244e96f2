package org.surety.text.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surety.model.agreement.Countries;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Word;
import org.surety.text.Problems;
import org.surety.text.tree.Node;

/**
 * What a file declares, under any reading, and what it may name besides.
 *
 * @param steps every step, by its own name and as {@code procedure/step}
 * @param byParty every name that stands for a place because a party or state has it
 * @param columns the columns of weights of each body
 * @param referred the ids of the other agreements that the file names
 * @param adversaries those whom it names as adversaries
 * @param events the events that it defines for itself, as they are written
 */
record DeclaredNames(String id, Set<String> sources, Set<String> parties, Set<String> groups, Set<String> places,
        Set<String> bodies,
        Set<String> duties, Set<String> procedures, Set<String> steps, Set<String> byParty,
        Map<String, Set<String>> columns,
        Set<String> referred,
        Imports imports, boolean anySource, Set<String> adversaries, Map<String, Node> events) {

    /** The weights that a body's seats carry when they are written as a mapping. */
    static final String VOTES = "votes";

    /** The English names of states; loading them takes long, and only files with places need them. */
    private static final class StateNames {
        static final Set<String> ALL = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(it -> Locale.of("", it).getDisplayCountry(Locale.ENGLISH))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Looks for every declaration in the tree of an agreement. */
    static DeclaredNames of(String id, Node root, Imports imports) {
        Map<String, Set<String>> columns = new HashMap<>();
        Set<String> partyNames = new HashSet<>();
        for (Node parties : values(root, "parties")) {
            entries(parties).forEach(it -> values(it.value(), "name").forEach(name -> {
                if (name instanceof Node.Scalar scalar) {
                    partyNames.add(scalar.text().strip());
                }
            }));
        }
        for (Node bodies : values(root, "bodies")) {
            entries(bodies).forEach(it -> columns.computeIfAbsent(it.key(), key -> new LinkedHashSet<>())
                    .addAll(columnsOf(it.value())));
        }
        Set<String> referred = new LinkedHashSet<>();
        refer(root, referred);
        return new DeclaredNames(id, keys(root, "sources"), keys(root, "parties"), keys(root, "groups"),
                keys(root, "places"),
                keys(root, "bodies"), keys(root, "obligations"), keys(root, "procedures"), stepsOf(root), partyNames,
                columns, referred, imports, false, keys(root, "adversaries"), eventsOf(root));
    }

    private static Map<String, Node> eventsOf(Node root) {
        Map<String, Node> events = new LinkedHashMap<>();
        for (Node section : values(root, "events")) {
            entries(section).forEach(it -> events.putIfAbsent(it.key(), it.value()));
        }
        return events;
    }

    private static Set<String> stepsOf(Node root) {
        Set<String> steps = new LinkedHashSet<>();
        for (Node procedures : values(root, "procedures")) {
            for (Node.Entry procedure : entries(procedures)) {
                for (Node section : values(procedure.value(), "steps")) {
                    for (Node.Entry step : entries(section)) {
                        add(procedure.key(), step.key(), steps);
                        if (!values(step.value(), "with-consent-of").isEmpty()) {
                            add(procedure.key(), ConsentSteps.before(step.key()), steps);
                        }
                    }
                }
            }
        }
        return steps;
    }

    private static void add(String procedure, String step, Set<String> steps) {
        steps.add(step);
        steps.add(procedure + "/" + step);
    }

    private static Set<String> columnsOf(Node body) {
        Set<String> columns = new LinkedHashSet<>(keys(body, "weights"));
        for (Node seats : values(body, "seats")) {
            if (seats instanceof Node.Mapping mapping && !mapping.has("members")) {
                columns.add(VOTES);
            }
        }
        return columns;
    }

    private static void refer(Node node, Set<String> referred) {
        switch (node) {
            case Node.Scalar scalar when scalar.text().length() < 250 && Words.isQualified(scalar.text()) ->
                    referred.add(scalar.text().substring(0, scalar.text().indexOf('/')));
            case Node.Scalar other -> {
            }
            case Node.Sequence list -> list.items().forEach(it -> refer(it, referred));
            case Node.Mapping mapping -> mapping.entries().forEach(it -> refer(it.value(), referred));
            case Node.Open open -> open.readings().forEach(it -> refer(it.value(), referred));
        }
    }

    /** The values of {@code key} under all readings. */
    static List<Node> values(Node node, String key) {
        return alternatives(node).stream().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
                .flatMap(it -> it.entry(key).stream()).flatMap(it -> alternatives(it.value()).stream()).toList();
    }

    /** The value itself, or, of an open one, its readings. */
    static List<Node> alternatives(Node node) {
        if (!(node instanceof Node.Open open)) {
            return List.of(node);
        }
        List<Node> all = new ArrayList<>();
        open.readings().forEach(it -> all.addAll(alternatives(it.value())));
        return all;
    }

    private static List<Node.Entry> entries(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
    }

    /** The names under {@code key}, be they keys of a mapping or items of a list. */
    static Set<String> keys(Node root, String key) {
        Set<String> keys = new LinkedHashSet<>();
        for (Node section : values(root, key)) {
            entries(section).forEach(it -> keys.add(it.key()));
            if (section instanceof Node.Sequence list) {
                list.items().forEach(item -> {
                    if (item instanceof Node.Scalar scalar) {
                        keys.add(scalar.text().strip());
                    }
                });
            }
        }
        return keys;
    }

    /** Whether the file declares a party, group or body of that name. */
    boolean declares(String name) {
        return parties.contains(name) || groups.contains(name) || bodies.contains(name)
                || adversaries.contains(name);
    }

    /** The event of that name that the file defines; what is wrong with it is reported where it stands. */
    Optional<OwnEvent> event(String name) {
        return Optional.ofNullable(events.get(name)).filter(it -> AgreementText.termsIn(it).isEmpty())
                .map(it -> new EventReader(new Decoder(new Problems(""), new ReadingChoice.All(), acceptingSources()))
                        .define(name, new Cell("events." + name, it)));
    }

    /** Whether a source of that name is declared, or may be elsewhere. */
    boolean hasSource(String name) {
        return anySource || sources.contains(name);
    }

    /** The same names, beside sources declared where nobody can look. */
    DeclaredNames acceptingSources() {
        return new DeclaredNames(id, sources, parties, groups, places, bodies, duties, procedures, steps, byParty,
                columns,
                referred,
                imports,
                true, adversaries, events);
    }

    /** The same names, with other sources. */
    DeclaredNames with(Set<String> otherSources, Imports otherImports) {
        return new DeclaredNames(id, otherSources, parties, groups, places, bodies, duties, procedures, steps, byParty,
                columns,
                referred, otherImports, false, adversaries, events);
    }

    static boolean isState(String name) {
        return Countries.isState(name);
    }

    /** Whether a place may lie in it although it is not declared as a place: a party, a state, or the name of one. */
    boolean isTerritoryOfParty(String name) {
        return parties.contains(name) || byParty.contains(name) || isState(name) || StateNames.ALL.contains(name);
    }

    /** Everything that may stand where parties are expected. */
    Collection<String> membersHere() {
        Set<String> all = new LinkedHashSet<>(groups);
        all.addAll(parties);
        all.addAll(bodies);
        all.addAll(adversaries);
        for (Members.Kind kind : Members.Kind.values()) {
            all.add(((Word) kind).word());
        }
        return all;
    }

    static Set<String> stateNames() {
        return StateNames.ALL;
    }

    static Set<String> states() {
        return Countries.codes();
    }

    /** The name as another agreement has it that the file refers to, if one has it. */
    Optional<String> elsewhere(String name) {
        return referred.stream().filter(it -> imports.found(it).filter(file -> file.names().declares(name)
                || file.names().procedures().contains(name)).isPresent()).findFirst().map(it -> it + "/" + name);
    }

    /**
     * The group or class of which a name is that of a member that has none of its own, as this file names the group:
     * {@code elected-nine} of {@code elected-nine-3}, as a play records who cast a ballot.
     */
    Optional<String> groupOf(String nameless) {
        int dash = nameless.lastIndexOf('-');
        String group = nameless.substring(0, Math.max(0, dash));
        return group.isEmpty() || !nameless.substring(dash + 1).matches("[1-9][0-9]{0,2}")
                ? Optional.empty()
                : declares(group) ? Optional.of(group) : elsewhere(group);
    }

    /** The columns of weights of a body of this or another agreement. */
    Set<String> columnsOf(String body) {
        int slash = body.indexOf('/');
        return slash < 0
                ? columns.getOrDefault(body, Set.of())
                : imports.found(body.substring(0, slash)).map(it -> it.names().columnsOf(body.substring(slash + 1)))
                        .orElse(Set.of());
    }
}

package org.surety.text.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.model.agreement.BracketState;
import org.surety.text.Problems;
import org.surety.text.SourceFile;
import org.surety.text.tree.YamlTree;

/**
 * The changes of an agreement's file by which a careful person would add a clause, leave one open, or settle one. What
 * they make need not be right yet: the reader of files says what is missing.
 */
public final class ClauseEdits {

    /** The key of how far a proposal is. */
    static final String STATE = "state";

    private static final String AS_WRITTEN = "as-written";
    private static final List<String> VOTES = List.of("decide", "find", "refer");

    /** Those of a file in which nothing stands. */
    public static final ClauseEdits EMPTY = new ClauseEdits(Written.keys(Map.of()));

    private final Written root;

    private ClauseEdits(Written root) {
        this.root = root;
    }

    /** For a file; empty where it is no well-formed YAML. */
    public static Optional<ClauseEdits> of(SourceFile file) {
        return YamlTree.parse(file, new Problems(file.name())).map(it -> new ClauseEdits(Written.of(it)));
    }

    /** What a person typed for a value: a text, or a list or mapping in brackets; as it is, where that is none. */
    public static Written typed(String text) {
        String said = text.strip();
        boolean brackets = said.startsWith("[") && said.endsWith("]") || said.startsWith("{") && said.endsWith("}");
        return brackets
                ? YamlTree.parse(new SourceFile("", said), new Problems("")).map(Written::of)
                        .orElseGet(() -> Written.text(said))
                : Written.text(said);
    }

    /** As a person would type it. */
    public static String shown(Written value) {
        return value instanceof Written.Text text ? text.text() : YamlLayout.flow(value);
    }

    /** What stands where a path leads. */
    public Optional<Written> at(List<String> path) {
        Optional<Written> at = Optional.of(root);
        for (String key : path) {
            at = at.flatMap(it -> switch (it) {
                case Written.Text text -> Optional.empty();
                case Written.Items list -> key.matches("[0-9]{1,6}") && Integer.parseInt(key) < list.items().size()
                        ? Optional.of(list.items().get(Integer.parseInt(key)))
                        : Optional.<Written>empty();
                case Written.Keys keys -> Optional.ofNullable(keys.entries().get(key));
            });
        }
        return at;
    }

    /** The path of a clause that is written with dots between its keys, which may have dots in them. */
    public List<String> path(String dotted) {
        return path(dotted, List.of());
    }

    private List<String> path(String dotted, List<String> from) {
        if (dotted.isEmpty()) {
            return from;
        }
        return keys(from).stream().filter(it -> dotted.equals(it) || dotted.startsWith(it + "."))
                .max(Comparator.comparingInt(String::length))
                .map(it -> path(dotted.substring(Math.min(dotted.length(), it.length() + 1)), with(from, it)))
                .orElseGet(() -> Stream.concat(from.stream(), Stream.of(dotted.split("\\."))).toList());
    }

    /** The keys of what stands where a path leads. */
    public List<String> keys(List<String> path) {
        return at(path).map(it -> it instanceof Written.Keys keys
                ? List.copyOf(keys.entries().sequencedKeySet())
                : List.<String>of()).orElse(List.of());
    }

    /**
     * A party with its role; also in the group that is called as the role, where that lists its members, and in what is
     * proposed for it in brackets. A party that is there already keeps what is said of it and gets the role.
     *
     * @throws Editor.Impossible where it has that role already
     */
    public List<Edit> party(String code, String name, String role) {
        List<Edit> edits = new ArrayList<>();
        List<String> there = List.of("parties", code);
        boolean known = at(there).filter(Written.Keys.class::isInstance).isPresent();
        boolean same = known && at(with(there, "role")).filter(it -> shown(it).equals(role)).isPresent();
        if (!known) {
            edits.addAll(newParty(code, name, role));
        } else if (!same) {
            edits.add(new Edit.Put(with(there, "role"), Written.text(role)));
        }
        List<String> group = List.of("groups", role + "s");
        for (List<String> list : lists(group)) {
            if (members(list).noneMatch(code::equals)) {
                edits.add(new Edit.Append(list, Written.text(code)));
            }
        }
        if (edits.isEmpty()) {
            throw new Editor.Impossible(new Edit.Put(with(there, "role"), Written.text(role)),
                    code + " is " + role + " in this text already");
        }
        return edits;
    }

    private Stream<String> members(List<String> list) {
        return at(list).stream().filter(Written.Items.class::isInstance).map(Written.Items.class::cast)
                .flatMap(it -> it.items().stream()).map(ClauseEdits::shown);
    }

    /** The lists of members of a group: its own, or those proposed for it that name parties only. */
    private List<List<String>> lists(List<String> group) {
        if (at(group).filter(Written.Items.class::isInstance).isPresent()) {
            return List.of(group);
        }
        List<String> readings = with(with(group, "open"), "readings");
        Set<String> parties = Set.copyOf(keys(List.of("parties")));
        return keys(readings).stream().map(it -> with(readings, it))
                .map(it -> at(with(it, "value")).isPresent() ? with(it, "value") : it)
                .filter(it -> at(it).filter(Written.Items.class::isInstance).isPresent()
                        && members(it).allMatch(parties::contains))
                .toList();
    }

    private List<Edit> newParty(String code, String name, String role) {
        SequencedMap<String, Written> party = new LinkedHashMap<>();
        party.put("role", Written.text(role));
        if (!name.isBlank()) {
            party.put("name", Written.text(name.strip()));
        }
        List<Edit> edits = new ArrayList<>();
        if (at(List.of("parties")).filter(Written.Items.class::isInstance).isPresent()) {
            SequencedMap<String, Written> all = new LinkedHashMap<>();
            ((Written.Items) at(List.of("parties")).orElseThrow()).items().forEach(it -> all.put(shown(it),
                    Written.keys(Map.of())));
            all.put(code, new Written.Keys(party));
            edits.add(new Edit.Put(List.of("parties"), new Written.Keys(all)));
        } else {
            edits.add(new Edit.Put(List.of("parties", code), new Written.Keys(party)));
        }
        return edits;
    }

    /**
     * A step of a procedure.
     *
     * @param after the step that it follows, and whose sequel becomes its own; otherwise nothing leads to it yet
     * @param keys what else it says
     */
    public List<Edit> step(String procedure, String name, String kind, Optional<String> after,
            Map<String, Written> keys) {
        List<String> steps = List.of("procedures", procedure, "steps");
        SequencedMap<String, Written> step = new LinkedHashMap<>();
        step.put("kind", Written.text(kind));
        step.putAll(keys);
        List<Edit> edits = new ArrayList<>();
        after.ifPresent(it -> {
            List<String> before = with(steps, it);
            String sequel = sequel(before);
            at(with(before, sequel)).ifPresent(next -> step.put(VOTES.contains(kind) ? "yes" : "then", next));
            edits.add(new Edit.Put(with(before, sequel), Written.text(name)));
        });
        edits.add(new Edit.Put(with(steps, name), new Written.Keys(step), after));
        return edits;
    }

    /** Under which key a step says what follows it. */
    private String sequel(List<String> step) {
        boolean vote = keys(step).stream().anyMatch(List.of("yes", "rule", "to")::contains)
                || at(with(step, "kind")).filter(it -> VOTES.contains(shown(it))).isPresent()
                || VOTES.contains(step.getLast());
        return vote && !keys(step).contains("then") ? "yes" : "then";
    }

    /** One value, written, or taken away where nothing is typed. */
    public List<Edit> value(List<String> path, String typed) {
        return typed.isBlank()
                ? List.of(new Edit.Remove(path))
                : List.of(new Edit.Put(path, typed(typed)));
    }

    /**
     * Leaves a clause open, or adds a proposal to one that is: a bracket.
     *
     * @param question what is open
     * @param name of the new reading
     * @param by who proposes it
     * @param value what it would say
     * @param label words that complete a sentence that begins with "if", for what a proposal says
     */
    public List<Edit> bracket(List<String> path, String question, String name, Optional<String> by, Written value,
            Function<Written, Optional<String>> label) {
        SequencedMap<String, Written> reading = labelled(value, label);
        by.ifPresent(it -> reading.put("by", Written.text(it)));
        Written proposal = new Written.Keys(reading);
        List<String> readings = with(with(path, "open"), "readings");
        if (at(readings).isPresent()) {
            return List.of(new Edit.Put(with(readings, name), proposal));
        }
        SequencedMap<String, Written> all = new LinkedHashMap<>();
        at(path).ifPresent(it -> all.put(AS_WRITTEN, new Written.Keys(labelled(it, label))));
        all.put(name, proposal);
        SequencedMap<String, Written> open = new LinkedHashMap<>();
        open.put("question", Written.text(question));
        open.put("readings", new Written.Keys(all));
        return List.of(new Edit.Put(path, Written.keys(Map.of("open", new Written.Keys(open)))));
    }

    private static SequencedMap<String, Written> labelled(Written value, Function<Written, Optional<String>> label) {
        SequencedMap<String, Written> reading = new LinkedHashMap<>();
        label.apply(value).ifPresent(it -> reading.put("label", Written.text(it)));
        reading.put("value", value);
        return reading;
    }

    /** Settles an open clause: one of its readings becomes the text. */
    public List<Edit> settle(List<String> path, String reading) {
        List<String> chosen = with(with(with(path, "open"), "readings"), reading);
        Written value = at(with(chosen, "value")).or(() -> at(chosen)).orElseGet(() -> Written.text(reading));
        return List.of(new Edit.Put(path, value));
    }

    /** Everything that is proposed in brackets. */
    public List<WrittenProposal> proposals() {
        return WrittenProposal.in(root);
    }

    /** Says how far a proposal is; one that was withdrawn stays on the record. */
    public List<Edit> state(List<String> path, String reading, BracketState state) {
        List<String> chosen = with(with(with(path, "open"), "readings"), reading);
        List<String> said = with(chosen, STATE);
        if (state == BracketState.OPEN) {
            return at(said).isPresent() ? List.of(new Edit.Remove(said)) : List.of();
        }
        Written word = Written.text(state.word());
        if (at(with(chosen, "value")).isPresent()) {
            return List.of(new Edit.Put(said, word));
        }
        SequencedMap<String, Written> more = new LinkedHashMap<>();
        at(chosen).ifPresent(it -> more.put("value", it));
        more.put(STATE, word);
        return List.of(new Edit.Put(chosen, new Written.Keys(more)));
    }

    /** Strikes a proposal from the record; where one reading is left, that is the text. */
    public List<Edit> strike(List<String> path, String reading) {
        List<String> readings = with(with(path, "open"), "readings");
        List<String> left = keys(readings).stream().filter(it -> !it.equals(reading)).toList();
        return left.size() == 1
                ? settle(path, left.getFirst())
                : List.of(new Edit.Remove(with(readings, reading)));
    }

    /** A duty. */
    public List<Edit> duty(String name, String bearer, String kind, String action, String object, String to) {
        SequencedMap<String, Written> duty = new LinkedHashMap<>();
        duty.put("bearer", typed(bearer));
        duty.put(kind, object.isBlank() ? typed(action) : Written.keys(Map.of(action, typed(object))));
        if (!to.isBlank()) {
            duty.put("to", typed(to));
        }
        return List.of(new Edit.Put(List.of("obligations", name), new Written.Keys(duty)));
    }

    /** What follows when a duty is broken. */
    public List<Edit> breach(String duty, String finder, List<String> consequences) {
        SequencedMap<String, Written> breach = new LinkedHashMap<>();
        breach.put("found-by", typed(finder));
        breach.put("then", Written.texts(consequences));
        return List.of(new Edit.Put(List.of("obligations", duty, "breach"), new Written.Keys(breach)));
    }

    /** A path with one key more. */
    public static List<String> with(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }
}

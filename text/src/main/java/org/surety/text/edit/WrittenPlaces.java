package org.surety.text.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.text.SourceFile;

/**
 * Where in a text its words stand, for whoever shows it: each single text and each name of a key, with the keys that
 * lead there. Places are counted in chars, from 0.
 */
public final class WrittenPlaces {

    /** Whose keys are names that the author gives; what else there is to say of a name stands below it. */
    private static final Map<String, NamedThing> SECTIONS = Map.ofEntries(Map.entry("parties", NamedThing.PARTY),
            Map.entry("adversaries", NamedThing.ADVERSARY), Map.entry("groups", NamedThing.GROUP),
            Map.entry("bodies", NamedThing.BODY), Map.entry("places", NamedThing.PLACE),
            Map.entry("procedures", NamedThing.PROCEDURE), Map.entry("obligations", NamedThing.OBLIGATION),
            Map.entry("events", NamedThing.EVENT), Map.entry("sources", NamedThing.SOURCE));

    /** These may be a mere list of names. */
    private static final Set<String> LISTED = Set.of("parties", "adversaries", "places");

    private final List<Place> all = new ArrayList<>();
    private final List<Branch> branches;

    private WrittenPlaces(WrittenPiece root) {
        collect(root, List.of());
        this.branches = branches(root, List.of());
    }

    /** The places of a file; empty where it is no single well-formed document. */
    public static Optional<WrittenPlaces> of(SourceFile file) {
        return WrittenPiece.of(file).map(WrittenPlaces::new);
    }

    /** What kind of thing has a name that the author gave. */
    public enum NamedThing {
        /** A party. */
        PARTY,
        /** Somebody against whom an agreement is made. */
        ADVERSARY,
        /** A set of parties. */
        GROUP,
        /** A standing body. */
        BODY,
        /** A place. */
        PLACE,
        /** A procedure. */
        PROCEDURE,
        /** A step of a procedure. */
        STEP,
        /** A duty. */
        OBLIGATION,
        /** An event that the agreement defines. */
        EVENT,
        /** What clauses rest on. */
        SOURCE,
        /** One way to read an open term. */
        READING
    }

    /**
     * A single text.
     *
     * @param path the keys that lead to it; for the name of a key, this key is the last of them
     * @param key whether it is the name of a key
     */
    public record Place(List<String> path, boolean key, String text, int from, int to) {
        /** Copies the path. */
        public Place {
            path = List.copyOf(path);
        }

        /** What it gives a name to; empty where it names nothing new. */
        public Optional<NamedThing> names() {
            int last = path.size() - 1;
            String above = last > 0 ? path.get(last - 1) : "";
            if (last == 1 && (key || LISTED.contains(above) && path.get(1).matches("[0-9]{1,6}"))) {
                return Optional.ofNullable(SECTIONS.get(above));
            }
            if (key && last == 3 && path.getFirst().equals("procedures") && above.equals("steps")) {
                return Optional.of(NamedThing.STEP);
            }
            return key && above.equals("readings") && last > 1 && path.get(last - 2).equals("open")
                    ? Optional.of(NamedThing.READING)
                    : Optional.empty();
        }
    }

    /**
     * A key with all that stands below it.
     *
     * @param key where its name stands
     * @param to where the last of it ends
     * @param said its value, where that is a single text
     */
    public record Branch(Place key, int to, Optional<String> said, List<Branch> inside) {
        /** Copies the list. */
        public Branch {
            inside = List.copyOf(inside);
        }
    }

    /** Every place, in the order of the text. */
    public List<Place> all() {
        return List.copyOf(all);
    }

    /** The keys, and the keys below them. */
    public List<Branch> branches() {
        return branches;
    }

    /** The place that {@code offset} lies in, or at the end of which. */
    public Optional<Place> at(int offset) {
        return all.stream().filter(it -> it.from() <= offset && offset <= it.to())
                .reduce((one, other) -> one.to() == offset && other.from() <= offset ? other : one);
    }

    /** The name of the key to which a path leads. */
    public Optional<Place> key(List<String> path) {
        return all.stream().filter(it -> it.key() && it.path().equals(path)).findFirst();
    }

    /** Everything to which the author gives a name. */
    public List<Place> named() {
        return all.stream().filter(it -> it.names().isPresent()).toList();
    }

    private void collect(WrittenPiece piece, List<String> path) {
        switch (piece) {
            case WrittenPiece.Text text -> all.add(new Place(path, false, text.text(), text.from(), text.to()));
            case WrittenPiece.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), ClauseEdits.with(path, Integer.toString(i)));
                }
            }
            case WrittenPiece.Keys keys -> keys.entries().forEach(it -> {
                List<String> inner = ClauseEdits.with(path, it.key().text());
                all.add(named(it, inner));
                collect(it.value(), inner);
            });
        }
    }

    private static Place named(WrittenPiece.Entry entry, List<String> path) {
        return new Place(path, true, entry.key().text(), entry.key().from(), entry.key().to());
    }

    private static List<Branch> branches(WrittenPiece piece, List<String> path) {
        List<Branch> branches = new ArrayList<>();
        switch (piece) {
            case WrittenPiece.Text text -> {
            }
            case WrittenPiece.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    branches.addAll(branches(list.items().get(i), ClauseEdits.with(path, Integer.toString(i))));
                }
            }
            case WrittenPiece.Keys keys -> keys.entries().forEach(it -> {
                List<String> inner = ClauseEdits.with(path, it.key().text());
                branches.add(new Branch(named(it, inner), Math.max(it.key().to(), it.value().to()),
                        it.value() instanceof WrittenPiece.Text text ? Optional.of(text.text()) : Optional.empty(),
                        branches(it.value(), inner)));
            });
        }
        return branches;
    }
}

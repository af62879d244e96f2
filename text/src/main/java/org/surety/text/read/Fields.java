package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** The keys of one mapping, to be taken one by one. */
final class Fields {

    private final Decoder decoder;
    private final Cell cell;
    private final String what;
    private final Node.Mapping mapping;
    private final boolean broken;

    private Fields(Decoder decoder, Cell cell, String what, Node.Mapping mapping, boolean broken) {
        this.decoder = decoder;
        this.cell = cell;
        this.what = what;
        this.mapping = mapping;
        this.broken = broken;
    }

    static Fields of(Decoder decoder, Cell cell, String what, Set<String> known) {
        if (cell.node() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (!known.contains(entry.key())) {
                    reportUnknown(decoder, cell, what, entry, known);
                }
            }
            List<Node.Entry> there = mapping.entries().stream().filter(it -> !decoder.isAbsent(it.value())).toList();
            return new Fields(decoder, cell, what, new Node.Mapping(there, mapping.mark()), false);
        }
        boolean blank = cell.node() instanceof Node.Scalar scalar && scalar.isBlank();
        if (!blank) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, what + " with keys such as " + some(known));
        }
        return new Fields(decoder, cell, what, new Node.Mapping(List.of(), cell.mark()), !blank);
    }

    private static void reportUnknown(Decoder decoder, Cell cell, String what, Node.Entry entry, Set<String> known) {
        Cell key = new Cell(cell.path(), new Node.Scalar(entry.key(), false, entry.keyMark()));
        decoder.reportName(FormRules.FORM_UNKNOWN_KEY, key,
                Quote.of(entry.key()) + " is no key of " + what + "; expected one of "
                        + some(known),
                entry.key(), new TreeSet<>(known), entry.looksCut() ? Optional.of(Decoder.CUT) : Optional.empty());
    }

    private static String some(Set<String> known) {
        return known.stream().sorted().map(Quote::of).collect(Collectors.joining(", "));
    }

    Cell cell() {
        return cell;
    }

    boolean has(String key) {
        return mapping.has(key);
    }

    /** The value of {@code key} as it stands. */
    Optional<Cell> raw(String key) {
        return mapping.entry(key).map(cell::at);
    }

    <T> Optional<T> get(String key, Function<Cell, T> decode) {
        return raw(key).map(value -> decoder.each(value, decode));
    }

    <T> T get(String key, Function<Cell, T> decode, T fallback) {
        return get(key, decode).orElse(fallback);
    }

    /** The value of {@code key}, whose absence is an error. */
    <T> T need(String key, Function<Cell, T> decode, T fallback) {
        if (!has(key) && !broken) {
            missing(Quote.of(key));
        }
        return get(key, decode, fallback);
    }

    void missing(String keys) {
        if (!broken) {
            decoder.report(FormRules.FORM_MISSING_KEY, cell, what + " lacks " + keys);
        }
    }

    /** The one of {@code keys} that is there; more than one is an error. */
    Optional<String> oneOf(List<String> keys) {
        List<String> there = keys.stream().filter(this::has).toList();
        if (there.size() > 1) {
            decoder.report(FormRules.FORM_CONFLICTING_KEYS, cell, "%s has %s; expected only one of them".formatted(what,
                    there.stream().map(Quote::of).collect(Collectors.joining(" and "))));
        }
        return there.stream().findFirst();
    }
}

package org.surety.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/**
 * What all decoding functions share: where errors go, which readings to look at, which names there are.
 *
 * <p>A decoding function never fails. Where it cannot understand a value it reports the error and returns something
 * harmless; since one error makes the whole file unusable, nobody ever sees that.
 */
final class Decoder {

    private static final int MOST_HINTS = Problems.MOST_SHOWN;

    private final Problems problems;
    private final ReadingChoice choices;
    private final DeclaredNames names;
    private final Set<Mention> mentions = new LinkedHashSet<>();
    private final Deque<Opened> opened = new ArrayDeque<>();
    private final Set<Opened> following = new LinkedHashSet<>();

    Decoder(Problems problems, ReadingChoice choices, DeclaredNames names) {
        this.problems = problems;
        this.choices = choices;
        this.names = names;
    }

    /** A reading that is being looked at. */
    private record Opened(Cell cell, Node.Open open, String reading) {}

    /** The same for a file whose sources stand elsewhere: any name of a source will do. */
    Decoder acceptingSources() {
        return new Decoder(problems, choices, names.acceptingSources());
    }

    Problems problems() {
        return problems;
    }

    DeclaredNames names() {
        return names;
    }

    Set<Mention> mentions() {
        return mentions;
    }

    /** Whether a value counts as left out under the choice that is looked at. */
    boolean isAbsent(Node node) {
        return choices.isAbsent(node);
    }

    /** Applies a decoding function to a value, or to the readings of an open one. */
    <T> T each(Cell cell, Function<Cell, T> decode) {
        if (!(cell.node() instanceof Node.Open open)) {
            return decode.apply(cell);
        }
        if (choices instanceof ReadingChoice.Chosen chosen) {
            Node.Alternative reading = chosen.of(open.term()).flatMap(open::reading)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no reading is chosen for the open term at " + cell.path()));
            return under(cell, open, reading, decode);
        }
        T first = under(cell, open, open.readings().getFirst(), decode);
        open.readings().stream().skip(1).forEach(it -> under(cell, open, it, decode));
        return first;
    }

    private <T> T under(Cell cell, Node.Open open, Node.Alternative reading, Function<Cell, T> decode) {
        opened.push(new Opened(cell, open, reading.name()));
        try {
            return each(cell.with(reading.value()), decode);
        } finally {
            opened.pop();
        }
    }

    /**
     * Decodes, in place of a name, another reading of an open term that is being looked at.
     *
     * @return empty if no such reading has that name
     */
    <T> Optional<T> otherReading(Cell name, String text, Function<Cell, T> decode, T fallback) {
        for (Opened here : List.copyOf(opened)) {
            Optional<Node.Alternative> other = here.open().reading(text);
            if (other.isPresent() && here.cell().path().startsWith("groups.")) {
                Opened there = new Opened(here.cell(), here.open(), text);
                if (text.equals(here.reading()) || !following.add(there)) {
                    report(FormRules.FORM_CIRCULAR_GROUP, name, "the reading " + Quote.of(text) + " is its own member");
                    return Optional.of(fallback);
                }
                try {
                    return Optional.of(each(here.cell().with(other.get().value()), decode));
                } finally {
                    following.remove(there);
                }
            }
        }
        return Optional.empty();
    }

    /** The names of the readings that a member of a group may be. */
    List<String> otherReadings() {
        return opened.stream().filter(it -> it.cell().path().startsWith("groups."))
                .flatMap(it -> it.open().readings().stream().map(Node.Alternative::name)).toList();
    }

    /** Notes that the element being decoded names another. */
    void mention(Mention.Kind kind, String name) {
        Optional<Mention.Guard> guard = choices instanceof ReadingChoice.All && !opened.isEmpty()
                ? Optional.of(new Mention.Guard(opened.peek().open().term(), opened.peek().reading()))
                : Optional.empty();
        mentions.add(new Mention(kind, name, guard));
    }

    void report(FormRules rule, Cell cell, String message) {
        report(rule, cell, message, Optional.empty());
    }

    void report(FormRules rule, Cell cell, String message, Optional<String> hint) {
        report(rule, cell.mark(), cell.path(), message, hint);
    }

    void report(FormRules rule, Mark mark, String clause, String message, Optional<String> hint) {
        problems.add(rule, mark.line(), mark.column(), clause, message, hint);
    }

    /** Whether anybody will read a hint; finding the nearest of many names costs time. */
    boolean wantsHints() {
        return problems.size() < MOST_HINTS;
    }

    /** Reports that a name stands for nothing, with the nearest that does. */
    void reportName(FormRules rule, Cell cell, String message, String name, Collection<String> candidates) {
        reportName(rule, cell, message, name, candidates, Optional.empty());
    }

    /** What to do where a comma has cut a text. */
    static final String CUT = "Inside braces a comma ends a text: put texts with commas in quotation marks.";

    /** As above, with what to do where no name is near. */
    void reportName(FormRules rule, Cell cell, String message, String name, Collection<String> candidates,
            Optional<String> otherwise) {
        report(rule, cell, message, wantsHints()
                ? Nearest.hint(name, candidates).or(() -> otherwise)
                : Optional.empty());
    }

    /** Reports that a value is not what is expected. */
    void expected(FormRules rule, Cell cell, String what) {
        expected(rule, cell, what, Optional.empty());
    }

    /** As above, with what was probably meant. */
    void expected(FormRules rule, Cell cell, String what, Optional<String> hint) {
        if (cell.mark().equals(Mark.REFUSED)) {
            return;
        }
        report(rule, cell, "found " + cell.node().describe() + "; expected " + what, hint);
    }

    /** Builds a record; what its constructor refuses is reported at {@code cell}. */
    <T> T build(FormRules rule, Cell cell, T fallback, Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            report(rule, cell, String.valueOf(refused.getMessage()));
            return fallback;
        }
    }

    /** The single text of a value. */
    String text(Cell cell, String what) {
        return text(cell, () -> what);
    }

    /** As {@link #text(Cell, String)}, where it takes a while to say what was expected. */
    String text(Cell cell, Supplier<String> what) {
        if (cell.node() instanceof Node.Scalar scalar && !scalar.isBlank()) {
            return scalar.text().strip();
        }
        expected(FormRules.FORM_WRONG_TYPE, cell, what.get());
        return "";
    }

    /** A list of values; a single value is a list of one. */
    <T> List<T> list(Cell cell, Function<Cell, T> decode) {
        List<T> items = new ArrayList<>();
        if (cell.node() instanceof Node.Sequence sequence) {
            sequence.items().stream().filter(it -> !isAbsent(it)).forEach(it -> items.add(each(cell.with(it), decode)));
        } else {
            items.add(decode.apply(cell));
        }
        return items;
    }

    /** The entries of a mapping from names to values of one kind. A list of names is a mapping to nothing. */
    <T> List<T> named(Cell cell, String what, BiFunction<String, Cell, T> decode) {
        List<T> items = new ArrayList<>();
        switch (cell.node()) {
            case Node.Mapping mapping ->
                    mapping.entries().stream().filter(it -> !isAbsent(it.value()))
                            .forEach(entry -> items.add(decode.apply(entry.key(), cell.at(entry))));
            case Node.Scalar scalar when scalar.isBlank() -> {
            }
            default -> expected(FormRules.FORM_WRONG_TYPE, cell, what);
        }
        return items;
    }

    /** The keys of a mapping, of which only the {@code known} may be there. */
    Fields fields(Cell cell, String what, String... known) {
        return Fields.of(this, cell, what, Set.of(known));
    }
}

package org.surety.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.BracketState;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** The first pass over a tree: replaces every {@code open:} by a node of its own and drafts a term for it. */
final class OpenTermCollector {

    /** A file has no more open terms than this. */
    static final int MOST_TERMS = 100;
    private static final int MOST_READINGS = 300;
    private static final int DEEPEST = 8;
    private static final Set<String> RULE_PARTS = Set.of("all-of", "any-of", "not", "of", "rule");
    private static final Set<String> CONDITIONS = Set.of("life", "obligations", "bodies");
    private static final String BREACH = "breach-by";
    private static final Set<String> SPEC = Set.of("question", "name", "source", "note", "when", "readings");
    private static final Set<String> READING = Set.of("value", "label", "source", "by", "state", "note", "when");

    private final Problems problems;
    private final List<TermDraft> drafts = new ArrayList<>();
    private Set<String> found = Set.of();
    private boolean tooMany;

    OpenTermCollector(Problems problems) {
        this.problems = problems;
    }

    List<TermDraft> drafts() {
        return drafts;
    }

    /** Whether collecting was given up; what it returned is then worthless. */
    boolean isTooMany() {
        return tooMany;
    }

    Node collect(Node root) {
        found = FindingClauses.in(root);
        return collect(root, new Spot(List.of(), Optional.empty(), 0, false));
    }

    /**
     * Where the pass is: the path, the reading around it, how many readings are around it, and whether a rule is
     * expected.
     */
    private record Spot(List<String> path, Optional<Mention.Guard> guard, int depth, boolean rule) {
        Spot down(String key) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            return new Spot(longer, guard, depth, key.equals("rule") || rule && RULE_PARTS.contains(key));
        }

        Spot into(int term, String reading) {
            return new Spot(path, Optional.of(new Mention.Guard(term, reading)), depth + 1, rule);
        }

        String clause() {
            return String.join(".", path);
        }
    }

    private Node collect(Node node, Spot spot) {
        if (tooMany) {
            return node;
        }
        return switch (node) {
            case Node.Scalar scalar when spot.rule() && scalar.text().strip().equals("unspecified") ->
                    bounds(scalar, spot);
            case Node.Scalar scalar -> scalar;
            case Node.Sequence list ->
                    new Node.Sequence(list.items().stream().map(it -> collect(it, spot)).toList(), list.mark());
            case Node.Mapping mapping -> spec(mapping, spot).map(it -> open(mapping, it, spot))
                    .orElseGet(() -> new Node.Mapping(entries(mapping, spot), mapping.mark()));
            case Node.Open open -> open;
        };
    }

    private List<Node.Entry> entries(Node.Mapping mapping, Spot spot) {
        boolean open = isOpenBreach(mapping, spot);
        List<Node.Entry> entries = new ArrayList<>();
        mapping.entries().stream().filter(it -> !open || !it.key().equals(TermDraft.LEVEL)).forEach(it -> entries
                .add(new Node.Entry(it.key(), it.keyMark(), collect(it.value(), spot.down(it.key())))));
        if (open) {
            Mark mark = mapping.entry(BREACH).map(Node.Entry::keyMark).orElse(mapping.mark());
            entries.add(new Node.Entry(TermDraft.LEVEL, mark, level(mark, spot.down(TermDraft.LEVEL))));
        }
        return entries;
    }

    /** A condition that somebody breaks a duty, where a breach can be found and it is not said that it must be. */
    private boolean isOpenBreach(Node.Mapping mapping, Spot spot) {
        boolean condition = spot.path().size() > 1 && CONDITIONS.contains(spot.path().getFirst());
        boolean left = mapping.entry(TermDraft.LEVEL).map(Node.Entry::value)
                .map(it -> it instanceof Node.Scalar level && level.text().strip().equals(ConditionReader.UNSPECIFIED))
                .orElse(true);
        if (!condition || !left || !mapping.has(BREACH)) {
            return false;
        }
        return mapping.entry("what").map(Node.Entry::value)
                .map(it -> it instanceof Node.Scalar what ? found.contains(what.text().strip()) : !found.isEmpty())
                .orElse(!found.isEmpty());
    }

    private Node level(Mark mark, Spot spot) {
        Node unspecified = new Node.Scalar(ConditionReader.UNSPECIFIED, false, mark);
        if (!room(mark, spot)) {
            return unspecified;
        }
        int term = drafts.size();
        drafts.add(TermDraft.bounds(spot.path(), mark, spot.guard(), TermDraft.LEVELS));
        return new Node.Open(term, TermDraft.LEVELS.stream()
                .map(it -> new Node.Alternative(it, new Node.Scalar(it, false, mark))).toList(), mark);
    }

    /**
     * What stands under {@code open}, if the mapping is an open value and not, say, the steps of a procedure with a
     * step called open.
     */
    private static Optional<Node.Entry> spec(Node.Mapping mapping, Spot spot) {
        return mapping.entry("open").filter(entry -> {
            boolean looksOpen =
                    entry.value() instanceof Node.Mapping spec && (spec.has("readings") || spec.has("question"));
            boolean holdsNames =
                    spot.path().size() == 1 || !spot.path().isEmpty() && spot.path().getLast().equals("steps");
            return looksOpen || mapping.entries().size() == 1 && !holdsNames;
        });
    }

    private Node bounds(Node.Scalar scalar, Spot spot) {
        if (!room(scalar.mark(), spot)) {
            return scalar;
        }
        Mark mark = scalar.mark();
        int term = drafts.size();
        drafts.add(TermDraft.bounds(spot.path(), mark, spot.guard(), List.of("any-one", "all")));
        Node anyOne = new Node.Mapping(List.of(new Node.Entry("quota", mark, new Node.Mapping(List.of(
                new Node.Entry("at-least", mark, new Node.Scalar("1", false, mark)),
                new Node.Entry("weight", mark, new Node.Scalar(RuleReader.HEADS, false, mark))), mark))), mark);
        return new Node.Open(term, List.of(new Node.Alternative("any-one", anyOne),
                new Node.Alternative("all", new Node.Scalar("unanimity", false, mark))), mark);
    }

    private boolean room(Mark mark, Spot spot) {
        if (drafts.size() >= MOST_TERMS || spot.depth() >= DEEPEST) {
            tooMany = true;
            report(FormRules.FORM_OPEN_TERM, mark, spot,
                    drafts.size() >= MOST_TERMS
                            ? "there are more than " + MOST_TERMS + " open terms"
                            : "open terms are nested more than " + DEEPEST + " deep");
            return false;
        }
        return true;
    }

    private Node open(Node.Mapping around, Node.Entry entry, Spot spot) {
        if (!room(entry.keyMark(), spot)) {
            return around;
        }
        around.entries().stream().filter(it -> !it.key().equals("open"))
                .forEach(it -> report(FormRules.FORM_UNKNOWN_KEY, it.keyMark(), spot,
                        Quote.of(it.key()) + " stands beside `open`; expected it inside, or nothing"));
        if (!(entry.value() instanceof Node.Mapping spec)) {
            report(FormRules.FORM_OPEN_TERM, entry.value().mark(), spot, "found " + entry.value().describe()
                    + "; expected a mapping with `question` and `readings`");
            return new Node.Scalar("", false, Mark.REFUSED);
        }
        refuseUnknown(spec, SPEC, "an open term", spot);
        if (!spec.has("question")) {
            report(FormRules.FORM_MISSING_KEY, entry.keyMark(), spot, "an open term lacks `question`");
        }
        int term = drafts.size();
        TermDraft draft = new TermDraft(spot.path(), entry.keyMark(), spot.guard(), spec, new ArrayList<>(), false);
        drafts.add(draft);
        Optional<Node> left = left(spec);
        if (left.isPresent()) {
            // What remains when all others were withdrawn is the text.
            drafts.removeLast();
            return collect(left.get(), spot);
        }
        List<Node.Alternative> alternatives = readings(spec, entry, spot, term, draft);
        return alternatives.isEmpty()
                ? new Node.Scalar("", false, Mark.REFUSED)
                : new Node.Open(term, alternatives, entry.keyMark());
    }

    /** The value of the only proposal that was not withdrawn, where there were several. */
    private static Optional<Node> left(Node.Mapping spec) {
        List<Node.Entry> all = spec.entry("readings").map(Node.Entry::value)
                .map(it -> it instanceof Node.Mapping mapping ? mapping.entries() : List.<Node.Entry>of())
                .orElse(List.of());
        List<Node.Entry> standing = all.stream().filter(it -> !isWithdrawn(it.value())).toList();
        return all.size() > 1 && standing.size() == 1
                ? Optional.of(value(standing.getFirst().value()).orElse(standing.getFirst().value()))
                : Optional.empty();
    }

    private static Optional<Node> value(Node reading) {
        return reading instanceof Node.Mapping more ? more.entry("value").map(Node.Entry::value) : Optional.empty();
    }

    private static boolean isWithdrawn(Node reading) {
        return value(reading).isPresent() && ((Node.Mapping) reading).entry("state").map(Node.Entry::value)
                .filter(it -> it instanceof Node.Scalar said
                        && said.text().strip().equals(BracketState.WITHDRAWN.word()))
                .isPresent();
    }

    private void refuseUnknownState(Node.Mapping reading, Spot spot) {
        reading.entry("state").map(Node.Entry::value).filter(it -> !(it instanceof Node.Scalar said
                && BracketState.of(said.text().strip()).isPresent()))
                .ifPresent(it -> problems.add(FormRules.FORM_UNKNOWN_WORD, it.mark().line(), it.mark().column(),
                        spot.clause(), "found " + it.describe() + "; expected how far a proposal is: "
                                + String.join(", ", BracketState.words()),
                        it instanceof Node.Scalar said
                                ? Nearest.hint(said.text().strip(), BracketState.words())
                                : Optional.empty()));
    }

    private List<Node.Alternative> readings(Node.Mapping spec, Node.Entry entry, Spot spot, int term, TermDraft draft) {
        Node readings =
                spec.entry("readings").map(Node.Entry::value).orElse(new Node.Sequence(List.of(), entry.keyMark()));
        int count = readings instanceof Node.Mapping mapping ? mapping.entries().size() : 0;
        if (count < 2 || count > MOST_READINGS) {
            report(FormRules.FORM_OPEN_TERM, readings.mark(), spot,
                    "found " + (count == 0 ? readings.describe() : count == 1 ? "one reading" : count + " readings")
                            + "; expected `readings` with 2 to " + MOST_READINGS + " named readings");
        } else if (((Node.Mapping) readings).entries().stream().allMatch(it -> isWithdrawn(it.value()))) {
            report(FormRules.FORM_OPEN_TERM, readings.mark(), spot,
                    "every reading was withdrawn; expected one that still stands, or another value");
        }
        if (!(readings instanceof Node.Mapping mapping) || count > MOST_READINGS) {
            return List.of();
        }
        List<Node.Alternative> alternatives = new ArrayList<>();
        for (Node.Entry reading : mapping.entries()) {
            if (!Words.isName(reading.key())) {
                report(FormRules.FORM_BAD_NAME, reading.keyMark(), spot, Quote.of(reading.key())
                        + " cannot be the name of a reading; names have letters, digits, `-`, `_` and `.`");
            }
            Optional<Node> value = value(reading.value());
            if (value.isPresent()) {
                refuseUnknown((Node.Mapping) reading.value(), READING, "a reading", spot);
                refuseUnknownState((Node.Mapping) reading.value(), spot);
            }
            if (isWithdrawn(reading.value())) {
                continue;
            }
            draft.readings().add(new TermDraft.ReadingDraft(reading.key(), reading.keyMark(),
                    value.isPresent() ? Optional.of((Node.Mapping) reading.value()) : Optional.empty()));
            alternatives.add(new Node.Alternative(reading.key(),
                    collect(value.orElse(reading.value()), spot.into(term, reading.key()))));
        }
        return alternatives;
    }

    private void refuseUnknown(Node.Mapping mapping, Set<String> known, String what, Spot spot) {
        mapping.entries().stream().filter(it -> !known.contains(it.key()))
                .forEach(it -> problems.add(FormRules.FORM_UNKNOWN_KEY,
                        it.keyMark().line(), it.keyMark().column(), spot.clause(),
                        Quote.of(it.key()) + " is no key of " + what,
                        Nearest.hint(it.key(), known)));
    }

    private void report(FormRules rule, Mark mark, Spot spot, String message) {
        problems.add(rule, mark.line(), mark.column(), spot.clause(), message, Optional.empty());
    }
}

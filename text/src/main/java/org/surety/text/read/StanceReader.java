package org.surety.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.RedLine;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.text.FormRules;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes what a party wants on an issue. */
final class StanceReader {

    private static final RedLine NO_LINE = new RedLine(Optional.of(Ratio.ZERO), Optional.empty());
    private static final String A_RANGE = "a number from 0 to 100 or a range such as `40..60`";

    private final Decoder decoder;
    private final Values values;
    private final Map<String, Issue> issues = new LinkedHashMap<>();

    StanceReader(Decoder decoder, List<Issue> issues) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        issues.forEach(it -> this.issues.putIfAbsent(it.id(), it));
    }

    /** What {@code party} wants on the issue called {@code name}, which {@code section} names. */
    Stance read(String party, String name, Cell section, Cell cell) {
        Optional<Issue> issue = Optional.ofNullable(issues.get(name));
        if (issue.isEmpty() && section.node() instanceof Node.Mapping mapping) {
            mapping.entry(name).ifPresent(it -> decoder.reportName(FormRules.FORM_DANGLING_TERM,
                    section.with(new Node.Scalar(name, false, it.keyMark())),
                    Quote.of(name) + " is not one of the `issues`", name, issues.keySet()));
        }
        Fields fields = decoder.fields(cell, "what a party wants", "position", "salience", "source", "red-line",
                "statements");
        fields.oneOf(List.of("position", "statements"));
        List<Statement> statements = new ArrayList<>();
        fields.get("position", it -> stand(it, issue)).ifPresent(it -> statements.add(
                new Statement(party, Optional.empty(), Optional.empty(), Optional.empty(), it, Optional.empty(),
                        Optional.empty(), List.of())));
        statements.addAll(fields.get("statements", it -> decoder.list(it, one -> statement(one, party, issue)),
                List.of()));
        Stance stance = new Stance(party, name, fields.get("salience", this::salience, Stance.ANY_SALIENCE),
                fields.get("source", new Basis(decoder)::read, Assumption.UNSTATED),
                fields.get("red-line", this::redLine), statements);
        issue.ifPresent(it -> fields.raw("red-line").ifPresent(line -> compare(stance, it, line)));
        return stance;
    }

    /** What a party wants in the end should lie within what it accepts. */
    private void compare(Stance stance, Issue issue, Cell line) {
        stance.latest(Optional.empty()).map(Statement::position).ifPresent(wanted -> issue.place(wanted)
                .filter(place -> stance.redLine().filter(it -> it.isBeyond(place)).isPresent())
                .ifPresent(place -> decoder.report(FormRules.FORM_POSITION_BEYOND_RED_LINE, line,
                        Quote.of(stance.party()) + " wants " + Quote.of(wanted.written())
                                + (wanted instanceof IssuePosition.Named ? ", which lies at " + place + "," : "")
                                + " on "
                                + Quote.of(issue.id())
                                + ", beyond its own red line; so what it wants most it would not "
                                + "sign")));
    }

    private Statement statement(Cell cell, String party, Optional<Issue> issue) {
        Fields fields = decoder.fields(cell, "a statement", "by", "about", "on", "at", "position",
                "in-exchange-for", "note", "source");
        return new Statement(fields.get("by", values::text, party), fields.get("about", values::text),
                fields.get("on", it -> values.date(it, true)), fields.get("at", values::text),
                fields.need("position", it -> stand(it, issue), new IssuePosition.Unknown()),
                fields.get("in-exchange-for", values::text), fields.get("note", values::text),
                fields.get("source", new ClauseReader(decoder)::citations, List.of()));
    }

    private RedLine redLine(Cell cell) {
        Fields fields = decoder.fields(cell, "a red line", "at-least", "at-most");
        Optional<Ratio> least = fields.get("at-least", it -> place(decoder, it, "a place from 0 to 100"));
        Optional<Ratio> most = fields.get("at-most", it -> place(decoder, it, "a place from 0 to 100"));
        return decoder.build(FormRules.FORM_BAD_RANGE, cell, NO_LINE, () -> new RedLine(least, most));
    }

    private Range salience(Cell cell) {
        return onScale(decoder, cell);
    }

    /** A number, a range, the name of a point, or {@code unknown}. */
    IssuePosition stand(Cell cell, Issue issue) {
        return stand(cell, Optional.of(issue));
    }

    private IssuePosition stand(Cell cell, Optional<Issue> issue) {
        String text = decoder.text(cell, "a number, a range such as `40..60`, the name of a point, or `unknown`");
        if (text.equals("unknown") || text.isEmpty()) {
            return new IssuePosition.Unknown();
        }
        if (issue.isEmpty() || issue.get().points().containsKey(text)) {
            return new IssuePosition.Named(text);
        }
        if (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-' || text.charAt(0) == '.') {
            return new IssuePosition.At(onScale(decoder, cell));
        }
        decoder.report(FormRules.FORM_UNKNOWN_WORD, cell,
                Quote.of(text) + " is neither a number from 0 to 100, nor a range, nor a point of the issue "
                        + Quote.of(issue.get().id()) + ", nor `unknown`",
                decoder.wantsHints() ? Nearest.hint(text, issue.get().points().keySet()) : Optional.empty());
        return new IssuePosition.Unknown();
    }

    /** A number or a range of the scale; anything, if it is none. */
    static Range onScale(Decoder decoder, Cell cell) {
        Range range = range(decoder, cell, A_RANGE, Stance.ANY_SALIENCE);
        if (!range.liesWithin(Ratio.ZERO, IssuePosition.MOST)) {
            decoder.report(FormRules.FORM_BAD_NUMBER, cell, "found " + Quote.of(range.toString()) + "; expected "
                    + A_RANGE);
            return Stance.ANY_SALIENCE;
        }
        return range;
    }

    /** A number from 0 to 100. */
    static Ratio place(Decoder decoder, Cell cell, String what) {
        Range range = range(decoder, cell, what, Range.exactly(Ratio.ZERO));
        if (!range.isExact() || !range.liesWithin(Ratio.ZERO, IssuePosition.MOST)) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell, what);
            return Ratio.ZERO;
        }
        return range.low();
    }

    /** A number or a range of numbers. */
    static Range range(Decoder decoder, Cell cell, String what, Range fallback) {
        String text = decoder.text(cell, what);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return Range.parse(text);
        } catch (NumberFormatException wrong) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell, what);
        } catch (IllegalArgumentException wrong) {
            decoder.report(FormRules.FORM_BAD_RANGE, cell,
                    "found " + Quote.of(text) + "; expected the smaller end first");
        }
        return fallback;
    }
}

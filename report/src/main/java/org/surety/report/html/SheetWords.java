package org.surety.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.model.agreement.Citation;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.NegotiationSheet;
import org.surety.report.chart.ScaleSpan;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** How a negotiation's parties, matters, numbers and sources are written. */
final class SheetWords {

    private final PositionSet positions;
    private final Bibliography sources;

    SheetWords(NegotiationSheet sheet, Bibliography sources) {
        this.positions = sheet.positions();
        this.sources = sources.add(positions.sources());
    }

    String party(String id) {
        return NegotiationSheet.partyName(positions, id);
    }

    Map<String, String> partyNames() {
        return NegotiationSheet.partyNames(positions);
    }

    String parties(Collection<String> ids) {
        return ids.isEmpty() ? "nobody" : English.and(ids.stream().map(this::party).toList());
    }

    List<String> partyIds() {
        return positions.parties().stream().map(Negotiator::id).toList();
    }

    String issue(String id) {
        String title = NegotiationSheet.issueTitle(positions, id);
        return title.equals(id) ? English.capital(English.words(id)) : title;
    }

    String issues(Collection<String> ids) {
        return English.and(ids.stream().map(this::issue).toList());
    }

    static String stand(IssuePosition stand) {
        return switch (stand) {
            case IssuePosition.At at -> range(at.range());
            case IssuePosition.Named named -> English.words(named.point());
            case IssuePosition.Unknown unknown -> "unknown";
        };
    }

    static String redLine(RedLine line) {
        return line.atLeast().isPresent() && line.atMost().isPresent()
                ? "only " + figure(line.atLeast().get()) + " to " + figure(line.atMost().get())
                : line.atLeast().map(it -> "nothing below " + figure(it))
                        .orElseGet(() -> "nothing above " + figure(line.atMost().orElse(IssuePosition.MOST)));
    }

    static ScaleSpan span(Range range) {
        return new ScaleSpan(range.low().toDouble(), range.high().toDouble());
    }

    static String range(Range range) {
        String low = figure(range.low());
        String high = figure(range.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    /** A score: {@code 43 (20 to 80)}, whole points, since assumed weights bear no more. */
    static String value(Acceptability it) {
        String range = SidesSection.whole(it.range());
        return it.value().map(SheetWords::score)
                .map(value -> value.equals(range) ? range : value + " (" + range + ")")
                .orElse("not known (" + range + ")");
    }

    /** A reading or an option, and what it is chosen for. */
    static String chosen(Map<String, String> picked, String term) {
        return Optional.ofNullable(picked.get(term)).filter(it -> !it.isEmpty()).map(English::words)
                .orElse("does not arise");
    }

    /** Choices as small labels. */
    static List<Markup> labels(Map<String, ? extends Collection<String>> choices) {
        List<Markup> labels = new ArrayList<>();
        choices.forEach((term, chosen) -> {
            List<String> said =
                    chosen.stream().map(it -> it.isEmpty() ? "does not arise" : English.words(it)).toList();
            labels.add(Tag.of("span").in("label").add(Tag.of("span", English.words(term)).in("term"))
                    .text(" " + English.or(said)));
            labels.add(Tag.of("span", " "));
        });
        return labels;
    }

    /** A score in whole points. */
    static String score(Ratio value) {
        return Long.toString(Math.round(value.toDouble()));
    }

    static String figure(Ratio value) {
        return figure(value.toDouble());
    }

    /** To a tenth. */
    static String figure(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String short0 = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return short0.equals("-0") ? "0" : short0;
    }

    /** The sources as numbers that link to the list. */
    Markup sources(List<Citation> citations) {
        return sources.refs(citations, positions.sources());
    }

    /** The titles of the sources and their grades. */
    String sourceTitles(List<Citation> citations) {
        return String.join("; ", citations.stream().map(it -> positions.sources().stream()
                .filter(source -> source.id().equals(it.source())).findFirst()
                .map(source -> source.title() + " (" + Bibliography.grade(source) + ")").orElse(it.source()))
                .toList());
    }
}

package org.surety.web.page.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.position.Negotiator;
import org.surety.report.NegotiationSheet;
import org.surety.report.html.DealPart;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.ReadingWords;
import org.surety.web.frame.PageView;

/**
 * A version item by item: each question that the text leaves open and positions speak of, each way to settle it, and
 * what each party then scores, all else as it is in the version.
 *
 * @param terms what the text leaves open
 * @param all how every reading of the text is received
 * @param view the version
 * @param address of the page that shows another version
 */
public record ItemsPart(List<OpenTerm> terms, NegotiationSheet all, PageView view, Function<PageView, String> address) {

    /** The table; nothing where no position speaks of anything that the text leaves open. */
    Markup table() {
        List<Negotiator> parties = all.positions().parties();
        List<String> headings = new ArrayList<>(List.of("If"));
        parties.forEach(it -> headings.add(NegotiationSheet.partyName(all.positions(), it.id())));
        Grid grid = Grid.cards("Item by item", headings);
        ReadingWords words = new ReadingWords(terms);
        List<String> same = new ArrayList<>();
        boolean any = false;
        for (OpenTerm term : terms) {
            if (!all.reception().terms().contains(term.name())) {
                continue;
            }
            Map<OpenTerm.Alternative, DealPart> parts = new LinkedHashMap<>();
            term.readings().forEach(it -> parts.put(it, new DealPart(reading(term.name(), it.name()))));
            if (parts.values().stream().map(part -> parties.stream().map(part::score).toList()).distinct()
                    .count() < 2) {
                same.add(words.question(term.name()));
                continue;
            }
            grid.group(term.question());
            parts.forEach((each, part) -> {
                List<Markup> cells = new ArrayList<>(List.of(Tag.of("div").add(
                        new Text(words.of(term.name(), each.name())), tap(term.name(), each.name(), words))));
                parties.forEach(it -> cells.add(part.cell(it)));
                grid.row(cells);
            });
            any = true;
        }
        return any
                ? Tag.of("div").add(Tag.of("h3", "Item by item"), Tag.of("p", "Each line settles one question, and "
                        + "leaves all else as it is in the version above: what each party would then score, of "
                        + "100.").in("small"), grid.unseenCaption().tag(), same.isEmpty()
                                ? Markup.NOTHING
                                : Tag.of("p", "However " + English.and(same) + (same.size() == 1 ? " is" : " are")
                                        + " settled, no score changes.").in("small"))
                : Markup.NOTHING;
    }

    /** The readings that are left if a question is settled so, and all others as they are. */
    private NegotiationSheet reading(String term, String reading) {
        Map<String, String> settled = new HashMap<>();
        view.held().forEach(it -> settled.put(it.term(), it.reading()));
        settled.put(term, reading);
        AcceptabilityTable table = all.reception();
        List<AcceptabilityTable.Version> left = table.versions().stream().filter(version -> settled.entrySet().stream()
                .allMatch(it -> version.picked().getOrDefault(it.getKey(), it.getValue()).equals(it.getValue())))
                .toList();
        return new NegotiationSheet(all.positions(), all.day(), new AcceptabilityTable(table.positions(),
                table.design(), table.terms(), left, table.baseline(), table.picks()), Optional.empty());
    }

    private Tag tap(String term, String reading, ReadingWords words) {
        boolean here = view.held().stream().anyMatch(it -> it.term().equals(term) && it.reading().equals(reading));
        PageView other = here ? view.without(term) : view.holding(term, reading);
        return Tag.of("p").in("tap").add(Tag.live("a").in("button").with("href", address.apply(other))
                .with("aria-label", (here ? "Leave open again: " : "Read it so: ") + English.words(
                        words.of(term, reading)))
                .text(here ? "In the version: leave open again" : "Read it so"));
    }
}

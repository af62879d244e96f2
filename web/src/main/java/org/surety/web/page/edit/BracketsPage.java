package org.surety.web.page.edit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.report.html.Grid;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.WrittenProposal;
import org.surety.web.frame.PageFrame;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.about.AgreementPages;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.KnownWord;
import org.surety.web.page.subject.Document;
import org.surety.web.page.subject.PageContext;

/**
 * Everything in brackets: who proposes it, how far it is, and where it stands. Ways to read unclear wording are no
 * proposals of anybody, and stand with the text.
 */
public final class BracketsPage {

    private static final String NOBODY = "nobody named";

    private final PageContext site;

    /** @param site what it has to work with */
    public BracketsPage(PageContext site) {
        this.site = site;
    }

    /** By what the rows are put in order; the file's own order within. */
    private enum Order {
        BY("Proposed by", it -> it.by().orElse("\uFFFF")), STATE("How far", it -> it.state().ordinal() + ""), CLAUSE(
                "Where it stands", it -> "");

        private final String title;
        private final Function<WrittenProposal, String> key;

        Order(String title, Function<WrittenProposal, String> key) {
            this.title = title;
            this.key = key;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The page. */
    public PageFrame.Page of(Request request, Document document) {
        Optional<ClauseEdits> text = ClauseEdits.of(document.bench().source(document.file()));
        List<WrittenProposal> written = text.map(ClauseEdits::proposals).orElse(List.of());
        List<WrittenProposal> all = written.stream().filter(BracketsPage::isProposed).toList();
        Order order = Arrays.stream(Order.values())
                .filter(it -> request.asked("sort").filter(it.word()::equals).isPresent()).findFirst().orElse(Order.BY);
        Optional<String> unknown = KnownWord.wrong(request, "sort",
                Arrays.stream(Order.values()).map(Order::word).toList());
        Markup body = text.isEmpty()
                ? FormFields.wrong("The text is no well-formed YAML, so its brackets cannot be told; mend it first.")
                : all.isEmpty()
                        ? Tag.of("p",
                                "Nothing stands in brackets: nobody is said to have proposed wording for a clause.")
                        : Tag.of("div").add(Tag.of("p", English.capital(English.count(all.size(), "proposal",
                                "proposals")) + " in "
                                + English.count(all.stream().map(WrittenProposal::clause).distinct().count(),
                                        "place", "places")
                                + ". What was withdrawn stays here, and nothing rests on it."),
                                table(request, document, text.get(), all, order));
        return new PageFrame.Page("Brackets: " + document.file(), Optional.of("What stands in brackets"),
                AgreementPages.trail(document, PageView.PLAIN, AgreementPlace.BRACKETS.ending()), List.of(
                        unknown.<Markup>map(FormFields::wrong).orElse(Markup.NOTHING),
                        body, unclear(document, written.size() - all.size())),
                text.isEmpty() || unknown.isPresent() ? 422 : 200);
    }

    private static boolean isProposed(WrittenProposal it) {
        return it.by().isPresent() || switch (it.state()) {
            case OPEN -> false;
            case AGREED_AD_REFERENDUM, WITHDRAWN -> true;
        };
    }

    private static Markup unclear(Document document, int readings) {
        return readings == 0
                ? Markup.NOTHING
                : Tag.of("p").in("small")
                        .text("Ways to read unclear wording, or to fill silence, that nobody proposes: "
                                + readings + ". They stand with ")
                        .add(Tag.live("a").with("href", document.path())
                                .text("the text"))
                        .text(".");
    }

    private Markup table(Request request, Document document, ClauseEdits text, List<WrittenProposal> all,
            Order order) {
        boolean writes = document.writes();
        ClauseForm form = new ClauseForm(document.path() + AgreementPlace.EDIT.ending(), site.formToken(request), text);
        Grid grid = Grid.cards("Proposals in brackets", writes
                ? List.of(Order.BY.title, Order.STATE.title, Order.CLAUSE.title, "Proposed text", "Change")
                : List.of(Order.BY.title, Order.STATE.title, Order.CLAUSE.title, "Proposed text"));
        all.stream().sorted(Comparator.comparing(order.key)).forEach(it -> {
            String words = it.label().orElse(English.words(it.reading()));
            String where = English.capital(TriesPart.words(String.join(".", it.clause())));
            Tag place = writes
                    ? Tag.live("a")
                            .with("href", document.path() + AgreementPlace.EDIT.ending() + Query.of(Map.of("open",
                                    List.of(ClauseForm.coded(it.clause())))))
                            .text(where)
                    : Tag.of("span", where);
            Tag change = Tag.of("div");
            form.states(it, words).forEach(change::add);
            List<Markup> cells = List.of(
                    new Text(it.by().map(by -> text.at(List.of("parties", by, "name")).map(ClauseEdits::shown)
                            .orElse(by)).orElse(NOBODY)),
                    new Text(English.words(it.state().word())),
                    Tag.of("div").add(place, Tag.of("p", it.question()).in("small")),
                    it.label().isPresent()
                            ? new Text(words)
                            : Tag.of("div").add(Tag.of("p", words), Tag.of("code", it.text())),
                    change);
            grid.row(writes ? cells : cells.subList(0, 4));
        });
        Tag sorted = Tag.of("p").in("tools").add(Tag.of("span", "In the order of:"));
        for (Order each : Order.values()) {
            Tag link = Tag.live("a").with("href", document.path() + AgreementPlace.BRACKETS.ending()
                    + Query.of(Map.of("sort", List.of(each.word())))).text(each.title);
            sorted.add(each == order ? link.with("aria-current", "true") : link);
        }
        return Tag.of("div").add(sorted, grid.unseenCaption().tag());
    }
}

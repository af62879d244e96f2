package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;

/** The second page: the picture, and the words for each clause. */
public final class WriteSection implements PageSection {

    /** Where the brief leads to for the words of each clause. */
    public static final String ID = "write";
    /** What it is called where something was tried. */
    public static final String TRIED = ClausePicture.TITLE;
    /** So many open clauses are named where there is no picture. */
    private static final int MOST_TERMS = 14;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "What to write into the text";
    }

    @Override
    public List<Markup> body(Context context) {
        return context.brief().filter(it -> !it.settle().isEmpty()).map(WriteSection::body)
                .orElseGet(() -> open(context));
    }

    /** The picture and the words; makes sense only where there is something to settle. */
    public static List<Markup> body(BriefView brief) {
        List<Markup> body = new ArrayList<>();
        body.add(ClausePicture.of(brief));
        Grid grid = Grid.cards("The words, what each changes, and what else would change something in its place",
                List.of("To settle", "In the text", "Before", "After", "Or instead"));
        brief.settle().forEach(it -> grid.row(List.of(new Text(it.question()),
                new Text(it.wording().map(words -> "\u201c" + words + "\u201d")
                        .orElseGet(() -> English.sentence(it.alternative()))),
                new Text(English.capital(it.before())), new Text(English.capital(it.after())), instead(it))));
        body.add(grid.tag());
        body.add(Tag.of("p", brief.settleNote()).in("small"));
        return body;
    }

    private static Markup instead(BriefView.Settle settle) {
        Tag list = Tag.of("ul").in("plain small");
        settle.instead().forEach(it -> list.add(Tag.of("li", English.capital(it.alternative()) + ": "
                + (it.after().isEmpty() ? "too little to show in these figures" : it.after()) + ".")));
        return settle.instead().isEmpty() ? new Text("\u2013") : list;
    }

    /** Where nothing was tried, what is open and what that changes. */
    private static List<Markup> open(Context context) {
        List<OpenTerm> terms = context.terms();
        if (terms.isEmpty()) {
            return List.of(Tag.of("p", "The file marks no clause as open, and no amendment was tried."));
        }
        Grid grid = Grid.cards("What the text leaves open",
                List.of("Open clause", "Readings", "What it changes"));
        terms.stream().limit(MOST_TERMS).forEach(it -> grid.row(List.of(
                Tag.of("a", English.capital(English.words(it.name())))
                        .with("href", context.link(it.name()).orElse("#terms")),
                new Text(English.or(it.readings().stream().map(one -> English.words(one.name())).toList())),
                new Text(TermsSection.effect(context, it)))));
        List<Markup> body = new ArrayList<>(List.of(grid.unseenCaption().tag()));
        if (terms.size() > MOST_TERMS) {
            body.add(Tag.of("p", "The annex has all " + English.number(terms.size()) + ".").in("small"));
        }
        return body;
    }
}

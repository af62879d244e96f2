package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** The second page: the picture, and the words for each clause. */
final class WriteSection implements PageSection {

    static final String ID = "write";
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
        return context.brief().clauses().size() < 2 ? open(context) : body(context.brief());
    }

    static List<Markup> body(BriefSheet brief) {
        List<BriefSheet.Clause> clauses = brief.clauses();
        List<Markup> body = new ArrayList<>();
        body.add(ClausePicture.of(clauses.stream().map(BriefSheet.Clause::row).toList(), brief.chances(),
                "Scores at least " + brief.threshold() + " on assumed weights"));
        Grid grid = Grid.cards("The words, and who can stop help after each",
                List.of("Clause", "Words for it", "Who can stop help then"));
        clauses.stream().skip(1).forEach(it -> grid.row(List.of(new Text(English.capital(it.term())),
                new Text(it.wording().isEmpty() ? English.sentence(it.row().label()) : it.wording()),
                new Text(English.capital(it.stop())))));
        body.add(grid.tag());
        body.add(
                Tag.of("p", "Each wording was tried on the text; one that changes no answer is left out. Which of them "
                        + "is wanted depends on the aim, and that nobody but the parties can say.").in("small"));
        return body;
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

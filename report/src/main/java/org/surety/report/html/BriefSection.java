package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.chart.ClauseMarks;
import org.surety.report.chart.ClauseRow;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.Percent;

/** The first page: the answers in the order in which somebody who decides asks for them. */
final class BriefSection implements PageSection {

    /** What "nobody may help" does not mean; said once on every page. */
    static final String SELF_DEFENCE = "\u201cNobody may help\u201d means under this agreement; individual and "
            + "collective self-defence (Article 51 of the UN Charter) stands beside it.";
    static final String NOT_CONSENT = "Scores are arithmetic on public statements with assumed weights, not consent: "
            + "whoever has no recorded position on an item costs nothing in the sum.";

    @Override
    public String id() {
        return "brief";
    }

    @Override
    public String title() {
        return "In brief";
    }

    @Override
    public List<Markup> body(Context context) {
        return body(context.brief());
    }

    static List<Markup> body(BriefSheet brief) {
        Tag list = Tag.of("dl").in("questions");
        row(list, "In one sentence", List.of(Tag.of("p", brief.sentence()).in("lead")));
        List<Markup> stop = new ArrayList<>();
        if (!brief.stop().isEmpty()) {
            Tag each = Tag.of("ul").in("plain");
            brief.stop().forEach(it -> each.add(Tag.of("li", English.capital(it.attacker()) + ", alone: ")
                    .add(Tag.of("strong", it.alone().words())).text(".")));
            stop.add(each);
        }
        stop.add(Tag.of("p", SELF_DEFENCE).in("small"));
        row(list, "Who can stop help?", stop);
        row(list, "Can help come in time?", told(brief.inTime()));
        row(list, "Is help owed?", told(brief.owed()));
        row(list, "What must be settled in the text, in this order", settle(brief.clauses()));
        row(list, "Could the sides accept it?", accept(brief));
        row(list, "What this rests on", brief.restsOn());
        return List.of(list);
    }

    private static void row(Tag list, String question, List<? extends Markup> answer) {
        if (!answer.isEmpty()) {
            list.add(Tag.of("div").add(Tag.of("dt", question), Tag.of("dd").add(answer)));
        }
    }

    private static List<Markup> told(List<String> sentences) {
        if (sentences.size() == 1) {
            return List.of(Tag.of("p", sentences.getFirst()));
        }
        Tag list = Tag.of("ul").in("plain");
        sentences.forEach(it -> list.add(Tag.of("li", it)));
        return sentences.isEmpty() ? List.of() : List.of(list);
    }

    private static List<Markup> settle(List<BriefSheet.Clause> clauses) {
        Tag list = Tag.of("ol");
        for (int i = 1; i < clauses.size(); i++) {
            BriefSheet.Clause clause = clauses.get(i);
            list.add(Tag.of("li").add(Tag.of("strong", English.capital(clause.term())))
                    .text(": " + clause.row().label() + bought(clauses.get(i - 1).row(), clause.row())));
        }
        return clauses.size() < 2
                ? List.of()
                : List.of(list, Tag.of("p", "Each adds to those above it. ").in("small")
                        .add(Tag.of("a", "The words for each clause").with("href", "#" + WriteSection.ID),
                                new Text(".")));
    }

    /** What a clause changes of what the row before it says. */
    private static String bought(ClauseRow before, ClauseRow after) {
        List<String> bought = new ArrayList<>();
        if (before.chance().isPresent() && after.chance().isPresent()) {
            String then = Percent.of(before.chance().get().middle());
            String now = Percent.of(after.chance().get().middle());
            bought.add(then.equals(now) ? "help in time " + now + " as before" : "help in time " + then + " to " + now);
        }
        if (before.alone().readings() > 0 && after.alone().readings() == 0) {
            bought.add("the attacker alone can no longer block");
        }
        return bought.isEmpty() ? "." : " (" + String.join("; ", bought) + ").";
    }

    private static List<Markup> accept(BriefSheet brief) {
        if (brief.accept().stream().allMatch(it -> it.scores().isEmpty())) {
            return List.of(Tag.of("p", "No positions of the parties are recorded beside this text, so nothing can be "
                    + "said of what they could accept."));
        }
        return List.of(scores(brief), Tag.of("p", NOT_CONSENT).in("small"));
    }

    /** A line for each alternative, and a column for each party. */
    static Tag scores(BriefSheet brief) {
        List<String> headings = new ArrayList<>(List.of("If"));
        brief.accept().getFirst().scores().forEach(it -> headings.add(it.party()));
        Grid grid = Grid.cards("Scores from 0 to 100 on assumed weights; filled squares reach "
                + brief.threshold() + ", half filled ones may", headings);
        for (BriefSheet.Accept accept : brief.accept()) {
            List<Markup> cells = new ArrayList<>();
            cells.add(new Text(accept.rule().isEmpty() ? "as it stands" : accept.rule()));
            accept.scores().forEach(it -> cells.add(score(it, brief.threshold())));
            grid.row(cells);
        }
        return Tag.of("div").in("buys scores").add(grid.tag());
    }

    private static Tag score(BriefSheet.Score score, long threshold) {
        ClauseRow.Fill fill = score.fill(threshold);
        Tag cell = Tag.of("span").add(ClauseMarks.square(fill), new Text(" "
                + (score.low() == score.high() ? "" + score.low() : score.low() + " to " + score.high())),
                Tag.of("span", " (" + fill.words() + ")").in("unseen"));
        return Optional.of(score.redLines()).filter(it -> !it.isEmpty())
                .map(it -> cell.add(Tag.of("br"), Tag.of("span", it).in("small"))).orElse(cell);
    }
}

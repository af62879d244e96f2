package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.surety.report.brief.BriefWords;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.view.BriefView;

/** The first page: the answers in the order in which somebody who decides asks for them. */
public final class BriefSection implements PageSection {

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
        return context.brief().map(BriefSection::body).orElse(List.of());
    }

    static List<Markup> body(BriefView brief) {
        return body(brief, answer -> List.of());
    }

    /**
     * The answers, for any page that shows them.
     *
     * @param beside what stands beside a sentence that answers, such as a way to take it away
     */
    public static List<Markup> body(BriefView brief, Function<String, List<Markup>> beside) {
        Tag list = Tag.of("dl").in("questions");
        row(list, "In one sentence", said(Tag.of("p", brief.sentence()).in("lead"), brief.sentence(), beside));
        Tag stop = Tag.of("ul").in("plain");
        brief.stop().stream().map(BriefWords::stop).forEach(it -> stop.add(Tag.of("li", it).add(beside.apply(it))));
        row(list, brief.questions().stop(), List.of(stop));
        row(list, brief.questions().inTime(), said(Tag.of("p", brief.inTime()), brief.inTime(), beside));
        row(list, brief.questions().owed(), said(Tag.of("p", brief.owed()), brief.owed(), beside));
        row(list, "What must be settled in the text, in this order", settle(brief));
        row(list, "Could the sides accept it?", accept(brief));
        if (!brief.life().isEmpty()) {
            Tag life = Tag.of("ul");
            brief.life().forEach(it -> life.add(Tag.of("li", it)));
            row(list, "Over its life", List.of(life));
        }
        if (!brief.withoutMeaning().isEmpty()) {
            Tag open = Tag.of("ul");
            brief.withoutMeaning().forEach(it -> open.add(Tag.of("li", it)));
            row(list, BriefWords.WITHOUT_MEANING, List.of(open));
        }
        row(list, "What this rests on", List.of(Tag.of("p", brief.restsOn()).in("small")));
        return List.of(list);
    }

    private static List<Markup> said(Tag shown, String answer, Function<String, List<Markup>> beside) {
        List<Markup> all = new ArrayList<>(List.of(shown));
        all.addAll(beside.apply(answer));
        return all;
    }

    private static void row(Tag list, String question, List<? extends Markup> answer) {
        list.add(Tag.of("div").add(Tag.of("dt", question), Tag.of("dd").add(answer)));
    }

    private static List<Markup> settle(BriefView brief) {
        if (brief.settle().isEmpty()) {
            return List.of(Tag.of("p", "Nothing that was tried changes one of these answers."));
        }
        Tag list = Tag.of("ol");
        brief.settle().forEach(it -> list.add(Tag.of("li").add(Tag.of("strong", it.question()))
                .text(" " + BriefWords.change(it))));
        return List.of(list, Tag.of("p", "Each adds to those above it. ").in("small")
                .add(Tag.of("a", "The words for each clause, and what else was tried").with("href", "#"
                        + WriteSection.ID), new Text(".")));
    }

    private static List<Markup> accept(BriefView brief) {
        Tag list = Tag.of("ul").in("plain");
        BriefWords.accept(brief).forEach(it -> list.add(Tag.of("li", it)));
        return brief.accept().isEmpty()
                ? List.of(Tag.of("p", brief.acceptNote()))
                : List.of(list, Tag.of("p", brief.acceptNote()).in("small"));
    }
}

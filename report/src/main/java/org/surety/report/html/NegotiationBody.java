package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** Everything that a page says about a negotiation. */
final class NegotiationBody {

    private final NegotiationSheet sheet;
    private final SheetWords words;

    NegotiationBody(NegotiationSheet sheet, SheetWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** What each party said last. */
    List<Markup> wants() {
        List<Markup> body = new ArrayList<>(List.of(Tag.of("h3", "What was said on each matter")));
        body.addAll(new PositionsPart(sheet, words).strips());
        return body;
    }

    /**
     * Every statement, the scores, and the versions of a design.
     *
     * @param folded whether the versions are folded up
     */
    List<Markup> findings(boolean folded) {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", "A version is an option to compare, no forecast and no proposal. What stands here follows "
                + "from what parties are reported to have said and from assumptions about how much each matter weighs "
                + "with them; nobody is said to accept anything."));
        body.add(new PositionsPart(sheet, words).statements());
        body.addAll(new ReceptionPart(sheet, words).body());
        sheet.design().ifPresent(it -> {
            String title = it.task().design().title().orElse("Versions compared");
            List<Markup> versions = new DesignPart(it, words).body();
            if (folded) {
                body.add(Grid.folded(title, versions));
            } else {
                body.add(Tag.of("h3", title));
                body.addAll(versions);
            }
        });
        return body;
    }

    /** How acceptability is computed. */
    List<Markup> method() {
        Tag list = Tag.of("ul");
        for (String line : List.of(
                "Each matter lies on a scale from 0 to 100. On one matter a version is worth to a party 100 minus the "
                        + "distance between where the version settles it and where the party stands.",
                "Over all matters it is worth the mean of these numbers, each weighted by how much the matter counts "
                        + "with the party (its weight). Only matters count that the version settles and in which the "
                        + "party takes part.",
                "The first number has every assumed range at its middle. The two numbers in brackets are the least and "
                        + "the most over all ranges.",
                "A position that is not known, or that has no place on the scale, may lie anywhere on it: it counts in "
                        + "the range, and not in the first number, which can therefore lie outside the range.",
                "A text reaches a party's threshold if it scores at least what it must be worth to it (its "
                        + "alternative, where one is stated, and what whoever asks demands) and crosses no red line "
                        + "that is recorded. It may reach it if that differs within the ranges.",
                "Whoever has no recorded position on a matter costs nothing in the sum, so a score says nothing of "
                        + "consent.",
                "A red line is a place on the scale beyond which a party will not go, however much it gains "
                        + "elsewhere.")) {
            list.add(Tag.of("li", line));
        }
        return List.of(list);
    }

    /** How everything was computed, and from which files. */
    List<Markup> method(Stamp stamp) {
        List<Markup> body = new ArrayList<>(method());
        Tag facts = Tag.of("dl").in("facts").add(fact("Computed by", "Surety " + stamp.version()));
        sheet.day().ifPresent(it -> facts.add(fact("Positions as of", Dates.of(it))));
        sheet.design().ifPresent(it -> facts.add(fact("Search", English.sentence(it.extent().method()))));
        stamp.parameters().forEach((name, value) -> facts.add(fact(English.capital(English.words(name)), value)));
        body.add(facts);
        body.addAll(MethodSection.files(stamp));
        return body;
    }

    private static Tag fact(String name, String value) {
        return Tag.of("div").add(Tag.of("dt", name), Tag.of("dd", value));
    }
}

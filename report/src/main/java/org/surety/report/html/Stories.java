package org.surety.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.who.Witness;
import org.surety.report.dossier.Panel;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.StoryTeller;
import org.surety.report.words.Tale;

/** The shortest runs that show the answers of a panel, told; a few of each kind, and none twice. */
final class Stories {

    private static final int MOST_OF_A_KIND = 3;

    private Stories() {}

    private record Told(Witness story, Tale tale) {}

    static List<Markup> of(Context context, Panel panel, String heading) {
        Map<Witness.Shows, List<Told>> kinds = new LinkedHashMap<>();
        context.dossier().stories().stream().filter(it -> panel.covers(it.situation()))
                .sorted(Comparator.comparing(Witness::shows)).forEach(story -> {
                    Names names = context.names(story.reading());
                    Tale tale = new StoryTeller(names, context.dossier().who().request().event()).tell(story);
                    List<Told> same = kinds.computeIfAbsent(story.shows(), it -> new ArrayList<>());
                    if (same.size() < MOST_OF_A_KIND && same.stream().noneMatch(it -> it.tale().equals(tale))) {
                        same.add(new Told(story, tale));
                    }
                });
        List<Told> all = kinds.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        return List.of(Grid.folded("How it goes: " + English.count(all.size(), "shortest run", "shortest runs")
                + ", told hour by hour", all.stream().map(it -> story(context, it, heading).in("story")).toList()));
    }

    private static Tag story(Context context, Told told, String heading) {
        Tag lines = Tag.of("ol").in("tale");
        String hour = "";
        for (Tale.Line line : told.tale().lines()) {
            Tag item = Tag.of("li");
            if (!line.when().equals(hour)) {
                hour = line.when();
                item.add(Tag.of("span", hour).in("hour"));
            }
            Tag text = Tag.of("span", line.text());
            line.clauses().forEach(it -> text.text(" ").add(Tag.of("code", it)));
            lines.add(item.add(text));
        }
        Tag reading = Tag.of("p").in("small when").text("In this case: ");
        Map<String, List<String>> choices = new LinkedHashMap<>();
        told.story().reading().choices().forEach((term, choice) -> choices.put(term, List.of(choice)));
        reading.add(choices.isEmpty() ? List.of(new Text("the text as it stands")) : context.when(choices));
        told.story().situation().place().ifPresent(it -> reading.text(" in " + it));
        return Tag.of("div").add(Tag.of(heading, told.tale().title()), reading, lines);
    }
}

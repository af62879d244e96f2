package org.surety.report.text;

import java.util.List;
import org.surety.report.words.Tale;

/** Stories for a person: what happens, hour by hour, and by which clause. */
public final class StoryText {

    private StoryText() {}

    /**
     * The stories of one case.
     *
     * @param situation the case in a few words
     */
    public static String of(String situation, List<Tale> tales, Look look) {
        TextPage page = new TextPage(look);
        page.gap().heading(situation);
        for (Tale tale : tales) {
            page.paragraph(tale.title() + ":");
            tale.lines().forEach(line -> page.indented("  " + look.paint(Look.Kind.STRONG, line.when()) + ": ", "    ",
                    line.text() + (line.clauses().isEmpty() ? "" : " [" + String.join(", ", line.clauses()) + "]")));
        }
        return page.toString();
    }
}

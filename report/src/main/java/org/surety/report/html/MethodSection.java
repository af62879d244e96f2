package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.Stamp;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** How this was computed, so that anybody can compute it again. */
final class MethodSection implements PageSection {

    @Override
    public String id() {
        return "method";
    }

    @Override
    public String title() {
        return "How this was computed";
    }

    @Override
    public List<Markup> body(Context context) {
        Stamp stamp = context.dossier().stamp();
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p", "By Surety " + stamp.version()
                + ", from the files below. The answers are exact: they follow from the text as the file "
                + "tells it, under every reading of its open clauses, by the same rules for every party. They do not "
                + "predict what anybody will do."));
        Tag facts = Tag.of("dl").in("facts");
        facts.add(fact("Method", context.dossier().who().method()));
        facts.add(fact("Cases", English.count(context.dossier().who().rows().size(), "case", "cases")
                + " of reading, attacker and place"));
        stamp.parameters().forEach((name, value) -> facts.add(fact(English.capital(English.words(name)), value)));
        body.add(facts);
        body.addAll(files(stamp));
        return body;
    }

    /** The files that were read; nothing if there are none. */
    static List<Markup> files(Stamp stamp) {
        if (stamp.inputs().isEmpty()) {
            return List.of();
        }
        Grid files = Grid.cards("Files", List.of("File", "SHA-256"));
        stamp.inputs().forEach(it -> files
                .row(List.of(Tag.of("span", it.name()).in("file"), Tag.of("code", it.sha256()).in("hash"))));
        return List.of(Grid.folded("The files that were read, and their hashes", files));
    }

    private static Tag fact(String name, String value) {
        return Tag.of("div").add(Tag.of("dt", name), Tag.of("dd", value));
    }
}

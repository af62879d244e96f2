package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.BaseRates;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.English;

/** What history says about promises of this kind, beside the scenarios and apart from them. */
final class RatesSection implements PageSection {

    @Override
    public String id() {
        return "rates";
    }

    @Override
    public String title() {
        return "What history says, and how it is counted";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        BaseRates rates = context.dossier().rates();
        if (context.dossier().scenarios().isEmpty() || rates.rates().isEmpty()) {
            return body;
        }
        body.add(Tag.of("p", rates.note() + " No figure above rests on them."));
        Grid grid = Grid.cards("Shares of past cases in which alliances were honoured",
                List.of("Share", "Of what", "How it is counted", "Source"));
        rates.rates().forEach(it -> grid.row(List.of(Tag.of("span", it.figures()).in("figure"),
                new Text(English.capital(it.what()) + ", " + it.period()), new Text(English.sentence(it.counted())),
                Tag.of("span", it.citation() + " ").add(Tag.of("span", English.words(it.grade())).in("grade"),
                        Tag.of("span", " Read here: " + English.sentence(it.read())).in("soft")))));
        body.add(Grid.folded("The shares, and where they come from", grid));
        return body;
    }
}

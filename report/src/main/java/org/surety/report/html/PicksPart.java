package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.surety.report.words.PickWords;
import org.surety.report.words.SigningWords;

/** Which readings principles of bargaining single out. */
final class PicksPart {

    private final AcceptabilityTable reception;
    private final SheetWords words;

    PicksPart(AcceptabilityTable reception, SheetWords words) {
        this.reception = reception;
        this.words = words;
    }

    List<Markup> body() {
        List<Markup> body = new ArrayList<>();
        if (reception.picks().isEmpty()) {
            return body;
        }
        boolean everybody = reception.picks().getFirst().everybody();
        body.add(Tag.of("p", "Each principle weighs gains in its own way. "
                + (everybody
                        ? "They choose among the readings that leave no party worse off than the baseline."
                        : "No reading leaves every party at least as well off as the baseline, so they choose "
                                + "among all.")
                + (reception.versions().stream().flatMap(it -> it.parties().stream())
                        .anyMatch(it -> it.value().isEmpty())
                                ? " What is not known counts as 50."
                                : "")));
        body.add(Tag.of("p", SigningWords.baseline(reception.baseline(), words.partyNames())));
        Grid grid = Grid.cards("The principles", List.of("Principle", "Singles out", "Where it was put forward"));
        for (AcceptabilityTable.Pick pick : reception.picks()) {
            grid.row(List.of(new Text(pick.principle().title()),
                    new Text("reading " + pick.version().number() + tie(pick)),
                    new Text(pick.principle().citation())));
        }
        body.add(grid.unseenCaption().tag());
        return body;
    }

    private String tie(AcceptabilityTable.Pick pick) {
        String tie = PickWords.tie(reception.alike(pick.version()), "readings");
        return tie.isEmpty() ? "" : " (" + tie + ")";
    }
}

package org.surety.report.words;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Mishap;
import org.surety.analysis.who.Witness;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;

/** Tells the course of events that most often ends without enough help in time. */
public final class MishapTeller {

    private MishapTeller() {}

    /** The course of {@code row}; empty where nothing can go wrong. */
    public static Optional<Tale> tell(Names names, Scenario scenario, CrisisRow row) {
        return row.answer().mishap().flatMap(mishap -> scenario.incident()
                .map(incident -> tell(names, incident, scenario, row, mishap)));
    }

    private static Tale tell(Names names, Incident incident, Scenario scenario, CrisisRow row, Mishap mishap) {
        Witness story = new Witness(Witness.Shows.NOT_OWED, row.reading(),
                ScenarioWords.situation(scenario, row.procedure()), mishap.run());
        Brought brought = Brought.of(names.agreement(), row.procedure());
        Tale.Line ending = scenario.faitAccompli()
                .map(it -> new Tale.Line("By hour " + English.figures(it.count()), brought.hasNotCome(),
                        List.of()))
                .orElseGet(() -> new Tale.Line("In the end", brought.hasNotCome(), List.of()));
        return new StoryTeller(names, Optional.of(incident.kind()), ScenarioWords.singledOut(scenario)).tell(story,
                title(mishap, brought), ending);
    }

    /**
     * {@code The course that most often goes wrong (probability 31 %; its share of all that ends without enough help in
     * time is 46 %)}.
     */
    private static String title(Mishap mishap, Brought brought) {
        return "The course that most often goes wrong (probability " + Percent.of(mishap.chance())
                + "; its share of all that ends without " + brought.enough() + " in time is "
                + Percent.of(mishap.share()) + ")";
    }
}

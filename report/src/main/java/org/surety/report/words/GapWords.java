package org.surety.report.words;

import java.util.List;
import org.surety.analysis.crisis.answer.Gap;
import org.surety.model.scenario.Scenario;

/** What a scenario does not say, and what is taken for it. */
public final class GapWords {

    private final SetWords sets;

    /** With words for the sets of parties of a situation. */
    public GapWords(SetWords sets) {
        this.sets = sets;
    }

    /** For an answer in a scenario, with the names under its reading. */
    public static GapWords of(Names names, Scenario scenario, String procedure) {
        return new GapWords(new SetWords(names, ScenarioWords.situation(scenario, procedure)));
    }

    /** One gap as a sentence. */
    public String of(Gap gap) {
        boolean one = gap.who().size() == 1;
        return switch (gap.kind()) {
            case BALLOT -> "How " + who(gap) + (one ? " votes" : " vote") + ": any ballot is taken to be possible.";
            case ACTS_OBLIGED -> "Whether " + who(gap) + (one ? " acts where it must" : " act where they must")
                    + ": anything is taken to be possible.";
            case ACTS_DISCRETIONARY -> "Whether " + who(gap)
                    + (one ? " acts where it is free to" : " act where they are free to")
                    + ": anything is taken to be possible.";
            case DELAY -> "How long " + who(gap) + (one ? " takes" : " take")
                    + " to act: no time is taken.";
            case TALKS -> "When " + who(gap) + (one ? " ends its" : " end their")
                    + " talks: as late as the text allows is taken.";
            case ENDLESS_TALKS -> "When " + who(gap) + (one ? " ends its" : " end their")
                    + " talks, for which the text sets no limit: anything from at once to never is taken to be "
                    + "possible.";
            case CONTRIBUTION -> "What " + who(gap) + (one ? " contributes" : " contribute")
                    + " to what is counted: nothing is taken.";
            case MEASURE -> "Whether other acts than the one that is counted would do: what is contributed at "
                    + steps(gap.who()) + " counts all the same.";
        };
    }

    private String who(Gap gap) {
        return sets.phrase(gap.who()).map(it -> "the " + it.noun()).orElseGet(() -> sets.list(gap.who()));
    }

    private static String steps(List<String> steps) {
        return (steps.size() == 1 ? "the step " : "the steps ") + English.and(steps);
    }
}

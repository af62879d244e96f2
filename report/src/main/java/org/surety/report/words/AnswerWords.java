package org.surety.report.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoRow;
import org.surety.report.words.CoalitionWords.Detail;
import org.surety.semantics.Trigger;

/** The answers to one case in plain words. */
public final class AnswerWords {

    private final SetWords sets;
    private final CoalitionWords coalitions;

    /** In one situation, with the names of the agreement under the reading in question. */
    public AnswerWords(Names names, WhoRow.Situation situation) {
        this(new SetWords(names, situation));
    }

    /** With words for sets that were found before. */
    public AnswerWords(SetWords sets) {
        this.sets = sets;
        this.coalitions = new CoalitionWords(sets);
    }

    /**
     * What is said about a case; each part stands in a cell of its own.
     *
     * @param possible whether help can come: {@code Yes}, or {@code No: } and why not
     * @param stop who can stop it
     * @param enough who can bring it about whatever the others do
     * @param owed whether it is owed
     * @param when between which hours it can come
     * @param alone who may help by itself
     */
    public record Told(String possible, String stop, String enough, String owed, String when, String alone) {
        /** The parts in order. */
        public List<String> parts() {
            return List.of(possible, stop, enough, owed, when, alone);
        }
    }

    /** The answer in short phrases. */
    public Told told(CaseAnswer answer, Detail detail) {
        if (!answer.possible()) {
            return new Told(impossible(answer), "not needed", "nobody", "no", "never", "nobody");
        }
        return new Told("yes", stop(answer, detail), coalitions.of(answer.enough(), answer.kinds().enough(), detail),
                answer.owed() ? "yes" : "no",
                TimeWords.window(answer.window()), alone(answer, detail));
    }

    private static String impossible(CaseAnswer answer) {
        if (answer.obstacles().isEmpty()) {
            return "no: the procedure leads to no help";
        }
        Set<String> why = new LinkedHashSet<>();
        answer.obstacles().stream().map(Trigger.Obstacle::kind).forEach(it -> why.add(EventWords.obstacle(it)));
        return "no: " + English.and(why);
    }

    private String stop(CaseAnswer answer, Detail detail) {
        String said = coalitions.of(answer.blockers(), answer.kinds().blockers(), detail);
        return switch (answer.lawfully()) {
            case ALL -> said;
            case SOME -> said + " (some only by breaking the agreement)";
            case NONE -> said + " (only by breaking the agreement)";
        };
    }

    private String alone(CaseAnswer answer, Detail detail) {
        if (answer.alone().isEmpty()) {
            return "nobody";
        }
        return sets.phrase(answer.alone())
                .map(it -> "each of the " + (detail == Detail.COUNTED ? it.counted() : it.noun()))
                .orElseGet(() -> (answer.alone().size() > 1 ? "each of " : "") + sets.list(answer.alone()));
    }

    /** The answer in a few full sentences. */
    public List<String> sentences(CaseAnswer answer) {
        if (!answer.possible()) {
            return List
                    .of(English.capital("help cannot come under this text: " + impossible(answer).substring(4)) + ".");
        }
        String stop = answer.blockers().count().signum() == 0
                ? "Nobody can stop help."
                : subject(stop(answer, Detail.COUNTED)) + " can stop help.";
        return List.of(stop, enough(answer), answer.owed()
                ? "Help is owed: if nobody breaks the agreement, it comes."
                : "Help is not owed: it can fail to come although nobody breaks the agreement.",
                "Help can come " + TimeWords.window(answer.window()) + ".",
                answer.alone().isEmpty()
                        ? "Nobody may help without a decision of others."
                        : English.capital(alone(answer, Detail.COUNTED))
                                + " may help without anybody else's vote.");
    }

    /** Begins a sentence; what was put in between commas gets the second one. */
    private static String subject(String said) {
        return English.capital(said.endsWith(" included") ? said + "," : said);
    }

    private String enough(CaseAnswer answer) {
        MinimalSets enough = answer.enough();
        if (enough.count().signum() == 0) {
            return "No group of parties can make sure of help.";
        }
        boolean nobody = enough.listed().stream().anyMatch(List::isEmpty);
        return nobody
                ? "Help comes whatever anybody does."
                : subject(coalitions.of(enough, answer.kinds().enough(), Detail.COUNTED))
                        + " can make sure of help, whatever the others do.";
    }
}

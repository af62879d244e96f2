package org.surety.report.words;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.quantity.Limit;
import org.surety.report.words.CoalitionWords.Detail;
import org.surety.semantics.Trigger;

/** The answers to one case in plain words. */
public final class AnswerWords {

    private final SetWords sets;
    private final CoalitionWords coalitions;
    private final Brought brought;
    private final Optional<Procedure> procedure;
    private final boolean outcome;

    /** In one situation, with the names of the agreement under the reading in question. */
    public AnswerWords(Names names, WhoRow.Situation situation) {
        this(new SetWords(names, situation), situation);
    }

    /** With words for sets that were found before. */
    public AnswerWords(SetWords sets, WhoRow.Situation situation) {
        this.sets = sets;
        this.coalitions = new CoalitionWords(sets);
        this.brought = Brought.of(sets.names().agreement(), situation);
        this.procedure = sets.names().agreement().procedure(situation.procedure());
        this.outcome = situation.outcome().isPresent();
    }

    /** What comes, if anything does. */
    public Brought brought() {
        return brought;
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
        /** The answers in order. */
        public List<String> parts() {
            return List.of(possible, stop, enough, owed, when, alone);
        }
    }

    /** The answer in short phrases. */
    public Told told(CaseAnswer answer, Detail detail) {
        if (!answer.possible()) {
            return new Told(impossible(answer), "there is nothing to stop", "nobody", "no", "never", "nobody");
        }
        return new Told("yes", stop(answer, detail), coalitions.of(answer.enough(), answer.kinds().enough(), detail),
                answer.owed() ? "yes" : "no", TimeWords.window(answer.window()), alone(answer, detail));
    }

    private String impossible(CaseAnswer answer) {
        if (answer.obstacles().isEmpty() && outcome) {
            return "no: no run in which nobody breaks the agreement comes to it";
        }
        if (answer.obstacles().isEmpty()) {
            return procedure.map(it -> it.reachable().stream().noneMatch(Step.Act.class::isInstance)
                    && it.reachable().stream().anyMatch(Step.Consult.class::isInstance)).orElse(false)
                            ? "no: the procedure leads to talks and no further"
                            : "no: nothing that the procedure leads to brings " + brought.object();
        }
        Set<String> why = new LinkedHashSet<>();
        answer.obstacles().stream().map(Trigger.Obstacle::kind).forEach(it -> why.add(EventWords.obstacle(it)));
        return "no: " + English.and(why);
    }

    /** How long talks may take, which the earliest hour supposes to end at once; empty where there are none. */
    public String talks() {
        return procedure.map(AnswerWords::talks).orElse("");
    }

    private static String talks(Procedure procedure) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        procedure.reachable().stream().filter(Step.Consult.class::isInstance).map(it -> it.timing().within())
                .forEach(it -> limits.merge(switch (it) {
                    case Limit.Within within -> "up to " + within;
                    case Limit.Unlimited unlimited -> "without limit";
                    case Limit.Unspecified unspecified -> "the text does not say";
                }, 1, Integer::sum));
        return English.and(limits.entrySet().stream()
                .map(it -> it.getValue() > 1 && it.getKey().startsWith("up to ")
                        ? times(it.getValue()) + " " + it.getKey()
                        : it.getKey())
                .toList());
    }

    private static String times(int often) {
        return often == 2 ? "twice" : English.number(often) + " times";
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
            return List.of(noun() + " cannot come under this text: " + impossible(answer).substring(4) + ".");
        }
        String stop = answer.blockers().count().signum() == 0
                ? "Nobody can stop " + brought.noun() + "."
                : subject(stop(answer, Detail.COUNTED)) + " can stop " + brought.noun() + ".";
        String act = brought.isHelp() ? "help" : "act";
        return List.of(stop, enough(answer), noun() + " " + brought.is() + (answer.owed()
                ? " owed: if nobody breaks the agreement, " + brought.pronoun() + " " + brought.comes() + "."
                : " not owed: " + brought.pronoun() + " can fail to come although nobody breaks the agreement."),
                noun() + " can come " + TimeWords.window(answer.window()) + ".",
                answer.alone().isEmpty()
                        ? "Nobody may " + act + " without a decision of others."
                        : English.capital(alone(answer, Detail.COUNTED))
                                + " may " + act + " without anybody else's vote.");
    }

    private String noun() {
        return English.capital(brought.noun());
    }

    /** Begins a sentence; what was put in between commas gets the second one. */
    private static String subject(String said) {
        return English.capital(said.endsWith(" included") ? said + "," : said);
    }

    private String enough(CaseAnswer answer) {
        MinimalSets enough = answer.enough();
        if (enough.count().signum() == 0) {
            return "No group of parties can make sure of " + brought.noun() + ".";
        }
        boolean nobody = enough.listed().stream().anyMatch(List::isEmpty);
        return nobody
                ? noun() + " " + brought.comes() + " whatever anybody does."
                : subject(coalitions.of(enough, answer.kinds().enough(), Detail.COUNTED)) + " can make sure of "
                        + brought.noun()
                        + ", whatever the others do.";
    }
}

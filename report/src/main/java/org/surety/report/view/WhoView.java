package org.surety.report.view;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Flip;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.quantity.Hours;
import org.surety.report.shape.AtLeast;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.Matches;
import org.surety.report.shape.Within;
import org.surety.report.words.Tale;
import org.surety.semantics.Run;
import org.surety.semantics.Trigger;

/** What {@code who} tells. */
public record WhoView(String agreement, String method, List<Term> terms,
        @Description("One object for each case: a reading, a procedure, an attacker, "
                + "a victim, a place.") List<Row> readings,
        @Description("The open terms that change an answer.") List<Flipped> flips) implements View {

    /**
     * The view of a result.
     *
     * @param stories those that were asked for, by row
     */
    public static WhoView of(WhoResult result, Map<WhoRow, List<Told>> stories) {
        return new WhoView(result.agreement(), result.method(), result.terms().stream().map(Term::of).toList(),
                result.rows().stream().map(it -> Row.of(result, it, stories.getOrDefault(it, List.of()))).toList(),
                result.flips().stream()
                        .map(it -> new Flipped(it.term(), it.changes().stream().map(Change::of).toList()))
                        .toList());
    }

    /** A story and how a narrator tells it. */
    public record Told(Witness story, Tale tale) {}

    /** A clause that is left open. */
    public record Term(String term, String question,
            @Description("The clause whose value it is, as a path.") String clause, @AtLeast(2) List<String> readings,
            @Description("Whether the readings are not found in a source but are the loosest and the strictest "
                    + "that could be meant.") boolean bounds) {

        static Term of(OpenTerm term) {
            return new Term(term.name(), term.question(), term.place(),
                    term.readings().stream().map(OpenTerm.Alternative::name).toList(), term.bounds());
        }
    }

    /** Who attacks whom, where. */
    public record Situation(String procedure, @Description("A party, or outsider.") String attacker,
            Optional<String> victim,
            @Description("Null where the text names none.") Optional<String> place) {

        static Situation of(WhoRow.Situation it) {
            return new Situation(it.procedure(), it.attacker(), it.victim(), it.place());
        }
    }

    /** The answers of one case. */
    public record Row(
            @Description("For each open term that exists under it, the reading.") Map<String, String> reading,
            @Inline Situation situation,
            @Within(min = 1) @Description("For how many interchangeable attackers the row stands.") int standsFor,
            @Description("Others to whom the same would happen if they were the victim, each "
                    + "in the other's place.") List<String> likeVictim,
            @Description("Why the event does not set the procedure off; "
                    + "empty if it does.") List<Trigger.Obstacle> obstacles,
            @Description("Whether some run in which nobody breaks the agreement reaches lawful help.") boolean possible,
            @Description("Whether every such run does.") boolean owed,
            @Description("The minimal sets whose members can prevent help; one empty set where help "
                    + "is not possible anyway.") List<List<String>> blockers,
            @Description("For each listed blocker whether it can do so "
                    + "without breaking the agreement.") List<Boolean> blockersLawful,
            @Description("How many of all minimal blockers, listed or not, need "
                    + "not break the agreement.") CaseAnswer.Lawfully lawfully,
            @Description("Who can each block alone; empty where help is not possible.") List<String> stoppers,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) String blockerCount,
            @Description("Whether there are more sets than `blockers` lists.") boolean blockersCut,
            @Description("The minimal sets whose members bring help about "
                    + "whatever the others do.") List<List<String>> enough,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) String enoughCount,
            @Description("Whether there are more sets than `enough` lists.") boolean enoughCut,
            @Description("Who may help without anybody else's decision.") List<String> alone,
            Window window, @LeftOut List<Story> stories) {

        static Row of(WhoResult result, WhoRow row, List<Told> stories) {
            CaseAnswer answer = row.answer();
            return new Row(row.reading().choices(), Situation.of(row.situation()), row.situation().standsFor(),
                    row.situation().likeVictim(), answer.obstacles(), answer.possible(), answer.owed(),
                    result.listed(answer.blockers().listed()), result.listed(answer.lawful()), answer.lawfully(),
                    answer.verdict().stoppers(), answer.blockers().count().toString(),
                    isCut(result, answer.blockers()), result.listed(answer.enough().listed()),
                    answer.enough().count().toString(), isCut(result, answer.enough()), answer.alone(),
                    new Window(answer.window().earliest().map(Hours::count),
                            answer.window().latest().map(Hours::count), answer.window().isUnbounded()),
                    stories.stream().map(Story::of).toList());
        }

        /** Whether there are more sets than those that are listed. */
        private static boolean isCut(WhoResult result, MinimalSets sets) {
            return BigInteger.valueOf(result.listed(sets.listed()).size()).compareTo(sets.count()) < 0;
        }
    }

    /** When lawful help can come. */
    public record Window(
            @Within @Description("The earliest hour of lawful help; null where none can come.") Optional<Long> earliest,
            @Within @Description("The latest hour; null where none can come, or no bound exists.") Optional<
                    Long> latest,
            @Description("Whether help can come and no bound exists to how late.") boolean unbounded) {}

    /** A run that shows an answer. */
    public record Story(Witness.Shows shows,
            @Description("The members of the coalition that it shows.") List<String> against, Run.Ending ending,
            @Within @Description("The hour of the first help.") Optional<Long> firstHelp, List<Happened> happenings,
            String title, List<Tale.Line> told) {

        static Story of(Told told) {
            Run run = told.story().run();
            return new Story(told.story().shows(), told.story().against(), run.ending(),
                    run.firstHelp().map(Hours::count), Happened.of(run), told.tale().title(), told.tale().lines());
        }
    }

    /** One thing that happens in a run. */
    public record Happened(@Within long hour, String clause) {

        static List<Happened> of(Run run) {
            return run.happenings().stream().map(it -> new Happened(it.at().count(), it.clause())).toList();
        }
    }

    /** A term that changes answers. */
    public record Flipped(String term, List<Change> answers) {}

    /** An answer that a term changes. */
    public record Change(Flip.Question question, @Inline Situation situation,
            @Description("For each reading of the term the answers it leads to.") Map<String, List<String>> answers,
            @Description("Whether it changes under every reading of the other terms.") boolean always) {

        static Change of(Flip.Change it) {
            return new Change(it.question(), Situation.of(it.situation()), it.answers(), it.always());
        }
    }
}

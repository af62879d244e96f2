package org.surety.report.view;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Flip;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.report.WhoMoment;
import org.surety.report.shape.AtLeast;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.Matches;
import org.surety.report.shape.Within;
import org.surety.report.words.AttackWords;
import org.surety.report.words.CoalitionWords;
import org.surety.report.words.FollowWords;
import org.surety.report.words.Names;
import org.surety.report.words.SetWords;
import org.surety.report.words.Tale;
import org.surety.semantics.Run;
import org.surety.semantics.Trigger;
import org.surety.semantics.life.Phase;

/** What {@code who} tells. */
public record WhoView(String agreement, String method,
        @LeftOut @Description("After what it is asked; left out where the text alone is.") Optional<Moment> situation,
        List<Term> terms,
        @Description("One object for each case: a reading, a procedure, an attacker, "
                + "a victim, a place.") List<Row> readings,
        @Description("The open terms that change an answer.") List<Flipped> flips) implements View {

    /** The view of a result by the text alone, as {@link #of(WhoResult, Family, Map, Optional)}. */
    public static WhoView of(WhoResult result, Family family, Map<WhoRow, List<Told>> stories) {
        return of(result, family, stories, Optional.empty());
    }

    /**
     * The view of a result.
     *
     * @param family the agreement
     * @param stories those that were asked for, by row
     * @param moment after what it was asked; empty where the text alone was
     */
    public static WhoView of(WhoResult result, Family family, Map<WhoRow, List<Told>> stories,
            Optional<WhoMoment> moment) {
        Wording wording = new Wording(family);
        return new WhoView(result.agreement(), result.method(), moment.map(Moment::of),
                result.terms().stream().map(Term::of).toList(),
                result.rows().stream().map(it -> Row.of(result, wording, it, stories.getOrDefault(it, List.of())))
                        .toList(),
                result.flips().stream()
                        .map(it -> new Flipped(it.term(), it.changes().stream()
                                .map(change -> Change.of(change, result.agreement())).toList()))
                        .toList());
    }

    /** Words for the rows, with the names of each reading. */
    static final class Wording {

        private final Family family;
        private final Map<Reading, Names> names = new HashMap<>();

        Wording(Family family) {
            this.family = family;
        }

        Names names(WhoRow row) {
            return names.computeIfAbsent(row.reading(), it -> Names.of(family.under(it)));
        }

        CoalitionWords of(WhoRow row) {
            return new CoalitionWords(new SetWords(names(row), row.situation()));
        }
    }

    /** A story and how a narrator tells it. */
    public record Told(Witness story, Tale tale) {}

    /** The moment after which it is asked. */
    public record Moment(@Description("The id of the chronicle that tells what had happened.") String chronicle,
            String title, @Description("The day at whose end.") String at,
            @LeftOut @Description("The last day of which the chronicle tells, where that is "
                    + "earlier.") Optional<String> last,
            @Description("The reading under which the rest of this object is told: of the agreement's terms.") Map<
                    String, String> reading,
            @Description("The widest phase that two parties have.") Phase phase,
            @Description("The phase in words.") String phaseTold, List<Bound> parties,
            @Description("The clocks that run, the earliest first.") List<FollowView.Running> clocks,
            @Description("The procedures under way.") List<FollowView.UnderWay> procedures) {

        static Moment of(WhoMoment it) {
            AgreementStanding at = it.standing();
            FollowWords words = new FollowWords(Names.of(at.instrument().agreement()));
            return new Moment(it.chronicle(), it.title(), it.at().toString(), it.last().map(LocalDate::toString),
                    at.reading().choices(), at.phase(), FollowWords.phase(at.phase()),
                    at.parties().stream().map(party -> Bound.of(party, words)).toList(),
                    at.clocks().stream().map(clock -> FollowView.Running.of(clock, words)).toList(),
                    at.procedures().stream().map(run -> FollowView.UnderWay.of(run, words)).toList());
        }
    }

    /** Whether a party is bound at that moment. */
    public record Bound(String party, @Description("Its name in a sentence.") String name,
            AgreementStanding.Standing standing, @Description("The standing in words.") String told,
            @Description("Since when; null where it never did anything.") Optional<String> since) {

        static Bound of(AgreementStanding.PartyStanding it, FollowWords words) {
            return new Bound(it.party(), words.parties(List.of(it.party())), it.standing(),
                    FollowWords.standing(it.standing(), it.since()), it.since().map(FollowWords::moment));
        }
    }

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
    public record Situation(String procedure,
            @LeftOut @Description("The step that is asked about in the place of help, PROCEDURE/STEP, of another "
                    + "agreement with its id before; left out where help is asked about.") Optional<String> outcome,
            @Description("A party, or outsider.") String attacker,
            Optional<String> victim,
            @Description("Null where the text names none.") Optional<String> place) {

        static Situation of(WhoRow.Situation it, String agreement) {
            return new Situation(it.procedure(),
                    it.outcome().map(goal -> (goal.agreement().equals(agreement) ? "" : goal.agreement() + "/")
                            + String.join(", ", goal.names())),
                    it.attacker(), it.victim(), it.place());
        }
    }

    /** The answers of one case. */
    public record Row(
            @Description("For each open term that exists under it, the reading.") Map<String, String> reading,
            @Inline Situation situation,
            @Within(min = 1) @Description("For how many attackers whom the text does not tell apart the row "
                    + "stands.") int standsFor,
            @Description("The others of whom the same is true if they attack, each in the attacker's "
                    + "place.") List<String> likeAttacker,
            @Description("Others to whom the same would happen if they were the victim, each "
                    + "in the other's place.") List<String> likeVictim,
            @Description("Who acts against whom, in words that name nobody who stands for others.") Acting acting,
            @Description("Why the event does not set the procedure off; "
                    + "empty if it does.") List<Trigger.Obstacle> obstacles,
            @Description("Whether some run in which nobody breaks the agreement reaches lawful help.") boolean possible,
            @Description("Whether every such run does.") boolean owed,
            @Description("The minimal sets whose members can prevent help; one empty set where help "
                    + "is not possible anyway. Where not all are listed, one of each "
                    + "orbit.") List<List<String>> blockers,
            @Description("For each listed blocker whether it can do so "
                    + "without breaking the agreement.") List<Boolean> blockersLawful,
            @Description("How many of all minimal blockers, listed or not, need "
                    + "not break the agreement.") CaseAnswer.Lawfully lawfully,
            @Description("Who can each block alone; empty where help is not possible.") List<String> stoppers,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) String blockerCount,
            @Description("Whether there are more sets than `blockers` lists.") boolean blockersCut,
            @Description("The minimal sets whose members bring help about "
                    + "whatever the others do; where not all are listed, one of each orbit.") List<List<String>> enough,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) String enoughCount,
            @Description("Whether there are more sets than `enough` lists.") boolean enoughCut,
            @Description("All minimal blockers by what they consist of, in no order of names.") Kinds blockerOrbits,
            @Description("All minimal sets that are enough, likewise.") Kinds enoughOrbits,
            @Description("Who may help without anybody else's decision.") List<String> alone,
            @LeftOut @Description("Whose consent counts and who is not bound at the moment that is asked about; left "
                    + "out where all are.") List<String> unbound,
            @LeftOut @Description("The pairs of bound parties between whom it is suspended then; left out where there "
                    + "are none.") List<List<String>> suspended,
            Window window, @LeftOut List<Story> stories) {

        static Row of(WhoResult result, Wording wording, WhoRow row, List<Told> stories) {
            CaseAnswer answer = row.answer();
            CaseAnswer.Kinds kinds = answer.kinds();
            CoalitionWords words = wording.of(row);
            return new Row(row.reading().choices(), Situation.of(row.situation(), result.agreement()),
                    row.situation().standsFor(),
                    row.situation().likeAttacker(), row.situation().likeVictim(),
                    Acting.of(AttackWords.of(wording.names(row), row.situation())), answer.obstacles(),
                    answer.possible(), answer.owed(),
                    sets(result, answer.blockers(), kinds.blockers()),
                    result.listed(isCut(result, answer.blockers()) ? kinds.lawful() : answer.lawful()),
                    answer.lawfully(), answer.verdict().stoppers(), answer.blockers().count().toString(),
                    isCut(result, answer.blockers()), sets(result, answer.enough(), kinds.enough()),
                    answer.enough().count().toString(), isCut(result, answer.enough()),
                    Kinds.of(result, kinds.blockers(), kinds.lawful().stream().map(Optional::of).toList(),
                            words.of(answer.blockers(), kinds.blockers(), CoalitionWords.Detail.COUNTED)),
                    Kinds.of(result, kinds.enough(), List.of(),
                            words.of(answer.enough(), kinds.enough(), CoalitionWords.Detail.COUNTED)),
                    answer.alone(), List.copyOf(result.request().standing(row.reading()).unbound()),
                    result.request().standing(row.reading()).suspended().stream()
                            .map(it -> List.of(it.one(), it.other())).toList(),
                    new Window(answer.window().earliest().map(Hours::count),
                            answer.window().latest().map(Hours::count), answer.window().isUnbounded()),
                    stories.stream().map(Story::of).toList());
        }

        /** All sets, or as many of each kind: the first in the order of names would be one side's. */
        private static List<List<String>> sets(WhoResult result, MinimalSets sets, Orbits orbits) {
            return isCut(result, sets)
                    ? result.listed(orbits.listed()).stream().map(Orbits.Orbit::first).toList()
                    : sets.listed();
        }

        /** Whether there are more sets than can be listed. */
        private static boolean isCut(WhoResult result, MinimalSets sets) {
            return BigInteger.valueOf(result.listed(sets.listed()).size()).compareTo(sets.count()) < 0;
        }
    }

    /** Who acts against whom, in words. */
    public record Acting(String who,
            @Description("Null where the text leaves no choice.") Optional<String> whom) {

        static Acting of(AttackWords words) {
            return new Acting(words.who(), words.whom());
        }
    }

    /** Sets by what they consist of. */
    public record Kinds(
            @Description("Parties in classes of those that can change places in the case without any set "
                    + "becoming another; parties without a part are left out.") List<List<String>> classes,
            @Matches(Matches.WHOLE) @Description("How many orbits there are; null where they are too many to be "
                    + "found, and those of the first sets are listed.") Optional<String> count,
            @Description("The first of them: smallest sets first, then those that stand for most "
                    + "sets.") List<Orbit> orbits,
            @Description("Where heads are counted: all that it takes, as alternatives, each with what is needed "
                    + "together; null where it cannot be said so, or not shortly.") Optional<List<List<Need>>> needs,
            @Description("The same in words.") String words) {

        static Kinds of(WhoResult result, Orbits orbits, List<Optional<Boolean>> lawful, String words) {
            List<Orbits.Orbit> listed = result.listed(orbits.listed());
            return new Kinds(orbits.classes(), orbits.count().map(String::valueOf),
                    IntStream.range(0, listed.size()).mapToObj(i -> new Orbit(listed.get(i).take(orbits.classes()),
                            listed.get(i).sets().toString(),
                            lawful.isEmpty() ? Optional.empty() : lawful.get(i))).toList(),
                    orbits.needs().map(all -> all.stream().map(alternative -> alternative.stream()
                            .map(it -> Need.of(it, orbits.classes())).toList()).toList()),
                    words);
        }
    }

    /** Sets that differ only in which members of each class they have. */
    public record Orbit(
            @Description("For each class in order how many of its members the sets have.") List<Integer> take,
            @Matches(Matches.WHOLE) @Description("How many sets it is.") String sets,
            @LeftOut @Description("Whether they can block without breaking the "
                    + "agreement.") Optional<Boolean> lawful) {}

    /** So many at least of the members of some classes. */
    public record Need(@Within(min = 1) int atLeast,
            @Description("Which of the classes, counted from 0.") List<Integer> of) {

        static Need of(Orbits.Some some, List<List<String>> classes) {
            return new Need(some.count(), IntStream.range(0, classes.size())
                    .filter(i -> some.members().contains(classes.get(i).getFirst())).boxed().toList());
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

        static Change of(Flip.Change it, String agreement) {
            return new Change(it.question(), Situation.of(it.situation(), agreement), it.answers(), it.always());
        }
    }
}

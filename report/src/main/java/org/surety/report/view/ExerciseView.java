package org.surety.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.live.Debrief;
import org.surety.live.DecisiveMoment;
import org.surety.live.LogEvent;
import org.surety.live.Play;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Exercise;
import org.surety.report.shape.Description;
import org.surety.report.words.ChangeWords;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MoveWords;
import org.surety.report.words.Names;
import org.surety.semantics.life.Position;

/** What {@code exercise} tells. */
@Description("What an exercise came to: a rehearsal in which every seat is played by rule. Moments are days with the "
        + "time, in the zone of the exercise. Odds are probabilities of enough help in time, from 0 to 1, under the "
        + "assumptions of the exercise's scenario.")
public record ExerciseView(@Description("The exercise's id.") String exercise, String title, String zone,
        String begins, String ends,
        @Description("From which chance followed; the same seed gives the same play.") long seed,
        @Description("The readings that were held, by term; other terms have their first.") Map<String,
                String> readings,
        List<Seat> seats,
        @Description("What happened, in order.") List<Told> timeline,
        @Description("What did something to the odds, in order.") List<Decisive> moments,
        @Description("Duties that were not done in time.") List<Late> late,
        @Description("What the text allowed and nobody did.") List<Unused> unused,
        @Description("What parties did beside what the scenario assumes of them; the unlikeliest first.") List<
                Assumed> assumed,
        @Description("What to talk about.") List<String> questions,
        @Description("What happened as a file of `kind: chronicle`.") String chronicle) implements View {

    /** The view of a debrief. */
    public static ExerciseView of(Debrief it, Map<String, Names> names, long seed, String chronicle) {
        Map<String, FollowWords> words = new LinkedHashMap<>();
        names.forEach((id, of) -> words.put(id, new FollowWords(of)));
        MoveWords moves = new MoveWords(words);
        Exercise exercise = it.play().texts().exercise();
        String main = exercise.agreements().getFirst();
        return new ExerciseView(exercise.id(), exercise.title(), exercise.zone().getId(),
                FollowWords.moment(exercise.begins()), FollowWords.moment(exercise.ends()), seed, exercise.readings(),
                exercise.seats().stream().map(seat -> new Seat(seat.id(), seat.party(),
                        moves.party(main, seat.party()), seat.told())).toList(),
                it.play().history().stream().flatMap(one -> Told.of(one, exercise, words, moves).stream()).toList(),
                it.moments().stream().map(one -> Decisive.of(one, moves)).toList(),
                it.late().stream().map(one -> Late.of(one, words, moves)).toList(),
                it.unused().stream().map(one -> new Unused(one.party(),
                        moves.party(one.move().agreement(), one.party()), MoveWords.could(one.move()),
                        one.move().agreement(), one.clause(), FollowWords.moment(one.from()),
                        FollowWords.moment(one.until()))).toList(),
                it.assumed().stream().sorted(Comparator.comparingDouble(Debrief.Assumed::chance))
                        .map(one -> new Assumed(FollowWords.moment(one.at()), one.party(),
                                moves.party(one.agreement(), one.party()),
                                one.move().map(moves::does).orElse("does not act in " + FollowWords.step(one.clause())),
                                one.agreement(), one.clause(), one.chance()))
                        .toList(),
                exercise.questions(), chronicle);
    }

    /** A seat. */
    public record Seat(String seat, String party, String name,
            @Description("What only it was told at the start.") Optional<String> told) {}

    /** Something that happened. */
    public record Told(@Description("Its number in the log.") long number, String at,
            @Description("Who brought it about: `clock`, `rule` or `control`.") String actor, String event,
            List<Change> changes) {

        /** What chance said of moves that are made later is told when they are made. */
        static Optional<Told> of(Play.Happened it, Exercise exercise, Map<String, FollowWords> words,
                MoveWords moves) {
            List<String> said = new ArrayList<>();
            it.entries().forEach(entry -> Optional.ofNullable(words.get(entry.agreement()))
                    .ifPresent(one -> said.add(one.entries().entry(entry))));
            switch (it.event().what()) {
                case LogEvent.Moved moved when said.isEmpty() -> said.add(English.capital(
                        moves.party(moved.move().agreement(), moved.party())) + " " + moves.does(moved.move()) + ".");
                case LogEvent.Injected inject -> exercise.inject(inject.inject()).flatMap(one -> one.told())
                        .ifPresent(words1 -> said.addFirst(words1));
                case LogEvent.FellDue due -> said.add("Time passed.");
                case LogEvent.Ended ended -> said.add(English.sentence("Play is over: " + ended.why()));
                case LogEvent.Started started -> said.add("Play begins.");
                case LogEvent other -> {
                    // Its entries say all there is.
                }
            }
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Told(it.event().seq(), FollowWords.moment(it.event().story()),
                            it.event().actor(), String.join(" ", said),
                            ChangeWords.of(it.changes(), words).stream()
                                    .map(one -> new Change(one.agreement(), one.said(), one.clause())).toList()));
        }
    }

    /** Something that changed, with the clause by which it did. */
    public record Change(String agreement, String told, String clause) {}

    /** What did something to the odds. */
    public record Decisive(@Description("Its number in the log.") long number, String at, String event,
            String agreement, String clause,
            @Description("The odds before; null where too many states could follow.") Optional<Double> before,
            @Description("The odds after.") Optional<Double> after,
            @Description("Who alone could have given the vote another result.") List<Turner> turners) {

        static Decisive of(DecisiveMoment it, MoveWords moves) {
            String event = it.event().what() instanceof LogEvent.Moved moved
                    ? English.capital(moves.party(it.agreement(), moved.party())) + " " + moves.does(moved.move())
                    : "The vote " + FollowWords.step(it.clause()) + " is counted";
            return new Decisive(it.event().seq(), FollowWords.moment(it.event().story()), event, it.agreement(),
                    it.clause(), it.before(), it.after(), it.turners().stream().map(one -> new Turner(one.party(),
                            moves.party(it.agreement(), one.party()), one.cast(), one.instead(), one.then()))
                            .toList());
        }

        /** By how much it changed the odds; 0 where that is not known. */
        public double change() {
            return before.isPresent() && after.isPresent() ? after.get() - before.get() : 0;
        }
    }

    /** A voter who alone could have given a vote another result. */
    public record Turner(String party, String name,
            @Description("Its ballot; null where it cast none.") Optional<Ballot> cast,
            @Description("Another that it could have cast.") Ballot instead,
            @Description("The odds that would have followed, all others voting as they did.") Optional<
                    Double> then) {}

    /** A duty that was not done in time. */
    public record Late(String party, String name, String duty,
            @Description("What it asks, in words.") String asks, String agreement, String clause, String since,
            @Description("What it was next; null where it stayed late.") Optional<Position.State> then,
            @Description("From when it was that.") Optional<String> thenAt) {

        static Late of(Debrief.LateDuty it, Map<String, FollowWords> words, MoveWords moves) {
            return new Late(it.party(), moves.party(it.agreement(), it.party()), it.duty(),
                    Optional.ofNullable(words.get(it.agreement())).map(one -> one.duty(it.duty())).orElse(it.duty()),
                    it.agreement(), it.clause(), FollowWords.moment(it.since()), it.then().map(Debrief.Next::state),
                    it.then().map(one -> FollowWords.moment(one.at())));
        }
    }

    /** What the text allowed a party and it never did. */
    public record Unused(String party, String name, @Description("What it could do, after its name.") String could,
            String agreement, String clause, @Description("When it was first possible.") String from,
            @Description("When it was last seen to be possible.") String until) {}

    /** What a party did beside what is assumed of it. */
    public record Assumed(String at, String party, String name, @Description("After its name.") String did,
            String agreement, String clause,
            @Description("How likely that was taken to be, every range at its middle.") double chance) {}
}

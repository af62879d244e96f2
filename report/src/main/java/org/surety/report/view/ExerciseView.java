package org.surety.report.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.live.AgainstHistory;
import org.surety.live.Debrief;
import org.surety.live.DecisiveMoment;
import org.surety.live.Declined;
import org.surety.live.KeptLog;
import org.surety.live.LogEvent;
import org.surety.live.LogFile;
import org.surety.live.PlayEnding;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Entry;
import org.surety.model.exercise.Exercise;
import org.surety.report.shape.Description;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MoveWords;
import org.surety.report.words.Names;
import org.surety.semantics.life.Position;

/** What {@code exercise} tells. */
@Description("What an exercise came to: a rehearsal in which every seat is played by rule, or a play that was kept. "
        + "Moments are days with the time, in the zone of the exercise. Odds are probabilities of enough help in time, "
        + "from 0 to 1, under the assumptions of the exercise's scenario.")
public record ExerciseView(@Description("The exercise's id.") String exercise, String title, String zone,
        String begins, String ends,
        @Description("From which chance followed, in a rehearsal; the same seed gives the same play.") Optional<
                Long> seed,
        @Description("The last link of the chain of a log that was kept, in hexadecimal digits.") Optional<String> head,
        @Description("Where today's rules differ from those under which a log was kept; all else is of the play up to "
                + "there.") Optional<Departure> departs,
        @Description("The reading of each open term that was played, by term.") Map<String,
                String> readings,
        List<Seat> seats,
        @Description("What it came to.") RerunView.Ending ending,
        @Description("What happened, in order.") List<Told> timeline,
        @Description("What did something to the odds, in order.") List<Decisive> moments,
        @Description("Duties that were not done in time.") List<Late> late,
        @Description("What is on record of breaches at the end.") List<Breach> breaches,
        @Description("What the text allowed and nobody did.") List<Unused> unused,
        @Description("What parties did beside what the scenario assumes of them; the unlikeliest first.") List<
                Assumed> assumed,
        @Description("The same of each party together.") List<Conducted> conducted,
        @Description("Beside what happened in the case that it retells; null where it retells none.") Optional<
                History> history,
        @Description("What to talk about.") List<String> questions,
        @Description("What happened as a file of `kind: chronicle`.") String chronicle,
        @Description("What everybody did as a file of `kind: scenario`; null where nothing was set off.") Optional<
                String> scenario)
        implements
            View {

    /** The view of a debrief. */
    public static ExerciseView of(Debrief it, Map<String, Names> called, Map<String, String> readings,
            PlayedFrom from,
            Optional<AgainstHistory> history, String chronicle, Optional<String> scenario) {
        Exercise exercise = it.play().texts().exercise();
        DebriefNames names = new DebriefNames(exercise, called);
        MoveWords moves = names.moves();
        String main = exercise.agreements().getFirst();
        PlayEnding played = it.ending();
        List<Assumed> assumed = it.assumed().stream().sorted(Comparator.comparingDouble(Debrief.Assumed::chance))
                .map(one -> new Assumed(FollowWords.moment(one.at()), one.party(),
                        moves.party(one.agreement(), one.party()),
                        one.move().map(moves::does).orElse("does not act in " + FollowWords.step(one.clause())),
                        one.agreement(), one.clause(), one.chance()))
                .toList();
        return new ExerciseView(exercise.id(), exercise.title(), exercise.zone().getId(),
                FollowWords.moment(exercise.begins()), FollowWords.moment(exercise.ends()), from.seed(), from.head(),
                from.departs().map(one -> Departure.of(one, from.rest(), names)), readings,
                exercise.seats().stream().map(seat -> new Seat(seat.id(), seat.party(),
                        moves.party(main, seat.party()), seat.told())).toList(),
                RerunView.Ending.of(played, main, names),
                it.play().history().stream().flatMap(one -> names.told(one).stream()).toList(),
                it.moments().stream().map(one -> Decisive.of(one, played, names)).toList(),
                it.late().stream().map(one -> Late.of(one, names)).toList(),
                it.breaches().stream().map(one -> Breach.of(one, names)).toList(),
                it.unused().stream().map(one -> Unused.of(one, played, names)).toList(), assumed,
                Conducted.of(assumed), history.map(one -> History.of(one, names)), exercise.questions(), chronicle,
                scenario);
    }

    /** Where today's rules differ from those under which a log was kept. */
    public record Departure(@Description("The number of the event that does not follow today.") long number,
            @Description("Why, in words.") String why,
            @Description("What was recorded from there on, without what followed from it.") List<String> recorded) {

        static Departure of(KeptLog.Departure it, List<LogFile.Line> rest, DebriefNames names) {
            String why = switch (it.declined()) {
                case Declined.ByText text -> text.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                case Declined.ByPlay play -> play.why().word().replace('-', ' ');
            };
            return new Departure(it.seq(), why + " (" + it.declined().clause() + ")", rest.stream()
                    .map(line -> FollowWords.moment(line.event().story()) + " " + names.recorded(line.event().what()))
                    .toList());
        }
    }

    /** A seat. */
    public record Seat(String seat, String party, String name,
            @Description("What only it was told at the start.") Optional<String> told) {}

    /** Something that happened. */
    public record Told(@Description("Its number in the log.") long number, String at,
            @Description("Who brought it about: `clock`, `rule` or `control`.") String actor, String event,
            List<Change> changes) {}

    /** Something that changed, with the clause by which it did. */
    public record Change(String agreement, String told, String clause) {}

    /** What did something to the odds. */
    public record Decisive(@Description("Its number in the log.") long number, String at, String event,
            String agreement, String clause,
            @Description("The odds before; null where too many states could follow.") Optional<Double> before,
            @Description("The odds after.") Optional<Double> after,
            @Description("Who alone could have given the vote another result.") List<Turner> turners,
            @Description("The play without it, where one party alone did it; null for a vote.") Optional<
                    RerunView> without) {

        static Decisive of(DecisiveMoment it, PlayEnding played, DebriefNames names) {
            String event = it.event().what() instanceof LogEvent.Moved moved
                    ? English.capital(names.moves().party(it.agreement(), moved.party())) + " "
                            + names.moves().does(moved.move())
                    : "The vote " + FollowWords.step(it.clause()) + " is counted";
            return new Decisive(it.event().seq(), FollowWords.moment(it.event().story()), event, it.agreement(),
                    it.clause(), it.before(), it.after(),
                    it.turners().stream().map(one -> Turner.of(one, it.agreement(), played, names)).toList(),
                    it.without().map(one -> RerunView.of(one, it.agreement(), played, names, true)));
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
            @Description("The odds that would have followed, all others voting as they did.") Optional<Double> then,
            @Description("The play with that ballot; null where it could not have been cast.") Optional<
                    RerunView> again) {

        static Turner of(DecisiveMoment.Turner it, String agreement, PlayEnding played, DebriefNames names) {
            return new Turner(it.party(), names.moves().party(agreement, it.party()), it.cast(), it.instead(),
                    it.then(), it.again().map(one -> RerunView.of(one, agreement, played, names, true)));
        }
    }

    /** A duty that was not done in time. */
    public record Late(String party, String name, String duty,
            @Description("What it asks, in words.") String asks, String agreement, String clause, String since,
            @Description("What it was next; null where it stayed late.") Optional<Position.State> then,
            @Description("From when it was that.") Optional<String> thenAt) {

        static Late of(Debrief.LateDuty it, DebriefNames names) {
            return new Late(it.party(), names.moves().party(it.agreement(), it.party()), it.duty(),
                    names.of(it.agreement()).map(one -> one.duty(it.duty())).orElse(it.duty()),
                    it.agreement(), it.clause(), FollowWords.moment(it.since()), it.then().map(Debrief.Next::state),
                    it.then().map(one -> FollowWords.moment(one.at())));
        }
    }

    /** What the text allowed a party and it never did. */
    public record Unused(String party, String name, @Description("What it could do, after its name.") String could,
            String agreement, String clause, @Description("When it was first possible.") String from,
            @Description("When it was last seen to be possible.") String until,
            @Description("The play with that move, made as soon as it could be; null where that comes to the same "
                    + "end, and for what is no part in a step.") Optional<RerunView> had) {

        static Unused of(Debrief.Unused it, PlayEnding played, DebriefNames names) {
            String agreement = it.move().agreement();
            return new Unused(it.party(), names.moves().party(agreement, it.party()), MoveWords.could(it.move()),
                    agreement, it.clause(), FollowWords.moment(it.from()), FollowWords.moment(it.until()),
                    it.had().filter(one -> !one.ending().equals(played))
                            .map(one -> RerunView.of(one, agreement, played, names, false)));
        }
    }

    /** What is on record of a breach: who holds that there was one, never that there was. */
    public record Breach(String agreement, String party, String name,
            @Description("The duty; null where none in particular is meant.") Optional<String> duty,
            @Description("What is on record, in words.") String said,
            @Description("What the record rests on.") String clause, String since) {

        static Breach of(Debrief.Recorded it, DebriefNames names) {
            return new Breach(it.agreement(), it.breach().accused(),
                    names.moves().party(it.agreement(), it.breach().accused()), it.breach().duty(),
                    names.of(it.agreement()).map(one -> one.records().record(it.breach())).orElse(""),
                    it.breach().clause(), FollowWords.moment(it.breach().since()));
        }
    }

    /** What a party did beside what is assumed of it. */
    public record Assumed(String at, String party, String name, @Description("After its name.") String did,
            String agreement, String clause,
            @Description("How likely that was taken to be, every range at its middle.") double chance) {}

    /** What a party did in all beside what is assumed of it. */
    public record Conducted(String party, String name,
            @Description("Of how many things that it did or left the scenario speaks.") int of,
            @Description("How likely all of them together were taken to be.") double chance,
            @Description("The least likely of them, after its name.") String least,
            @Description("How likely that one was taken to be.") double leastChance) {

        /** @param assumed the unlikeliest first */
        static List<Conducted> of(List<Assumed> assumed) {
            Map<String, Conducted> found = new LinkedHashMap<>();
            assumed.forEach(it -> found.merge(it.party(), new Conducted(it.party(), it.name(), 1, it.chance(), it.did(),
                    it.chance()),
                    (one, more) -> new Conducted(one.party(), one.name(), one.of() + 1,
                            one.chance() * more.chance(), one.least(), one.leastChance())));
            return found.values().stream().sorted(Comparator.comparing(Conducted::party)).toList();
        }
    }

    /** What happened beside what a chronicle tells of the same days. */
    public record History(@Description("The chronicle's id.") String chronicle, String title, List<Row> rows) {

        static History of(AgainstHistory it, DebriefNames names) {
            return new History(it.chronicle(), it.title(), it.rows().stream().map(one -> new Row(
                    one.then().map(entry -> said(entry, names)), one.here().map(entry -> said(entry, names))))
                    .toList());
        }

        private static String said(Entry entry, DebriefNames names) {
            return entry.on() + ": " + names.of(entry.agreement()).map(it -> it.entries().entry(entry)).orElse("");
        }
    }

    /** Something that happened then, here, or both. */
    public record Row(@Description("As the chronicle has it; null where it does not.") Optional<String> then,
            @Description("As it happened in the play; null where it did not.") Optional<String> here) {}
}

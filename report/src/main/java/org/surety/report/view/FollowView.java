package org.surety.report.view;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.Clock;
import org.surety.analysis.follow.FollowResult;
import org.surety.model.agreement.Life;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Happening.Consent;
import org.surety.report.shape.Description;
import org.surety.report.words.ChangeWords;
import org.surety.report.words.FollowWords;
import org.surety.report.words.Names;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Phase;
import org.surety.semantics.life.Position;

/** What {@code follow} tells. */
@Description("Where agreements stand at the end of a day after what a chronicle records. Moments are days, or days "
        + "with the time where it is known, in the zone of the chronicle.")
public record FollowView(@Description("The chronicle's id.") String chronicle, String title, String zone,
        @Description("The account that is followed, by what the chronicle tells in several ways.") Map<String,
                String> account,
        @Description("The day at whose end things stand so.") String at, List<Standing> agreements,
        List<Entry> timeline,
        @Description("How many entries lie after that day and were not followed.") int later,
        @Description("What follows by itself from then on if nobody does anything, in order, until the last of the "
                + "clocks that run now has run out.") List<Ahead> next,
        @Description("Whether other readings were tried, one at a time; not where that would mean following too many "
                + "entries.") boolean otherReadingsTried,
        @Description("Each other reading that would change where things stand.") List<Hangs> hangsOn)
        implements
            View {

    /** The view of a result. */
    public static FollowView of(FollowResult result) {
        Map<String, FollowWords> words = new LinkedHashMap<>();
        result.agreements().forEach(it -> words.put(it.instrument().id(),
                new FollowWords(Names.of(it.instrument().agreement()))));
        Chronicle chronicle = result.chronicle();
        return new FollowView(chronicle.id(), chronicle.title(), chronicle.zone().getId(), result.account(),
                result.at().toString(),
                result.agreements().stream().map(it -> Standing.of(it, words(words, it.instrument().id()))).toList(),
                result.timeline().stream().map(it -> Entry.of(it, source -> grade(result, source), words)).toList(),
                result.later(),
                result.ahead().stream().map(it -> new Ahead(FollowWords.moment(it.at()), changes(it, words))).toList(),
                result.dependence().tried(),
                result.dependence().flips().stream().map(it -> Hangs.of(it, words)).toList());
    }

    private static FollowWords words(Map<String, FollowWords> words, String agreement) {
        return Optional.ofNullable(words.get(agreement)).orElseGet(() -> words.values().iterator().next());
    }

    /** How good a source of the chronicle, or else of one of the agreements, is. */
    private static Optional<String> grade(FollowResult result, String source) {
        return result.chronicle().source(source).or(() -> result.agreements().stream()
                .flatMap(it -> it.instrument().agreement().sources().stream())
                .filter(it -> it.id().equals(source)).findFirst()).map(it -> it.grade().word());
    }

    private static List<Change> changes(FollowResult.Told told, Map<String, FollowWords> words) {
        // Of members without a name of their own the same is told once.
        Map<Change, Integer> alike = new LinkedHashMap<>();
        ChangeWords.of(told.changes(), words)
                .forEach(it -> alike.merge(new Change(it.agreement(), it.said(), it.clause()), 1, Integer::sum));
        return alike.entrySet().stream().map(it -> it.getValue() == 1
                ? it.getKey()
                : new Change(it.getKey().agreement(),
                        it.getKey().told().replaceFirst("\\.$", "") + " (" + it.getValue() + " of them).",
                        it.getKey().clause()))
                .toList();
    }

    private static Optional<String> moment(Optional<LocalDateTime> at) {
        return at.map(FollowWords::moment);
    }

    /** Where one agreement stands. */
    public record Standing(String agreement, String title,
            @Description("The reading under which it is followed, by term.") Map<String, String> reading,
            @Description("What fills the silence of the text.") Life.Law law,
            @Description("The widest phase that two parties have.") Phase phase,
            @Description("The phase in words.") String phaseTold,
            @Description("The pairs of parties between whom the phase is another.") List<PairPhase> pairs,
            List<Party> parties,
            @Description("The clocks that run, the earliest first.") List<Running> clocks,
            @Description("The procedures under way.") List<UnderWay> procedures,
            @Description("The records of breach, open or closed. A record tells who says what; nothing here says that "
                    + "there was a breach.") List<OfBreach> breaches,
            @Description("What parties say of phases and moves.") List<Said> statements) {

        /** Parties by their codes; members without a name of their own by how many they are. */
        public List<String> counted(List<String> codes) {
            Map<String, String> names = new LinkedHashMap<>();
            parties.forEach(it -> names.put(it.party(), it.name()));
            Map<String, Integer> many = new LinkedHashMap<>();
            for (String code : codes) {
                String name = names.getOrDefault(code, code);
                boolean nameless = parties.stream().filter(it -> it.name().equals(name)).count() > 1;
                many.merge(nameless ? code.replaceFirst("-\\d+$", "") : code, 1, Integer::sum);
            }
            return many.entrySet().stream()
                    .map(it -> it.getValue() > 1 ? it.getValue() + " of " + it.getKey() : it.getKey()).toList();
        }

        static Standing of(AgreementStanding it, FollowWords words) {
            return new Standing(it.instrument().id(), it.instrument().agreement().title(), it.reading().choices(),
                    it.instrument().interpretation().law(), it.phase(), FollowWords.phase(it.phase()),
                    it.pairs().stream().map(pair -> new PairPhase(List.of(pair.pair().one(), pair.pair().other()),
                            pair.phase())).toList(),
                    it.parties().stream().map(party -> Party.of(party, words)).toList(),
                    it.clocks().stream().map(clock -> Running.of(clock, words)).toList(),
                    it.procedures().stream().map(run -> UnderWay.of(run, words)).toList(),
                    it.breaches().stream().map(record -> OfBreach.of(record, words)).toList(),
                    it.statements().stream().map(said -> new Said(words.records().statement(said), said.claimedBy(),
                            said.disputedBy(), FollowWords.moment(said.since()))).toList());
        }
    }

    /** Two parties between whom the phase is not that of the agreement. */
    public record PairPhase(List<String> parties, Phase phase) {}

    /** Where a party stands. */
    public record Party(String party, @Description("Its name in a sentence.") String name,
            AgreementStanding.Standing standing, @Description("The standing in words.") String told,
            @Description("Since when; null where it never did anything.") Optional<String> since,
            List<Consented> consents,
            @Description("Its duties and liberties, in the order of the text.") List<DutyHeld> positions) {

        static Party of(AgreementStanding.PartyStanding it, FollowWords words) {
            return new Party(it.party(), words.parties(List.of(it.party())), it.standing(),
                    FollowWords.standing(it.standing(), it.since()), moment(it.since()),
                    it.consents().entrySet().stream()
                            .map(one -> new Consented(one.getKey(), FollowWords.moment(one.getValue()))).toList(),
                    it.positions().stream().map(duty -> DutyHeld.of(duty, words)).toList());
        }
    }

    /** How a party has consented. */
    public record Consented(Consent how, String on) {}

    /** Where a party stands under one duty. */
    public record DutyHeld(String duty, @Description("What it asks, in words.") String asks,
            AgreementStanding.Sort kind, Position.State state,
            @Description("How much of it is done, of each of its actions, or that it is offered; null where "
                    + "neither, or all is done.") Optional<String> done,
            @Description("To whom it is owed now; empty where it does not bind now.") List<String> towards,
            @Description("Since when it is in this state.") String since,
            @Description("The last day, or minute, on which it can be done in time, or on which it binds as far as is "
                    + "known; null where nothing says so.") Optional<String> until,
            String clause) {

        /** The state in words: {@code overdue, 1/2 done, to be done}. */
        public String told() {
            return FollowWords.state(state) + done.map(it -> ", " + it).orElse("") + ", "
                    + FollowWords.sort(kind);
        }

        static DutyHeld of(AgreementStanding.DutyStanding it, FollowWords words) {
            return new DutyHeld(it.duty(), words.duty(it.duty()), it.sort(), it.position().state(),
                    FollowWords.done(it.position()), it.towards(),
                    FollowWords.moment(it.position().since()), it.until().map(FollowWords::last),
                    "obligations." + it.duty());
        }
    }

    /** A clock that runs. */
    public record Running(Clock.Kind kind, String what,
            @Description("Who can move before it has run out; empty where nobody's move matters.") List<String> who,
            @Description("The last day, or minute, on which a move is in time.") String due,
            @Description("What follows if nobody moves.") String silence, String clause) {

        static Running of(Clock it, FollowWords words) {
            return new Running(it.kind(), words.clock(it), it.who(), FollowWords.last(it.due()),
                    words.silence(it.silence()), it.clause());
        }
    }

    /** A procedure under way. */
    public record UnderWay(String procedure, String event, String attacker,
            @Description("Null where the event hits nobody in particular.") Optional<String> victim,
            @Description("Its hour 0; where that is the end of a day, the day.") String since, List<Step> steps,
            @Description("Everybody who may move in one of the steps.") List<String> mayMove) {

        static UnderWay of(AgreementStanding.UnderWay it, FollowWords words) {
            return new UnderWay(it.procedure(), it.incident().kind().word(), it.incident().attacker(),
                    it.incident().against(), FollowWords.hourZero(it.since()),
                    it.steps().stream().map(step -> new Step(FollowWords.step(step.clause()), words.move(step),
                            step.mayMove(), step.limit().map(FollowWords::last), step.clause())).toList(),
                    it.steps().stream().flatMap(step -> step.mayMove().stream()).distinct()
                            .sorted(Comparator.naturalOrder()).toList());
        }
    }

    /** A step under way. */
    public record Step(String step, @Description("Who can do what, in words.") String told, List<String> mayMove,
            @Description("The last day or minute; null where nothing limits it.") Optional<String> until,
            String clause) {}

    /** A record of breach. */
    public record OfBreach(
            @Description("The duty; null where none in particular is meant.") Optional<String> duty,
            @Description("Whose breach it would be.") String party, BreachRecord.Level level,
            @Description("Who claims or has found it.") List<String> by, List<String> disputedBy, String since,
            @Description("How it was closed; null while it is open.") Optional<BreachRecord.Closing> closed,
            @Description("In words.") String told) {

        static OfBreach of(BreachRecord it, FollowWords words) {
            return new OfBreach(it.duty(), it.accused(), it.level(), it.by(), it.disputedBy(),
                    FollowWords.moment(it.since()), it.closed(), words.records().record(it));
        }
    }

    /** What parties say of a phase or a move; nothing follows from it. */
    public record Said(String told, List<String> claimedBy, List<String> disputedBy, String since) {}

    /** Something that happened, or time that passed. */
    public record Entry(String on, @Description("What, in a sentence.") String event,
            @Description("Whether it fell due by itself, and is no entry of the chronicle.") boolean byItself,
            @Description("Whether it is taken as true at the start.") boolean given,
            @Description("Under which agreement; null for what fell due by itself.") Optional<String> agreement,
            List<String> by, List<Cited> sources,
            @Description("Where it stands in the file; null for what fell due by itself.") Optional<String> place,
            @Description("Why it is not possible; null where it is.") Optional<Refused> refused,
            List<Change> changes) {

        static Entry of(FollowResult.Told it, Function<String, Optional<String>> grades,
                Map<String, FollowWords> words) {
            Optional<org.surety.model.chronicle.Entry> entry = it.entry();
            return new Entry(FollowWords.moment(it.at()),
                    entry.map(one -> words(words, one.agreement()).entries().entry(one)).orElse("Time passed."),
                    entry.isEmpty(), it.given(), entry.map(org.surety.model.chronicle.Entry::agreement),
                    entry.map(org.surety.model.chronicle.Entry::by).orElse(List.of()),
                    entry.map(one -> one.citations().stream()
                            .map(cited -> new Cited(cited.source(), cited.place(), grades.apply(cited.source())))
                            .toList())
                            .orElse(List.of()),
                    entry.map(org.surety.model.chronicle.Entry::place), it.refused().map(Refused::of),
                    FollowView.changes(it, words));
        }
    }

    /** Where something is recorded. */
    public record Cited(String source, Optional<String> place,
            @Description("How good the source is; null where nobody lists it.") Optional<
                    String> grade) {}

    /** Why an entry is not possible. */
    public record Refused(Followed.Why why, @Description("In words.") String told,
            @Description("The clause that does not allow it, or that would have to.") String clause) {

        static Refused of(FollowResult.Refused it) {
            return new Refused(it.why(), FollowWords.refused(it.why()), it.clause());
        }
    }

    /** Something that changed, with the clause by which it did. */
    public record Change(String agreement, String told, String clause) {}

    /** What follows by itself at a moment. */
    public record Ahead(String on, List<Change> changes) {}

    /** Another reading that would change where things stand. */
    public record Hangs(@Description("Of what it is a reading.") FollowResult.Flip.Kind kind,
            @Description("The agreement; of an account the chronicle.") String of,
            @Description("The open term, or what the text is silent on.") String term,
            @Description("What is in question, in words; of a term its name.") String question,
            @Description("The other reading.") String reading,
            @Description("What would be otherwise.") List<String> differences) {

        static Hangs of(FollowResult.Flip it, Map<String, FollowWords> words) {
            return new Hangs(it.kind(), it.of(), it.term(), FollowWords.question(it), it.reading(),
                    it.differences().stream().map(one -> words(words, one.agreement()).difference(one)).toList());
        }
    }
}

package org.surety.report.words;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.follow.AgreementStanding.Sort;
import org.surety.analysis.follow.AgreementStanding.Standing;
import org.surety.analysis.follow.AgreementStanding.StepNow;
import org.surety.analysis.follow.Clock;
import org.surety.analysis.follow.FollowResult;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Effect;
import org.surety.semantics.Option;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.LifeStatement;
import org.surety.semantics.life.Phase;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Times;

/**
 * What has happened under an agreement and where it stands, in words. Of a breach they say what appears, what somebody
 * claims, disputes or has found, and never more.
 */
public final class FollowWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Names names;
    private final LifeWords life;

    /** With the names of an agreement. */
    public FollowWords(Names names) {
        this.names = names;
        this.life = new LifeWords(names);
    }

    /** A moment: the day, and the time of day where it is known. */
    public static String moment(LocalDateTime at) {
        boolean day = Times.isSomeTime(at) || at.toLocalTime().toNanoOfDay() == 0;
        return day ? at.toLocalDate().toString() : MINUTE.format(at);
    }

    /** The last day, or the last minute, on which something that has run out at a moment can be done in time. */
    public static String last(LocalDateTime due) {
        boolean day = due.toLocalTime().toNanoOfDay() == 0;
        return day ? Times.lastDay(due).orElseThrow().toString() : MINUTE.format(due);
    }

    /** A phase: {@code not in force}. */
    public static String phase(Phase phase) {
        return switch (phase) {
            case IN_FORCE -> "in force";
            case PROVISIONAL -> "applied provisionally";
            case SUSPENDED -> "suspended";
            case NOT_IN_FORCE -> "not in force";
            case ENDED -> "ended";
            case VOID -> "void";
        };
    }

    /** Where a party stands. */
    public static String standing(Standing standing, Optional<LocalDateTime> since) {
        String day = since.map(it -> " " + moment(it)).orElse("");
        return switch (standing) {
            case BOUND -> "bound since" + day;
            case PROVISIONAL -> "applying it provisionally since" + day;
            case CONSENTED -> "consented on" + day + ", not bound";
            case NONE -> "no consent on record";
            case LEFT -> "left on" + day;
            case ENDED -> "bound until it ended on" + day;
            case VOID -> "not bound, since it is void from" + day;
        };
    }

    /** The state of a duty. */
    public static String state(Position.State state) {
        return switch (state) {
            case DORMANT -> "does not bind now";
            case IN_EFFECT -> "in effect";
            case DUE -> "due";
            case OVERDUE -> "overdue";
            case FULFILLED -> "done";
            case SUSPENDED -> "suspended";
            case RELEASED -> "released";
            case VOID -> "void";
        };
    }

    /** How far a duty is done that is not: how much of each of its actions, or that it is offered; else empty. */
    public static Optional<String> done(Position position) {
        if (position.isDone()) {
            return Optional.empty();
        }
        boolean some = position.parts().stream().anyMatch(it -> it.signum() > 0);
        return some
                ? Optional.of(String.join(" and ", position.parts().stream().map(Ratio::toString).toList()) + " done")
                : Optional.of("offered").filter(it -> position.offered());
    }

    /** How a duty works. */
    public static String sort(Sort sort) {
        return switch (sort) {
            case KEPT -> "to be kept";
            case ACHIEVED -> "to be done";
            case MAY -> "may be used";
        };
    }

    /** What a duty asks: {@code must not use or threaten force}; its name where the text has no such duty. */
    public String duty(String name) {
        return names.agreement().obligations().stream().filter(it -> it.id().equals(name)).findFirst()
                .map(this::duty).orElse(name);
    }

    private String duty(Obligation duty) {
        return ObligationWords.modality(duty.modality()) + " " + new ObligationWords(names).what(duty);
    }

    /** Parties in a sentence. */
    public String parties(Collection<String> parties) {
        return names.list(parties);
    }

    private String who(List<String> by) {
        return by.isEmpty() ? "Nobody in particular" : English.capital(names.list(by));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** What an entry records, as a sentence. */
    public String entry(Entry entry) {
        String said = switch (entry.what()) {
            case Happening.Consented it -> who(entry.by()) + " " + it.how().word();
            case Happening.Notice it -> who(entry.by()) + " gave notice"
                    + it.of().map(duty -> " to end the duty " + quoted(duty)).orElse("");
            case Happening.Did it -> "Act of " + names.list(entry.by()) + ": " + ActionWords.of(it.action())
                    + (it.part().equals(Ratio.ONE) ? "" : ", a part of " + it.part())
                    + (it.towards().isEmpty() ? "" : ", towards " + names.list(it.towards()));
            case Happening.Offered it -> who(entry.by()) + " offered to do what " + quoted(it.duty()) + " asks";
            case Happening.Met it -> who(entry.by()) + " met" + it.step().map(step -> " in " + quoted(step)).orElse("")
                    + (it.absent().isEmpty() ? "" : "; " + names.list(it.absent()) + " stayed away");
            case Happening.Asked it -> who(entry.by()) + " asked for " + quoted(it.step());
            case Happening.Concluded it -> who(entry.by()) + " had nothing more to say in " + quoted(it.step());
            case Happening.Voted it -> "Vote in " + quoted(it.step()) + ": " + ballots(it);
            case Happening.Acted it -> who(entry.by()) + " acted in " + quoted(it.step());
            case Happening.Happened it -> "Recorded: " + event(entry, it);
            case Happening.Fact it -> (it.holds() ? "Recorded: " : "Recorded as over: ") + fact(entry, it);
            case Happening.Agreed it -> agreed(entry, it);
            case Happening.Said it -> said(entry, it);
        };
        List<String> beside = new ArrayList<>();
        entry.accordingTo().ifPresent(it -> beside.add("according to " + names.prose(it)));
        if (!entry.disputedBy().isEmpty()) {
            beside.add("disputed by " + names.list(entry.disputedBy()));
        }
        return said + (beside.isEmpty() ? "" : " (" + String.join("; ", beside) + ")") + ".";
    }

    private String ballots(Happening.Voted voted) {
        List<String> said = new ArrayList<>();
        for (Ballot ballot : Ballot.values()) {
            List<String> by = voted.ballots().entrySet().stream().filter(it -> it.getValue() == ballot)
                    .map(Map.Entry::getKey).toList();
            if (!by.isEmpty()) {
                said.add(ballot.word() + " " + names.list(by));
            }
        }
        voted.result().ifPresent(it -> said.add(it ? "recorded as passed" : "recorded as not passed"));
        return said.isEmpty() ? "no ballots" : String.join("; ", said);
    }

    private String event(Entry entry, Happening.Happened it) {
        return EventWords.kind(it.kind())
                + (entry.by().isEmpty() ? "" : " by " + names.list(entry.by()))
                + (it.against().isEmpty() ? "" : " against " + names.list(it.against()))
                + it.at().map(place -> " at " + place).orElse("")
                + (it.attributable() ? "" : ", whose doing is not known");
    }

    private String fact(Entry entry, Happening.Fact it) {
        return life.condition(new Condition.Fact(it.kind(), Optional.empty(), it.what(), Provenance.NONE))
                + (entry.by().isEmpty() ? "" : ", of " + names.list(entry.by()));
    }

    private String agreed(Entry entry, Happening.Agreed it) {
        String of = it.of().map(duty -> "the duty " + quoted(duty)).orElse("the agreement");
        String what = switch (it.what()) {
            case WAIVE -> "to let the breach on record go, of "
                    + it.of().map(duty -> "the duty " + quoted(duty)).orElse("any duty");
            case EXTEND -> "to extend " + of + " to " + it.until().map(Object::toString).orElse("");
            case RELEASE -> "to release " + of;
            case SUSPEND -> "to suspend " + of;
            case RESUME -> "to resume " + of;
            case END -> "to end " + of;
            case APPLY -> "to apply the agreement before it is in force";
        };
        return who(entry.by()) + " agreed " + what;
    }

    private String said(Entry entry, Happening.Said it) {
        String matter = matter(it.about());
        boolean one = entry.by().size() == 1;
        return who(entry.by()) + " " + switch (it.how()) {
            case CLAIMS -> (one ? "claims " : "claim ") + matter;
            case DISPUTES -> (one ? "disputes " : "dispute ") + matter;
            case WITHDRAWS -> (one ? "takes back its claim " : "take back their claim ") + matter;
            case FOUND -> "found " + matter;
            case REJECTED -> "did not find " + matter;
        };
    }

    /** What a statement is about, after "claims". */
    public String matter(Happening.Matter about) {
        return switch (about) {
            case Happening.Matter.Breach it -> "that " + names.list(it.by()) + " broke "
                    + it.duty().map(duty -> "the duty " + quoted(duty)).orElse("the agreement");
            case Happening.Matter.InPhase it -> "that the agreement is " + English.words(it.phase());
            case Happening.Matter.Valid it -> "that the " + English.words(it.move()) + " counts";
        };
    }

    /** A record of breach: whose saying it is, and how far it has come. */
    public String record(BreachRecord record) {
        String breach = "a breach of " + record.duty().map(FollowWords::quoted).orElse("the agreement") + " by "
                + names.prose(record.accused());
        String said = switch (record.level()) {
            case APPARENT -> breach + " appears from what is recorded; nobody claims it";
            case CLAIMED -> claimed(record) + " " + breach;
            case DISPUTED -> record.by().isEmpty()
                    ? breach + " appears from what is recorded"
                    : claimed(record) + " " + breach;
            case FOUND -> (record.by().isEmpty() ? "it is recorded that " : names.list(record.by()) + " found ")
                    + breach + (record.by().isEmpty() ? " was found" : "");
            case REJECTED -> breach + " was not found by who may find it";
        };
        String disputed = record.disputedBy().isEmpty()
                ? ""
                : "; " + names.list(record.disputedBy()) + (record.disputedBy().size() == 1 ? " disputes" : " dispute")
                        + " it";
        String appears = record.appears() && !record.by().isEmpty() ? "; it appears from what is recorded as well" : "";
        String closed = record.closed().map(it -> "; closed: " + closing(it)).orElse("");
        return said + disputed + appears + closed;
    }

    private String claimed(BreachRecord record) {
        return names.list(record.by()) + (record.by().size() == 1 ? " claims" : " claim");
    }

    private static String closing(BreachRecord.Closing closing) {
        return switch (closing) {
            case REJECTED -> "it was not found";
            case WITHDRAWN -> "the claim was taken back";
            case WAIVED -> "those to whom the duty is owed let it go";
            case CURED -> "what was owed was done later";
        };
    }

    /** What parties say of a phase or a move. */
    public String statement(LifeStatement statement) {
        List<String> sides = new ArrayList<>();
        if (!statement.claimedBy().isEmpty()) {
            sides.add(names.list(statement.claimedBy()) + (statement.claimedBy().size() == 1 ? " holds" : " hold"));
        }
        if (!statement.disputedBy().isEmpty()) {
            sides.add(names.list(statement.disputedBy())
                    + (statement.disputedBy().size() == 1 ? " disputes" : " dispute"));
        }
        return sides.isEmpty()
                ? "nobody holds any more " + matter(statement.about())
                : English.and(sides) + " " + matter(statement.about());
    }

    /** Several changes that are alike but for whose they are; one sentence. */
    public record Group(String agreement, String clause, String said) {}

    /** A set of changes in sentences: what is alike of several parties is told once. */
    public static List<Group> changes(List<Change> changes, Map<String, FollowWords> words) {
        Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
        changes.forEach(it -> groups.computeIfAbsent(alike(it), key -> new ArrayList<>()).add(it));
        return groups.values().stream().map(it -> new Group(it.getFirst().agreement(), it.getFirst().clause(),
                Optional.ofNullable(words.get(it.getFirst().agreement())).orElseThrow().changed(it))).toList();
    }

    private static List<Object> alike(Change change) {
        return switch (change) {
            case Change.PositionChanged it -> List.of(it.agreement(), it.key().duty(), it.from(), it.to());
            case Change.BoundChanged it -> List.of(it.agreement(), "bound", it.bound(), it.clause());
            case Change.SuspensionChanged it -> List.of(it.agreement(), "suspended", it.suspended(), it.clause());
            case Change.PhaseChanged it -> List.of(it);
            case Change.BreachChanged it -> List.of(it);
            case Change.RunBegan it -> List.of(it);
            case Change.InRun it -> List.of(it);
            case Change.NoticeGiven it -> List.of(it);
            case Change.Prolonged it -> List.of(it);
            case Change.Unlawful it -> List.of(it);
        };
    }

    private String changed(List<Change> alike) {
        return switch (alike.getFirst()) {
            case Change.PhaseChanged it ->
                    "The agreement is " + phase(it.to()) + "; before, it was " + phase(it.from()) + ".";
            case Change.BoundChanged it -> {
                List<String> who = alike.stream().map(one -> ((Change.BoundChanged) one).party()).toList();
                yield English.capital(names.list(who)) + (who.size() == 1 ? " is " : " are ")
                        + (it.bound() ? "bound from now on." : "bound no more.");
            }
            case Change.SuspensionChanged it -> {
                List<String> pairs = alike.stream().map(one -> ((Change.SuspensionChanged) one).pair())
                        .map(pair -> names.list(List.of(pair.one(), pair.other()))).toList();
                yield "Between " + String.join("; ", pairs) + " it is " + (it.suspended()
                        ? "suspended."
                        : "suspended no more.");
            }
            case Change.PositionChanged it -> "The duty " + quoted(it.key().duty()) + " of "
                    + names.list(alike.stream().map(one -> ((Change.PositionChanged) one).key().bearer()).toList())
                    + ": " + state(it.to()) + "; before, " + state(it.from()) + ".";
            case Change.BreachChanged it -> "On record: " + record(it.record()) + ".";
            case Change.RunBegan it -> "The procedure " + quoted(it.procedure()) + " begins.";
            case Change.InRun it -> English.capital(effect(it.effect())) + ".";
            case Change.NoticeGiven it -> "The notice of " + names.prose(it.notice().by()) + " takes effect after "
                    + last(it.notice().effective()) + ".";
            case Change.Prolonged it -> "The term"
                    + it.duty().map(duty -> " of the duty " + quoted(duty)).orElse("") + " runs on until "
                    + last(it.until()) + ".";
            case Change.Unlawful it -> "Nothing in the text provides for this; it is recorded as an act.";
        };
    }

    /** A step by its path: {@code assistance/decision}. */
    public static String step(String clause) {
        return clause.replace("procedures.", "").replace(".steps.", "/");
    }

    private String effect(Effect effect) {
        String step = quoted(step(effect.clause()));
        return switch (effect) {
            case Effect.Began it -> "the step " + step + " begins";
            case Effect.Ended it -> "the step " + step + " ends, " + result(it.result());
            case Effect.DutyArose it -> names.list(it.parties()) + " must act in " + step + " from now on";
            case Effect.LibertyArose it -> names.list(it.parties()) + " may act in " + step + " from now on";
            case Effect.DutyDischarged it -> names.prose(it.party()) + " has done its part in " + step;
            case Effect.DutyBroken it -> "the time of " + step + " has passed, and no act of "
                    + names.prose(it.party()) + " is on record";
            case Effect.HelpCame it -> names.prose(it.party()) + " has acted in " + step;
            case Effect.NotSetOff it -> "nothing is set off: " + EventWords.obstacle(it.why());
            case Effect.Reached it -> "the step " + step + " has come to what it is for";
        };
    }

    private static String result(Exit.Result result) {
        return switch (result) {
            case SUCCESS -> "done or decided in favour";
            case FAILURE -> "not decided in favour";
            case SILENCE -> "its time having passed";
        };
    }

    /** What runs out. */
    public String clock(Clock clock) {
        return switch (clock.kind()) {
            case DUTY -> "to do what the duty " + quoted(ofDuty(clock.clause())) + " asks";
            case STEP -> "the step " + quoted(step(clock.clause()));
            case NOTICE -> "the notice of " + names.list(clock.who());
            case MEASURE -> "the time to object to the suspension announced for " + quoted(ofDuty(clock.clause()));
            case TERM -> clock.clause().equals("life.term")
                    ? "the term of the agreement"
                    : "the term of the duty " + quoted(ofDuty(clock.clause().replace(".term", "")));
            case CONDITION -> clock.silence() instanceof Clock.Silence.Holds it
                    ? life.condition(it.condition())
                    : clock.clause();
            case LEAVING -> "the time before which no party can give notice";
        };
    }

    private static String ofDuty(String clause) {
        return clause.replace("obligations.", "");
    }

    /** What follows if nobody moves. */
    public String silence(Clock.Silence silence) {
        return switch (silence) {
            case Clock.Silence.Overdue it -> "the duty is overdue, and a breach appears on record";
            case Clock.Silence.Lapses it -> it.effects().isEmpty()
                    ? "depends on what ends before"
                    : String.join("; ", it.effects().stream().map(this::effect).toList());
            case Clock.Silence.Leaves it -> names.prose(it.party()) + " is bound no more";
            case Clock.Silence.Ends it ->
                    it.duty().map(duty -> "the duty " + quoted(duty) + " ends").orElse("the agreement ends");
            case Clock.Silence.Prolonged it -> "the term is prolonged";
            case Clock.Silence.Suspends it -> "the agreement is suspended between "
                    + names.list(List.of(it.pair().one(), it.pair().other()));
            case Clock.Silence.Holds it -> "it begins to hold";
            case Clock.Silence.MayLeave it -> "from then on parties can give notice";
        };
    }

    /** What parties can do in a step. */
    public String move(StepNow step) {
        String limit = step.limit().map(it -> ", until " + last(it)).orElse("");
        String who = names.list(step.mayMove());
        return step.choice().map(it -> switch (it) {
            case Option.Ask ask -> who + " may ask";
            case Option.Conclude talk -> who + " still " + (step.mayMove().size() == 1 ? "talks" : "talk");
            case Option.Vote vote -> "a vote of " + who + " can be held";
            case Option.Act act -> who + (act.obliged() ? " must act" : " may act");
        }).orElse("nothing to do but wait") + limit;
    }

    /** Why an entry is not possible. */
    public static String refused(Followed.Why why) {
        return switch (why) {
            case BEFORE_NOW -> "it lies before what the chronicle has told already";
            case NO_SUCH_AGREEMENT -> "no such agreement is followed";
            case NOT_CONTRACTING -> "the consent of somebody who is no contracting party does not count";
            case NO_WITHDRAWAL -> "the text lets nobody leave or end it so";
            case NOT_THIS_PARTY -> "the text does not let this party give notice";
            case TOO_EARLY -> "the time after which the text allows it has not come";
            case NOT_BOUND -> "whoever does it is not bound";
            case NOTHING_WAITS_FOR_IT -> "no procedure under way waits for it";
            case NOT_SET_OFF -> "the procedure cannot begin so";
            case NO_PART -> "whoever does it has no part in that step";
            case NOT_ALL_AGREE -> "it takes the agreement of others too";
            case NO_SUCH_CLAUSE -> "the text has no such clause";
            case NOTHING_CLAIMED -> "nothing of the kind is on record";
        };
    }

    /** What another reading is a reading of. */
    public static String question(FollowResult.Flip flip) {
        return switch (flip.kind()) {
            case TERM -> flip.term();
            case SILENCE -> silence(flip.term());
            case ACCOUNT -> "the account of " + flip.term();
        };
    }

    private static String silence(String term) {
        return switch (term) {
            case "law" -> "what fills the silence of the text";
            case "entry" -> "when a text that is silent on entry is in force";
            case "withdrawal" -> "whether a right to leave is implied";
            case "ceasefire" -> "whether a violation ends a ceasefire";
            case "suspension" -> "whether a suspension stops deadlines";
            case "parallel" -> "whether of two parallel duties that nobody began both are late";
            default -> term;
        };
    }

    /** Something that would be otherwise under another reading. */
    public String difference(FollowResult.Difference it) {
        String of = it.party().map(names::prose).map(party -> " of " + party).orElse("");
        String from = it.from().map(English::words).orElse("nothing");
        String to = it.to().map(English::words).orElse("nothing");
        return switch (it.kind()) {
            case PHASE -> "the agreement would be " + to + " instead of " + from;
            case STANDING -> "the standing" + of + " would be " + to + " instead of " + from;
            case DUTY -> "the duty " + quoted(it.what().orElse("")) + of + " would be " + to + " instead of " + from;
            case RECORD -> "the record of a breach of " + it.what().map(FollowWords::quoted).orElse("the agreement")
                    + it.party().map(names::prose).map(party -> " by " + party).orElse("") + " would be " + to
                    + " instead of " + from;
        };
    }
}

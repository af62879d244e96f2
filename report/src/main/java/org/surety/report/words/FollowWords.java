package org.surety.report.words;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.follow.AgreementStanding.Sort;
import org.surety.analysis.follow.AgreementStanding.Standing;
import org.surety.analysis.follow.AgreementStanding.StepNow;
import org.surety.analysis.follow.Clock;
import org.surety.analysis.follow.FollowResult;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Option;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Phase;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Times;

/** Where an agreement stands after what has happened under it, what runs out and who can move, in words. */
public final class FollowWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Names names;
    private final LifeWords life;
    private final EntryWords entries;
    private final RecordWords records;
    private final ChangeWords changes;

    /** With the names of an agreement. */
    public FollowWords(Names names) {
        this.names = names;
        this.life = new LifeWords(names);
        this.entries = new EntryWords(names);
        this.records = new RecordWords(names, entries);
        this.changes = new ChangeWords(names, records);
    }

    /** Of what is entered in a chronicle. */
    public EntryWords entries() {
        return entries;
    }

    /** Of what is on record of breaches and other matters. */
    public RecordWords records() {
        return records;
    }

    /** Of what an entry changed. */
    ChangeWords changes() {
        return changes;
    }

    /** From when the hours of a procedure count: at a beginning of a day, that the day before has passed. */
    public static String hourZero(LocalDateTime at) {
        return at.toLocalTime().toNanoOfDay() == 0 ? at.toLocalDate().minusDays(1).toString() : moment(at);
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

    static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** A step by its path: {@code assistance/decision}. */
    public static String step(String clause) {
        return clause.replace("procedures.", "").replace(".steps.", "/");
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
                    : String.join("; ", it.effects().stream().map(changes::effect).toList());
            case Clock.Silence.Leaves it -> names.prose(it.party()) + " is bound no more"
                    + (it.onceMet() ? ", once it has met its duties" : "");
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
            case NOT_SET_OFF -> "the procedure cannot begin so, or not yet";
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
            case CLOCK -> "the clock of " + PathWords.of(it.what().orElse("")) + of + " would run until "
                    + runsOut(it.to()) + " instead of " + runsOut(it.from());
        };
    }

    /** Something that has become otherwise. */
    public String change(FollowResult.Difference it) {
        String of = it.party().map(names::prose).map(party -> " of " + party).orElse("");
        String from = it.from().map(English::words).map(before -> ", before that " + before).orElse("");
        String to = it.to().map(English::words).orElse("not told of any more");
        return switch (it.kind()) {
            case PHASE -> "the agreement is now " + to + from;
            case STANDING -> "the standing" + of + " is now " + to + from;
            case DUTY -> "the duty " + quoted(it.what().orElse("")) + of + " is now " + to + from;
            case RECORD -> "the record of a breach of " + it.what().map(FollowWords::quoted).orElse("the agreement")
                    + it.party().map(names::prose).map(party -> " by " + party).orElse("") + " is now " + to + from;
            case CLOCK -> "the clock of " + PathWords.of(it.what().orElse("")) + of + it.to()
                    .map(due -> " runs until " + runsOut(it.to())
                            + it.from().map(was -> ", before that until " + runsOut(it.from())).orElse(""))
                    .orElseGet(() -> " runs no more; it ran until " + runsOut(it.from()));
        };
    }

    private static String runsOut(Optional<String> due) {
        return due.map(LocalDateTime::parse).map(FollowWords::last).orElse("no day");
    }
}

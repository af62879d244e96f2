package org.surety.live;

import static org.surety.live.Declined.Why.DONE_ALREADY;
import static org.surety.live.Declined.Why.NOTHING_CLAIMED;
import static org.surety.live.Declined.Why.NOTHING_FORBIDDEN;
import static org.surety.live.Declined.Why.NOTHING_SET_OFF;
import static org.surety.live.Declined.Why.NOTHING_TO_DO;
import static org.surety.live.Declined.Why.NOTHING_WAITS;
import static org.surety.live.Declined.Why.NOT_BOUND;
import static org.surety.live.Declined.Why.NOT_ITSELF;
import static org.surety.live.Declined.Why.NO_PART;
import static org.surety.live.Declined.Why.NO_SUCH_AGREEMENT;
import static org.surety.live.Declined.Why.NO_SUCH_BALLOT;
import static org.surety.live.Declined.Why.NO_SUCH_CLAUSE;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Option;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.ProcedureRun;

/**
 * Says whether a party can make a move at a moment of the story. What the kernel refuses is refused with the kernel's
 * reason; the exercise refuses besides what would do nothing, so that a move that is offered always means something.
 * Ballots that are cast and not counted never matter to anybody but those who cast them.
 */
final class Referee {

    private final Play play;
    private final String party;
    private final LocalDateTime at;
    private Optional<List<Occasion>> occasions = Optional.empty();

    private Referee(Play play, String party, LocalDateTime at) {
        this.play = play;
        this.party = party;
        this.at = at;
    }

    /** Whether {@code party} can make {@code move} at a moment that is not before the story's. */
    static Ruling judge(Play play, String party, Move move, LocalDateTime at) {
        return new Referee(play, party, at).judge(move);
    }

    /** A judge of many moves of one party now, who looks only once at what is under way. */
    static Referee of(Play play, String party) {
        return new Referee(play, party, play.story());
    }

    /** Whether the party can make a move. */
    Ruling judge(Move move) {
        Instrument text = play.texts().instruments().get(move.agreement());
        return text == null
                ? Ruling.no(NO_SUCH_AGREEMENT, move.agreement())
                : judge(text, play.situation().of(text.id()), move);
    }

    /** Whether the party can make a move. Parts in steps that are not under way need no look at the kernel. */
    boolean allows(Move move) {
        boolean idle = move instanceof Move.Take take && switch (take.part()) {
            case ASK -> false;
            case END_TALKS -> occasions(take.agreement(), take.step(), Option.Conclude.class).findAny().isEmpty();
            case ACT, HOLD_BACK -> occasions(take.agreement(), take.step(), Option.Act.class).findAny().isEmpty();
        };
        return !idle && judge(move) instanceof Ruling.Allowed;
    }

    private Stream<Occasion> occasions(String agreement, String step, Class<? extends Option.Choice> kind) {
        if (occasions.isEmpty()) {
            occasions = Optional.of(play.occasions());
        }
        return occasions.get().stream().filter(it -> it.is(agreement, step, kind));
    }

    private Ruling judge(Instrument text, AgreementState state, Move move) {
        return switch (move) {
            case Move.Cast it -> cast(it);
            case Move.Take it -> take(it);
            case Move.Join it -> state.consents().getOrDefault(party, Map.of()).containsKey(it.how())
                    ? Ruling.no(DONE_ALREADY, "life.entry")
                    : tell(it, List.of(new Happening.Consented(it.how())), Optional.empty());
            case Move.Leave it -> leave(state, it);
            case Move.Perform it -> duty(text, state, it, it.duty(), this::perform);
            case Move.Break it -> duty(text, state, it, it.duty(), this::violate);
            case Move.Strike it -> strike(text, state, it);
            case Move.Speak it -> speak(text, state, it);
        };
    }

    /** Asks the kernel. What consists of several acts is never refused for one of them, so each is asked of alone. */
    private Ruling tell(Move move, List<Happening> what, Optional<String> occasion) {
        List<Entry> entries = what.stream().map(it -> entry(move.agreement(), List.of(party), it, at)).toList();
        return entries.stream().flatMap(it -> play.kernel().refusal(play.situation(), it).stream()).findFirst()
                .<Ruling>map(it -> new Ruling.Refused(new Declined.ByText(it.why(), it.clause())))
                .orElseGet(() -> new Ruling.Allowed(entries, occasion));
    }

    /** An entry of a chronicle at a moment of the story. */
    static Entry entry(String agreement, List<String> by, Happening what, LocalDateTime at) {
        return new Entry(new Moment(at.toLocalDate(), Optional.of(at.toLocalTime())), agreement, by, what, List.of(),
                Optional.empty(), List.of(), false, Optional.empty(), "");
    }

    /** The path of a step that moves name {@code PROCEDURE/STEP}. */
    static String path(String step) {
        int slash = step.lastIndexOf('/');
        int before = slash < 0 ? -1 : step.lastIndexOf('/', slash - 1);
        return slash < 0
                ? "procedures." + step
                : step.substring(0, before + 1) + "procedures." + step.substring(before + 1, slash) + ".steps."
                        + step.substring(slash + 1);
    }

    private Ruling cast(Move.Cast move) {
        Optional<Occasion> found = occasions(move.agreement(), move.step(), Option.Vote.class).findFirst();
        if (found.isEmpty()) {
            return Ruling.no(NOTHING_WAITS, path(move.step()));
        }
        Occasion occasion = found.get();
        if (!occasion.choice().parties().contains(party)) {
            return Ruling.no(NO_PART, occasion.clause());
        }
        if (occasion.choice() instanceof Option.Vote vote && !vote.poll().ballots().contains(move.ballot())) {
            return Ruling.no(NO_SUCH_BALLOT, occasion.clause());
        }
        boolean cast = play.ballots().getOrDefault(occasion.key(), Map.of()).containsKey(party);
        return cast && !play.isSealed(move.step())
                ? Ruling.no(DONE_ALREADY, occasion.clause())
                : new Ruling.Allowed(List.of(), Optional.of(occasion.key()));
    }

    private Ruling take(Move.Take move) {
        return switch (move.part()) {
            case ASK -> part(move, Option.Ask.class, new Happening.Asked(move.step()));
            case END_TALKS -> part(move, Option.Conclude.class, new Happening.Concluded(move.step()));
            case ACT -> part(move, Option.Act.class, new Happening.Acted(move.step()));
            case HOLD_BACK -> holdBack(move);
        };
    }

    private Ruling part(Move.Take move, Class<? extends Option.Choice> kind, Happening what) {
        Optional<Occasion> occasion = occasions(move.agreement(), move.step(), kind)
                .filter(it -> it.choice().parties().contains(party)).findFirst();
        Optional<Occasion> done = occasions(move.agreement(), move.step(), kind)
                .filter(it -> it.token().done().contains(party)).findFirst();
        return occasion.isEmpty() && done.isPresent()
                ? Ruling.no(DONE_ALREADY, done.get().clause())
                : tell(move, List.of(what), occasion.map(Occasion::key));
    }

    private Ruling holdBack(Move.Take move) {
        Optional<Occasion> found = occasions(move.agreement(), move.step(), Option.Act.class).findFirst();
        if (found.isEmpty()) {
            return Ruling.no(NOTHING_WAITS, path(move.step()));
        }
        if (!found.get().choice().parties().contains(party)) {
            return Ruling.no(NO_PART, found.get().clause());
        }
        return play.heldBack().getOrDefault(found.get().key(), java.util.Set.of()).contains(party)
                ? Ruling.no(DONE_ALREADY, found.get().clause())
                : new Ruling.Allowed(List.of(), Optional.of(found.get().key()));
    }

    private Ruling leave(AgreementState state, Move.Leave move) {
        boolean given = state.notices().stream().anyMatch(it -> it.by().equals(party) && it.duty().equals(move.duty()));
        return given
                ? Ruling.no(DONE_ALREADY, move.duty().map(it -> clause(it) + ".term").orElse("life.term"))
                : tell(move, List.of(new Happening.Notice(move.duty())), Optional.empty());
    }

    static String clause(String duty) {
        return "obligations." + duty;
    }

    private interface WithDuty<M> {
        Ruling of(M move, Obligation duty, Position position);
    }

    private <M extends Move> Ruling duty(Instrument text, AgreementState state, M move, String name, WithDuty<M> then) {
        Optional<Obligation> duty = text.agreement().obligations().stream().filter(it -> it.id().equals(name))
                .findFirst();
        if (duty.isEmpty()) {
            return Ruling.no(NO_SUCH_CLAUSE, clause(name));
        }
        DutyKey key = new DutyKey(name, party);
        if (!text.duties().containsKey(key)) {
            return Ruling.no(NO_PART, clause(name));
        }
        Optional<Position> position = Optional.ofNullable(state.positions().get(key));
        if (position.filter(it -> it.state().binds()).isEmpty()) {
            return Ruling.no(NOT_BOUND, clause(name));
        }
        return then.of(move, duty.get(), position.get());
    }

    private Ruling perform(Move.Perform move, Obligation duty, Position position) {
        if (Contrary.isKept(duty) || duty.course().through().isPresent()) {
            return Ruling.no(NOTHING_TO_DO, clause(duty.id()));
        }
        return position.isDone()
                ? Ruling.no(DONE_ALREADY, clause(duty.id()))
                : tell(move, acts(duty), Optional.empty());
    }

    private Ruling violate(Move.Break move, Obligation duty, Position position) {
        boolean forbidden = duty.modality() == Modality.MUST_NOT
                && duty.actions().stream().anyMatch(it -> Contrary.act(duty, it));
        return forbidden ? tell(move, acts(duty), Optional.empty()) : Ruling.no(NOTHING_FORBIDDEN, clause(duty.id()));
    }

    private static List<Happening> acts(Obligation duty) {
        return duty.actions().stream().<Happening>map(it -> new Happening.Did(it, Ratio.ONE, List.of())).toList();
    }

    private Ruling strike(Instrument text, AgreementState state, Move.Strike move) {
        if (move.against().equals(party)) {
            return Ruling.no(NOT_ITSELF, "procedures");
        }
        Optional<ProcedureRun> about = state.runs().stream().filter(it -> it.incident().kind().word()
                .equals(move.event()) && it.incident().attacker().equals(party)
                && it.incident().against().equals(Optional.of(move.against()))).findFirst();
        if (about.isPresent()) {
            return Ruling.no(DONE_ALREADY, "procedures." + about.get().procedure());
        }
        if (isLastWord(move)) {
            return Ruling.no(DONE_ALREADY, "procedures");
        }
        return happened(text, move.event(), move.against(), move.place())
                .map(it -> tell(move, List.of(it), Optional.empty()))
                .orElseGet(() -> Ruling.no(NOTHING_SET_OFF, "procedures"));
    }

    /** Whether the party has made just this move, it changed nothing, and nothing has changed since. */
    private boolean isLastWord(Move move) {
        for (Play.Happened it : play.history().reversed()) {
            if (!it.changes().isEmpty()) {
                return false;
            }
            if (it.event().what() instanceof LogEvent.Moved moved && moved.party().equals(party)
                    && moved.move().equals(move)) {
                return true;
            }
        }
        return false;
    }

    /** An event against a contracting party that sets procedures of a text off; empty where no clause speaks of it. */
    private static Optional<Happening> happened(Instrument text, String event, String against,
            Optional<String> place) {
        boolean known = text.contracting().contains(against) && place
                .filter(it -> text.agreement().places().stream().noneMatch(one -> one.id().equals(it))).isEmpty();
        return OfferedMoves.events(text).filter(it -> known && it.word().equals(event)).findFirst()
                .map(it -> new Happening.Happened(it, List.of(against), place, true));
    }

    /** What control brings, as an entry; empty where no clause speaks of it. */
    static Optional<Entry> brought(Play play, LogEvent.Brought what, LocalDateTime at) {
        return Optional.ofNullable(play.texts().instruments().get(what.agreement()))
                .filter(it -> !what.by().isBlank() && !what.by().equals(what.against()))
                .flatMap(it -> happened(it, what.event(), what.against(), what.place()))
                .map(it -> entry(what.agreement(), List.of(what.by()), it, at));
    }

    private Ruling speak(Instrument text, AgreementState state, Move.Speak move) {
        String clause = clause(move.duty());
        if (text.agreement().obligations().stream().noneMatch(it -> it.id().equals(move.duty()))) {
            return Ruling.no(NO_SUCH_CLAUSE, clause);
        }
        if (!text.duties().containsKey(new DutyKey(move.duty(), move.accused()))
                || !text.contracting().contains(party)) {
            return Ruling.no(NO_PART, clause);
        }
        Optional<BreachRecord> open = state.openBreaches().stream()
                .filter(it -> it.isOf(Optional.of(move.duty()), move.accused())).findFirst();
        boolean claimed = open.filter(it -> it.claims().containsKey(party)).isPresent();
        boolean disputed = open.filter(it -> it.disputedBy().contains(party)).isPresent();
        Optional<Declined.Why> why = switch (move.how()) {
            case CLAIM -> move.accused().equals(party)
                    ? Optional.of(NOT_ITSELF)
                    : claimed ? Optional.of(DONE_ALREADY) : Optional.empty();
            case DISPUTE -> open.isEmpty()
                    ? Optional.of(NOTHING_CLAIMED)
                    : disputed || claimed ? Optional.of(DONE_ALREADY) : Optional.empty();
            case WITHDRAW -> claimed ? Optional.empty() : Optional.of(NOTHING_CLAIMED);
        };
        Happening.Statement how = switch (move.how()) {
            case CLAIM -> Happening.Statement.CLAIMS;
            case DISPUTE -> Happening.Statement.DISPUTES;
            case WITHDRAW -> Happening.Statement.WITHDRAWS;
        };
        return why.map(it -> Ruling.no(it, clause)).orElseGet(() -> tell(move, new ArrayList<>(List.of(
                new Happening.Said(how, new Happening.Matter.Breach(List.of(move.accused()),
                        Optional.of(move.duty()))))),
                Optional.empty()));
    }
}

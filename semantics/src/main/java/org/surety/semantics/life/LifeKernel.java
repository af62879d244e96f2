package org.surety.semantics.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;

/**
 * What happens to agreements over their life: the situation after an event, and what changed by it. Rules L1 to L24 of
 * {@code docs/semantics.md}.
 *
 * <p>
 * Equal calls have equal answers. An instance remembers only what it has looked up; it is not safe for use by several
 * threads at once.
 */
public final class LifeKernel {

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Runs runs = new Runs();
    /** Of the situation that was last asked about, since many moves are tried in one. */
    private Optional<Due> lastDue = Optional.empty();

    /** What falls due next in a situation; the very one, since to compare two would take longer. */
    private record Due(Situation in, Optional<LocalDateTime> at) {}

    private LifeKernel(List<Instrument> instruments) {
        instruments.forEach(it -> this.instruments.put(it.id(), it));
    }

    /** The kernel for agreements that are followed together; of two with one id the last counts. */
    public static LifeKernel of(List<Instrument> instruments) {
        return new LifeKernel(instruments);
    }

    /** The agreements, by id. */
    public Map<String, Instrument> instruments() {
        return java.util.Collections.unmodifiableMap(instruments);
    }

    /** Before anything has happened, at the beginning of a day. */
    public Situation start(LocalDate day) {
        MomentDraft turn = new MomentDraft(instruments, new Situation(day.atStartOfDay(), Map.of()), runs);
        turn.settle();
        return turn.situation();
    }

    /** What follows from an entry of a chronicle. What falls due before it falls due first. */
    public Followed step(Situation situation, Entry entry) {
        Optional<Followed.Refused> outside = outside(situation, entry);
        if (outside.isPresent()) {
            return outside.get();
        }
        LocalDateTime at = moment(situation, entry);
        MomentDraft turn = turn(situation, at);
        Optional<Moves.Refusal> refusal = carryOut(turn, entry);
        if (refusal.isPresent()) {
            if (!entry.anyway()) {
                return new Followed.Refused(situation, refusal.get().why(), refusal.get().clause());
            }
            // A refused move may have been carried out in part, so it is done again from where it began.
            turn = turn(situation, at);
            turn.tell(new Change.Unlawful(entry.agreement(), refusal.get().clause(), at));
        }
        turn.settle();
        return new Followed.Happened(turn.situation(), turn.changes);
    }

    /**
     * Why an entry is not possible, as {@link #step} says it, without working out what would follow; empty where it is
     * possible. Much cheaper, for whoever asks of many moves which of them can be made.
     */
    public Optional<Followed.Refused> refusal(Situation situation, Entry entry) {
        Optional<Followed.Refused> outside = outside(situation, entry);
        if (outside.isPresent() || entry.anyway() || !Moves.canBeRefused(entry.what())) {
            return outside;
        }
        return carryOut(turn(situation, moment(situation, entry)), entry)
                .map(it -> new Followed.Refused(situation, it.why(), it.clause()));
    }

    /** The situation in the making, once what falls due up to a moment has taken effect. */
    private MomentDraft turn(Situation situation, LocalDateTime at) {
        MomentDraft turn = new MomentDraft(instruments, situation, runs);
        if (nextDue(situation).filter(it -> !it.isAfter(at)).isPresent()) {
            pass(turn, at);
        }
        turn.now = at;
        return turn;
    }

    /** When an entry takes effect: where it is of the day that has come, not before now. */
    private static LocalDateTime moment(Situation situation, Entry entry) {
        LocalDateTime at = Times.of(entry.on());
        return at.isBefore(situation.now()) ? situation.now() : at;
    }

    /** What lies before now, or under an agreement that is not followed. */
    private Optional<Followed.Refused> outside(Situation situation, Entry entry) {
        LocalDateTime at = Times.of(entry.on());
        boolean over = at.isBefore(situation.now()) && (!at.toLocalDate().equals(situation.now().toLocalDate())
                || !Times.isSomeTime(at) && at.isBefore(situation.now().withNano(0)));
        if (over) {
            return Optional.of(new Followed.Refused(situation, Followed.Why.BEFORE_NOW, entry.place()));
        }
        return instruments.containsKey(entry.agreement())
                ? Optional.empty()
                : Optional.of(new Followed.Refused(situation, Followed.Why.NO_SUCH_AGREEMENT, entry.agreement()));
    }

    /** An event that concerns nobody's procedure but facts concerns every agreement; all else the one it names. */
    private Optional<Moves.Refusal> carryOut(MomentDraft turn, Entry entry) {
        boolean everywhere = entry.what() instanceof Happening.Happened || entry.what() instanceof Happening.Fact
                || entry.what() instanceof Happening.Did;
        Optional<Moves.Refusal> refusal = Optional.empty();
        for (Map.Entry<String, StateDraft> draft : turn.all.entrySet()) {
            if (everywhere || draft.getKey().equals(entry.agreement())) {
                Optional<Moves.Refusal> one = new Moves(turn, draft.getValue()).carryOut(entry);
                refusal = refusal.isPresent() ? refusal : one;
            }
        }
        return refusal;
    }

    /** The situation once time has passed to a moment, and what fell due; the same where that lies before. */
    public Followed.Happened advance(Situation situation, LocalDateTime to) {
        if (!to.isAfter(situation.now())) {
            return new Followed.Happened(situation, List.of());
        }
        MomentDraft turn = new MomentDraft(instruments, situation, runs);
        pass(turn, to);
        return new Followed.Happened(turn.situation(), turn.changes);
    }

    /** The moment at which something falls due next; empty if nothing does. */
    public Optional<LocalDateTime> nextDue(Situation situation) {
        Due due = lastDue.filter(it -> it.in() == situation).orElseGet(() -> new Due(situation, findDue(situation)));
        lastDue = Optional.of(due);
        return due.at();
    }

    private Optional<LocalDateTime> findDue(Situation situation) {
        List<LocalDateTime> found = new ArrayList<>();
        instruments.forEach((id, it) -> moments(it, situation.agreements().getOrDefault(id, AgreementState.NEW),
                situation.now(), found));
        return found.stream().min(LocalDateTime::compareTo);
    }

    /** Towards whom a duty stands: those to whom it is owed that are not suspended, and the beneficiary (L8, L16). */
    public Set<String> towards(String agreement, AgreementState state, DutyKey duty) {
        return Duties.towards(new StateDraft(instrument(agreement), state), duty);
    }

    /** When the first term of the agreement (the empty name) or of a duty began; empty where none has (L20). */
    public Optional<LocalDateTime> termBegan(String agreement, AgreementState state, String name) {
        return FixedPoint.start(new StateDraft(instrument(agreement), state), name);
    }

    /** Whether a term that has begun still runs (L17, L20). */
    public boolean termRuns(String agreement, AgreementState state, String name) {
        return FixedPoint.runs(new StateDraft(instrument(agreement), state), name);
    }

    private Instrument instrument(String agreement) {
        return Optional.ofNullable(instruments.get(agreement)).orElseThrow(
                () -> new IllegalArgumentException("nothing is known of " + agreement));
    }

    /** The semantics of the procedure in a run. */
    public Semantics semantics(String agreement, ProcedureRun run) {
        return runs.of(instrument(agreement), run);
    }

    /** A run with its hours brought up to a moment, as far as its limits let time pass. */
    public ProcedureRun upTo(String agreement, ProcedureRun run, LocalDateTime moment) {
        return Runs.upTo(semantics(agreement, run), run, moment);
    }

    /** The moment at which the limit of a step of a run has passed; empty where nothing limits it. */
    public Optional<LocalDateTime> limit(String agreement, ProcedureRun run, Token step) {
        return Runs.passed(semantics(agreement, run), run, step);
    }

    private void pass(MomentDraft turn, LocalDateTime to) {
        Optional<LocalDateTime> next = next(turn);
        while (next.isPresent() && !next.get().isAfter(to)) {
            turn.now = next.get().isBefore(turn.now) ? turn.now : next.get();
            fire(turn);
            turn.settle();
            next = next(turn);
        }
        turn.now = to.isBefore(turn.now) ? turn.now : to;
    }

    /** The earliest moment at which something falls due that has not. */
    private Optional<LocalDateTime> next(MomentDraft turn) {
        List<LocalDateTime> found = new ArrayList<>();
        turn.all.values().forEach(it -> moments(it.instrument, it.freeze(), turn.now, found));
        return found.stream().min(LocalDateTime::compareTo);
    }

    private void moments(Instrument instrument, AgreementState state, LocalDateTime now, List<LocalDateTime> into) {
        state.runs().forEach(it -> runs.next(instrument, it).ifPresent(into::add));
        if (state.voided().isPresent()) {
            return;
        }
        for (Position it : state.positions().values()) {
            if (it.state() == Position.State.DUE) {
                it.due().filter(at -> at.isAfter(now)).ifPresent(into::add);
            }
        }
        state.notices().stream().map(PendingNotice::effective).filter(it -> it.isAfter(now)).forEach(into::add);
        state.measures().forEach(it -> into.add(it.effective()));
        if (!state.terms().isEmpty()) {
            StateDraft draft = new StateDraft(instrument, state);
            state.terms().forEach((name, it) -> {
                if (FixedPoint.runs(draft, name)) {
                    into.add(it.end());
                }
            });
        }
        for (Condition condition : instrument.conditions()) {
            moment(state.held(), condition).filter(at -> at.isAfter(now)).ifPresent(into::add);
        }
        if (instrument.isVoidedByBreach()) {
            state.breaches().forEach(it -> it.settles().stream().filter(at -> at.isAfter(now)).forEach(into::add));
        }
    }

    /**
     * The moment at which a condition that only waits for time begins to hold, which may lie in the past.
     *
     * @param held which conditions hold, since when
     */
    public static Optional<LocalDateTime> moment(Map<Condition, LocalDateTime> held, Condition condition) {
        return switch (condition) {
            case Condition.After after -> Optional.ofNullable(held.get(after.from()))
                    .map(it -> Times.after(it, after.span()));
            case Condition.Fact fact -> fact.kind() == Condition.Kind.DATE
                    ? fact.what().map(it -> LocalDate.parse(it).atStartOfDay())
                    : Optional.empty();
            case Condition.Done done -> Optional.empty();
            case Condition.AllOf all -> Optional.empty();
            case Condition.AnyOf any -> Optional.empty();
            case Condition.InOrder order -> Optional.empty();
            case Condition.Not not -> Optional.empty();
        };
    }

    /** Lets everything take effect that has fallen due by now. */
    private static void fire(MomentDraft turn) {
        for (StateDraft draft : turn.all.values()) {
            for (ProcedureRun run : List.copyOf(draft.runs)) {
                turn.runs.pass(turn, draft, run);
            }
        }
    }
}

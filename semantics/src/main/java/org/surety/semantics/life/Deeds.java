package org.surety.semantics.life;

import static org.surety.semantics.life.Moves.DONE;
import static org.surety.semantics.life.Moves.refuse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.life.Followed.Why;
import org.surety.semantics.life.Moves.Refusal;

/** What parties do: what it performs, and what it is contrary to. */
final class Deeds {

    private final MomentDraft turn;
    private final StateDraft draft;

    Deeds(MomentDraft turn, StateDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    Optional<Refusal> did(List<String> by, Action action, Ratio part, List<String> towards) {
        by.forEach(it -> did(it, action, part, towards, false));
        return DONE;
    }

    /** An act of a party: what it performs, and what it is contrary to. */
    void did(String party, Action action, Ratio part, List<String> towards, boolean inProcedure) {
        if (action.kind() == ActionKind.JOIN_ALLIANCE) {
            draft.facts.putIfAbsent(
                    new FactKey(Condition.Kind.JOINS_ALLIANCE, Optional.of(party), action.object()), turn.now);
        }
        for (Map.Entry<DutyKey, Obligation> entry : draft.instrument.duties().entrySet()) {
            DutyKey key = entry.getKey();
            Obligation duty = entry.getValue();
            Position at = draft.position(key, turn.now);
            boolean own = key.bearer().equals(party);
            boolean reaches =
                    towards.isEmpty() || Contrary.isWhomever(duty) || Duties.reaches(draft, key, duty, towards);
            if (!reaches || !at.state().binds() && at.state() != Position.State.SUSPENDED) {
                continue;
            }
            if (Contrary.isKept(duty)) {
                if (own && at.state().binds() && Contrary.act(duty, action)) {
                    turn.records(draft).apparent(Optional.of(duty.id()), party, Instrument.path(duty.id()));
                }
            } else if ((at.called().isPresent() || duty.on().isEmpty() && duty.course().through().isEmpty())
                    && (own || duty.course().jointly() && isBearer(duty, party))
                    && !(inProcedure && duty.course().through().isPresent())) {
                for (int i = 0; i < duty.actions().size(); i++) {
                    if (Contrary.matches(duty.actions().get(i), action)) {
                        draft.positions.put(key, draft.position(key, turn.now).plus(i, part));
                    }
                }
            }
        }
    }

    private boolean isBearer(Obligation duty, String party) {
        return draft.instrument.duties().containsKey(new DutyKey(duty.id(), party));
    }

    Optional<Refusal> offered(List<String> by, String duty) {
        if (draft.instrument.duty(duty).isEmpty()) {
            return refuse(Why.NO_SUCH_CLAUSE, Instrument.path(duty));
        }
        for (String party : by) {
            DutyKey key = new DutyKey(duty, party);
            if (!draft.instrument.duties().containsKey(key)) {
                return refuse(Why.NO_PART, Instrument.path(duty));
            }
            draft.positions.put(key, draft.position(key, turn.now).offer());
        }
        return DONE;
    }
}

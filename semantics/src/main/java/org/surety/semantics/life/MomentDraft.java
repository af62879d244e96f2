package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One moment while it is carried out: the states in the making, and what has changed so far. */
final class MomentDraft {

    final Map<String, StateDraft> all = new LinkedHashMap<>();
    final List<Change> changes = new ArrayList<>();
    final Runs runs;
    /** The runs that began in this moment. */
    final Set<Begun> begun = new HashSet<>();
    LocalDateTime now;

    /** A run, by its agreement and its number there. */
    record Begun(String agreement, int run) {}

    MomentDraft(Map<String, Instrument> instruments, Situation situation, Runs runs) {
        this.runs = runs;
        this.now = situation.now();
        instruments.forEach((id, it) -> all.put(id,
                new StateDraft(it, situation.agreements().getOrDefault(id, AgreementState.NEW))));
    }

    /** Looks at everything again until nothing changes. */
    void settle() {
        settlement().settle();
    }

    FixedPoint settlement() {
        return new FixedPoint(all, now, changes);
    }

    Records records(StateDraft draft) {
        return new Records(draft, now, changes);
    }

    void tell(Change change) {
        changes.add(change);
    }

    Situation situation() {
        Map<String, AgreementState> states = new LinkedHashMap<>();
        all.forEach((id, draft) -> states.put(id, draft.freeze()));
        return new Situation(now, states);
    }
}

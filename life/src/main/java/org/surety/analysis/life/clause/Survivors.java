package org.surety.analysis.life.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;

/** The duties that go on binding, those of one party first (L8, L17); liberties are none. */
public final class Survivors {

    private final Instrument instrument;
    private final String party;

    /** Of the duties of a party. */
    public Survivors(Instrument instrument, String party) {
        this.instrument = instrument;
        this.party = party;
    }

    /** After the agreement has ended for all. */
    public List<String> afterEnd() {
        return duties((bearer, duty) -> duty.course().survives());
    }

    /** After the party itself has left. */
    public List<String> afterOwnExit() {
        return duties((bearer, duty) -> bearer.equals(party) && duty.course().survives());
    }

    /** While all pairs are suspended. */
    public List<String> whileSuspended() {
        return duties((bearer, duty) -> duty.course().beneficiary().isPresent());
    }

    /** Once some have left, or are suspended towards the party: its own duties to the others, and what survives. */
    public List<String> without(Set<String> gone) {
        return duties((bearer, duty) -> bearer.equals(party)
                ? binds(duty, gone)
                : gone.contains(bearer) && duty.course().survives());
    }

    private boolean binds(Obligation duty, Set<String> gone) {
        Set<String> left = new LinkedHashSet<>(instrument.counterparties(duty, party));
        left.retainAll(instrument.contracting());
        left.removeAll(gone);
        return !left.isEmpty() || duty.course().survives() || duty.course().beneficiary().isPresent();
    }

    private List<String> duties(BiPredicate<String, Obligation> goesOn) {
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Map.Entry<DutyKey, Obligation> entry : instrument.duties().entrySet()) {
            boolean duty = entry.getValue().modality() == Modality.MUST
                    || entry.getValue().modality() == Modality.MUST_NOT;
            if (duty && goesOn.test(entry.getKey().bearer(), entry.getValue())) {
                (entry.getKey().bearer().equals(party) ? own : others).add(entry.getValue().id());
            }
        }
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(others);
        return List.copyOf(all);
    }
}

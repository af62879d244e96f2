package org.surety.analysis.life.exit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.guard.Essentials;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Reading;
import org.surety.semantics.Work;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * Whether some party can lawfully leave an agreement or end it all by itself, by what is written. The same ways as
 * those of {@link Exits}; how far anybody is guarded afterwards, which takes far longer, is not asked.
 */
public final class LeavingAlone {

    private static final LifeRequest WRITTEN = new LifeRequest(Map.of(), Optional.of(Law.AS_WRITTEN), Set.of());

    private LeavingAlone() {}

    /** The answers that there are under these readings: both, where it depends on the reading. */
    public static Set<Boolean> of(Family family, List<Reading> readings) {
        CompanionTexts companions = new CompanionTexts(family);
        Map<List<Object>, Boolean> known = new HashMap<>();
        Set<Boolean> found = new LinkedHashSet<>();
        for (Reading reading : readings) {
            Work.check();
            Agreement agreement = family.under(reading);
            Map<String, Agreement> beside = companions.under(reading);
            found.add(known.computeIfAbsent(List.of(Essentials.of(agreement), beside),
                    it -> isPossible(agreement, beside)));
        }
        return found;
    }

    private static boolean isPossible(Agreement agreement, Map<String, Agreement> beside) {
        Map<String, Instrument> others = new LinkedHashMap<>();
        beside.forEach((id, it) -> others.put(id, Instrument.of(it, Interpretation.AS_WRITTEN)));
        return Exits.of(Instrument.of(agreement, Interpretation.AS_WRITTEN), others,
                (bound, party, attacker) -> Guard.OWED, WRITTEN).stream()
                .filter(it -> !it.attackItself())
                .filter(it -> it.what() == ExitWay.Effect.LEAVES || it.what() == ExitWay.Effect.ENDS)
                .anyMatch(it -> it.by().stream().anyMatch(set -> set.size() == 1));
    }
}

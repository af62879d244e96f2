package org.surety.analysis.life;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Course.Consequence;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * The answers that look at situations, for agreements that are readings of one text: what was found of one is not
 * looked for again under another that differs in nothing that matters. Safe for several threads.
 */
final class SituationCache {

    private final Exposures.Memory memory = new Exposures.Memory();
    private final Map<List<Object>, List<ClaimAnswer>> claims = new ConcurrentHashMap<>();

    Exposures exposures(Instrument instrument, GuardAnalysis guards, LifeRequest request) {
        return Exposures.of(instrument, request.parties(), guards, memory);
    }

    List<ClaimAnswer> claims(Instrument instrument) {
        Agreement text = instrument.agreement();
        // Nobody gives notice after a claim, and procedures matter only where a breach sets one off.
        Interpretation interpretation = instrument.interpretation().withImpliedWithdrawal(false);
        boolean begins = text.obligations().stream().flatMap(it -> it.course().breach().then().stream())
                .anyMatch(Consequence.SetsOff.class::isInstance);
        List<Object> key = List.of(text.life(), text.obligations(), interpretation,
                new LifeLikeness(instrument).classes(instrument.contracting()), begins ? text.procedures() : List.of());
        return claims.computeIfAbsent(key, it -> Claims.of(Instrument.of(text, interpretation)));
    }
}

package org.surety.analysis.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Course.Consequence;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * The answers that look at situations, for agreements that are readings of one text: what was found of one is not looked
 * for again under another that differs in nothing that matters. Not safe for several threads.
 */
final class Situated implements Tools.Situations {

    private final Exposures.Memory memory = new Exposures.Memory();
    private final Map<List<Object>, List<ClaimAnswer>> claims = new HashMap<>();

    @Override
    public List<Exposure> exposure(Instrument instrument, Guards guards, LifeRequest request) {
        return exposures(instrument, guards, request).exposed();
    }

    @Override
    public List<Exposure.Converse> converse(Instrument instrument, Guards guards, LifeRequest request) {
        return exposures(instrument, guards, request).converse();
    }

    private Exposures exposures(Instrument instrument, Guards guards, LifeRequest request) {
        GuardAnalysis known = guards instanceof GuardAnalysis it ? it : GuardAnalysis.of(instrument);
        return Exposures.of(instrument, request.parties(), known, memory);
    }

    @Override
    public List<ClaimAnswer> claims(Instrument instrument, LifeRequest request) {
        Agreement text = instrument.agreement();
        // Nobody gives notice after a claim, and procedures matter only where a breach sets one off.
        Interpretation interpretation = instrument.interpretation().withImpliedWithdrawal(false);
        boolean begins = text.obligations().stream().flatMap(it -> it.course().breach().then().stream())
                .anyMatch(Consequence.SetsOff.class::isInstance);
        List<Object> key = List.of(text.life(), text.obligations(), interpretation,
                new Alike(instrument).classes(instrument.contracting()), begins ? text.procedures() : List.of());
        List<ClaimAnswer> found = claims.get(key);
        if (found == null) {
            found = Claims.of(Instrument.of(text, interpretation));
            claims.put(key, found);
        }
        return found;
    }

    @Override
    public List<RemedyAnswer> remedies(Instrument instrument, LifeRequest request) {
        return Remedies.of(instrument);
    }
}

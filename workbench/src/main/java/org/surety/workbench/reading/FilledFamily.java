package org.surety.workbench.reading;

import java.util.List;
import java.util.Map;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;

/** An agreement whose silence on its life is filled with the clauses of another. */
public record FilledFamily(Family family, Life model) implements Family {

    @Override
    public String id() {
        return family.id();
    }

    @Override
    public List<OpenTerm> terms() {
        return family.terms();
    }

    @Override
    public Map<String, Family> companions() {
        return family.companions();
    }

    @Override
    public Agreement under(Reading reading) {
        Agreement it = family.under(reading);
        return new Agreement(it.id(), it.title(), it.status(), it.asOf(), it.summary(), it.sources(), it.parties(),
                it.groups(), it.places(), it.bodies(), it.obligations(), it.procedures(), it.life().filledAs(model),
                it.imports(), it.adversaries(), it.events());
    }
}

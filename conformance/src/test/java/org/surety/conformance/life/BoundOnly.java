package org.surety.conformance.life;

import java.util.List;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** An agreement in whose procedures those contracting parties have no part that are not bound (rule L22). */
final class BoundOnly {

    private final Members unbound;

    private BoundOnly(Members unbound) {
        this.unbound = unbound;
    }

    static Agreement of(Agreement text, Set<String> unbound) {
        if (unbound.isEmpty()) {
            return text;
        }
        BoundOnly only = new BoundOnly(new Members.Union(unbound.stream().map(Members::named).toList()));
        List<Body> bodies = text.bodies().stream().map(it -> new Body(it.id(), only.in(it.seats()), it.weights(),
                it.rule(), it.ballots(), it.absence(), it.name(), it.provenance())).toList();
        List<Procedure> procedures = text.procedures().stream().map(it -> new Procedure(it.id(), it.on(),
                it.against(), it.by(), it.threshold(), it.territory(), it.start(),
                it.steps().stream().map(only::in).toList(), it.provenance())).toList();
        return new Agreement(text.id(), text.title(), text.status(), text.asOf(), text.summary(), text.sources(),
                text.parties(), text.groups(), text.places(), bodies, text.obligations(), procedures, text.life(),
                text.imports());
    }

    private Members in(Members members) {
        return new Members.Except(members, unbound);
    }

    private Electorate in(Electorate all) {
        return new Electorate(all.body(), all.among().map(this::in), all.rule(), all.recused(), all.ballots(),
                all.absence());
    }

    private Step in(Step step) {
        return switch (step) {
            case Step.Request it -> new Step.Request(it.id(), in(it.by()), it.timing(), it.then(), it.silence(),
                    it.provenance());
            case Step.Find it -> new Step.Find(it.id(), in(it.electorate()), it.timing(), it.yes(), it.no(),
                    it.silence(), it.last(), it.provenance());
            case Step.Consult it -> new Step.Consult(it.id(), in(it.among()), it.timing(), it.then(),
                    it.provenance());
            case Step.Decide it -> new Step.Decide(it.id(), in(it.electorate()), it.timing(), it.yes(), it.no(),
                    it.silence(), it.last(), it.provenance());
            case Step.Act it -> new Step.Act(it.id(), in(it.by()), it.modality(), it.actions(), it.force(), it.help(),
                    it.timing(), it.then(), it.silence(), it.provenance());
            case Step.Refer it -> it;
            case Step.Wait it -> it;
        };
    }
}

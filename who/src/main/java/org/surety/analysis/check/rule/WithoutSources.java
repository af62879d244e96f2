package org.surety.analysis.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;

/** Agreements without what they rest on, so that two can be compared for what they say. */
public final class WithoutSources {

    private WithoutSources() {}

    /** {@code agreement} without sources, notes, and the texts that only describe it. */
    public static Agreement of(Agreement agreement) {
        Map<String, Agreement> imports = new LinkedHashMap<>();
        agreement.imports().forEach((id, imported) -> imports.put(id, of(imported)));
        return new Agreement(agreement.id(), "", agreement.status(), agreement.asOf(), Optional.empty(), List.of(),
                agreement.parties().stream().map(WithoutSources::of).toList(),
                agreement.groups().stream().map(WithoutSources::of).toList(),
                agreement.places().stream().map(it -> new Place(it.id(), it.in(), Provenance.NONE)).toList(),
                agreement.bodies().stream().map(WithoutSources::of).toList(),
                agreement.obligations().stream().map(WithoutSources::of).toList(),
                agreement.procedures().stream().map(WithoutSources::of).toList(), of(agreement.life()), imports,
                agreement.adversaries().stream()
                        .map(it -> new Adversary(it.id(), Optional.empty(), Provenance.NONE)).toList(),
                agreement.events());
    }

    private static Party of(Party it) {
        return new Party(it.id(), Optional.empty(), it.role(), it.standing(), it.count(), it.including(),
                Provenance.NONE);
    }

    private static Group of(Group group) {
        return switch (group) {
            case Group.Listed it -> new Group.Listed(it.id(), it.name(), it.members(), Provenance.NONE);
            case Group.Seats it -> new Group.Seats(it.id(), it.name(), it.seats(), it.of(), Provenance.NONE);
        };
    }

    private static Body of(Body it) {
        return new Body(it.id(), it.seats(), it.weights(), it.rule(), it.ballots(), it.absence(), it.quorum(),
                Optional.empty(), Provenance.NONE, it.term().map(Term::withoutProvenance));
    }

    private static Obligation of(Obligation it) {
        return new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(), it.on(), it.consentOf(),
                it.deadline(),
                it.force(), it.extent(), it.onBreach(), it.proposedBy(), Provenance.NONE,
                it.course().withoutProvenance());
    }

    private static Procedure of(Procedure it) {
        return new Procedure(it.id(), it.on(), it.against(), it.by(), it.threshold(), it.territory(), it.start(),
                it.steps().stream().map(Step::withoutProvenance).toList(), Provenance.NONE);
    }

    private static Life of(Life it) {
        return new Life(it.contracting(), of(it.entry()), it.provisional().map(Condition::withoutProvenance),
                it.term().withoutProvenance(), of(it.release()), of(it.suspension()), of(it.voids()), it.law(),
                it.asIn(),
                Provenance.NONE);
    }

    private static List<Condition> of(List<Condition> conditions) {
        return conditions.stream().map(Condition::withoutProvenance).toList();
    }
}

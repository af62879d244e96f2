package org.surety.analysis.life.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Territory;
import org.surety.semantics.life.Instrument;

/**
 * All that the answers on the life of an agreement can hang on: readings with equal ones have the same answers. The
 * attacks that are asked about happen at no place in particular, so where the guarantee holds does not count; nor does
 * what a clause rests on.
 */
public record Essentials(List<Object> parts) {

    /** Copies the list. */
    public Essentials {
        parts = List.copyOf(parts);
    }

    /** Those of an agreement. */
    public static Essentials of(Agreement agreement) {
        List<Object> parts = new ArrayList<>(List.of(agreement.status(), agreement.parties(), agreement.adversaries(),
                agreement.bodies(),
                agreement.groups().stream().map(Essentials::group).toList(),
                agreement.obligations().stream().map(Essentials::duty).toList(),
                agreement.procedures().stream().map(Essentials::procedure).toList(), life(agreement.life())));
        Map<String, Essentials> imports = new LinkedHashMap<>();
        agreement.imports().forEach((id, it) -> imports.put(id, of(it)));
        parts.add(imports);
        return new Essentials(parts);
    }

    /**
     * What of it the guard of a party can hang on: who is who, and what its procedures are. Of duties only those whom
     * they name count, and of its life only what makes it void.
     */
    static List<Object> guarding(Agreement agreement) {
        Map<String, List<Object>> imports = new LinkedHashMap<>();
        agreement.imports().forEach((id, it) -> imports.put(id, List.of(it.id(), of(it), it.adversaries())));
        return List.of(agreement.id(), agreement.parties(), agreement.adversaries(), agreement.bodies(),
                agreement.groups().stream().map(Essentials::group).toList(),
                agreement.procedures().stream().map(Essentials::procedure).toList(), bare(agreement.life().voids()),
                imports);
    }

    /**
     * What answers can hang on that ask for a procedure only where the life or a duty of the text does: procedures are
     * left aside where none does, but for whom they name and tell apart.
     */
    public static List<Object> besideProcedures(Instrument instrument) {
        Agreement text = instrument.agreement();
        return List.of(asksProcedures(instrument) ? of(text) : of(text.withProcedures(List.of())),
                instrument.membership().everybody(), new LifeLikeness(instrument).classes(instrument.contracting()));
    }

    private static boolean asksProcedures(Instrument instrument) {
        Agreement text = instrument.agreement();
        return text.bodies().stream().anyMatch(it -> it.term().isPresent())
                || text.procedures().stream().anyMatch(it -> it.on().contains(EventKind.BREACH))
                || instrument.conditions().stream().flatMap(Condition::facts)
                        .anyMatch(it -> it.kind() == Condition.Kind.DECISION)
                || isRenewedByOne(text.life().term())
                || text.obligations().stream().anyMatch(it -> asks(it.course()));
    }

    private static boolean asks(Course course) {
        return course.through().isPresent() || course.term().filter(Essentials::isRenewedByOne).isPresent()
                || course.breach().foundBy() instanceof Course.FoundBy.Procedure
                || course.breach().then().stream().anyMatch(Course.Consequence.SetsOff.class::isInstance);
    }

    private static boolean isRenewedByOne(Term term) {
        return term.renewal().filter(it -> it.kind() == Term.Renewal.Kind.PROCEDURE).isPresent();
    }

    private static Object group(Group group) {
        return switch (group) {
            case Group.Listed it -> new Group.Listed(it.id(), it.name(), it.members(), Provenance.NONE);
            case Group.Seats it -> new Group.Seats(it.id(), it.name(), it.seats(), it.of(), Provenance.NONE);
        };
    }

    private static Obligation duty(Obligation it) {
        Course course = it.course().withoutProvenance();
        return new Obligation(it.id(), it.bearer(), it.to(), it.modality(), it.actions(), it.on(), it.consentOf(),
                it.deadline(), it.force(), Optional.empty(), it.onBreach(), Optional.empty(), Provenance.NONE, course);
    }

    /** A procedure as far as it counts. */
    static Procedure procedure(Procedure it) {
        return new Procedure(it.id(), it.on(), it.against(), it.by(), it.threshold(), new Territory.Everywhere(),
                it.start(), it.steps().stream().map(Step::withoutProvenance).toList(), Provenance.NONE);
    }

    private static Life life(Life it) {
        return new Life(it.contracting(), bare(it.entry()),
                it.provisional().map(Condition::withoutProvenance),
                it.term().withoutProvenance(), bare(it.release()), bare(it.suspension()), bare(it.voids()), it.law(),
                Provenance.NONE);
    }

    private static List<Condition> bare(
            List<Condition> conditions) {
        return conditions.stream().map(Condition::withoutProvenance).toList();
    }
}

package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Source;
import org.surety.model.agreement.Step;

/** The clauses of an agreement with what each rests on. */
public final class ClauseSources {

    private final Agreement agreement;
    private final List<Clause> found = new ArrayList<>();

    private ClauseSources(Agreement agreement) {
        this.agreement = agreement;
    }

    /**
     * A clause and what it rests on.
     *
     * @param path where it stands
     * @param citations what it cites itself, or else the clause around it
     * @param needsSource whether it must rest on something; places and the conditions of a sourced life need not
     */
    public record Clause(String path, List<Citation> citations, boolean needsSource) {

        /** The sources that it cites. */
        public List<Source> sources(Agreement agreement) {
            return citations.stream().flatMap(it -> agreement.source(it.source()).stream()).toList();
        }
    }

    /** All clauses. A step without a source of its own rests on what its procedure rests on. */
    public static List<Clause> of(Agreement agreement) {
        ClauseSources clauses = new ClauseSources(agreement);
        agreement.parties().forEach(it -> clauses.add("parties." + it.id(), it.provenance(), it.role() != Role.OTHER));
        agreement.groups().forEach(it -> clauses.add("groups." + it.id(), it.provenance(), true));
        agreement.places().forEach(it -> clauses.add("places." + it.id(), it.provenance(), false));
        agreement.bodies().forEach(it -> clauses.add("bodies." + it.id(), it.provenance(), true));
        agreement.obligations().forEach(it -> clauses.add("obligations." + it.id(), it.provenance(), true));
        agreement.procedures().forEach(clauses::procedure);
        clauses.life();
        return clauses.found;
    }

    private void add(String path, Provenance provenance, boolean needsSource) {
        found.add(new Clause(path, provenance.citations(), needsSource));
    }

    private void procedure(Procedure procedure) {
        String path = "procedures." + procedure.id();
        boolean sourced = !procedure.provenance().citations().isEmpty();
        boolean stepsSourced = procedure.steps().stream().noneMatch(it -> it.provenance().citations().isEmpty());
        add(path, procedure.provenance(), !stepsSourced);
        if (sourced || procedure.steps().stream().anyMatch(it -> !it.provenance().citations().isEmpty())) {
            for (Step step : procedure.steps()) {
                boolean own = !step.provenance().citations().isEmpty();
                add(path + ".steps." + step.id(), own ? step.provenance() : procedure.provenance(), false);
            }
        }
    }

    private void life() {
        Life life = agreement.life();
        if (life.equals(Life.UNSPECIFIED)) {
            return;
        }
        List<Condition> conditions = life.conditions().toList();
        boolean all =
                !conditions.isEmpty() && conditions.stream().noneMatch(it -> it.provenance().citations().isEmpty());
        add("life", life.provenance(), !all);
        conditions.forEach(it -> add("life", it.provenance(), false));
    }
}

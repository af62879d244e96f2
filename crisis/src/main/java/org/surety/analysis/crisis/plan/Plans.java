package org.surety.analysis.crisis.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.behaviour.Parameters;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Party;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/**
 * Lays out many cases of one scenario. What several of them have in common is looked up once, and where the same can
 * follow in them they share their nodes. Not for several threads at once; it grows with every case that is new.
 */
public final class Plans {

    private static final int NUMBERS_A_COMPANY = 500;

    private final Scenario scenario;
    private final Parameters parameters = new Parameters();
    private PlanNodes nodes = new PlanNodes();
    private final Diagrams diagrams = new Diagrams();
    private final Map<Scene, Company> companies = new HashMap<>();
    private Optional<Behaviours> first = Optional.empty();

    /** For the cases of a scenario. */
    public Plans(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Everything on which it depends who takes part in a step of a case, whatever the step. */
    private record Scene(List<String> states, List<Party> parties, List<Adversary> adversaries, List<Group> groups,
            List<Body> bodies,
            Map<String, Agreement> imports, Membership.Who who, Incident incident) {

        static Scene of(Case here) {
            Agreement agreement = here.agreement();
            return new Scene(List.copyOf(here.membership().namedStates()), agreement.parties(),
                    agreement.adversaries(), agreement.groups(), agreement.bodies(), agreement.imports(), here.who(),
                    here.incident());
        }

        /** Without what is large and rarely the only difference; it is compared, mostly with itself. */
        @Override
        public int hashCode() {
            return 31 * (31 * states.hashCode() + groups.hashCode()) + who.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Scene scene && states.equals(scene.states)
                    && adversaries.equals(scene.adversaries)
                    && groups.equals(scene.groups) && parties.equals(scene.parties) && bodies.equals(scene.bodies)
                    && who.equals(scene.who) && incident.equals(scene.incident) && imports.equals(scene.imports);
        }
    }

    /** Those who take part in all cases of a scene, with what they are referred to. */
    private record Company(Behaviours behaviours, Map<Scene, ParticipantFinder> castings) {}

    /** A case laid out, and how parties behave in it. */
    public record Laid(Plan plan, Behaviours behaviours) {}

    /**
     * As {@link Plan#of}. Numbers of nodes are those among the nodes of all plans.
     *
     * @throws Unfoldable as there
     * @throws org.surety.semantics.TooLarge as there
     */
    public Laid of(Case root) {
        Company company =
                companies.computeIfAbsent(Scene.of(root), it -> new Company(behaviours(root), new HashMap<>()));
        Plan plan = new PlanBuilder(here -> casting(here, company), nodes).build(root);
        return new Laid(plan, company.behaviours());
    }

    private Behaviours behaviours(Case root) {
        Behaviours found = first.map(it -> it.in(root)).orElseGet(() -> new Behaviours(root, scenario, parameters));
        first = Optional.of(found);
        return found;
    }

    private ParticipantFinder casting(Case here, Company company) {
        return company.castings().computeIfAbsent(Scene.of(here),
                it -> new ParticipantFinder(here, company.behaviours(), diagrams));
    }

    /** The variables of all cases. */
    public Parameters parameters() {
        return parameters;
    }

    /** As {@link Plan#isClocked}, for a node of any of the plans. */
    public boolean isClocked(PlanNode node) {
        return nodes.isClocked(node);
    }

    /** How many nodes all plans have. */
    public int size() {
        return nodes.size();
    }

    /** About how many numbers it takes to keep who takes part in the steps. */
    public long known() {
        return diagrams.size() + (long) NUMBERS_A_COMPANY * companies.size();
    }

    /** Forgets all plans, and so their numbers of nodes; who takes part in steps it still knows. */
    public void forget() {
        nodes = new PlanNodes();
    }
}

package org.surety.design.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.design.Constraint;
import org.surety.model.design.Design;
import org.surety.model.design.DesignChoice;
import org.surety.model.design.Objective;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Unanswerable;

/**
 * A design with everything that it refers to.
 *
 * @param family the agreement in which every clause that can be chosen is an open term, called like the choice
 * @param positions what parties want, if that is to be looked at
 * @param scenarios in which versions are tried; may be none
 */
public record Task(Design design, Family family, Optional<PositionSet> positions, List<Scenario> scenarios) {

    /** Signatures are kept as bits. */
    public static final int MOST_PARTIES = 60;

    /** Constraints that a version breaks are kept as bits. */
    public static final int MOST_CONSTRAINTS = 60;

    /**
     * Copies the list; refuses a task in which nothing can be judged, one with too many parties or constraints, and
     * names of nobody.
     */
    public Task {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty() && positions.isEmpty()) {
            throw new Unanswerable(
                    "there is nothing to judge versions by: neither positions nor scenarios");
        }
        positions.filter(it -> it.parties().size() > MOST_PARTIES).ifPresent(it -> {
            throw new Unanswerable(it.parties().size() + " parties are too many; at most " + MOST_PARTIES);
        });
        if (design.constraints().size() > MOST_CONSTRAINTS) {
            throw new Unanswerable(
                    design.constraints().size() + " constraints are too many; at most " + MOST_CONSTRAINTS);
        }
        Set<String> parties = new HashSet<>();
        positions.ifPresent(it -> it.parties().forEach(party -> parties.add(party.id())));
        Set<String> ids = scenarios.stream().map(Scenario::id).collect(Collectors.toSet());
        design.objectives().forEach(it -> refuseUnknown(it, parties, ids));
        design.constraints().forEach(it -> refuseUnknown(it, parties, ids));
    }

    /**
     * Something that may be chosen.
     *
     * @param name of the open term, or of the choice where the agreement leaves the matter alone
     * @param options the names of the ways that are looked at
     */
    public record Matter(String name, String question, List<String> options) {
        /** Copies the list. */
        public Matter {
            options = List.copyOf(options);
        }
    }

    /** What may be chosen, the terms of the agreement first. */
    public List<Matter> matters() {
        List<Matter> matters = new ArrayList<>();
        for (OpenTerm term : family.terms()) {
            Set<String> added = design.choices().stream().filter(it -> it.name().equals(term.name()))
                    .flatMap(it -> it.options().stream()).map(DesignChoice.Option::name).collect(Collectors.toSet());
            matters.add(new Matter(term.name(), term.question(), term.readings().stream()
                    .map(OpenTerm.Alternative::name)
                    .filter(it -> added.contains(it)
                            || design.kept().getOrDefault(term.name(), List.of(it)).contains(it))
                    .toList()));
        }
        design.choices().stream().filter(it -> family.terms().stream().noneMatch(term -> term.name().equals(it.name())))
                .forEach(it -> matters.add(new Matter(it.name(), it.question(),
                        it.options().stream().map(DesignChoice.Option::name).toList())));
        return matters;
    }

    private static void refuseUnknown(Objective objective, Set<String> parties, Set<String> scenarios) {
        switch (objective) {
            case Objective.Help help -> refuseUnknown(help.over(), scenarios);
            case Objective.Acceptability party -> refuseUnknown(party.party(), parties);
            case Objective.LeastBlocked least -> {
            }
            case Objective.FewestDuties fewest -> {
            }
        }
    }

    private static void refuseUnknown(Constraint constraint, Set<String> parties, Set<String> scenarios) {
        switch (constraint) {
            case Constraint.RedLines lines -> refuseUnknown(lines.party(), parties);
            case Constraint.Acceptable acceptable -> refuseUnknown(acceptable.party(), parties);
            case Constraint.Helped helped -> refuseUnknown(helped.over(), scenarios);
            case Constraint.NotBlockedByAttacker blocked -> {
            }
        }
    }

    private static void refuseUnknown(Objective.Over over, Set<String> scenarios) {
        if (over instanceof Objective.Over.In in && !scenarios.contains(in.scenario())) {
            throw new Unanswerable("none of the scenarios has the id " + in.scenario());
        }
    }

    private static void refuseUnknown(String party, Set<String> parties) {
        if (!parties.contains(party)) {
            throw new Unanswerable(
                    parties.isEmpty()
                            ? "there are no positions, so nothing is known of what " + party + " wants"
                            : "no party of the positions is called " + party);
        }
    }

    /** The ids of the parties that negotiate. */
    public List<String> parties() {
        return positions.map(it -> it.parties().stream().map(Negotiator::id).toList()).orElse(List.of());
    }

    /**
     * What makes one version better than another; where the design does not say, help in the worst scenario and
     * acceptability to each party.
     */
    public List<Objective> objectives() {
        if (!design.objectives().isEmpty()) {
            return design.objectives();
        }
        List<Objective> all = new ArrayList<>();
        if (!scenarios.isEmpty()) {
            all.add(new Objective.Help(new Objective.Over.Worst()));
        }
        parties().forEach(it -> all.add(new Objective.Acceptability(it)));
        return all;
    }
}

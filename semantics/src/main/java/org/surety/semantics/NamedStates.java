package org.surety.semantics;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;

/** Collects the single states that an agreement names, whether it declares them as parties or not. */
final class NamedStates {

    private final Agreement agreement;
    private final boolean withLeftOut;
    private final Set<String> found = new LinkedHashSet<>();

    /** @param withLeftOut whether states that are named only to be left out count too */
    private NamedStates(Agreement agreement, boolean withLeftOut) {
        this.agreement = agreement;
        this.withLeftOut = withLeftOut;
    }

    static Set<String> of(Agreement agreement) {
        NamedStates collector = new NamedStates(agreement, false);
        for (Party party : agreement.parties()) {
            if (!party.isClass()) {
                collector.found.add(party.id());
            }
            collector.members(party.including());
        }
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Listed listed) {
                collector.members(listed.members());
            }
        }
        for (Body body : agreement.bodies()) {
            collector.members(body.seats());
            collector.rule(body.rule());
        }
        for (Obligation obligation : agreement.obligations()) {
            collector.members(obligation.bearer());
            obligation.to().ifPresent(collector::members);
        }
        for (Procedure procedure : agreement.procedures()) {
            collector.procedure(procedure);
        }
        return Collections.unmodifiableSet(collector.found);
    }

    /**
     * The states that rules and steps name by themselves, be it to leave them out, so that they differ from all others.
     */
    static Set<String> single(Agreement agreement) {
        NamedStates collector = new NamedStates(agreement, true);
        agreement.bodies().forEach(body -> collector.rule(body.rule()));
        agreement.procedures().forEach(procedure -> procedure.steps().forEach(collector::step));
        return collector.found;
    }

    /**
     * States named only as possible attackers are not part of the agreement, so {@link AttackerTest} is passed over.
     */
    private void procedure(Procedure procedure) {
        procedure.against().ifPresent(this::members);
        procedure.steps().forEach(this::step);
    }

    private void step(Step step) {
        step.parties().ifPresent(this::members);
        if (step instanceof Step.Vote vote) {
            vote.electorate().rule().ifPresent(this::rule);
            leftOut(vote.electorate().recused());
        }
    }

    private void members(Members members) {
        switch (members) {
            case Members.Named named -> name(named.name());
            case Members.Union union -> union.parts().forEach(this::members);
            case Members.Except except -> {
                members(except.base());
                leftOut(except.without());
            }
            case Members.Special special -> {
            }
        }
    }

    private void leftOut(Members members) {
        if (withLeftOut) {
            members(members);
        }
    }

    private void name(String name) {
        boolean other = name.indexOf('/') >= 0 || agreement.group(name).isPresent() || agreement.body(name).isPresent()
                || agreement.party(name).map(Party::isClass).orElse(false) || agreement.adversary(name).isPresent();
        if (!other) {
            found.add(name);
        }
    }

    private void rule(DecisionRule rule) {
        rule.contents().parts().forEach(this::rule);
        rule.contents().named().ifPresent(it -> {
            if (it.role() == DecisionRule.Role.RECUSED) {
                leftOut(it.members());
            } else {
                members(it.members());
            }
        });
    }
}

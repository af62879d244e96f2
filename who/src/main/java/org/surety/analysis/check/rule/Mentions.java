package org.surety.analysis.check.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Term;

/** Which names and which ready-made sets the clauses of an agreement mention. */
public final class Mentions {

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Members.Kind> kinds = new LinkedHashSet<>();

    private Mentions() {}

    static Mentions in(Agreement agreement) {
        Mentions mentions = new Mentions();
        agreement.groups().forEach(mentions::group);
        for (Body body : agreement.bodies()) {
            mentions.members(body.seats());
            mentions.rule(body.rule());
        }
        agreement.obligations().forEach(mentions::obligation);
        agreement.procedures().forEach(mentions::procedure);
        agreement.life().contracting().ifPresent(mentions::members);
        agreement.life().conditions().forEach(mentions::condition);
        mentions.term(agreement.life().term());
        return mentions;
    }

    /** The names of parties, groups and bodies that clauses mention. */
    public Set<String> names() {
        return names;
    }

    /** The sets that every agreement has that clauses mention. */
    public Set<Members.Kind> kinds() {
        return kinds;
    }

    private void group(Group group) {
        switch (group) {
            case Group.Listed listed -> members(listed.members());
            case Group.Seats seats -> names.add(seats.of());
        }
    }

    private void obligation(Obligation obligation) {
        members(obligation.bearer());
        obligation.to().ifPresent(this::members);
        obligation.consentOf().ifPresent(this::members);
        obligation.proposedBy().ifPresent(this::members);
        course(obligation.course());
    }

    private void course(Course course) {
        course.conditions().forEach(this::condition);
        course.beneficiary().ifPresent(this::members);
        course.breach().forWhom().ifPresent(this::members);
        course.breach().towards().ifPresent(this::members);
        course.term().ifPresent(this::term);
    }

    private void condition(Condition condition) {
        condition.facts().forEach(it -> it.who().ifPresent(this::members));
    }

    private void term(Term term) {
        term.withdrawal().flatMap(Term.Withdrawal::notice).ifPresent(it -> {
            it.by().ifPresent(this::members);
            it.to().ifPresent(names::add);
        });
    }

    private void procedure(Procedure procedure) {
        procedure.against().ifPresent(this::members);
        switch (procedure.by()) {
            case AttackerTest.Listed listed -> members(listed.attackers());
            case AttackerTest.NotListed not -> members(not.exempt());
            case AttackerTest.Through through -> members(through.attackers());
            case AttackerTest.Anyone anyone -> {
            }
            case AttackerTest.Unspecified unspecified -> {
            }
            case AttackerTest.Outsider outsider -> {
            }
        }
        procedure.steps().forEach(this::step);
    }

    private void step(Step step) {
        step.parties().ifPresent(this::members);
        if (step instanceof Step.Vote vote) {
            electorate(vote.electorate());
        }
    }

    private void electorate(Electorate electorate) {
        electorate.body().ifPresent(names::add);
        electorate.rule().ifPresent(this::rule);
        members(electorate.recused());
    }

    private void rule(DecisionRule rule) {
        rule.all().map(DecisionRule::contents).forEach(it -> {
            it.named().ifPresent(named -> members(named.members()));
            it.body().ifPresent(names::add);
        });
    }

    private void members(Members members) {
        switch (members) {
            case Members.Named named -> names.add(named.name());
            case Members.Union union -> union.parts().forEach(this::members);
            case Members.Except except -> {
                members(except.base());
                members(except.without());
            }
            case Members.Special special -> {
                kinds.add(special.kind());
                names.add(special.kind().word());
            }
        }
    }
}

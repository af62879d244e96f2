package org.surety.conformance.page;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Step;

/**
 * R2: the names that stand where parties are expected in the groups, bodies, duties, procedures and steps of an
 * agreement. Whoever is named only to be left out is not made a party by that.
 */
final class NamesInText {

    private final Set<String> names = new LinkedHashSet<>();

    private NamesInText() {}

    static Set<String> of(Agreement agreement) {
        NamesInText text = new NamesInText();
        agreement.groups().forEach(it -> {
            if (it instanceof Group.Listed listed) {
                text.add(listed.members());
            }
        });
        agreement.bodies().forEach(it -> {
            text.add(it.seats());
            text.add(it.rule());
        });
        agreement.obligations().forEach(it -> {
            text.add(it.bearer());
            it.to().ifPresent(text::add);
        });
        agreement.procedures().forEach(procedure -> {
            text.add(procedure.against());
            procedure.steps().forEach(text::add);
        });
        return text.names;
    }

    private void add(Members members) {
        switch (members) {
            case Members.Named named -> names.add(named.name());
            case Members.Union union -> union.parts().forEach(this::add);
            case Members.Except except -> add(except.base());
            case Members.Special special -> {}
        }
    }

    private void add(Step step) {
        switch (step) {
            case Step.Request request -> add(request.by());
            case Step.Consult consult -> add(consult.among());
            case Step.Find find -> add(find.electorate());
            case Step.Decide decide -> add(decide.electorate());
            case Step.Act act -> add(act.by());
            case Step.Refer refer -> {}
            case Step.Wait wait -> {}
        }
    }

    private void add(Electorate electorate) {
        electorate.among().ifPresent(this::add);
        electorate.rule().ifPresent(this::add);
    }

    private void add(DecisionRule rule) {
        switch (rule) {
            case DecisionRule.Quota quota -> add(quota.among());
            case DecisionRule.Veto veto -> add(veto.holders());
            case DecisionRule.Unanimity unanimity -> add(unanimity.among());
            case DecisionRule.One one -> add(one.decider());
            case DecisionRule.AllOf all -> all.parts().forEach(this::add);
            case DecisionRule.AnyOf any -> any.parts().forEach(this::add);
            case DecisionRule.AtLeast some -> some.parts().forEach(this::add);
            case DecisionRule.Not not -> add(not.part());
            case DecisionRule.Excluding excluding -> add(excluding.rule());
            case DecisionRule.WithQuorum quorum -> add(quorum.rule());
            case DecisionRule.Consensus consensus -> {}
            case DecisionRule.Each each -> {}
            case DecisionRule.FewerAgainst fewer -> {}
            case DecisionRule.OfBody body -> {}
            case DecisionRule.Unspecified unspecified -> {}
        }
    }

    private void add(Optional<Members> members) {
        members.ifPresent(this::add);
    }
}

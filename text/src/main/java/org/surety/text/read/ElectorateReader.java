package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Members;
import org.surety.text.tree.Node;

/** Decodes who decides in a step, and how. */
final class ElectorateReader {

    private static final Electorate NOBODY = new Electorate(Optional.empty(),
            Optional.of(Members.of(Members.Kind.NOBODY)),
            Optional.of(new DecisionRule.Each()), Members.of(Members.Kind.NOBODY), Optional.empty(), Optional.empty());

    private final Decoder decoder;
    private final MembersReader members;
    private final Values values;

    ElectorateReader(Decoder decoder) {
        this.decoder = decoder;
        this.members = new MembersReader(decoder);
        this.values = new Values(decoder);
    }

    Electorate read(Fields step) {
        Optional<String> key = step.oneOf(List.of("by", "among"));
        if (key.isEmpty()) {
            step.missing("`by` or `among`");
            return NOBODY;
        }
        return step.get(key.get(), who -> read(step, who, key.get().equals("by")), NOBODY);
    }

    private Electorate read(Fields step, Cell who, boolean mayBeBody) {
        Members recused = step.get("excluding", members::read, Members.of(Members.Kind.NOBODY));
        Optional<Set<Ballot>> ballots = step.get("ballots", it -> values.words(it, Ballot.class));
        Optional<Absence> absence = step.get("absence", it -> values.word(it, Absence.class));
        Optional<String> body = who.node() instanceof Node.Scalar scalar
                ? new References(decoder).body(scalar.text().strip())
                : Optional.empty();
        if (body.isPresent() && mayBeBody) {
            decoder.mention(Mention.Kind.RULE, body.get());
            decoder.mention(Mention.Kind.MEMBERS, body.get());
            RuleReader rules = new RuleReader(decoder, decoder.names().columnsOf(body.get()));
            return new Electorate(body, Optional.empty(), step.get("rule", rules::read), recused, ballots, absence);
        }
        Members among = members.read(who);
        DecisionRule rule = step.get("rule", new RuleReader(decoder, Set.of())::read)
                .or(() -> alone(among)).orElseGet(() -> {
                    step.missing(body.map(it -> "`rule`; to let the body decide by its own, write `by: " + it + "`")
                            .orElse("`rule`: expected a rule or `unspecified`"));
                    return new DecisionRule.Each();
                });
        return new Electorate(Optional.empty(), Optional.of(among), Optional.of(rule), recused, ballots, absence);
    }

    /** A single party needs no rule to decide. */
    private Optional<DecisionRule> alone(Members among) {
        boolean party = among instanceof Members.Named named && !decoder.names().groups().contains(named.name())
                && !decoder.names().bodies().contains(named.name()) && named.name().indexOf('/') < 0;
        return party ? Optional.of(new DecisionRule.One(among)) : Optional.empty();
    }
}

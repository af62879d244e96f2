package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Graded;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reserved;
import org.surety.text.FormRules;
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

    /**
     * Who decides, how, and what follows.
     *
     * @param results its results in order; empty where the step has a single rule
     */
    record Elected(Electorate electorate, List<Graded> results) {}

    /**
     * Decodes them.
     *
     * @param next what follows a step
     */
    Elected read(Fields step, Provenance provenance, Function<Cell, Next> next) {
        Optional<String> key = step.oneOf(List.of("by", "among"));
        if (key.isEmpty()) {
            step.missing("`by` or `among`");
            return new Elected(NOBODY, List.of());
        }
        step.oneOf(List.of("results", "rule"));
        step.oneOf(List.of("results", "yes"));
        return step.get(key.get(), who -> read(step, who, key.get().equals("by"), provenance, next),
                new Elected(NOBODY, List.of()));
    }

    private List<Graded> results(Cell cell, RuleReader rules, Function<Cell, Next> next) {
        if (!(cell.node() instanceof Node.Sequence list) || list.items().isEmpty()) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "a list of results, such as `[{rule: unanimity, then: all}, {rule: {quota: 1/2}, then: some}]`");
            return List.of();
        }
        return decoder.list(cell, it -> {
            Fields fields = decoder.fields(it, "a result of a vote", "rule", "then");
            return new Graded(fields.need("rule", rules::read, new DecisionRule.Each()),
                    fields.get("then", next, Next.END));
        });
    }

    private Elected read(Fields step, Cell who, boolean mayBeBody, Provenance provenance,
            Function<Cell, Next> next) {
        Members recused = Reserved.recused(step.get("excluding", members::read, Members.of(Members.Kind.NOBODY)),
                provenance);
        Optional<Set<Ballot>> ballots = step.get("ballots", it -> values.words(it, Ballot.class));
        Optional<Absence> absence = step.get("absence", it -> values.word(it, Absence.class));
        Optional<String> body = who.node() instanceof Node.Scalar scalar
                ? new References(decoder).body(scalar.text().strip())
                : Optional.empty();
        if (body.isPresent() && mayBeBody) {
            decoder.mention(Mention.Kind.RULE, body.get());
            decoder.mention(Mention.Kind.MEMBERS, body.get());
            RuleReader rules = new RuleReader(decoder, decoder.names().columnsOf(body.get()));
            List<Graded> results = step.get("results", it -> results(it, rules, next), List.of());
            return new Elected(new Electorate(body, Optional.empty(), first(results, step, rules), recused, ballots,
                    absence), results);
        }
        Members among = members.read(who);
        RuleReader rules = new RuleReader(decoder, Set.of());
        List<Graded> results = step.get("results", it -> results(it, rules, next), List.of());
        DecisionRule rule = first(results, step, rules)
                .or(() -> alone(among)).orElseGet(() -> {
                    step.missing(body.map(it -> "`rule`; to let the body decide by its own, write `by: " + it + "`")
                            .orElse("`rule`: expected a rule or `unspecified`"));
                    return new DecisionRule.Each();
                });
        return new Elected(
                new Electorate(Optional.empty(), Optional.of(among), Optional.of(rule), recused, ballots, absence),
                results);
    }

    private static Optional<DecisionRule> first(List<Graded> results, Fields step, RuleReader rules) {
        return results.isEmpty() ? step.get("rule", rules::read) : Optional.of(results.getFirst().rule());
    }

    /** A single party needs no rule to decide. */
    private Optional<DecisionRule> alone(Members among) {
        boolean party = among instanceof Members.Named named && !decoder.names().groups().contains(named.name())
                && !decoder.names().bodies().contains(named.name()) && named.name().indexOf('/') < 0;
        return party ? Optional.of(new DecisionRule.One(among)) : Optional.empty();
    }
}

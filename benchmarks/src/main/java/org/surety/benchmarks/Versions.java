package org.surety.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Electorate;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.ScenarioReader;

/**
 * An agreement as of {@code lavrov-2025}, of which versions are made: guarantors talk for up to some hours, decide, and
 * whoever voted yes acts.
 *
 * @param base the agreement before anything is changed
 */
record Versions(Agreement base, Scenario scenario) {

    /** So many rules there are: four of their own kind, and quotas of two to five. */
    private static final int RULES = 8;
    private static final int LONGEST = 168;

    /**
     * What can differ.
     *
     * @param talks the limit of the talks, in hours
     * @param acts that of the acts
     * @param rule which rule
     * @param members who guarantees, a bit each
     */
    record Version(int talks, int acts, int rule, int members) {

        /** The same but for one of the four. */
        Version changed(SplittableRandom random, int guarantors) {
            return switch (random.nextInt(4)) {
                case 0 -> new Version(1 + random.nextInt(LONGEST), acts, rule, members);
                case 1 -> new Version(talks, 1 + random.nextInt(LONGEST), rule, members);
                case 2 -> new Version(talks, acts, random.nextInt(RULES), members);
                default -> new Version(talks, acts, rule, 3 | random.nextInt(1 << guarantors));
            };
        }
    }

    static Versions of(int guarantors) {
        SourceFile file = new SourceFile("versions.yaml", agreementText(guarantors));
        Library library = id -> id.equals("versions") ? Optional.of(file) : Optional.empty();
        var agreements = AgreementReader.read(file, library);
        var scenarios = ScenarioReader.read(new SourceFile("versions.scenario.yaml", scenarioText()), library);
        return new Versions(
                agreements.value().orElseThrow(() -> new IllegalStateException(agreements.findings().toString()))
                        .under(Reading.ONLY),
                scenarios.value().orElseThrow(() -> new IllegalStateException(scenarios.findings().toString()))
                        .scenario());
    }

    private static String names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(it -> "G" + it).collect(Collectors.joining(", "));
    }

    private static String agreementText(int guarantors) {
        return """
                surety: 1
                kind: agreement
                id: versions
                title: A guarantee of which there are many versions
                status: proposed
                sources:
                  invented: {title: "Made up, to measure with", grade: inference}
                parties:
                  Home: {role: protected, name: Home, source: invented}
                %sgroups:
                  members: {members: [%s], source: invented}
                procedures:
                  assistance:
                    on: armed-attack
                    against: Home
                    by: anyone
                    source: invented
                    steps:
                      talks: {kind: consult, among: members, within: 3 days, then: decision, source: invented}
                      decision:
                        kind: decide
                        among: members
                        rule: each
                        yes: help
                        no: end
                        source: invented
                      help: {kind: act, by: those-in-favour, may: armed-force, within: 5 days, source: invented}
                """.formatted(IntStream.rangeClosed(1, guarantors)
                .mapToObj(it -> "  G%d: {role: guarantor, name: Guarantor %d, source: invented}\n".formatted(it, it))
                .collect(Collectors.joining()), names(guarantors));
    }

    private static String scenarioText() {
        return """
                surety: 1
                kind: scenario
                id: versions
                title: An attack by an outsider
                for: versions
                procedure: assistance
                event: {kind: armed-attack, by: outsider, against: Home, attributable: yes}
                fait-accompli: 72 hours
                enough: {armed-force: 3}
                source: assumed
                behaviour:
                  members:
                    ballot: {yes: 0.4..0.7, no: 0..0.1, abstain: rest}
                    acts: {obliged: 0.5..0.8, discretionary: 0.2..0.5}
                    delay: {geometric: 0.3 per day}
                    talks: {uniform: 6 hours..3 days}
                    contributes: {armed-force: 1}
                    source: assumed
                  G1: {contributes: {armed-force: 3}, source: assumed}
                  G2:
                    ballot: {follows: G1, with: 0.5..0.9, otherwise: {yes: 0.4..0.7, no: 0..0.1, abstain: rest}}
                    contributes: {armed-force: 3}
                    source: assumed
                """;
    }

    /** The agreement in a version. */
    Agreement agreement(Version version) {
        Procedure first = base.procedures().getFirst();
        List<Step> steps = first.steps().stream().map(it -> step(it, version)).toList();
        Procedure changed = new Procedure(first.id(), first.on(), first.against(), first.by(), first.threshold(),
                first.territory(), first.start(), steps, first.provenance());
        return new Agreement(base.id(), base.title(), base.status(), base.asOf(), base.summary(), base.sources(),
                base.parties(), List.of(members(version)), base.places(), base.bodies(), base.obligations(),
                List.of(changed), base.life(), base.imports(), base.adversaries(), base.events());
    }

    private Group members(Version version) {
        List<Members> members = new ArrayList<>();
        for (int i = 0; version.members() >> i > 0; i++) {
            if ((version.members() >> i & 1) == 1) {
                members.add(Members.named("G" + (i + 1)));
            }
        }
        return new Group.Listed("members", new Members.Union(members), base.groups().getFirst().provenance());
    }

    private static Step step(Step step, Version version) {
        return switch (step) {
            case Step.Consult talks -> new Step.Consult(talks.id(), talks.among(), within(version.talks()),
                    talks.then(), talks.provenance());
            case Step.Decide decide -> new Step.Decide(decide.id(), electorate(decide.electorate(), version),
                    decide.timing(), decide.yes(), decide.no(), decide.silence(), decide.last(), decide.provenance());
            case Step.Act act -> new Step.Act(act.id(), act.by(), act.modality(), act.actions(), act.force(),
                    act.help(), within(version.acts()), act.then(), act.silence(), act.provenance());
            default -> step;
        };
    }

    private static Timing within(int hours) {
        return new Timing(Limit.within(hours), Timing.Moment.STEP, 0);
    }

    private static Electorate electorate(Electorate before, Version version) {
        return new Electorate(before.body(), before.among(), Optional.of(rule(version.rule())), before.recused(),
                before.ballots(), before.absence());
    }

    private static DecisionRule rule(int number) {
        return switch (number) {
            case 0 -> new DecisionRule.Each();
            case 1 -> new DecisionRule.Unanimity(Optional.empty());
            case 2 -> new DecisionRule.Consensus();
            case 3 -> new DecisionRule.Veto(Members.named("G1"));
            default -> new DecisionRule.Quota(Ratio.of(number - 2L), false, Optional.empty(), Optional.empty(),
                    Optional.empty());
        };
    }
}

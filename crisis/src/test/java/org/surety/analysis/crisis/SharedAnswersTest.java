package org.surety.analysis.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.coalition.RandomCases;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Procedure;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/** Cases share an answer only if each by itself has it. More: {@code -Dsurety.cases=400}. */
class SharedAnswersTest {

    private static final int CASES = Integer.getInteger("surety.cases", 3);
    private static final List<String> ATTACKERS = List.of(Case.OUTSIDER, "ZZZ", "AAA", "BBB");

    private static Case attackedBy(String attacker, Case root) {
        Incident it = root.incident();
        return Case.of(root.agreement(), root.procedure().id(), new Incident(it.kind(), attacker, it.against(),
                it.place(), it.through(), it.intensity(), !it.attributable()));
    }

    private static Scenario scenario(Scenario it, String id, Incident incident, Hours late) {
        return new Scenario(id, it.title(), it.agreement(), it.base(), it.procedure(), Optional.of(incident),
                Optional.of(late), it.enough(), it.behaviours(), it.outcome(), it.sources(), it.source());
    }

    @Test
    void cases_with_equal_essentials_have_equal_answers() {
        int alike = 0;
        int different = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Case root = RandomCases.lively(seed);
            Scenario scenario = RandomScenarios.withRanges(seed, root);
            Optional<CrisisAnswer> own = answer(root, scenario);
            for (String attacker : ATTACKERS) {
                Case other = attackedBy(attacker, root);
                if (!other.essentials().equals(root.essentials())) {
                    different++;
                    continue;
                }
                assertThat(answer(other, scenario)).as("seed %d by %s", seed, attacker).isEqualTo(own);
                alike += own.isPresent() ? 1 : 0;
            }
        }
        assertThat(alike).isGreaterThan(CASES / 2);
        assertThat(different).isGreaterThan(CASES);
    }

    private static Optional<CrisisAnswer> answer(Case root, Scenario scenario) {
        try {
            return Optional.of(Crisis.of(root, scenario, CrisisRequest.EXACT));
        } catch (TooLarge | Unanswerable left) {
            return Optional.empty();
        }
    }

    /** One asker for many scenarios says what a new one for each says. */
    @Test
    void scenarios_that_assume_the_same_share_answers_and_others_do_not() {
        int shared = 0;
        int apart = 0;
        for (long seed = 0; seed < CASES / 3; seed++) {
            Case root = RandomCases.lively(seed);
            Scenario made = RandomScenarios.withRanges(seed, root);
            Family family = Family.of(root.agreement());
            Crisis crisis = new Crisis(CrisisRequest.EXACT, Work.quiet());
            List<CrisisAnswer> answers = new ArrayList<>();
            for (Scenario scenario : List.of(scenario(made, "one", root.incident(), Hours.of(20)),
                    scenario(made, "other", attackedBy(Case.OUTSIDER, root).incident(), Hours.of(20)),
                    scenario(made, "strange", attackedBy("ZZZ", root).incident(), Hours.of(20)),
                    scenario(made, "own", attackedBy("AAA", root).incident(), Hours.of(20)),
                    scenario(made, "early", root.incident(), Hours.of(3)))) {
                List<CrisisRow> rows = crisis.in(scenario, family);
                assertThat(rows).as("seed %d, %s", seed, scenario.id())
                        .isEqualTo(Crisis.of(family, scenario, CrisisRequest.EXACT));
                answers.add(rows.getFirst().answer());
            }
            shared += answers.get(1) == answers.get(2) ? 1 : 0;
            apart += answers.get(0) != answers.get(4) ? 1 : 0;
        }
        assertThat(shared).isGreaterThan(CASES / 5);
        assertThat(apart).isEqualTo(CASES / 3);
    }

    /** The same steps under two names: a scenario may say of one what it does not of the other. */
    @Test
    void procedures_that_differ_in_name_alone_are_not_alike() {
        Case root = RandomCases.lively(1);
        Agreement it = root.agreement();
        Procedure main = root.procedure();
        Procedure twin = new Procedure("twin", main.on(), main.against(), main.by(), main.threshold(),
                main.territory(), main.start(), main.steps(), main.provenance());
        List<Procedure> both = new ArrayList<>(it.procedures());
        both.add(twin);
        Agreement more = new Agreement(it.id(), it.title(), it.status(), it.asOf(), it.summary(), it.sources(),
                it.parties(), it.groups(), it.places(), it.bodies(), it.obligations(), both, it.life(), it.imports());
        assertThat(Case.of(more, "twin", root.incident()).essentials())
                .isNotEqualTo(Case.of(more, main.id(), root.incident()).essentials());
    }
}

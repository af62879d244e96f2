package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.coalition.Allowance;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.who.Verdict;
import org.surety.analysis.who.Who;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.semantics.Likeness;
import org.surety.semantics.Membership;

/**
 * {@code check} works out the attacks of parties that a text treats alike once and changes their names; each must be
 * what {@code who} says of it by itself, on seeded random agreements.
 */
class AttacksAlikeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 50);
    private static final long FIRST = Long.getLong("surety.first", 0);

    /** What is said of an attack, in no order. */
    private record Told(boolean possible, boolean owed, Set<String> stoppers, Set<String> alone, Object window) {

        static Told of(Verdict verdict) {
            return new Told(verdict.possible(), verdict.owed(), Set.copyOf(verdict.stoppers()),
                    Set.copyOf(verdict.alone()), verdict.window());
        }
    }

    @Test
    void everyAttackIsWhatItIsByItself() {
        int renamed = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            Agreement agreement = RandomTexts.of(seed);
            Facts facts = Facts.of(agreement, new Attacks(Allowance.of(20_000_000)));
            Likeness likeness = Likeness.of(Membership.of(agreement));
            for (Procedure procedure : agreement.procedures()) {
                Set<List<Object>> seen = new HashSet<>();
                for (Attacks.Attack attack : facts.attacks(procedure)) {
                    assertThat(Told.of(attack.verdict()))
                            .as("seed %d, %s, %s", seed, procedure.id(), attack.situation())
                            .isEqualTo(Told.of(Who.verdict(HelpAnalysis.of(attack.root()))));
                    boolean shares = procedure.steps().stream().noneMatch(Step.Refer.class::isInstance)
                            && facts.membership().includes(attack.attacker());
                    renamed += shares && !seen.add(List.of(likeness.kind(attack.attacker()),
                            attack.situation().victim().map(likeness::kind))) ? 1 : 0;
                }
            }
        }
        assertThat(renamed).as("attacks that differ in names only").isGreaterThan(CASES / 25);
    }
}

package org.surety.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.semantics.TooLarge;

/**
 * {@code who} answers for one of several parties that a text treats alike, attackers and victims; each of the others,
 * asked by itself, must have the same answer under its own name, on seeded random agreements.
 */
class PartiesAnswerAlikeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 20);
    private static final long FIRST = Long.getLong("surety.first", 0);

    @Test
    void eachHasTheAnswerOfTheOneThatStandsForIt() {
        int attackers = 0;
        int victims = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            Agreement agreement = withTwo(RandomTexts.of(seed));
            Family family = Family.of(agreement);
            try {
                for (WhoRow row : Who.of(family, WhoRequest.EVERYTHING).rows()) {
                    WhoRow.Situation at = row.situation();
                    for (String other : at.likeAttacker()) {
                        compare(seed, agreement, row, at.attacker(), other);
                        attackers++;
                    }
                    for (String other : at.likeVictim()) {
                        compare(seed, agreement, row, at.victim().orElseThrow(), other);
                        victims++;
                    }
                }
            } catch (TooLarge large) {
                continue;
            }
        }
        assertThat(attackers).as("attackers for whom others stand").isGreaterThan(CASES / 2);
        assertThat(victims).as("victims for whom others stand").isGreaterThan(CASES / 20);
    }

    /** With two guarantors whom nothing names; half of the texts protect them. */
    private static Agreement withTwo(Agreement it) {
        List<Party> parties = new ArrayList<>(it.parties());
        for (String id : List.of("XXX", "YYY")) {
            parties.add(new Party(id, Optional.empty(), Role.GUARANTOR, Optional.empty(), 1, Provenance.NONE));
        }
        List<Procedure> procedures = it.procedures().stream()
                .map(one -> new Procedure(one.id(), one.on(),
                        one.against().map(whom -> one.steps().size() % 2 == 0
                                ? new Members.Union(List.of(whom, Members.of(Members.Kind.GUARANTORS)))
                                : whom),
                        one.by(), one.threshold(), one.territory(), one.start(), one.steps(), one.provenance()))
                .toList();
        return new Agreement(it.id(), it.title(), it.status(), it.asOf(), it.summary(), it.sources(), parties,
                it.groups(), it.places(), it.bodies(), it.obligations(), procedures, it.life(), it.imports());
    }

    /** Where {@code one} and {@code other} change places. */
    private static void compare(long seed, Agreement agreement, WhoRow row, String one, String other) {
        UnaryOperator<String> names = it -> it.equals(one) ? other : it.equals(other) ? one : it;
        WhoRow.Situation at = row.situation();
        WhoRequest itself = new WhoRequest(Optional.of(at.procedure()), Optional.of(names.apply(at.attacker())),
                at.victim().map(names), at.place(), Optional.empty(), Map.of(), Optional.empty(), 1000, 1,
                Circumstances.PLAIN);
        CaseAnswer found = Who.of(Family.of(agreement), itself).rows().getFirst().answer();
        assertThat(Said.by(found)).as("seed %d, %s: %s instead of %s", seed, at, other, one)
                .isEqualTo(Said.by(row.answer()).renamed(new Twin("renamed", agreement, at.procedure(), names)));
        assertThat(found.obstacles()).isEqualTo(row.answer().obstacles());
    }
}

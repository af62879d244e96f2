package org.surety.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.analysis.life.Treaty.allOf;
import static org.surety.analysis.life.Treaty.anyOf;
import static org.surety.analysis.life.Treaty.decision;
import static org.surety.analysis.life.Treaty.fact;
import static org.surety.analysis.life.Treaty.inOrder;
import static org.surety.analysis.life.Treaty.other;
import static org.surety.analysis.life.Treaty.some;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.entry.Entries;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition.Kind;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Role;
import org.surety.semantics.Texts;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

class EntriesTest {

    private static final Interpretation WRITTEN = Interpretation.AS_WRITTEN;

    private static EntryAnswer entry(Treaty treaty) {
        return entry(treaty.text(), WRITTEN);
    }

    private static EntryAnswer entry(Agreement agreement, Interpretation how) {
        return Entries.of(Instrument.of(agreement, how), Map.of());
    }

    private static Treaty allies() {
        return Treaty.of(Texts.agreement().parties(Role.OTHER, "BEL", "CAN", "DNK", "FRA", "GBR", "ISL", "ITA", "LUX",
                "NLD", "NOR", "PRT", "USA"));
    }

    /**
     * Article 11 of the North Atlantic Treaty: a majority of the signatories, the seven named among them. Seven of
     * twelve are a majority, so the seven suffice, and nobody can do without one of them.
     */
    @Test
    void northAtlantic() {
        EntryAnswer entry = entry(allies().entry(
                fact(Kind.RATIFICATION, "BEL", "CAN", "FRA", "GBR", "LUX", "NLD", "USA"),
                some(Kind.RATIFICATION, "1/2", true, "BEL", "CAN", "DNK", "FRA", "GBR", "ISL", "ITA", "LUX", "NLD",
                        "NOR", "PRT", "USA")));
        assertThat(entry.enough().listed())
                .containsExactly(List.of("BEL", "CAN", "FRA", "GBR", "LUX", "NLD", "USA"));
        assertThat(entry.blockers().listed()).containsExactly(List.of("BEL"), List.of("CAN"), List.of("FRA"),
                List.of("GBR"), List.of("LUX"), List.of("NLD"), List.of("USA"));
        assertThat(entry.needed()).isEmpty();
        assertThat(entry.circles()).isEmpty();
    }

    /** With two more than a majority asked for, two of the five others are needed too: C(5, 2) ways. */
    @Test
    void numbersBesideNames() {
        EntryAnswer entry = entry(allies().entry(
                fact(Kind.RATIFICATION, "BEL", "CAN", "FRA", "GBR", "LUX", "NLD", "USA"),
                some(Kind.RATIFICATION, "9", false, "BEL", "CAN", "DNK", "FRA", "GBR", "ISL", "ITA", "LUX", "NLD",
                        "NOR", "PRT", "USA")));
        assertThat(entry.enough().count()).isEqualTo(BigInteger.TEN);
        // One of the seven, or four of the other five.
        assertThat(entry.blockers().count()).isEqualTo(BigInteger.valueOf(7 + 5));
    }

    /** Article 10 of Locarno: five ratifications, and Germany's admission, which is the act of no party alone. */
    @Test
    void locarno() {
        EntryAnswer entry = entry(Treaty.of(Texts.agreement().parties(Role.OTHER, "BEL", "DEU", "FRA", "GBR", "ITA"))
                .entry(fact(Kind.RATIFICATION, "BEL", "DEU", "FRA", "GBR", "ITA"), other("league", Stage.MEMBER)));
        assertThat(entry.enough().listed()).containsExactly(List.of("BEL", "DEU", "FRA", "GBR", "ITA"));
        assertThat(entry.blockers().count()).isEqualTo(BigInteger.valueOf(5));
        assertThat(entry.needed()).containsExactly("other-agreement: league member");
    }

    /** Where the text is silent: never, or on signature of all; under the Vienna Convention with the consent of all. */
    @Test
    void silence() {
        Agreement silent = Treaty.of(Texts.agreement().protects("UKR").guarantors("RUS", "USA")).text();
        EntryAnswer never = entry(silent, WRITTEN.with(Interpretation.SilentEntry.NEVER));
        assertThat(never.possible()).isFalse();
        assertThat(never.enough().count()).isZero();
        assertThat(never.blockers().count()).isZero();
        for (Interpretation how : List.of(WRITTEN, Interpretation.VIENNA)) {
            EntryAnswer entry = entry(silent, how);
            assertThat(entry.enough().listed()).containsExactly(List.of("UKR", "RUS", "USA"));
            assertThat(entry.blockers().listed()).containsExactly(List.of("UKR"), List.of("RUS"), List.of("USA"));
        }
    }

    @Test
    void referendumAndDecision() {
        Treaty treaty = Treaty.of(Texts.withSecurityCouncil("test").protects("UKR"))
                .entry(fact(Kind.REFERENDUM, "UKR"), decision("council"));
        EntryAnswer entry = entry(treaty);
        // The five with a veto and any four of the ten: C(10, 4), each with the party itself.
        assertThat(entry.enough().count()).isEqualTo(BigInteger.valueOf(210));
        assertThat(entry.blockers().listed()).startsWith(List.of("UKR"), List.of("CHN"));
    }

    /** What parties can do goes before what they would have to wait for, but waiting keeps them from blocking. */
    @Test
    void alternatives() {
        EntryAnswer entry = entry(Treaty.of(Texts.agreement().parties(Role.OTHER, "AAA", "BBB"))
                .contracting("AAA", "BBB")
                .entry(anyOf(fact(Kind.RATIFICATION, "AAA", "BBB"), fact(Kind.CEASEFIRE))));
        assertThat(entry.enough().listed()).containsExactly(List.of("AAA", "BBB"));
        assertThat(entry.needed()).isEmpty();
        assertThat(entry.blockers().count()).isZero();
        EntryAnswer waiting = entry(Treaty.of(Texts.agreement().parties(Role.OTHER, "AAA"))
                .entry(anyOf(allOf(fact(Kind.RATIFICATION, "AAA"), fact(Kind.CEASEFIRE)),
                        Treaty.date("2030-01-01"))));
        assertThat(waiting.needed()).containsExactly("ceasefire, or date: 2030-01-01");
    }

    private static List<EntryAnswer> twins(Treaty one, Treaty other) {
        Map<String, Instrument> both = new LinkedHashMap<>();
        both.put("one", Instrument.of(one.text(), WRITTEN));
        both.put("other", Instrument.of(other.text(), WRITTEN));
        return both.values().stream().map(it -> Entries.of(it, both)).toList();
    }

    private static Treaty text(String id, String... parties) {
        return Treaty.of(Texts.agreement(id).parties(Role.OTHER, parties));
    }

    /** The twins of 1919: the American one waits for the other's ratification, and that waits for nothing. */
    @Test
    void twinsAreNoCircle() {
        List<EntryAnswer> twins = twins(
                text("one", "FRA", "USA").entry(fact(Kind.RATIFICATION, "FRA", "USA"),
                        other("other", Stage.RATIFIED)),
                text("other", "FRA", "GBR").entry(fact(Kind.RATIFICATION, "FRA", "GBR"),
                        other("one", Stage.IN_FORCE)));
        assertThat(twins).allSatisfy(it -> assertThat(it.circles()).isEmpty());
        assertThat(twins.get(0).enough().listed()).containsExactly(List.of("FRA", "USA", "GBR"));
        // Each enters with the other, so both take all three.
        assertThat(twins.get(1).enough().listed()).containsExactly(List.of("FRA", "GBR", "USA"));
    }

    /** What is still missing to another text once one is in force: its own conditions, and who has not consented. */
    @Test
    void oneBeforeTheOther() {
        List<EntryAnswer> both = twins(
                text("one", "AAA", "BBB").entry(fact(Kind.SIGNATURE, "AAA", "BBB"), other("other", Stage.SIGNED)),
                text("other", "BBB", "CCC").entry(fact(Kind.RATIFICATION, "BBB", "CCC"), fact(Kind.CEASEFIRE),
                        other("one", Stage.IN_FORCE)));
        assertThat(both.get(0).beside()).containsExactly(new EntryAnswer.Beside("other",
                List.of("ratification of other by BBB, CCC", "ceasefire")));
        assertThat(both.get(1).beside()).containsExactly(new EntryAnswer.Beside("one", List.of()));
    }

    /** A day that has come brings the days before it, and of two ways the one that lacks most counts. */
    @Test
    void oneBeforeTheOtherByDays() {
        List<EntryAnswer> both = twins(
                text("one", "AAA", "BBB").contracting("AAA", "BBB").entry(
                        anyOf(Treaty.date("2031-01-01"), fact(Kind.CEASEFIRE))),
                text("other", "AAA", "BBB").contracting("AAA", "BBB").entry(Treaty.date("2030-01-01")));
        assertThat(both.get(0).beside()).containsExactly(new EntryAnswer.Beside("other", List.of("date: 2030-01-01")));
        assertThat(both.get(1).beside()).containsExactly(
                new EntryAnswer.Beside("one", List.of("date: 2031-01-01 or ceasefire")));
        assertThat(twins(text("one", "AAA", "BBB").contracting("AAA", "BBB").entry(
                anyOf(fact(Kind.CEASEFIRE), Treaty.date("2031-01-01"))),
                text("other", "AAA", "BBB").contracting("AAA", "BBB").entry(Treaty.date("2030-01-01"))).get(0)
                .beside()).as("whichever way comes first")
                .containsExactly(new EntryAnswer.Beside("other", List.of("date: 2030-01-01")));
        assertThat(twins(text("one", "AAA", "BBB").contracting("AAA", "BBB").entry(Treaty.date("2031-01-01")),
                text("other", "AAA", "BBB").contracting("AAA", "BBB").entry(Treaty.date("2030-01-01"))).get(0)
                .beside()).containsExactly(new EntryAnswer.Beside("other", List.of()));
    }

    /** Agreements that wait for each other to be in force enter together. */
    @Test
    void inForceTogether() {
        List<EntryAnswer> both = twins(
                text("one", "AAA", "BBB").entry(fact(Kind.RATIFICATION, "AAA", "BBB"), other("other", Stage.IN_FORCE)),
                text("other", "BBB", "CCC").entry(fact(Kind.RATIFICATION, "BBB", "CCC"), other("one", Stage.IN_FORCE)));
        assertThat(both).allSatisfy(it -> {
            assertThat(it.circles()).isEmpty();
            assertThat(it.enough().count()).isEqualTo(BigInteger.ONE);
            assertThat(it.enough().listed().getFirst()).containsExactlyInAnyOrder("AAA", "BBB", "CCC");
        });
    }

    /** Each ratifies only once the other agreement is in force: nobody can move first. */
    @Test
    void acts() {
        List<EntryAnswer> both = twins(
                text("one", "AAA", "BBB").entry(inOrder(other("other", Stage.IN_FORCE),
                        fact(Kind.RATIFICATION, "AAA", "BBB"))),
                text("other", "AAA", "BBB").entry(inOrder(other("one", Stage.RATIFIED),
                        fact(Kind.RATIFICATION, "AAA", "BBB"))));
        assertThat(both).allSatisfy(it -> assertThat(it.circles()).hasSize(1));
        assertThat(both.getFirst().circles().getFirst()).containsExactly("one", "other");
    }

    /** Where one of the two need not wait, there is no circle; nor where another way is open. */
    @Test
    void noCircle() {
        assertThat(twins(
                text("one", "AAA", "BBB").entry(inOrder(other("other", Stage.IN_FORCE),
                        fact(Kind.RATIFICATION, "AAA", "BBB"))),
                text("other", "AAA", "BBB").entry(fact(Kind.RATIFICATION, "AAA", "BBB"))).getFirst().circles())
                .isEmpty();
        assertThat(twins(
                text("one", "AAA", "BBB").entry(inOrder(anyOf(other("other", Stage.IN_FORCE), fact(Kind.CEASEFIRE)),
                        fact(Kind.RATIFICATION, "AAA", "BBB"))),
                text("other", "AAA", "BBB").entry(inOrder(other("one", Stage.RATIFIED),
                        fact(Kind.RATIFICATION, "AAA", "BBB"))))
                .getFirst().circles())
                .isEmpty();
    }
}

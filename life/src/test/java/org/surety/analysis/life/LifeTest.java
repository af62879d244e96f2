package org.surety.analysis.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.analysis.life.Treaty.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.ExitWay.Effect;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Territory;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Line;
import org.surety.semantics.Texts;
import org.surety.semantics.Work;
import org.surety.semantics.life.Interpretation;

class LifeTest {

    /** What decides, and where the guarantee holds, are open; only the first can change an answer on its life. */
    private static Family family() {
        return new Family() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public List<OpenTerm> terms() {
                return List.of(term("neutral", "yes", "no"), term("territory", "everywhere", "without-crimea"));
            }

            @Override
            public Agreement under(Reading reading) {
                boolean neutral = reading.of("neutral").orElseThrow().equals("yes");
                boolean everywhere = reading.of("territory").orElseThrow().equals("everywhere");
                Territory where = everywhere
                        ? new Territory.Everywhere()
                        : new Territory.Areas(List.of(), List.of("Crimea"));
                Treaty treaty = Treaty.of(Texts.agreement().protects("UKR").guarantors("CHN", "RUS", "USA")
                        .place("Crimea")
                        .procedure("assistance", it -> it.territory(where), Line.may("help", "guarantors")))
                        .contracting("UKR", "CHN", "RUS", "USA");
                if (neutral) {
                    treaty.duty(duty("neutrality", Modality.MUST, ActionKind.REMAIN_NEUTRAL, "UKR", "guarantors",
                            Course.PLAIN));
                }
                return treaty.text();
            }
        };
    }

    private static OpenTerm term(String name, String... readings) {
        List<OpenTerm.Alternative> alternatives = new ArrayList<>();
        for (String reading : readings) {
            alternatives.add(new OpenTerm.Alternative(reading, Map.of(), Optional.empty(), Provenance.NONE));
        }
        return new OpenTerm(name, "What is meant?", name, alternatives, Map.of(), false, Provenance.NONE);
    }

    private static LifeResult life(LifeRequest request) {
        return LifeAnswer.of(family(), request, Work.quiet());
    }

    /**
     * A text as silent as the proposal of August 2025: as written it is in force never or on signature, and nobody can
     * end it; by the Vienna Convention with the consent of all, whom it takes to end it, too; and where the right to
     * leave is implied, a guarantor leaves a year after its notice.
     */
    @Test
    void everySilenceIsFilledInEachWay() {
        LifeResult result = life(Treaty.all());
        // Two readings that matter, each as written (twice) and under the Convention (twice).
        assertThat(result.rows()).hasSize(8);
        List<LifeResult.Row> neutral = result.rows().stream()
                .filter(it -> it.readings().getFirst().get("neutral").equals("yes")).toList();
        assertThat(neutral).extracting(LifeResult.Row::interpretation).containsExactly(
                Interpretation.AS_WRITTEN.with(Interpretation.SilentEntry.NEVER), Interpretation.AS_WRITTEN,
                Interpretation.VIENNA, Interpretation.VIENNA.withImpliedWithdrawal(true));
        assertThat(neutral).allSatisfy(it -> assertThat(it.readings()).extracting(one -> one.get("territory"))
                .containsExactly("everywhere", "without-crimea"));
        assertThat(neutral).extracting(it -> it.entry().possible()).containsExactly(false, true, true, true);
        assertThat(neutral.get(1).exits()).isEmpty();
        assertThat(neutral.get(2).exits()).extracting(ExitWay::what).containsExactly(Effect.ENDS);
        ExitWay guarantor = neutral.get(3).exits().get(1);
        assertThat(guarantor.by()).containsExactly(List.of("CHN"), List.of("RUS"), List.of("USA"));
        assertThat(guarantor.earliest()).contains(Hours.ofDays(365));
        assertThat(guarantor.survivingDuties()).containsExactly("neutrality");
        assertThat(neutral).allSatisfy(it -> assertThat(it.calendar()).isEmpty());
    }

    @Test
    void silenceIsNamed() {
        List<LifeResult.Row> rows = life(Treaty.all()).rows();
        assertThat(rows.getFirst().silent()).containsExactly("life.entry", "life.term.for", "life.term.notice",
                "obligations.neutrality.breach.found-by", "obligations.neutrality.breach.then");
    }

    @Test
    void whatFlips() {
        List<LifeResult.LifeFlip> flips = life(Treaty.all()).flips();
        assertThat(flips).extracting(LifeResult.LifeFlip::term).containsExactly("neutral", "law", "life.entry",
                "life.term.notice");
        assertThat(flips).extracting(it -> it.answers().contains("exit")).containsExactly(true, true, false, true);
        assertThat(flips).extracting(it -> it.answers().contains("entry")).containsExactly(false, false, true, false);
    }

    @Test
    void lawAndReadingsCanBeHeld() {
        LifeResult result = life(new LifeRequest(Map.of("neutral", "no"), Optional.of(Law.VIENNA), Set.of("UKR")));
        assertThat(result.rows()).extracting(LifeResult.Row::interpretation).containsExactly(Interpretation.VIENNA,
                Interpretation.VIENNA.withImpliedWithdrawal(true));
        assertThat(result.flips()).extracting(LifeResult.LifeFlip::term).containsExactly("life.term.notice");
    }

    @Test
    void canBeStopped() {
        Work work = Work.quiet();
        work.stop(Work.Cause.TIME);
        assertThatThrownBy(() -> LifeAnswer.of(family(), Treaty.all(), work)).isInstanceOf(Work.Stopped.class);
    }
}

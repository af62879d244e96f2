package org.surety.report.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.Curve;
import org.surety.model.quantity.Hours;
import org.surety.report.CrisisSample;
import org.surety.report.Sample;
import org.surety.report.words.Names;

class CrisisDigestTest {

    private static final CrisisAnswer LIKELY = CrisisSample.sheet().result().rows().getFirst().answer();

    @Test
    void readingsThatAnswerAlikeStandTogetherTheLikeliestFirst() {
        CrisisDigest.Section section = CrisisDigest.of(CrisisSample.sheet()).sections().getFirst();
        assertThat(section.deciding()).containsExactlyInAnyOrder("territory", "decision");
        assertThat(section.lines()).extracting(CrisisDigest.Line::when).containsExactly(
                "territory is everywhere and decision is each individually",
                "territory is everywhere and decision is all agree or security council", "territory is without crimea");
        assertThat(section.lines()).extracting(CrisisDigest.Line::readings).containsExactly(4, 8, 12);
        assertThat(section.telling(2)).extracting(it -> it.told().inTime()).containsExactly(
                "30\u00A0% (10 to 50\u00A0%)",
                "0\u00A0%");
    }

    @Test
    void aLongCurveIsReadWhereItRises() {
        List<Curve.Point> points = new ArrayList<>();
        for (int hour = 0; hour <= 1000; hour++) {
            points.add(new Curve.Point(hour, Bounds.exactly(Math.min(hour, 100) / 100.0)));
        }
        assertThat(TellingHours.of(with(new Curve(points, Bounds.exactly(1), true)), 4)).containsExactly(25L, 50L, 72L,
                75L,
                100L);
        List<Curve.Point> flat = points.stream().map(it -> new Curve.Point(it.hour(), Bounds.exactly(0))).toList();
        assertThat(TellingHours.of(with(new Curve(flat, Bounds.exactly(0), true)), 4)).containsExactly(72L);
    }

    private static CrisisAnswer with(Curve curve) {
        return new CrisisAnswer(List.of(), curve, Optional.of(Hours.of(72)), curve.by(72), Optional.empty(), List.of(),
                List.of(), List.of(), LIKELY.deterrence(), Optional.empty(), List.of(), LIKELY.method(), List.of());
    }

    @Test
    void withoutPartiesNobodyIsListed() {
        assertThat(Helping.of(LIKELY, Names.of(Sample.agreement()))).isEmpty();
    }
}

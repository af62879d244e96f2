package org.surety.conformance.neutral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.text.SourceFile;
import org.surety.text.read.PositionsReader;

/** Scales run from what one asked for to what another did; red lines are recorded of both sides or of none. */
class PositionsTest {

    static Stream<Path> files() {
        return CatalogFiles.folders().stream().flatMap(it -> CatalogFiles.within(it, ".positions.yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothEndsOfEveryScaleWereAskedFor(Path file) {
        assertThat(endsOfNobody(set(CatalogFiles.load(file).orElseThrow()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void redLinesAreRecordedOfMoreThanOneOrOfNone(Path file) {
        assertThat(withRedLine(set(CatalogFiles.load(file).orElseThrow()))).isNotEqualTo(1);
    }

    @Test
    void anEndThatNobodyAskedForAndALineOfOneAloneAreFound() {
        PositionSet set = set(new SourceFile("s.yaml", """
                surety: 1
                kind: positions
                id: s
                parties: {A: {}, B: {}}
                issues: {k: {points: {low: 0, middle: 50, high: 100}}, free: {points: {here: unplaced}}}
                positions:
                  A: {k: {position: low, red-line: {at-most: 0}}, free: {position: here}}
                  B: {k: {position: middle}}
                """));
        assertThat(endsOfNobody(set)).containsExactly("k: nobody asked for 100");
        assertThat(withRedLine(set)).isEqualTo(1);
    }

    private static List<String> endsOfNobody(PositionSet set) {
        List<String> found = new ArrayList<>();
        for (Issue issue : set.issues()) {
            if (issue.points().values().stream().flatMap(Optional::stream).findAny().isPresent()) {
                Stream.of(Ratio.ZERO, IssuePosition.MOST)
                        .filter(end -> asked(set, issue).noneMatch(it -> reaches(it, end)))
                        .forEach(end -> found.add(issue.id() + ": nobody asked for " + end));
            }
        }
        return found;
    }

    private static Stream<Range> asked(PositionSet set, Issue issue) {
        return set.stances().stream().filter(it -> it.issue().equals(issue.id())).map(Stance::statements)
                .flatMap(List::stream).filter(it -> it.inExchangeFor().isEmpty())
                .flatMap(it -> issue.place(it.position()).stream());
    }

    private static boolean reaches(Range range, Ratio end) {
        return range.low().compareTo(end) <= 0 && range.high().compareTo(end) >= 0;
    }

    private static long withRedLine(PositionSet set) {
        return set.stances().stream().filter(it -> it.redLine().isPresent()).map(Stance::party).distinct().count();
    }

    private static PositionSet set(SourceFile file) {
        return PositionsReader.read(file, CatalogFiles.LIBRARY).value().orElseThrow().positions();
    }
}

package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.Reading;
import org.surety.model.finding.Finding;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.write.JsonTree;
import org.surety.text.write.YamlWriter;

/** Files made to break a reader are refused in bounded time and memory. More: {@code -Dsurety.cases=3000}. */
@Timeout(60)
class HostileFilesTest {

    private static final int CHANGES = Integer.getInteger("surety.cases", 200);
    private static final String HEAD = "surety: 1\nkind: agreement\nid: x\ntitle: X\nstatus: draft\n";

    private static List<String> rules(String text) {
        List<Finding> findings = AgreementReader.read(new SourceFile("hostile.yaml", text), Library.EMPTY).findings();
        assertThat(findings).hasSizeLessThanOrEqualTo(Problems.MOST_SHOWN + 1);
        assertThat(findings.stream().mapToInt(it -> it.message().length())).allMatch(length -> length < 2000);
        return findings.stream().map(Finding::id).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "- - "})
    void valuesNestedFiftyThousandDeepAreRefused(String opening) {
        assertThat(rules(HEAD + "groups: \n  " + opening.repeat(50_000))).isNotEmpty();
        assertThat(rules(opening.repeat(50_000))).isNotEmpty();
    }

    @Test
    void flowListsNestedTooDeepSaySo() {
        assertThat(rules("[".repeat(50_000))).containsExactly("form-too-deep");
        String block = IntStream.range(0, 500).mapToObj(it -> " ".repeat(it) + "a:\n").collect(Collectors.joining());
        assertThat(rules(block)).containsExactly("form-too-deep");
    }

    @Test
    void anAliasBombIsRefusedWithoutBeingExpanded() {
        StringBuilder bomb = new StringBuilder(HEAD + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        assertThat(rules(bomb.toString())).contains("form-alias");
    }

    @Test
    void aRecursiveAnchorIsRefused() {
        assertThat(rules(HEAD + "groups: &g\n  a: *g\n")).contains("form-alias");
    }

    @Test
    void aVeryLongTextIsRefused() {
        assertThat(rules(HEAD + "summary: " + "x".repeat(Documents.MOST_BYTES))).containsExactly("form-too-large");
        assertThat(rules(HEAD + "as-of: " + "x".repeat(1_000_000))).containsExactly("form-bad-date");
    }

    @Test
    void numbersOfAMillionDigitsAreRefused() {
        String digits = "9".repeat(1_000_000);
        assertThat(rules(HEAD + "bodies: {b: {seats: {FRA: " + digits + "}, rule: {quota: 1/" + digits
                + "}}}\nparties: {FRA: {count: " + digits
                + "}}\n")).containsExactly("form-bad-number");
    }

    @Test
    void aMillionKeysAreRefused() {
        String keys = IntStream.range(0, 400_000).mapToObj(it -> "k" + it + ": 1\n").collect(Collectors.joining());
        assertThat(rules(HEAD + keys)).containsExactly("form-too-large");
        String fewer = IntStream.range(0, 45_000).mapToObj(it -> "k" + it + ": 1\n").collect(Collectors.joining());
        assertThat(rules(HEAD + fewer)).containsExactly("form-unknown-key", "form-too-many");
    }

    @Test
    void manyDanglingNamesAreReportedQuickly() {
        String parties = IntStream.range(0, 1_000).mapToObj(it -> "  party-with-a-long-name-" + it + ": {}\n")
                .collect(Collectors.joining());
        String groups = IntStream.range(0, 1_000).mapToObj(it -> "  g" + it + ": party-with-a-long-nam-" + it + "\n")
                .collect(Collectors.joining());
        assertThat(rules(HEAD + "parties:\n" + parties + "groups:\n" + groups)).contains("form-dangling-group",
                "form-too-many");
    }

    @Test
    void thousandsOfOpenTermsAreRefused() {
        String terms = IntStream.range(0, 5_000)
                .mapToObj(it -> "  g" + it + ": {open: {question: q, readings: {a: FRA, b: GBR}}}\n")
                .collect(Collectors.joining());
        assertThat(rules(HEAD + "groups:\n" + terms)).containsExactly("form-open-term");
    }

    @Test
    void openTermsNestedTooDeepAreRefused() {
        String deep = "{open: {question: q, readings: {a: FRA, b: ".repeat(12) + "GBR" + "}}}".repeat(12);
        assertThat(rules(HEAD + "groups:\n  g: " + deep + "\n")).containsExactly("form-open-term");
    }

    @Test
    void manyTermsInOneElementAreReadWithoutTryingEveryCombination() {
        String steps = IntStream.range(0, 100).mapToObj(it -> ("    s%d: {kind: consult, among: FRA, "
                + "within: {open: {question: q, readings: {a: 1 day, b: 2 days, c: unlimited}}}}\n").formatted(it))
                .collect(Collectors.joining());
        String text = HEAD + "procedures:\n p:\n   on: threat\n   steps:\n" + steps;
        Read<AgreementFile> read = AgreementReader.read(new SourceFile("many.yaml", text), Library.EMPTY);
        assertThat(read.findings()).isEmpty();
        assertThat(read.value().orElseThrow().terms()).hasSize(100);
    }

    @Test
    void charactersThatAreNoTextAreRefused() {
        assertThat(rules(HEAD + "summary: a\u0000b")).containsExactly("form-encoding");
        assertThat(rules(HEAD + "summary: \"\uD800\"")).containsExactly("form-encoding");
        assertThat(rules(HEAD + "summary: \u0007")).containsExactly("form-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C, 0x2028, 0x85, 0x1B, 0x9B, 0x7F, 0xE0001, 0xFFFE})
    void charactersThatAreNotSeenAreRefusedHoweverTheyAreWritten(int point) {
        String raw = Character.toString(point);
        String spelled = point > 0xFFFF ? "\\U%08X".formatted(point) : "\\u%04X".formatted(point);
        assertThat(rules(HEAD + "summary: a" + raw + "b\n")).containsExactly("form-encoding");
        assertThat(rules(HEAD + "summary: \"a" + spelled + "b\"\n")).containsExactly("form-encoding");
        assertThat(rules(HEAD + "groups: {\"a" + spelled + "b\": FRA}\n")).containsExactly("form-encoding");
        Finding finding =
                AgreementReader.read(new SourceFile("x.yaml", HEAD + "summary: ab" + raw + "\n"), Library.EMPTY)
                        .findings().getFirst();
        assertThat(finding.position().line()).isEqualTo(6);
        assertThat(finding.position().column()).isEqualTo(12);
    }

    @Test
    void aLetterWithManyMarksIsRefused() {
        assertThat(rules(HEAD + "summary: e" + "\u0301".repeat(31))).containsExactly("form-encoding");
        assertThat(rules(HEAD + "summary: \"e" + "\\u0301".repeat(31) + "\"")).containsExactly("form-encoding");
        assertThat(rules(HEAD + "summary: e" + "\u0301".repeat(30))).isEmpty();
    }

    @Test
    void aNameIsTheSameHoweverItsAccentIsTyped() {
        String composed = "Caf\u00E9";
        String decomposed = "Cafe\u0301";
        assertThat(rules(HEAD + "parties: [" + composed + "]\ngroups: {g: " + decomposed + "}\n")).isEmpty();
        assertThat(rules(HEAD + "parties: {" + composed + ": {}, " + decomposed + ": {}}\n"))
                .containsExactly("form-duplicate-key");
    }

    @Test
    void aLongCircleIsToldInPart() {
        String groups = IntStream.range(0, 250).mapToObj(it -> "  g" + it + ": [g" + (it + 1) % 250 + "]\n")
                .collect(Collectors.joining());
        assertThat(rules(HEAD + "groups:\n" + groups)).containsExactly("form-circular-group");
    }

    @Test
    void noMoreAgreementsAreLookedForThanMakeSense() {
        int[] asked = new int[1];
        String groups = IntStream.range(0, 1_000).mapToObj(it -> "  g" + it + ": [a" + it + "/x]\n")
                .collect(Collectors.joining());
        AgreementReader.read(new SourceFile("x.yaml", HEAD + "groups:\n" + groups), id -> {
            asked[0]++;
            return Optional.empty();
        });
        assertThat(asked[0]).isEqualTo(Imports.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lavrov", "un-charter-1945", "many-terms", "kharkiv"})
    void noChangeOfAGoodFileMakesTheReaderThrow(String name) {
        byte[] good = TestFiles.file(name).content().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = Mutations.change(good, random);
            Read<SourceFile> decoded = Documents.decode(name + ".yaml", changed);
            decoded.value().ifPresent(source -> assertThatCode(() -> {
                KindOf.sniff(source);
                ScenarioReader.read(source, TestFiles.LIBRARY);
                AgreementReader.read(source, TestFiles.LIBRARY).value().ifPresent(HostileFilesTest::use);
            }).as(source.content()).doesNotThrowAnyException());
        }
    }

    private static void use(AgreementFile file) {
        file.terms().forEach(it -> file.positionOf(it.place()));
        YamlWriter.write(file);
        JsonTree.of(file);
        List<Reading> readings = TestFiles.readings(file);
        readings.stream().limit(5).forEach(file::under);
    }
}

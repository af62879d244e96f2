package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/**
 * Reading costs in proportion to the size of a file, whatever it is made of. What is counted is memory handed out,
 * which does not depend on how busy the machine is.
 */
@Timeout(300)
class ScalingTest {

    private static final String HEAD = "surety: 1\nkind: agreement\nid: x\ntitle: X\nstatus: draft\n";
    private static final String POSITIONS = "surety: 1\nkind: positions\nid: x\n";
    private static final String SCENARIO =
            "surety: 1\nkind: scenario\nid: x\nevent: {kind: armed-attack, by: A, against: B}\n";
    private static final int SIZE = 6_000;
    private static final double MOST_GROWTH = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static Arguments file(String name, IntFunction<String> text) {
        return Arguments.of(name, text);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("a long word", n -> HEAD + "as-of: " + "x".repeat(n * 200) + "\n"),
                file("a long word between words", n -> HEAD + "sumary: a " + "x".repeat(n * 200) + " b\n"),
                file("a long line", n -> HEAD + "parties: [" + lines(n, i -> "P" + i + ", ") + "]\n"),
                file("a long text", n -> HEAD + "summary: |\n" + lines(n * 10, i -> "  some words\n")),
                file("a number of many digits", n -> HEAD + "bodies: {b: {seats: {FRA: " + "9".repeat(n * 200)
                        + "}, rule: {quota: 1/" + "3".repeat(n * 200) + "}}}\n"),
                file("a long key",
                        n -> HEAD + "bodies:\n  b:\n    weights:\n      ? " + "k".repeat(n * 100) + "\n      : {"
                                + lines(n, i -> "P" + i + ": 1, ") + "}\n"),
                file("marks on a letter", n -> HEAD + "summary: e" + "\u0323\u0301".repeat(n * 50) + "\n"),
                file("marks spelled out", n -> HEAD + "summary: \"e" + "\\u0301\\u0323".repeat(n * 10) + "\"\n"),
                file("a chain of groups",
                        n -> HEAD + "groups:\n" + lines(n, i -> "  g" + i + ": [g" + (i + 1) + ", FRA]\n")
                                + "  g" + n + ": FRA\n"),
                file("a circle of groups", n -> HEAD + "groups:\n" + lines(n, i -> "  g" + i + ": [g" + (i + 1) % n
                        + ", FRA]\n")),
                file("a chain of places",
                        n -> HEAD + "places:\n" + lines(n, i -> "  p" + i + ": {in: p" + (i + 1) + "}\n")
                                + "  p" + n + ": {in: FRA}\n"),
                file("unknown keys", n -> HEAD + lines(n, i -> "k" + i + ": 1\n")),
                file("an element with two open terms", n -> HEAD + "groups:\n  g:\n"
                        + "    - open: {question: q, readings: {a: FRA, b: GBR}}\n".repeat(2)
                        + "    - [FRA, GBR]\n".repeat(n)),
                file("an element with many open terms", n -> HEAD + "groups:\n  g:\n"
                        + "    - open: {question: q, readings: {a: FRA, b: GBR}}\n".repeat(50)
                        + "    - [FRA, GBR]\n".repeat(n)),
                file("positions of many parties", n -> POSITIONS + "parties:\n" + lines(n, i -> "  P" + i + ": {}\n")
                        + "issues: {i: {}}\npositions:\n" + lines(n, i -> "  P" + i + ": {i: {position: 4}}\n")),
                file("positions on many issues", n -> POSITIONS + "parties: {P: {}}\nissues:\n"
                        + lines(n, i -> "  i" + i + ": {title: t}\n") + "positions:\n  P:\n"
                        + lines(n, i -> "    i" + i + ": {position: 4}\n")),
                file("conduct of many parties", n -> SCENARIO + "behaviour:\n"
                        + lines(n, i -> "  P" + i + ": {ballot: {follows: P" + (i + 1) + "}}\n")));
    }

    private static long read(String text) {
        SourceFile file = new SourceFile("x.yaml", text);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        switch (KindOf.sniff(file).orElse(KindOf.AGREEMENT)) {
            case POSITIONS -> PositionsReader.read(file, Library.EMPTY);
            case SCENARIO -> ScenarioReader.read(file, Library.EMPTY);
            default -> AgreementReader.read(file, Library.EMPTY);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void costsInProportionToItsSize(String name, IntFunction<String> text) {
        read(text.apply(SIZE / 10));
        long small = read(text.apply(SIZE));
        long large = read(text.apply(3 * SIZE));
        // Three times the size; a quadratic cost would be nine times the memory.
        assertThat((double) large / small).as("growth of " + small).isLessThan(MOST_GROWTH);
    }

    /** Every agreement refers to the next two, so there are very many ways from the first to the last. */
    @Test
    void agreementsThatReferToEachOtherAreFollowedOnce() {
        AtomicInteger looked = new AtomicInteger();
        AgreementFile first = linked(11, looked).value().orElseThrow();
        assertThat(first.terms()).extracting(it -> it.name()).containsExactly("a10/g");
        assertThat(looked).as("files that were opened").hasValue(10);
        // The ways from the last are 1, then 2, and from then on one more than from the next two together.
        assertThat(first.ways()).isEqualTo(232);
    }

    /** They are read once, but their meaning is gone through by every way. */
    @Test
    void agreementsWithTooManyWaysAreRefused() {
        AtomicInteger looked = new AtomicInteger();
        assertThat(linked(18, looked).findings()).extracting(it -> it.message()).containsExactly(
                "this agreement and those that it refers to lead to one another in 609 ways; at most 500 can be worked "
                        + "with");
        assertThat(looked.get()).isLessThan(18);
    }

    private static Read<AgreementFile> linked(int count, AtomicInteger looked) {
        Library library = id -> {
            looked.incrementAndGet();
            return Optional.of(new SourceFile(id + ".yaml", linked(Integer.parseInt(id.substring(1)), count)));
        };
        return AgreementReader.read(new SourceFile("a0.yaml", linked(0, count)), library);
    }

    static Stream<Arguments> tooLarge() {
        String vote = "procedures: {p: {on: breach, steps: {";
        return Stream.of(
                Arguments.of(HEAD + "parties:\n" + lines(1_001, i -> "  P" + i + ": {}\n"),
                        "the file has 1001 parties; at most 1000 can be worked with"),
                Arguments.of(HEAD + "groups:\n" + lines(1_001, i -> "  g" + i + ": FRA\n"),
                        "the file has 1001 groups; at most 1000 can be worked with"),
                Arguments.of(HEAD + vote + lines(301, i -> "s" + i + ": {kind: wait, for: 1 day}, ") + "}}}\n",
                        "the file has 301 steps in its procedures; at most 300 can be worked with"),
                Arguments.of(HEAD + "life: {void-if: [" + lines(501, i -> "signature, ") + "]}\n",
                        "the file has 501 conditions under life; at most 500 can be worked with"),
                Arguments.of(HEAD + vote + "s: {kind: decide, by: FRA, rule: {all-of: [" + lines(10_000, i -> "each, ")
                        + "]}}}}}\n", "the file has 10002 values in its rules; at most 10000 can be worked with"),
                Arguments.of(HEAD + "groups: {g0: FRA, " + lines(301, i -> "g" + (i + 1) + ": g" + i + ", ") + "}\n",
                        "groups or bodies contain each other in a chain of 302; at most 300 can be worked with"),
                Arguments.of(HEAD + "bodies:\n  b0: {seats: FRA, rule: unanimity}\n" + lines(301, i -> "  b" + (i + 1)
                        + ": {seats: FRA, rule: {all-of: [b" + i + ", b" + i + "]}}\n"),
                        "the rules of bodies refer to each other in a chain of 302; at most 300 can be worked with"),
                Arguments.of(HEAD + "summary: [" + "a, ".repeat(100_001) + "]\n",
                        "the file has more than 100000 keys and values, which no agreement needs"));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void whatIsTooLargeIsRefusedWithItsSize(String text, String message) {
        Read<AgreementFile> read = AgreementReader.read(new SourceFile("x.yaml", text), Library.EMPTY);
        assertThat(read.findings()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("form-too-large");
            assertThat(it.message()).isEqualTo(message);
            assertThat(it.hint()).as("what to do").isPresent();
        });
    }

    private static String linked(int i, int count) {
        String head = HEAD.replace("id: x", "id: a" + i) + "groups:\n  g: ";
        return i == count - 1
                ? head + "{open: {question: q, readings: {a: FRA, b: GBR}}}\n  h: [g]\n"
                : head + "[a" + (i + 1) + "/g, a" + (i + 1) + "/h, a" + Math.min(count - 1, i + 2) + "/g]\n  h: [g, a"
                        + (i + 1) + "/h, a" + Math.min(count - 1, i + 2) + "/g]\n";
    }
}

package org.surety.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.model.finding.Finding;
import org.surety.model.position.PastDecision;
import org.surety.model.quantity.Ratio;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** Lines of a table that contradict each other are refused, with both lines; nothing is dropped without a word. */
class DecisionsReaderTest {

    private static final String HEAD = "issue,party,position,salience,capability,outcome,reference,group\n";

    private static Read<List<PastDecision>> read(String text) {
        return DecisionsReader.read(new SourceFile("d.csv", text.replace("\\n", "\n").replace("\\t", "\t")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    x,A,1,,,40,,\\nx,B,2,,,45,,          | form-conflicting-keys | 3 | issue `x` has the outcome `45` \
                    here, and `40` on line 2
                    x,A,1,,,40,7,\\nx,B,2,,,,8,          | form-conflicting-keys | 3 | issue `x` has the reference \
                    `8` here, and `7` on line 2
                    x,A,1,,,40,,g\\ny,A,1,,,1,,\\nx,B,2,,,,,h | form-conflicting-keys | 4 | issue `x` has the group \
                    `h` here, and `g` on line 2
                    x,A,1,,,40,,\\nx,A,3,,,,,            | form-duplicate-name   | 3 | party `A` stands twice in \
                    issue `x`, here with position 3 and on line 2 with position 1
                    x,A,1,9,,40,,\\nx,A,1,9,,,,          | form-duplicate-name   | 3 | party `A` stands twice
                    x,A,1,,,40,,\\n,B,2,,,,,             | form-missing-key      | 3 | nothing in column `issue`
                    x,,1,,,40,,                          | form-missing-key      | 2 | nothing in column `party`
                    x,A,1,,,40,,\\ny,B,2,,,410,,         | form-bad-number       | 3 | `410`
                    x,A,,,,x40,,\\nx,B,2,,,,,            | form-bad-number       | 2 | `x40`
                    x,A,1,,,40,,,5                       | form-wrong-type       | 2 | `5` in column 9
                    """)
    void whatLinesSayDifferentlyIsAnErrorWithBothLines(String text, String rule, int line, String words) {
        Read<List<PastDecision>> read = read(HEAD + text);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(rule);
            assertThat(it.position().line()).isEqualTo(line);
            assertThat(it.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            issue,party,position,outcome,party\\nx,A,1,2,B       | form-duplicate-name | two columns are called `party`
            issue,party,position,outcome,saliance\\nx,A,1,2,30   | form-unknown-key    | no column `saliance`
            issue,party,positions,outcome\\nx,A,1,2              | form-missing-key    | lacks a column `position`
            """)
    void headingsAreHeldToTheirNames(String text, String rule, String words) {
        assertThat(read(text).findings()).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo(rule);
            assertThat(it.message()).contains(words);
        });
    }

    @Test
    void anIssueThatStandsTwiceInTheWideFormIsRefused() {
        Read<List<PastDecision>> read =
                read("isnr\tprnr\tpA\tsA\tout\ni\tp\t1\t2\t50\nj\tp\t1\t2\t50\ni\tp\t1\t2\t60\n");
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).singleElement().satisfies(it -> {
            assertThat(it.position().line()).isEqualTo(4);
            assertThat(it.message())
                    .contains("issue `i` stands twice, here with the outcome `60` and on line 2 with the outcome `50`");
        });
    }

    @Test
    void theSameSaidTwiceIsNoContradiction() {
        assertThat(read(HEAD + "x,A,1,,,50,,g\nx,B,2,,,50.0,0,g\nx,C,,,,5e1,0.0,\n").value().orElseThrow())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.outcome()).isEqualTo(Ratio.of(50));
                    assertThat(it.group()).isEqualTo("g");
                    assertThat(it.reference()).contains(Ratio.ZERO);
                    assertThat(it.claims()).extracting(PastDecision.Claim::party).containsExactly("A", "B");
                });
    }

    @Test
    void columnsWithOtherNamesArePassedOver() {
        assertThat(read("issue,party,position,outcome,remark\nx,A,1,2,seen\n").value()).isPresent();
    }

    /**
     * Tables in which all lines agree are read whole; the same with one number of one line changed are refused at that
     * line.
     */
    @Test
    void oneChangedLineIsFoundInAnyTable() {
        Random random = new Random(1648);
        for (int round = 0; round < 300; round++) {
            List<String[]> lines = new ArrayList<>();
            int issues = 1 + random.nextInt(4);
            for (int issue = 0; issue < issues; issue++) {
                String outcome = Integer.toString(random.nextInt(101));
                for (int party = 0; party < 2 + random.nextInt(4); party++) {
                    lines.add(new String[]{"i" + issue, "P" + party, Integer.toString(random.nextInt(101)), "50", "1",
                            outcome, "", "g" + issue % 2});
                }
            }
            Read<List<PastDecision>> whole = read(table(lines));
            assertThat(whole.value().orElseThrow()).hasSize(issues);
            assertThat(whole.value().orElseThrow().stream().mapToInt(it -> it.claims().size()).sum())
                    .isEqualTo(lines.size());
            int changed = random.nextInt(lines.size());
            String[] line = lines.get(changed);
            boolean outcome = random.nextBoolean();
            int other = partner(lines, changed);
            if (outcome) {
                line[5] = Integer.toString((Integer.parseInt(line[5]) + 1) % 101);
            } else {
                line[1] = lines.get(other)[1];
            }
            List<Finding> findings = read(table(lines)).findings();
            assertThat(read(table(lines)).value()).isEmpty();
            assertThat(findings).anySatisfy(it -> assertThat(it.message())
                    .contains(outcome ? "the outcome" : "stands twice", "on line "));
        }
    }

    private static int partner(List<String[]> lines, int line) {
        for (int i = 0; i < lines.size(); i++) {
            if (i != line && lines.get(i)[0].equals(lines.get(line)[0])) {
                return i;
            }
        }
        throw new IllegalStateException("every issue has two lines");
    }

    private static String table(List<String[]> lines) {
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(it -> text.append(String.join(",", it)).append('\n'));
        return text.toString();
    }
}

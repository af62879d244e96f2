package org.surety.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.finding.Finding;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.PastDecision;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** The forms of other tools: read as they are, and refused with place and reason where they are broken. */
@Timeout(60)
class TablesTest {

    private static final String CSV = """
            Gas talks,"Three states, one pipe", 3, 2,
            Actor,Description,Power,Price,Price salience,Volume,Volume salience,
            A,"Producer, large", 102.543, 75.79, 49.53, 6.37, 5.91,
            B,Transit,53.393,82.72,30.33,73.50,21.22
            C,,1e1,.5,20.,100,0

            """;

    private static final String XML =
            """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Scenario xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                    xsi:noNamespaceSchemaLocation="smp.xsd">
                      <name>Talks</name><desc>A test &amp; nothing else</desc><prngSeed>1</prngSeed>
                      <ModelParameters><VotingRule>PropCbc</VotingRule></ModelParameters>
                      <Dimensions><dName>x</dName></Dimensions>
                      <Actors>
                        <Actor><name>A</name><description>One</description><capability>10.5</capability>
                          <Position><dCoord>0.25</dCoord></Position><Salience><dSal>50</dSal></Salience></Actor>
                        <Actor><name>B</name><description/><capability>7</capability>
                          <Position><dCoord>100</dCoord></Position><Salience><dSal>9.5</dSal></Salience></Actor>
                      </Actors>
                      <IdealAdjustment><iaPair><adjustingIdeal>A</adjustingIdeal><referencePos>B</referencePos><adjus\
                    t>0.13</adjust></iaPair></IdealAdjustment>
                    </Scenario>
                    """;

    private static Read<PositionSet> csv(String text) {
        return KtabCsvReader.read(new SourceFile("k.csv", text));
    }

    private static Read<PositionSet> xml(String text) {
        return KtabXmlReader.read(new SourceFile("k.xml", text));
    }

    private static IssuePosition at(String number) {
        return new IssuePosition.At(Range.exactly(Ratio.parse(number)));
    }

    @Test
    void ktabsCsvIsReadAsItIs() {
        PositionSet set = csv(CSV).value().orElseThrow();
        assertThat(set.title()).contains("Three states, one pipe");
        assertThat(set.issues()).extracting(it -> it.id()).containsExactly("Price", "Volume");
        assertThat(set.parties()).extracting(it -> it.id()).containsExactly("A", "B", "C");
        assertThat(set.parties().getFirst().name()).contains("Producer, large");
        assertThat(set.parties().getFirst().capability().low()).isEqualTo(Ratio.of(102543, 1000));
        assertThat(set.parties().getLast().capability().low()).isEqualTo(Ratio.of(10));
        assertThat(set.stance("A", "Volume").orElseThrow().statements().getFirst().position()).isEqualTo(at("6.37"));
        assertThat(set.stance("C", "Price").orElseThrow().salience().low()).isEqualTo(Ratio.of(20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x,y                                                  | form-empty       | expected a line
            x,y,0,1\\nActor,D,P,a,b                               | form-bad-number  | the number of actors
            x,y,1,9999\\nActor,D,P,a,b                            | form-bad-number  | the number of dimensions
            x,y,2,1\\nActor,D,P,a,b\\nA,d,1,50,50                  | form-missing-key | 2 actors
            x,y,1,1\\nActor,D,P,a,b\\nA,d,1,50                     | form-missing-key | has 4 cells
            x,y,1,1\\nActor,D,P,a,b\\nA,d,1,150,50                 | form-bad-number  | a position
            x,y,1,1\\nActor,D,P,a,b\\nA,d,-1,50,50                 | form-bad-number  | a capability
            x,y,2,1\\nActor,D,P,a,b\\nA,d,1,5,5\\nA,d,1,5,5         | form-duplicate-name | two actors
            x,y,1,2\\nActor,D,P,a,b,a,c\\nA,d,1,5,5,5,5            | form-duplicate-name | two dimensions
            x,y,1,1\\nActor,D,P,a,b\\nA,"d,1,50,50                 | form-wrong-type  | quotation mark
            """)
    void brokenCsvIsRefusedWithItsLine(String text, String rule, String words) {
        List<Finding> findings = csv(text.replace("\\n", "\n")).findings();
        assertThat(findings).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo(rule);
            assertThat(it.message()).contains(words);
        });
    }

    @Test
    void ktabsXmlIsReadAsItIs() {
        PositionSet set = xml(XML).value().orElseThrow();
        assertThat(set.id()).isEqualTo("Talks");
        assertThat(set.title()).contains("A test & nothing else");
        assertThat(set.stance("A", "x").orElseThrow().statements().getFirst().position()).isEqualTo(at("0.25"));
        assertThat(set.settings().options()).containsEntry("VotingRule", "PropCbc");
        assertThat(set.settings().adjustments())
                .containsExactly(new ModelSettings.Adjustment("A", "B", Ratio.of(13, 100)));
        assertThat(set.parties().getLast().name()).isEmpty();
    }

    /** KTAB's own example has one. */
    @Test
    void anEmptyCoordinateIsZeroAsKtabHasIt() {
        assertThat(xml(XML.replace("<dCoord>0.25</dCoord>", "<dCoord></dCoord>")).value().orElseThrow()
                .stance("A", "x").orElseThrow().statements().getFirst().position()).isEqualTo(at("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<Scenario>", "<Other/>", "<Scenario/>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]><Scenario><name>&a;</name></Scenario>",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Scenario/>",
            "<Scenario><Dimensions><dName>x</dName></Dimensions>"
                    + "<Actors><Actor><name>A</name></Actor></Actors></Scenario>"})
    void brokenOrHostileXmlIsRefused(String text) {
        assertThat(xml(text).value()).isEmpty();
        assertThat(xml(text).findings()).isNotEmpty();
    }

    @Test
    void anEntityBombIsNotExpanded() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertThat(xml(bomb + "]><Scenario><name>&a29;</name></Scenario>").value()).isEmpty();
        assertThat(xml("<Scenario>" + "<a>".repeat(50_000)).value()).isEmpty();
    }

    @Test
    void mistakenXmlNamesWhatIsWrongAndWhere() {
        List<Finding> findings = xml(XML.replace("VotingRule", "VotingRul").replace(">100<", ">101<")
                .replace("<referencePos>B", "<referencePos>Z")).findings();
        assertThat(findings).extracting(Finding::id).contains("form-unknown-key", "form-bad-number",
                "form-dangling-party");
        assertThat(findings).allMatch(it -> it.position().line() > 0);
        assertThat(findings).anyMatch(it -> it.hint().equals(Optional.of("Maybe `VotingRule`?")));
    }

    @Test
    void tablesOfDecisionsAreReadInBothForms() {
        String wide = "\"prnr\"\t\"isnr\"\t\"pcom\"\t\"pat\"\t\"scom\"\t\"sat\"\t\"rp\"\t\"out\"\n"
                + "\t\t\"4.1\"\t\"0.4\"\t\t\t\t\n"
                + "\"d1\"\t\"d1i1\"\t100\t40\t50\t\t0\t70\n\"d1\"\t\"d1i2\"\t100\t40\t50\t60\t\t\n"
                + "\"d1\"\t\"d1i3\"\t\t\t\t\t\t50\n";
        List<PastDecision> decisions =
                DecisionsReader.read(new SourceFile("d.csv", wide)).value().orElseThrow();
        assertThat(decisions).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo("d1i1");
            assertThat(it.group()).isEqualTo("d1");
            assertThat(it.claims()).hasSize(2);
            assertThat(it.claims().getLast().salience()).isEmpty();
            assertThat(it.reference()).contains(Ratio.ZERO);
            assertThat(it.outcome()).isEqualTo(Ratio.of(70));
        });
        String narrow =
                "issue,party,position,salience,capability,outcome,reference,group\n"
                        + "x,A,0,10,2,30,5,g\nx,B,100,20,,,,\ny,A,1,,,,,\n";
        assertThat(DecisionsReader.read(new SourceFile("d.csv", narrow)).value().orElseThrow()).singleElement()
                .satisfies(it -> assertThat(it.claims().getFirst().capability()).contains(Ratio.of(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2", "issue,party,position,outcome\nx,A,200,5",
            "issue,party,position,outcome\nx,A,,5",
            "isnr\tout\nx\t5"})
    void tablesWithoutAScorableDecisionAreRefused(String text) {
        assertThat(DecisionsReader.read(new SourceFile("d.csv", text)).findings()).isNotEmpty();
    }

    @Test
    void nothingThatIsReadMakesAReaderThrow() {
        Random random = new Random(1938);
        String letters = CSV + XML;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? CSV : XML);
            for (int change = 0; change < 1 + random.nextInt(8); change++) {
                int place = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.setCharAt(place, letters.charAt(random.nextInt(letters.length())));
                } else {
                    text.delete(place, Math.min(text.length(), place + random.nextInt(30)));
                }
                text.append(' ');
            }
            assertThat(csv(text.toString())).isNotNull();
            assertThat(xml(text.toString())).isNotNull();
            assertThat(DecisionsReader.read(new SourceFile("d", text.toString()))).isNotNull();
        }
    }
}

package org.surety.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.surety.report.chart.ClauseRow;
import org.surety.report.chart.ClauseRow.Chance;
import org.surety.report.chart.ClauseRow.Fill;
import org.surety.report.chart.ClauseRow.Square;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ClausePictureTest {

    private static final String HOSTILE = "<script>alert(1)</script>\" onload=\"x";

    private static final List<ClauseRow> ROWS = List.of(
            row("all must agree", "every attacker can stop it alone", new Chance(0, 0, 0), Fill.FULL, Fill.EMPTY),
            row("each decides", "5 of 8 attackers can stop it alone", new Chance(0.002, 0.01, 0.03),
                    Fill.HALF, Fill.UNKNOWN),
            row("talks of one day at most", "no attacker can stop it alone", new Chance(0.05, 0.125, 0.22), Fill.HALF,
                    Fill.FULL));

    private static ClauseRow row(String label, String alone, Chance chance, Fill one, Fill other) {
        return new ClauseRow(label, alone, Optional.of(chance),
                List.of(new Square("Arland", one), new Square("Beland", other)));
    }

    private static Element drawn(List<ClauseRow> rows) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(
                    new StringReader(ClausePicture.of(rows, "Enough help within 3 days", "At least 50").toString())))
                    .getDocumentElement();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<Element> all(Element in, String name, String kind) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element each = (Element) found.item(i);
            if (List.of(each.getAttribute("class").split(" ")).contains(kind)) {
                all.add(each);
            }
        }
        return all;
    }

    @Test
    void barsAreAsLongAsTheChancesAndWhiskersAsWideAsTheirRanges() {
        Element picture = drawn(ROWS);
        assertThat(all(picture, "rect", "filled")).extracting(it -> it.getAttribute("width"))
                .containsExactly("0.0%", "1.0%", "12.5%");
        // A range without a width has no whisker; each other one has its line and two ends.
        assertThat(all(picture, "line", "whisker")).extracting(it -> it.getAttribute("x1") + " "
                + it.getAttribute("x2")).containsExactly("0.2% 3.0%", "0.2% 0.2%", "3.0% 3.0%", "5.0% 22.0%",
                        "5.0% 5.0%", "22.0% 22.0%");
        assertThat(all(picture, "svg", "bar")).extracting(it -> it.getAttribute("aria-label")).containsExactly(
                "0\u00A0%", "1\u00A0% (under 1 to 3\u00A0%)", "13\u00A0% (5 to 22\u00A0%)");
    }

    @Test
    void squaresDifferInShapeAndAreToldInWords() {
        Element picture = drawn(ROWS);
        List<Element> squares = all(picture, "ul", "squares");
        assertThat(squares).extracting(Element::getTextContent).containsExactly(
                " Arland: reaches it Beland: does not", " Arland: may reach it? Beland: not known",
                " Arland: may reach it Beland: reaches it");
        assertThat(squares.stream().flatMap(it -> all(it, "svg", "square").stream()).map(it -> {
            StringBuilder shape = new StringBuilder();
            NodeList parts = it.getChildNodes();
            for (int i = 0; i < parts.getLength(); i++) {
                shape.append(parts.item(i).getNodeName()).append(((Element) parts.item(i)).getAttribute("class"));
            }
            return shape.toString();
        }).distinct()).hasSize(4);
    }

    @Test
    void columnsThatNothingIsKnownOfAreLeftOut() {
        Element bare =
                drawn(List.of(new ClauseRow("a", "1 of 2 attackers can stop it alone", Optional.empty(), List.of())));
        assertThat(bare.getElementsByTagName("svg").getLength()).isZero();
        assertThat(bare.getElementsByTagName("figcaption").getLength()).isZero();
        assertThat(bare.getTextContent()).contains("1 of 2 attackers can stop it alone").doesNotContain("Enough help",
                "At least 50");
    }

    @Test
    void theLegendExplainsOnlyWhatIsThere() {
        assertThat(all(drawn(ROWS.subList(0, 1)), "span", "key")).extracting(Element::getTextContent)
                .containsExactly(" reaches the threshold", " does not reach it");
    }

    @Test
    void nothingHostileBecomesMarkup() {
        Element picture = drawn(List.of(new ClauseRow(HOSTILE, HOSTILE, Optional.empty(),
                List.of(new Square(HOSTILE, Fill.FULL)))));
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatThrownBy(() -> new Chance(0.2, 0.1, 0.3)).hasMessageContaining("0.2, 0.1, 0.3");
        assertThatThrownBy(() -> new Chance(0, 0.1, 1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new Chance(Double.NaN, 0.1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

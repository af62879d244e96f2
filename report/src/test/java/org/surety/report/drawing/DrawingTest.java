package org.surety.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.surety.report.Sample;
import org.surety.report.words.Variants;

class DrawingTest {

    private static final ProcedureDrawing FLOW =
            ProcedureLayout.of(Variants.of(Sample.family()), Sample.agreement().procedures().getFirst().id(),
                    Sample.family().terms());

    private static final String HOSTILE = "\"]; x -> y [a=\"<script>alert(1)</script>\\\n#";

    @Test
    void dot() {
        assertThat(Dot.write(FLOW)).isEqualTo(
                """
                        digraph "Assistance" {
                          graph [label="Assistance", labelloc=t, fontname="Helvetica", rankdir=TB, nodesep=0.4, \
                        ranksep=0.5];
                          node [fontname="Helvetica", fontsize=11, shape=box, style="rounded", margin="0.15,0.1"];
                          edge [fontname="Helvetica", fontsize=10];
                          "on" [label="The event\\nAn armed attack on Ukraine, by anyone\\nWhere: everywhere \
                        [except in Crimea]\\nHow grave: the text does not \
                        say\\nOpen: territory", shape=ellipse, style="dashed"];
                          "consult" [label="Consult\\nThe guarantors consult until each of them is\\ndone\\nTime: \
                        [within 3 days | without a limit of time]\\nOpen: \
                        consult", style="dashed"];
                          "decision" [label="Decide\\nThe guarantors [decide, each for itself |\\ndecide; it \
                        passes if all vote yes | decide;\\nit passes if the rule of the \
                        Security\\nCouncil (\u201cCharter\u201d) is met]\\nTime: no time is set\\nOpen: decision", \
                        shape=octagon, style="dashed"];
                          "help" [label="May act\\nThose who voted yes may fight beside the\\nstate attacked, deliver \
                        arms or close the\\n\
                        sky over the state attacked\\nTime: no time is set", peripheries=2];
                          "on" -> "consult";
                          "consult" -> "decision";
                          "decision" -> "help" [label="yes"];
                          "end 1" [label="end", shape=plaintext];
                          "decision" -> "end 1" [label="no"];
                        }
                        """);
    }

    @Test
    void mermaid() {
        assertThat(Mermaid.write(FLOW)).isEqualTo(
                """
                        ---
                        title: "Assistance"
                        ---
                        flowchart TD
                          s0(["The event<br>An armed attack on Ukraine, by anyone<br>Where: everywhere \
                        [except in Crimea]<br>How grave: \
                        the text does not say\
                        <br>Open: territory"])
                          class s0 open
                          s1["Consult<br>The guarantors consult until each of them is done<br>Time: \
                        [within 3 days | without a limit of time]<br>Open: consult"]
                          class s1 open
                          s2{{"Decide<br>The guarantors [decide, each for itself | decide; it passes if \
                        all vote yes | decide; it passes if the rule of the Security Council \
                        (\u201cCharter\u201d) is met]\
                        <br>Time: no time is set<br>Open: decision"}}
                          class s2 open
                          s3[["May act<br>Those who voted yes may fight beside the state attacked, deliver arms or \
                        close the sky over the state \
                        attacked<br>Time: no time is set"]]
                          s0 --> s1
                          s1 --> s2
                          s2 -->|"yes"| s3
                          s2 -->|"no"| end1([end])
                          classDef open stroke-dasharray: 5 4
                        """);
    }

    @Test
    void inWords() {
        assertThat(Spoken.of(FLOW))
                .contains(
                        "The guarantors [decide, each for itself | decide; it passes if all vote yes | decide; "
                                + "it passes if the rule of the Security Council (\u201cCharter\u201d) is met]. "
                                + "Time: no time is set. Open: decision. "
                                + "If yes: may act. If no: it ends.");
    }

    @Test
    void everyBoxAndArrowStandsInsideThePicture() {
        Column column = new Column(branching("x"));
        for (ProcedureDrawing.Node node : branching("x").nodes()) {
            Column.Box box = column.box(node.id());
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(column.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(column.height());
            assertThat(box.lines()).allMatch(line -> line.y() < box.height());
        }
        assertThat(branching("x").edges()).allMatch(edge -> column.way(edge).x() <= column.width());
    }

    @Test
    void hostileNamesStayText() throws Exception {
        ProcedureDrawing flow = branching(HOSTILE);
        String svg = Svg.document(flow);
        assertThat(svg).doesNotContain("<script");
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("script")
                .getLength()).isZero();
        assertThat(Mermaid.write(flow)).doesNotContain("<script").doesNotContain("\\\n");
        // Every quotation mark of a value is escaped, so the values of a line end where dot's own marks do.
        assertThat(Dot.write(flow)).contains("\\\"]; x -> y [a=\\\"<script>alert(1)</script>\\\\ #");
    }

    /** A step that goes on, back to itself, past the next one, and to the end. */
    private static ProcedureDrawing branching(String text) {
        return new ProcedureDrawing(text,
                List.of(new ProcedureDrawing.Node("on", ProcedureDrawing.Shape.EVENT, text, List.of(text), "",
                        List.of(text)),
                        new ProcedureDrawing.Node("vote", ProcedureDrawing.Shape.VOTE, "Decide",
                                List.of("They decide."), text, List.of()),
                        new ProcedureDrawing.Node("help", ProcedureDrawing.Shape.HELP, "Act", List.of(),
                                "within 3 days", List.of()),
                        new ProcedureDrawing.Node("wait", ProcedureDrawing.Shape.STEP, "Wait", List.of(), "2 days",
                                List.of())),
                List.of(new ProcedureDrawing.Edge("on", "vote", "", List.of()),
                        new ProcedureDrawing.Edge("vote", "help", "yes", List.of()),
                        new ProcedureDrawing.Edge("vote", "vote", "no, again", List.of()),
                        new ProcedureDrawing.Edge("vote", "wait", text, List.of(text)),
                        new ProcedureDrawing.Edge("vote", ProcedureDrawing.END, "no vote in time", List.of()),
                        new ProcedureDrawing.Edge("wait", "vote", "", List.of())));
    }
}

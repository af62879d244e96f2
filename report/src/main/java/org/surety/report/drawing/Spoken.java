package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A drawing in words, for those who do not see it. */
public final class Spoken {

    private Spoken() {}

    /** The whole drawing, sentence by sentence. */
    public static String of(ProcedureDrawing flow) {
        List<String> said = new ArrayList<>();
        flow.nodes().forEach(node -> said.addAll(sentences(flow, node)));
        return String.join(" ", said);
    }

    /** What happens in one box and where it leads. */
    public static List<String> sentences(ProcedureDrawing flow, ProcedureDrawing.Node node) {
        List<String> said = new ArrayList<>();
        node.lines().forEach(line -> said.add(line + (line.endsWith(".") ? "" : ".")));
        if (!node.clock().isEmpty()) {
            said.add("Time: " + node.clock() + ".");
        }
        if (!node.open().isEmpty()) {
            said.add("Open: " + String.join(", ", node.open()) + ".");
        }
        flow.edges().stream().filter(edge -> edge.from().equals(node.id())).forEach(edge -> said.add(way(flow, edge)));
        return said;
    }

    /** Where an arrow leads, and when. */
    public static String way(ProcedureDrawing flow, ProcedureDrawing.Edge edge) {
        String when = edge.label().isEmpty() ? "Then" : "If " + edge.label();
        String where = edge.isEnd()
                ? "it ends"
                : flow.nodes().stream().filter(it -> it.id().equals(edge.to())).findFirst().map(it -> named(flow, it))
                        .orElse(edge.to());
        return when + ": " + where + (edge.open().isEmpty() ? "" : " (open: " + String.join(", ", edge.open()) + ")")
                + ".";
    }

    /** A box by its heading, and by its name too where headings are alike. */
    private static String named(ProcedureDrawing flow, ProcedureDrawing.Node node) {
        boolean alone = flow.nodes().stream().filter(it -> it.heading().equals(node.heading())).count() == 1;
        return node.heading().toLowerCase(Locale.ROOT) + (alone ? "" : " (" + node.id() + ")");
    }
}

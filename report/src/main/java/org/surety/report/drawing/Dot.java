package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.finding.Visible;

/** Writes a drawing for Graphviz. */
public final class Dot {

    private Dot() {}

    /** The drawing in the language of {@code dot}. */
    public static String write(ProcedureDrawing flow) {
        StringBuilder out = new StringBuilder("digraph " + quoted(flow.title()) + " {\n");
        out.append("  graph [label=").append(quoted(flow.title()))
                .append(", labelloc=t, fontname=\"Helvetica\", rankdir=TB, nodesep=0.4, ranksep=0.5];\n");
        out.append(
                "  node [fontname=\"Helvetica\", fontsize=11, shape=box, style=\"rounded\", margin=\"0.15,0.1\"];\n");
        out.append("  edge [fontname=\"Helvetica\", fontsize=10];\n");
        flow.nodes().forEach(node -> out.append("  ").append(quoted(node.id())).append(" [label=").append(label(node))
                .append(style(node)).append("];\n"));
        int ends = 0;
        for (ProcedureDrawing.Edge edge : flow.edges()) {
            String to = edge.to();
            if (edge.isEnd()) {
                to = "end " + ++ends;
                out.append("  ").append(quoted(to)).append(" [label=\"end\", shape=plaintext];\n");
            }
            out.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(to)).append(attributes(edge))
                    .append(";\n");
        }
        return out.append("}\n").toString();
    }

    private static String label(ProcedureDrawing.Node node) {
        List<String> lines = new ArrayList<>(List.of(node.heading()));
        node.lines().forEach(line -> lines.addAll(Lines.wrap(line, 44)));
        if (!node.clock().isEmpty()) {
            lines.add("Time: " + node.clock());
        }
        if (!node.open().isEmpty()) {
            lines.add("Open: " + String.join(", ", node.open()));
        }
        return "\"" + String.join("\\n", lines.stream().map(Dot::escaped).toList()) + "\"";
    }

    private static String style(ProcedureDrawing.Node node) {
        String shape = switch (node.shape()) {
            case EVENT -> ", shape=ellipse";
            case VOTE -> ", shape=octagon";
            case HELP -> ", peripheries=2";
            case STEP -> "";
        };
        return shape + (node.open().isEmpty() ? "" : ", style=\"dashed\"");
    }

    private static String attributes(ProcedureDrawing.Edge edge) {
        List<String> attributes = new ArrayList<>();
        String label = edge.label() + (edge.open().isEmpty()
                ? ""
                : (edge.label().isEmpty() ? "" : ", ") + "open: "
                        + String.join(", ", edge.open()));
        if (!label.isEmpty()) {
            attributes.add("label=" + quoted(label));
        }
        if (!edge.open().isEmpty()) {
            attributes.add("style=dashed");
        }
        return attributes.isEmpty() ? "" : " [" + String.join(", ", attributes) + "]";
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    /**
     * A backslash begins an escape in labels, so it is doubled; line ends become spaces, and what is not seen is
     * spelled.
     */
    private static String escaped(String text) {
        return Visible.of(text.replace('\n', ' ').replace('\t', ' ')).replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

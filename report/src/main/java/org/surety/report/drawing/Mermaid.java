package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.finding.Visible;

/** Writes a drawing as a Mermaid flow chart. */
public final class Mermaid {

    private Mermaid() {}

    /** The drawing as Mermaid. */
    public static String write(ProcedureDrawing flow) {
        Map<String, String> ids = new HashMap<>();
        StringBuilder out = new StringBuilder("---\ntitle: \"" + escaped(flow.title()) + "\"\n---\nflowchart TD\n");
        for (ProcedureDrawing.Node node : flow.nodes()) {
            // Names of steps may be words of Mermaid's own, such as "end".
            String id = "s" + ids.size();
            ids.put(node.id(), id);
            out.append("  ").append(id).append(box(node)).append('\n');
            if (!node.open().isEmpty()) {
                out.append("  class ").append(id).append(" open\n");
            }
        }
        int ends = 0;
        for (ProcedureDrawing.Edge edge : flow.edges()) {
            String to = edge.isEnd() ? "end" + ++ends + "([end])" : ids.getOrDefault(edge.to(), "s0");
            List<String> said = new ArrayList<>();
            if (!edge.label().isEmpty()) {
                said.add(edge.label());
            }
            if (!edge.open().isEmpty()) {
                said.add("open: " + String.join(", ", edge.open()));
            }
            String arrow = edge.open().isEmpty() ? "-->" : "-.->";
            out.append("  ").append(ids.getOrDefault(edge.from(), "s0")).append(' ').append(arrow)
                    .append(said.isEmpty() ? "" : "|\"" + escaped(String.join(", ", said)) + "\"|").append(' ')
                    .append(to).append('\n');
        }
        return out.append("  classDef open stroke-dasharray: 5 4\n").toString();
    }

    private static String box(ProcedureDrawing.Node node) {
        List<String> lines = new ArrayList<>(List.of(node.heading()));
        lines.addAll(node.lines());
        if (!node.clock().isEmpty()) {
            lines.add("Time: " + node.clock());
        }
        if (!node.open().isEmpty()) {
            lines.add("Open: " + String.join(", ", node.open()));
        }
        String text = "\"" + String.join("<br>", lines.stream().map(Mermaid::escaped).toList()) + "\"";
        return switch (node.shape()) {
            case EVENT -> "([" + text + "])";
            case VOTE -> "{{" + text + "}}";
            case HELP -> "[[" + text + "]]";
            case STEP -> "[" + text + "]";
        };
    }

    /** Mermaid reads {@code #quot;} as a character, and passes the rest on as HTML. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> out.append("#quot;");
                case '<' -> out.append("#lt;");
                case '>' -> out.append("#gt;");
                case '&' -> out.append("#amp;");
                case '#' -> out.append("#35;");
                case '\\', '`' -> out.append("#").append(point).append(';');
                default -> out.appendCodePoint(Visible.isHidden(point) ? ' ' : point);
            }
        });
        return out.toString();
    }
}

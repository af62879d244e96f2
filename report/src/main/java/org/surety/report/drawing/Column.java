package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything stands in a drawing of one column. Units are pixels at the size at which letters have 13. */
final class Column {

    /** Space between the border of a box and its text. */
    static final int PAD = 14;

    private static final int BOX = 248;
    private static final int GUTTER = 88;
    private static final int GAP = 40;
    private static final int LINE = 18;
    private static final int SLOT = 36;
    private static final int LANE = 12;
    /** Between arrows that enter a box from the side; they come above those that leave it. */
    private static final int ENTRY = 10;
    /** How many letters fit into a box and into the gutter beside it, at the width of a wide typeface. */
    private static final int LETTERS = 31;
    private static final int GUTTER_LETTERS = 10;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<ProcedureDrawing.Edge, Way> ways = new HashMap<>();
    private final int lanes;
    private final int height;

    /** A line of text in a box. */
    record Line(String text, int y, int indent, String kind, boolean clock) {}

    /** A box. */
    record Box(int x, int y, int width, int height, List<Line> lines) {}

    /** What an arrow ends in. */
    enum Tip {
        /** An arrowhead that points down. */
        DOWN,
        /** An arrowhead that points left. */
        LEFT,
        /** A dot: nothing follows. */
        END
    }

    /** An arrow; the label's lines by their height. */
    record Way(String path, Tip tip, int x, int y, int labelX, Map<Integer, String> label) {}

    Column(ProcedureDrawing flow) {
        int y = 4;
        for (ProcedureDrawing.Node node : flow.nodes()) {
            long aside = flow.edges().stream().filter(it -> it.from().equals(node.id()) && !isNext(flow, it)).count();
            List<Line> lines = lines(node);
            int needed =
                    Math.max(lines.getLast().y() + 14, (int) aside * SLOT + 10 + (int) entering(flow, node) * ENTRY);
            boxes.put(node.id(), new Box(4, y, BOX, needed, lines));
            y += needed + GAP;
        }
        this.height = y - GAP + 6;
        this.lanes = draw(flow);
    }

    int width() {
        return 4 + BOX + GUTTER + (lanes == 0 ? 0 : lanes * LANE + 8);
    }

    int height() {
        return height;
    }

    Box box(String node) {
        return boxes.getOrDefault(node, new Box(0, 0, 0, 0, List.of()));
    }

    Way way(ProcedureDrawing.Edge edge) {
        return ways.getOrDefault(edge, new Way("", Tip.END, 0, 0, 0, Map.of()));
    }

    private static List<Line> lines(ProcedureDrawing.Node node) {
        List<Line> lines = new ArrayList<>();
        int y = 24;
        lines.add(new Line(node.heading(), y, 0, "heading", false));
        for (String sentence : node.lines()) {
            for (String line : Lines.wrap(sentence, LETTERS)) {
                y += LINE;
                lines.add(new Line(line, y, 0, "", false));
            }
        }
        if (!node.clock().isEmpty()) {
            boolean first = true;
            for (String line : Lines.wrap(node.clock(), LETTERS - 3)) {
                y += first ? LINE + 2 : LINE;
                lines.add(new Line(line, y, 17, "soft", first));
                first = false;
            }
        }
        for (String term : node.open()) {
            for (String line : Lines.wrap("open: " + term, LETTERS)) {
                y += LINE;
                lines.add(new Line(line, y, 0, "open", false));
            }
        }
        return lines;
    }

    private static boolean isNext(ProcedureDrawing flow, ProcedureDrawing.Edge edge) {
        List<String> order = flow.nodes().stream().map(ProcedureDrawing.Node::id).toList();
        return !edge.isEnd() && order.indexOf(edge.to()) == order.indexOf(edge.from()) + 1;
    }

    private static long entering(ProcedureDrawing flow, ProcedureDrawing.Node node) {
        return flow.edges().stream().filter(it -> it.to().equals(node.id()) && !isNext(flow, it)).count();
    }

    private static ProcedureDrawing.Node node(ProcedureDrawing flow, String id) {
        return flow.nodes().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private int draw(ProcedureDrawing flow) {
        Map<String, Integer> left = new HashMap<>();
        Map<String, Integer> entered = new HashMap<>();
        int used = 0;
        for (ProcedureDrawing.Edge edge : flow.edges()) {
            Box from = box(edge.from());
            if (isNext(flow, edge)) {
                ways.put(edge, down(edge, from, box(edge.to())));
                continue;
            }
            int y = from.y() + 22 + ENTRY * (int) entering(flow, node(flow, edge.from()))
                    + SLOT * (left.merge(edge.from(), 1, Integer::sum) - 1);
            if (edge.isEnd()) {
                ways.put(edge, stub(edge, from, y));
            } else {
                int lane = used++;
                int into = box(edge.to()).y() + 12 + ENTRY * (entered.merge(edge.to(), 1, Integer::sum) - 1);
                ways.put(edge, aside(edge, from, y, into, lane));
            }
        }
        return used;
    }

    private static Way down(ProcedureDrawing.Edge edge, Box from, Box to) {
        int x = from.x() + 36;
        int start = from.y() + from.height();
        return new Way("M" + x + " " + start + "V" + (to.y() - 8), Tip.DOWN, x, to.y() - 1, x + 12,
                label(edge, start + GAP / 2 + 4, LETTERS, false));
    }

    private static Way stub(ProcedureDrawing.Edge edge, Box from, int y) {
        int x = from.x() + from.width();
        return new Way("M" + x + " " + y + "h14", Tip.END, x + 16, y, x + 25, label(edge, y + 4, GUTTER_LETTERS, true));
    }

    private static Way aside(ProcedureDrawing.Edge edge, Box from, int y, int into, int lane) {
        int x = from.x() + from.width();
        int right = x + GUTTER + LANE * lane;
        int bend = into > y ? 6 : -6;
        String path = "M" + x + " " + y + "H" + (right - 6) + "q6 0 6 " + bend + "V" + (into - bend) + "q0 " + bend
                + " -6 " + bend + "H"
                + (x + 8);
        return new Way(path, Tip.LEFT, x + 1, into, x + 10, above(label(edge, 0, GUTTER_LETTERS + 2, false), y - 5));
    }

    /** The same lines, the last of them at {@code y}. */
    private static Map<Integer, String> above(Map<Integer, String> lines, int y) {
        Map<Integer, String> placed = new LinkedHashMap<>();
        lines.forEach((at, line) -> placed.put(y + at - 15 * (lines.size() - 1), line));
        return placed;
    }

    private static Map<Integer, String> label(ProcedureDrawing.Edge edge, int y, int letters, boolean end) {
        List<String> lines = new ArrayList<>(
                edge.label().isEmpty() ? List.of() : Lines.wrap(edge.label() + (end ? ": end" : ""), letters));
        if (lines.isEmpty() && end) {
            lines.add("end");
        }
        if (!edge.open().isEmpty()) {
            lines.addAll(Lines.wrap("open: " + String.join(", ", edge.open()), letters));
        }
        Map<Integer, String> placed = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            placed.put(y + i * 15, lines.get(i));
        }
        return placed;
    }
}

package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surety.report.markup.Tag;

/**
 * Draws a procedure as SVG: one column of boxes, the favourable way straight down, everything else in lanes to the
 * right. The column is as wide as a phone, so that letters stay readable there.
 */
public final class Svg {

    private final ProcedureDrawing flow;
    private final Column column;

    private Svg(ProcedureDrawing flow) {
        this.flow = flow;
        this.column = new Column(flow);
    }

    /**
     * The drawing for use inside a page that has {@link #STYLE}.
     *
     * @param id begins the identifiers of its parts, which must be unique in the page
     */
    public static Tag inline(ProcedureDrawing flow, String id) {
        return new Svg(flow).draw(id);
    }

    /** The drawing as a document of its own. */
    public static String document(ProcedureDrawing flow) {
        String svg = new Svg(flow).draw("flow").with("xmlns", "http://www.w3.org/2000/svg").toString();
        int end = svg.indexOf('>') + 1;
        return svg.substring(0, end) + "<style>" + COLOURS + STYLE + "</style>" + svg.substring(end) + "\n";
    }

    /** Colours for a drawing that stands alone. */
    private static final String COLOURS =
            """
                    svg{--ink:#1c2430;--soft:#4d5866;--line:#8a94a3;--paper:#fff;--accent:#1f5673;--open:#8a4b00;--he\
                    lp:#2a6041}
                    @media(prefers-color-scheme:dark){svg{--ink:#e8e6e1;--soft:#b4b9c2;--line:#7f8895;--paper:#1b2027\
                    ;--accent:#8cc4e0;\
                    --open:#f0b45c;--help:#8fd0a8}}
                    """;

    /** How the parts look; colours come from the page. */
    public static final String STYLE =
            """
                    .flow text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto \
                    Sans",Ubuntu,sans-serif;font-size:13px;fill:var(--ink)}
                    .flow .heading{font-weight:650;font-size:14.5px}
                    .flow .soft{fill:var(--soft)}
                    .flow .open{fill:var(--open);font-weight:600}
                    .flow .box{fill:var(--paper);stroke:var(--line);stroke-width:1.3}
                    .flow .event{stroke:var(--accent);stroke-width:1.6}
                    .flow .vote{stroke:var(--accent);stroke-width:1.6}
                    .flow .help{stroke:var(--help);stroke-width:1.6}
                    .flow .dashed{stroke-dasharray:6 4;stroke:var(--open)}
                    .flow .way{fill:none;stroke:var(--soft);stroke-width:1.4}
                    .flow .tip{fill:var(--soft);stroke:none}
                    .flow .clock{fill:none;stroke:var(--soft);stroke-width:1.2}
                    """;

    private Tag draw(String id) {
        Tag svg = Tag.of("svg").in("flow").with("role", "img").with("aria-labelledby", id + "-title " + id + "-text")
                .with("viewBox", "0 0 " + column.width() + " " + column.height()).with("width", column.width())
                .with("height", column.height());
        svg.add(Tag.of("title", flow.title()).with("id", id + "-title"));
        svg.add(Tag.of("desc", Spoken.of(flow)).with("id", id + "-text"));
        flow.edges().forEach(edge -> svg.add(arrow(edge)));
        flow.nodes().forEach(node -> svg.add(box(node)));
        return svg;
    }

    private List<Tag> box(ProcedureDrawing.Node node) {
        Column.Box box = column.box(node.id());
        List<Tag> parts = new ArrayList<>();
        String kind = switch (node.shape()) {
            case EVENT -> "event";
            case STEP -> "step";
            case VOTE -> "vote";
            case HELP -> "help";
        };
        String classes = "box " + kind + (node.open().isEmpty() ? "" : " dashed");
        parts.add(outline(node.shape(), box, 0).in(classes));
        if (node.shape() == ProcedureDrawing.Shape.HELP) {
            parts.add(outline(node.shape(), box, 4).in("box help"));
        }
        for (Column.Line line : box.lines()) {
            Tag text = Tag.of("text", line.text()).with("x", box.x() + Column.PAD + line.indent()).with("y",
                    box.y() + line.y());
            parts.add(text.in(line.kind()));
            if (line.clock()) {
                int x = box.x() + Column.PAD + 6;
                int y = box.y() + line.y() - 4;
                parts.add(Tag.of("circle").in("clock").with("cx", x).with("cy", y).with("r", 5));
                parts.add(Tag.of("path").in("clock").with("d", "M" + x + " " + (y - 3) + "v3h2.5"));
            }
        }
        return parts;
    }

    /**
     * Shapes differ, so that nothing depends on colour: rounded for the event, cut corners for a vote, a double line
     * for help.
     */
    private static Tag outline(ProcedureDrawing.Shape shape, Column.Box box, int inset) {
        int x = box.x() + inset;
        int y = box.y() + inset;
        int width = box.width() - 2 * inset;
        int height = box.height() - 2 * inset;
        if (shape == ProcedureDrawing.Shape.VOTE) {
            int right = x + width;
            int low = y + height;
            return Tag.of("path").with("d",
                    "M" + (x + 10) + " " + y + "H" + (right - 10) + "L" + right + " " + (y + 10) + "V" + (low - 10)
                            + "L" + (right - 10) + " " + low + "H" + (x + 10) + "L" + x + " " + (low - 10) + "V"
                            + (y + 10) + "Z");
        }
        return Tag.of("rect").with("x", x).with("y", y).with("width", width).with("height", height)
                .with("rx", shape == ProcedureDrawing.Shape.EVENT ? 18 : 5);
    }

    private List<Tag> arrow(ProcedureDrawing.Edge edge) {
        List<Tag> parts = new ArrayList<>();
        Column.Way way = column.way(edge);
        parts.add(Tag.of("path").in("way" + (edge.open().isEmpty() ? "" : " dashed")).with("d", way.path()));
        parts.add(switch (way.tip()) {
            case DOWN -> Tag.of("path").in("tip").with("d", "M" + way.x() + " " + way.y() + "l-5 -9h10z");
            case LEFT -> Tag.of("path").in("tip").with("d", "M" + way.x() + " " + way.y() + "l9 -5v10z");
            case END -> Tag.of("circle").in("tip").with("cx", way.x()).with("cy", way.y()).with("r", 4);
        });
        for (Map.Entry<Integer, String> line : way.label().entrySet()) {
            parts.add(Tag.of("text", line.getValue()).in(line.getValue().startsWith("open") ? "open" : "soft")
                    .with("x", way.labelX()).with("y", line.getKey()));
        }
        return parts;
    }
}

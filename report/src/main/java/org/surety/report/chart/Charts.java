package org.surety.report.chart;

import java.util.Locale;
import org.surety.report.markup.Tag;

/** What all charts have in common: how they look, and how they begin. */
public final class Charts {

    /** How the parts look; colours come from the page. Nothing is told by colour alone. */
    public static final String STYLE =
            """
                    .chart text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto \
                    Sans",Ubuntu,sans-serif;font-size:12.5px;fill:var(--ink)}
                    .chart .soft{fill:var(--soft)}
                    .chart .late-text{fill:var(--open);font-weight:600}
                    .chart .axis{stroke:var(--strong-line);stroke-width:1.2;fill:none}
                    .chart .grid{stroke:var(--line);stroke-width:1}
                    .chart .band{fill:var(--accent);fill-opacity:.2;stroke:none}
                    .chart .line{fill:none;stroke:var(--accent);stroke-width:2.4;stroke-linejoin:round}
                    .chart .late{stroke:var(--open);stroke-width:1.8;stroke-dasharray:6 4}
                    .chart .full{fill:var(--accent);stroke:none}
                    .chart .dot{fill:var(--surface);stroke:var(--accent);stroke-width:2.2}
                    """
                    + ChartLook.BARGAIN;

    private Charts() {}

    /** A drawing that says in words what it shows. */
    static Tag svg(String id, long width, long height, String title, String description) {
        return svg("img", id, width, height, title, description);
    }

    private static Tag svg(String role, String id, long width, long height, String title, String description) {
        return Tag.of("svg").in("chart").with("role", role).with("aria-labelledby", id + "-title " + id + "-text")
                .with("viewBox", "0 0 " + width + " " + height).with("width", width).with("height", height)
                .add(Tag.of("title", title).with("id", id + "-title"),
                        Tag.of("desc", description).with("id", id + "-text"));
    }

    static Tag line(String classes, double x1, double y1, double x2, double y2) {
        return Tag.of("line").in(classes).with("x1", figure(x1)).with("y1", figure(y1)).with("x2", figure(x2))
                .with("y2", figure(y2));
    }

    static Tag circle(String classes, double x, double y, double radius) {
        return Tag.of("circle").in(classes).with("cx", figure(x)).with("cy", figure(y)).with("r", figure(radius));
    }

    static Tag box(String classes, double x, double y, double width, double height) {
        return Tag.of("rect").in(classes).with("x", figure(x)).with("y", figure(y)).with("width", figure(width))
                .with("height", figure(height));
    }

    static Tag text(String classes, double x, double y, String anchor, String text) {
        return Tag.of("text", text).in(classes).with("x", figure(x)).with("y", figure(y)).with("text-anchor", anchor);
    }

    /** A coordinate, to a tenth of a unit. A page has thousands, so only what is hard to round is left to a format. */
    static String figure(double value) {
        double tenths = value * 10;
        long nearest = Math.round(tenths);
        if (value >= 0 && value < 1e6 && Math.abs(Math.abs(tenths - nearest) - 0.5) > 1e-3) {
            return nearest % 10 == 0 ? Long.toString(nearest / 10) : nearest / 10 + "." + nearest % 10;
        }
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A mark of an axis, without zeros that say nothing. */
    static String plain(double mark) {
        String text = String.format(Locale.ROOT, "%.4f", mark).replaceAll("0+$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}

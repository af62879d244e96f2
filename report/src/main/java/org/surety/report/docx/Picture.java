package org.surety.report.docx;

import java.util.ArrayList;
import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/**
 * A drawing of a page as a drawing of the document: a group of shapes and of texts, which stays sharp and can be
 * edited, and with it what it shows in words. Where a program does not know such groups, it shows the words.
 */
final class Picture {

    /** Twentieths of a point in a pixel. */
    static final int TWENTIETHS = 15;

    /** English Metric Units in a pixel. */
    private static final int EMU = 9_525;
    private static final double MOST_WIDE = 630;
    private static final double MOST_HIGH = 850;
    /** How wide one is that takes the room it gets. */
    private static final double USUAL = 120;
    private static final double LINE_HEIGHT = 1.3;
    /** From the top of a line to the foot of its letters. */
    private static final double ASCENT = 1.02;

    private final Tag svg;
    private final double width;
    private final double height;
    private final double scale;
    private final List<Element> shapes = new ArrayList<>();

    private Picture(Tag svg, double width, double height) {
        this.svg = svg;
        this.width = width;
        this.height = height;
        this.scale = Math.min(1, Math.min(MOST_WIDE / width, MOST_HIGH / height));
    }

    static Picture of(Tag svg) {
        return new Picture(svg, svg.attribute("width").filter(it -> !it.endsWith("%")).map(Double::parseDouble)
                .orElse(USUAL), svg.attribute("height").map(Double::parseDouble).orElse(USUAL));
    }

    /** In pixels. */
    double width() {
        return width * scale;
    }

    /** In pixels. */
    double height() {
        return height * scale;
    }

    private String words() {
        return svg.attribute("aria-label").orElseGet(() -> String.join(": ", svg.children().stream()
                .flatMap(MarkupText::tags).filter(it -> it.name().equals("title") || it.name().equals("desc"))
                .map(MarkupText::of).filter(it -> !it.isEmpty()).toList()));
    }

    /** A run that holds it. */
    Element run(long id) {
        parts(svg, List.of(), ShapeStyle.NONE);
        String words = words();
        Element properties = Element.of("wp:docPr").with("id", id).with("name", "Drawing " + id).with("descr", words);
        Element group = Element.of("wpg:wgp").add(Element.of("wpg:cNvGrpSpPr"),
                Element.of("wpg:grpSpPr").add(Element.of("a:xfrm").add(
                        at("a:off", "x", 0, "y", 0), at("a:ext", "cx", width, "cy", height),
                        at("a:chOff", "x", 0, "y", 0), at("a:chExt", "cx", width, "cy", height))))
                .add(shapes);
        Element drawing = Element.of("w:drawing").add(Element.of("wp:inline").with("distT", 0).with("distB", 0)
                .with("distL", 0).with("distR", 0)
                .add(at("wp:extent", "cx", width, "cy", height),
                        Element.of("wp:effectExtent").with("l", 0).with("t", 0).with("r", 0).with("b", 0),
                        properties, Element.of("wp:cNvGraphicFramePr"),
                        Element.of("a:graphic").add(Element.of("a:graphicData")
                                .with("uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup")
                                .add(group))));
        return Element.of("w:r").add(Element.of("mc:AlternateContent").add(
                Element.of("mc:Choice").with("Requires", "wpg").add(drawing),
                Element.of("mc:Fallback").add(Element.of("w:t").text(words))));
    }

    /** A place or an extent. */
    private Element at(String name, String one, double first, String other, double second) {
        return Element.of(name).with(one, emu(first)).with(other, emu(second));
    }

    private long emu(double pixels) {
        return Math.round(pixels * scale * EMU);
    }

    private void parts(Tag tag, List<Tag> around, ShapeStyle outer) {
        ShapeStyle look = outer.of(tag, around);
        switch (tag.name()) {
            case "rect" -> rectangle(tag, look);
            case "circle" -> circle(tag, look);
            case "line" -> line(tag, look);
            case "path" -> path(tag, look);
            case "text" -> text(tag, look);
            case "svg", "g" -> {
                List<Tag> here = new ArrayList<>(around);
                here.add(tag);
                for (Markup child : tag.children()) {
                    switch (child) {
                        case Text text -> {}
                        case Tag part -> parts(part, here, look);
                    }
                }
            }
            default -> {}
        }
    }

    /** A coordinate; a share is one of the width. */
    private double number(Tag tag, String attribute) {
        String value = tag.attribute(attribute).orElse("0");
        return value.endsWith("%")
                ? Double.parseDouble(value.substring(0, value.length() - 1)) / 100 * width
                : Double.parseDouble(value);
    }

    private void rectangle(Tag tag, ShapeStyle look) {
        double wide = number(tag, "width");
        double high = number(tag, "height");
        double radius = number(tag, "rx");
        Element form = preset(radius > 0 ? "roundRect" : "rect");
        if (radius > 0 && wide > 0 && high > 0) {
            form = Element.of("a:prstGeom").with("prst", "roundRect").add(Element.of("a:avLst").add(
                    Element.of("a:gd").with("name", "adj").with("fmla",
                            "val " + Math.min(50_000, Math.round(radius / Math.min(wide, high) * 100_000)))));
        }
        shape(place(number(tag, "x"), number(tag, "y"), wide, high), form, look);
    }

    private void circle(Tag tag, ShapeStyle look) {
        double radius = number(tag, "r");
        shape(place(number(tag, "cx") - radius, number(tag, "cy") - radius, 2 * radius, 2 * radius),
                preset("ellipse"), look);
    }

    private void line(Tag tag, ShapeStyle look) {
        double x1 = number(tag, "x1");
        double x2 = number(tag, "x2");
        double y1 = number(tag, "y1");
        double y2 = number(tag, "y2");
        Element place = place(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        if ((x2 - x1) * (y2 - y1) < 0) {
            place.with("flipV", 1);
        }
        shape(place, preset("line"), look);
    }

    private void path(Tag tag, ShapeStyle look) {
        Outline outline = Outline.of(tag.attribute("d").orElse(""));
        shape(place(outline.x(), outline.y(), outline.width(), outline.height()), outline.form(scale), look);
    }

    private static Element preset(String name) {
        return Element.of("a:prstGeom").with("prst", name).add(Element.of("a:avLst"));
    }

    private Element place(double x, double y, double wide, double high) {
        return Element.of("a:xfrm").add(at("a:off", "x", x, "y", y), at("a:ext", "cx", wide, "cy", high));
    }

    private void shape(Element place, Element form, ShapeStyle look) {
        Element fill = look.colour("fill", "#000").map(it -> solid(it, look.length("fill-opacity", 1)))
                .orElseGet(() -> Element.of("a:noFill"));
        Element stroke = look.colour("stroke", "none").map(it -> {
            Element line = Element.of("a:ln").with("w", emu(look.length("stroke-width", 1)))
                    .add(solid(it, look.length("stroke-opacity", 1)));
            look.dash().ifPresent(dash -> line.add(Element.of("a:prstDash").with("val", dash)));
            return line;
        }).orElseGet(() -> Element.of("a:ln").add(Element.of("a:noFill")));
        shapes.add(Element.of("wps:wsp").add(named(), Element.of("wps:cNvSpPr"),
                Element.of("wps:spPr").add(place, form, fill, stroke), Element.of("wps:bodyPr")));
    }

    private Element named() {
        int id = shapes.size() + 1;
        return Element.of("wps:cNvPr").with("id", id).with("name", "Part " + id);
    }

    private static Element solid(String colour, double opacity) {
        Element said = Element.of("a:srgbClr").with("val", colour);
        return Element.of("a:solidFill").add(opacity < 1
                ? said.add(Element.of("a:alpha").with("val", Math.round(opacity * 100_000)))
                : said);
    }

    /**
     * One line of letters, in a box that is wide enough whatever the letters are. A mark that says nothing to those who
     * do not see it has its words beside it, and none inside.
     */
    private void text(Tag tag, ShapeStyle look) {
        if (svg.attribute("aria-hidden").isPresent()) {
            return;
        }
        double size = look.length("font-size", 12.5);
        String anchor = tag.attribute("text-anchor").orElse("start");
        double x = Math.clamp(number(tag, "x"), 0, width);
        // A box beyond the edge would make some programs shrink the whole.
        double room = anchor.equals("end")
                ? x
                : anchor.equals("middle") ? 2 * Math.min(x, width - x) : width - x;
        double left = anchor.equals("end") ? 0 : anchor.equals("middle") ? x - room / 2 : x;
        double top = Math.max(0, number(tag, "y") - size * ASCENT);
        String side = anchor.equals("end") ? "right" : anchor.equals("middle") ? "center" : "left";
        Element face = Element.of("w:rPr");
        if (look.isStrong()) {
            face.add(Element.of("w:b"));
        }
        face.add(Element.of("w:color", look.colour("fill", "#000").orElse("000000")));
        String points = Long.toString(Math.max(2, Math.round(size * scale * 1.5)));
        face.add(Element.of("w:sz", points), Element.of("w:szCs", points));
        Element paragraph = Element.of("w:p").add(Element.of("w:pPr").add(Element.of("w:pStyle", "Drawing"),
                Element.of("w:spacing").with("w:before", 0).with("w:after", 0).with("w:line",
                        Math.round(size * scale * LINE_HEIGHT * TWENTIETHS)).with("w:lineRule", "exact"),
                Element.of("w:jc", side)),
                Element.of("w:r").add(face, Element.of("w:t").with("xml:space", "preserve").text(MarkupText.of(tag))));
        shapes.add(Element.of("wps:wsp").add(named(), Element.of("wps:cNvSpPr").with("txBox", 1),
                Element.of("wps:spPr").add(place(left, top, room, Math.min(size * LINE_HEIGHT, height - top)),
                        preset("rect"), Element.of("a:noFill"), Element.of("a:ln").add(Element.of("a:noFill"))),
                Element.of("wps:txbx").add(Element.of("w:txbxContent").add(paragraph)),
                Element.of("wps:bodyPr").with("wrap", "none").with("lIns", 0).with("tIns", 0).with("rIns", 0)
                        .with("bIns", 0).with("anchor", "t")));
    }
}

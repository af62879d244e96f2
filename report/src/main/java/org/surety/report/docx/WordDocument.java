package org.surety.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.report.Stamp;
import org.surety.report.html.Page;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;

/**
 * A page as a document for word processors. The same page gives the same bytes: no clock is looked at, and the days in
 * it are those of the text.
 */
public final class WordDocument {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** So many letters of a title stand above every page. */
    private static final int LONGEST_TITLE = 110;
    /** Programs refuse files with longer properties. */
    private static final int LONGEST_PROPERTY = 255;

    private final Page page;
    private final WordDraft draft;

    private WordDocument(Page page) {
        this.page = page;
        this.draft = new WordDraft(page);
    }

    /** The bytes of a DOCX file. */
    public static byte[] of(Page page) {
        return new WordDocument(page).bytes();
    }

    private byte[] bytes() {
        Element body = body();
        Container container = new Container(shortened(new Text(page.title()).allowed(), LONGEST_PROPERTY),
                provenance(page.stamp()));
        container.part("document", MAIN + "document.main+xml", part("w:document").add(body));
        container.part("styles", MAIN + "styles+xml", Container.resource("styles.xml"));
        container.part("numbering", MAIN + "numbering+xml", Container.resource("numbering.xml").replace("<!--lists-->",
                written(draft.lists())));
        container.part("settings", MAIN + "settings+xml", Container.resource("settings.xml"));
        container.part("footnotes", MAIN + "footnotes+xml", part("w:footnotes").add(separator("separator", -1),
                separator("continuationSeparator", 0)).add(draft.notes()));
        container.part("header", MAIN + "header+xml", part("w:hdr").add(new ParagraphLine("Header").text(shortened(
                page.title(), LONGEST_TITLE), ParagraphLine.Face.PLAIN).element()));
        container.part("footer", MAIN + "footer+xml", part("w:ftr").add(footer()));
        return container.bytes();
    }

    private static String written(List<Element> elements) {
        StringBuilder out = new StringBuilder();
        elements.forEach(it -> it.write(out));
        return out.toString();
    }

    private Element body() {
        Element body = Element.of("w:body").add(new MarkupFlow(draft).add(page.body()).elements());
        return body.add(Element.of("w:sectPr").add(
                Element.of("w:headerReference").with("w:type", "default").with("r:id", "rId-header"),
                Element.of("w:footerReference").with("w:type", "default").with("r:id", "rId-footer"),
                Element.of("w:pgSz").with("w:w", 11_906).with("w:h", 16_838),
                Element.of("w:pgMar").with("w:top", 1_134).with("w:right", 1_134).with("w:bottom", 1_134)
                        .with("w:left", 1_134).with("w:header", 567).with("w:footer", 510).with("w:gutter", 0)));
    }

    /** Where it comes from: what the text is and of which day, the version and the page; below, the file. */
    private List<Element> footer() {
        ParagraphLine first = new ParagraphLine("Footer");
        Optional<Tag> status =
                page.body().stream().flatMap(MarkupText::tags).filter(it -> it.isIn("kicker")).findFirst();
        status.ifPresent(
                it -> first.text(shortened(MarkupText.of(it), LONGEST_TITLE) + " \u00B7 ", ParagraphLine.Face.PLAIN));
        first.text("Surety " + page.stamp().version(), ParagraphLine.Face.PLAIN);
        first.add(Element.of("w:r").add(Element.of("w:tab"))).text("Page ", ParagraphLine.Face.PLAIN);
        first.add(field("PAGE")).text(" of ", ParagraphLine.Face.PLAIN).add(field("NUMPAGES"));
        List<Element> lines = new ArrayList<>(List.of(first.element()));
        page.stamp().inputs().stream().findFirst().ifPresent(it -> lines.add(new ParagraphLine("Footer")
                .text(shortened(it.name(), LONGEST_TITLE) + ", SHA-256 " + it.sha256(), ParagraphLine.Face.PLAIN)
                .element()));
        return lines;
    }

    private static Element field(String name) {
        return Element.of("w:fldSimple").with("w:instr", " " + name + " ").add(Element.of("w:r")
                .add(Element.of("w:t").text("1")));
    }

    /** The version, the command, and every file with its whole hash, for the properties of the document. */
    private static String provenance(Stamp stamp) {
        StringBuilder out = new StringBuilder("Surety " + stamp.version() + ", " + stamp.command());
        stamp.parameters().forEach((name, value) -> out.append("; ").append(name).append(' ').append(value));
        stamp.inputs().forEach(it -> out.append("; ").append(it.name()).append(" SHA-256 ").append(it.sha256()));
        return out.toString();
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026";
    }

    private static Element separator(String kind, int id) {
        return Element.of("w:footnote").with("w:type", kind).with("w:id", id).add(new ParagraphLine("FootnoteText")
                .add(Element.of("w:r").add(Element.of("w:" + kind))).element());
    }

    private static Element part(String name) {
        return Element.of(name)
                .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
                .with("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                .with("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
                .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
                .with("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
                .with("xmlns:wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup")
                .with("xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape");
    }
}

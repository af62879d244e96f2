package org.surety.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.surety.report.html.Page;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.markup.Text;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document as whoever opens it finds it. */
final class OpenedDocument {

    private final Map<String, Element> parts = new HashMap<>();

    private OpenedDocument() {}

    /** Opens one, with the library for documents too, which must find nothing wrong. */
    static OpenedDocument of(byte[] bytes) {
        OpenedDocument opened = new OpenedDocument();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                XWPFDocument library = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                opened.parts.put(entry.getName(), DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(new ByteArrayInputStream(in.readAllBytes())).getDocumentElement());
            }
            if (library.getStyles() == null || library.getBodyElements().isEmpty()) {
                throw new IllegalStateException("the library finds no document");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
        return opened;
    }

    private Element part(String name) {
        return Optional.ofNullable(parts.get("word/" + name + ".xml")).orElseThrow();
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(it -> (Element) found.item(it)).toList();
    }

    private static List<Element> children(Element in) {
        List<Element> children = new ArrayList<>();
        for (Node it = in.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Paragraphs outside drawings, in order. */
    private List<Element> paragraphElements() {
        List<Element> found = new ArrayList<>();
        collect(part("document"), found);
        return found;
    }

    private static void collect(Element in, List<Element> found) {
        for (Element child : children(in)) {
            if (child.getTagName().equals("w:p")) {
                found.add(child);
            } else {
                collect(child, found);
            }
        }
    }

    private static String text(Element in) {
        StringBuilder out = new StringBuilder();
        for (Element child : children(in)) {
            switch (child.getTagName()) {
                case "w:t" -> out.append(child.getTextContent());
                case "mc:AlternateContent", "w:fldSimple" -> {}
                default -> out.append(text(child));
            }
        }
        return out.toString();
    }

    List<String> paragraphs() {
        return paragraphElements().stream().map(OpenedDocument::text).toList();
    }

    String text() {
        return String.join("\n", paragraphs());
    }

    String letters() {
        return letters(text());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * The letters of a page, without what paper does not show.
     *
     * @param word those of the document, which may leave out what is folded up
     */
    static String letters(Page page, String word) {
        StringBuilder out = new StringBuilder();
        page.body().forEach(it -> collect(it, word, out));
        return out.toString();
    }

    private static void collect(Markup markup, String word, StringBuilder out) {
        switch (markup) {
            case Text text -> out.append(letters(text.allowed()));
            case Tag tag -> {
                StringBuilder inside = new StringBuilder();
                boolean cites = tag.isIn("ref") && tag.name().equals("a");
                boolean unseenCaption = tag.name().equals("caption") && tag.isIn("unseen");
                if (!cites && !unseenCaption && !tag.name().equals("svg")
                        && List.of("skip", "side", "brand", "number").stream().noneMatch(tag::isIn)) {
                    tag.children().forEach(it -> collect(it, word, inside));
                }
                if (!tag.name().equals("details") || word.contains(inside)) {
                    out.append(inside);
                }
            }
        }
    }

    List<String> styles() {
        return paragraphElements().stream().map(it -> all(it, "w:pStyle").getFirst().getAttribute("w:val")).toList();
    }

    List<String> definedStyles() {
        return all(part("styles"), "w:style").stream().map(it -> it.getAttribute("w:styleId")).toList();
    }

    List<String> emptyParagraphs() {
        return paragraphElements().stream().filter(it -> text(it).isBlank() && all(it, "w:drawing").isEmpty())
                .map(it -> all(it, "w:pStyle").getFirst().getAttribute("w:val")).toList();
    }

    /** What stands last in the body before the properties of the section. */
    String lastOfBody() {
        List<Element> body = children(all(part("document"), "w:body").getFirst());
        return body.get(body.size() - 2).getTagName();
    }

    /** The lists, with the level, to which paragraphs belong one after another. */
    List<String> lists() {
        List<String> lists = new ArrayList<>();
        all(part("document"), "w:numPr").forEach(it -> {
            String list = all(it, "w:numId").getFirst().getAttribute("w:val") + "."
                    + all(it, "w:ilvl").getFirst().getAttribute("w:val");
            lists.add(list);
        });
        return lists;
    }

    /** The kind of the list of each paragraph that belongs to one; two of the same kind share one count. */
    List<String> kindsOfLists() {
        Map<String, String> kinds = new HashMap<>();
        all(part("numbering"), "w:num").forEach(it -> kinds.put(it.getAttribute("w:numId"),
                all(it, "w:abstractNumId").getFirst().getAttribute("w:val")));
        return lists().stream().map(it -> kinds.getOrDefault(it.substring(0, it.indexOf('.')), "")).toList();
    }

    private List<Element> noteElements() {
        return all(part("footnotes"), "w:footnote").stream().filter(it -> !it.hasAttribute("w:type")).toList();
    }

    List<String> notes() {
        return noteElements().stream().map(it -> text(it).strip()).toList();
    }

    List<String> noteIds() {
        return noteElements().stream().map(it -> it.getAttribute("w:id")).toList();
    }

    List<String> noteMarks() {
        return all(part("document"), "w:footnoteReference").stream().map(it -> it.getAttribute("w:id")).toList();
    }

    /** The notes to which fields refer that repeat a mark: what the field says, and what it shows. */
    List<String> notesAgain() {
        return all(part("document"), "w:fldSimple").stream().map(it -> it.getAttribute("w:instr").strip() + "="
                + it.getTextContent()).toList();
    }

    /** What each drawing says in words. */
    List<String> drawings() {
        return all(part("document"), "wp:docPr").stream().map(it -> it.getAttribute("descr")).toList();
    }

    List<String> bookmarks() {
        return all(part("document"), "w:bookmarkStart").stream().map(it -> it.getAttribute("w:name")).toList();
    }

    List<String> links() {
        return all(part("document"), "w:hyperlink").stream().map(it -> it.getAttribute("w:anchor")).toList();
    }

    String header() {
        return text(part("header"));
    }

    /** A table: rows that are repeated, what it is called, how wide columns are, how many of them each row fills. */
    record Table(int headingRows, String caption, List<Integer> widths, List<Integer> spans) {}

    List<Table> tables() {
        return all(part("document"), "w:tbl").stream().map(it -> new Table(all(it, "w:tblHeader").size(),
                all(it, "w:tblCaption").getFirst().getAttribute("w:val"),
                all(it, "w:gridCol").stream().map(col -> Integer.valueOf(col.getAttribute("w:w"))).toList(),
                all(it, "w:tr").stream().map(row -> all(row, "w:tc").stream().mapToInt(cell -> all(cell,
                        "w:gridSpan").stream().mapToInt(span -> Integer.parseInt(span.getAttribute("w:val"))).sum())
                        .map(span -> Math.max(1, span)).sum()).toList()))
                .toList();
    }
}

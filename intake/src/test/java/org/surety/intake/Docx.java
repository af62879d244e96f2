package org.surety.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.surety.intake.read.Intake;

/** Makes Word files of raw XML, so that a test says exactly what stands in the file. */
public final class Docx {

    private static final String SPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Docx(String body) {
        part("[Content_Types].xml", TYPES);
        part("word/document.xml", element("document", "<w:body>" + body + "</w:body>"));
    }

    /** A file with this body. */
    public static Docx of(String body) {
        return new Docx(body);
    }

    /** A root element of Word with its namespaces. */
    public static String element(String name, String inside) {
        return "<w:" + name + " " + SPACES + ">" + inside + "</w:" + name + ">";
    }

    /** A run of text. */
    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A paragraph of these runs. */
    public static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    /** An item of a list. */
    public static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>"
                + r(text) + "</w:p>";
    }

    /** A paragraph with a style. */
    public static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }

    /** A level of a list. */
    public static String level(int depth, int start, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"" + start + "\"/><w:numFmt w:val=\"" + format + "\"/>"
                + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    /** With another part. */
    public Docx part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** With {@code word/numbering.xml}. */
    public Docx numbering(String inside) {
        return part("word/numbering.xml", element("numbering", inside));
    }

    /** With {@code word/styles.xml}. */
    public Docx styles(String inside) {
        return part("word/styles.xml", element("styles", inside));
    }

    /** Without a part. */
    public Docx without(String name) {
        parts.remove(name);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return zip(parts);
    }

    /** The draft in it. */
    public Passages read() {
        return draft(Intake.read("draft.docx", bytes()));
    }

    /** The one draft that was brought in. */
    public static Passages draft(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Brought it -> it.drafts().getFirst();
            case Arrival.Refused it -> throw new AssertionError(it.sentence());
        };
    }

    /** A zip of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry made = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(entry.getValue());
                    made.setMethod(ZipEntry.STORED);
                    made.setSize(entry.getValue().length);
                    made.setCrc(sum.getValue());
                }
                zip.putNextEntry(made);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

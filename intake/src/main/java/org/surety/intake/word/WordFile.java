package org.surety.intake.word;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.surety.intake.Arrival.Reason;
import org.surety.intake.Notices;
import org.surety.intake.Passages;
import org.surety.intake.pack.Allowed;
import org.surety.intake.pack.TurnedAway;
import org.surety.intake.pack.Xml;

/**
 * A Word file (ECMA-376, Office Open XML). Only its parts {@code word/*.xml} are read; what it says of relationships is
 * not followed, so nothing that it links to is ever fetched.
 */
public final class WordFile {

    /** The text. */
    public static final String DOCUMENT = "word/document.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final Set<String> READ = Set.of(DOCUMENT, TYPES, "word/styles.xml", "word/numbering.xml",
            "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml");

    private WordFile() {}

    /** Whether an entry of the file is read. */
    public static boolean reads(String entry) {
        return READ.contains(entry);
    }

    /** Whether entries are those of a Word file. */
    public static boolean looksLike(Set<String> entries) {
        return entries.contains(DOCUMENT) || entries.contains(TYPES);
    }

    /**
     * The draft.
     *
     * @throws TurnedAway if it is none, is damaged, carries macros, or is more than is allowed
     */
    public static Passages read(String file, Map<String, byte[]> entries, Allowed allowed) {
        refuseMacros(file, entries, allowed);
        byte[] document = entries.get(DOCUMENT);
        if (document == null) {
            throw new TurnedAway(Reason.UNKNOWN_KIND, file, "an Office file without " + DOCUMENT + nearest(entries),
                    "a Word file (.docx)");
        }
        Notices notices = new Notices(file);
        WordParts parts = WordParts.read(file, entries, notices, allowed);
        WordBody body = new WordBody(file, parts, notices, allowed);
        Xml.read(file, DOCUMENT, document, allowed, body);
        if (entries.keySet().stream().anyMatch(it -> it.startsWith("word/header") || it.startsWith("word/footer"))) {
            notices.add("headers and footers are left out");
        }
        return Passages.of(file, body.passages(), notices);
    }

    private static String nearest(Map<String, byte[]> entries) {
        return entries.keySet().stream().filter(it -> it.startsWith("xl/") || it.startsWith("ppt/")).findFirst()
                .map(it -> "; " + it + " shows " + (it.startsWith("xl/") ? "a workbook" : "slides")).orElse("");
    }

    private static void refuseMacros(String file, Map<String, byte[]> entries, Allowed allowed) {
        String found = entries.keySet().stream().map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.endsWith("vbaproject.bin") || it.endsWith("vbadata.xml")).findFirst().orElse("");
        String name = file.toLowerCase(Locale.ROOT);
        if (found.isEmpty() && (name.endsWith(".docm") || name.endsWith(".dotm"))) {
            found = "its name ends in " + name.substring(name.length() - ".docm".length());
        }
        if (found.isEmpty() && entries.containsKey(TYPES)) {
            Macros types = new Macros();
            Xml.read(file, TYPES, entries.getOrDefault(TYPES, new byte[0]), allowed, types);
            found = types.found ? "it is of a type with macros" : "";
        }
        if (!found.isEmpty()) {
            throw new TurnedAway(Reason.MACROS, file, "a Word file with macros (" + found + ")",
                    "one without; save it as .docx");
        }
    }

    /** Looks for a part whose type says that it may carry programs. */
    private static final class Macros implements Xml.Listener {

        private boolean found;

        @Override
        public void begin(Xml.Element element) {
            String type = element.get("ContentType").toLowerCase(Locale.ROOT);
            found |= type.contains("macroenabled") || type.contains("vbaproject");
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}

package org.surety.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.intake.Arrival;
import org.surety.intake.Arrival.Brought;
import org.surety.intake.Arrival.Reason;
import org.surety.intake.Arrival.Refused;
import org.surety.intake.Notices;
import org.surety.intake.Passages;
import org.surety.intake.PlainWords;
import org.surety.intake.odt.OdtFile;
import org.surety.intake.pack.Allowed;
import org.surety.intake.pack.TurnedAway;
import org.surety.intake.pack.Zip;
import org.surety.intake.plain.PlainText;
import org.surety.intake.word.WordFile;

/**
 * Brings in drafts: a Word file, OpenDocument, plain text, or a zip of several of them. What a file is, is told by what
 * it holds and not by its name. A hostile file comes to a refusal like any other that cannot be read: nothing is
 * thrown, and time, memory and depth are bounded ({@link Allowed}).
 */
public final class Intake {

    private static final int SOME = 512;
    private static final String READABLE = "a Word file (.docx), OpenDocument (.odt), plain text, or a zip of them";
    /** How a file begins, and what it then is. */
    private static final Map<String, String> KNOWN = Map.of("%PDF", "a PDF; save its source as Word, or paste its text",
            "{\\rtf", "RTF; save it as .docx", "<!DO", "a web page; paste its text", "<htm",
            "a web page; paste its text", "\u00ff\u00d8\u00ff", "a picture; paste its text", "\u0089PNG",
            "a picture; paste its text");
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    private Intake() {}

    /**
     * Reads a file to its end, or until it is larger than any that is read.
     *
     * @param name the file as the user named it
     * @throws IOException if the stream breaks off
     */
    public static Arrival read(String name, InputStream in) throws IOException {
        return read(name, in.readNBytes(Allowed.BYTES + 1));
    }

    /** Reads the bytes of a file. */
    public static Arrival read(String name, byte[] bytes) {
        String shown = flat(name);
        try {
            Allowed allowed = new Allowed();
            if (bytes.length > Allowed.BYTES) {
                throw new TurnedAway(Reason.TOO_LARGE, shown, "more than 10 MB",
                        "at most 10 MB; leave out pictures or send the drafts one by one");
            }
            Notices notices = new Notices(shown);
            List<Passages> drafts = Zip.looksLike(bytes)
                    ? zipped(shown, bytes, notices, allowed)
                    : List.of(text(shown, bytes, allowed));
            return brought(shown, drafts, notices);
        } catch (TurnedAway e) {
            return e.refused();
        }
    }

    /** Takes a text that was pasted; {@code name} is what its user calls it. */
    public static Arrival paste(String name, String text) {
        String shown = flat(name);
        if (text.length() > Allowed.BYTES) {
            return new Refused(Reason.TOO_LARGE, shown, "more than 10 million characters",
                    "at most 3 million, about a thousand pages");
        }
        try {
            return brought(shown, List.of(PlainText.read(shown, text, new Allowed())), new Notices(shown));
        } catch (TurnedAway e) {
            return e.refused();
        }
    }

    private static Arrival brought(String file, List<Passages> drafts, Notices notices) {
        if (drafts.stream().allMatch(it -> it.list().isEmpty())) {
            return new Refused(Reason.EMPTY, file, "no words at all", READABLE + ", with text in it");
        }
        return new Brought(drafts, notices.list());
    }

    private static List<Passages> zipped(String file, byte[] bytes, Notices notices, Allowed allowed) {
        Map<String, byte[]> entries = Zip.entries(file, bytes, Intake::isWanted, allowed);
        Optional<Passages> one = single(file, entries, allowed);
        return one.map(List::of).orElseGet(() -> several(file, entries, notices, allowed));
    }

    /** What is read of an Office file, and whatever may be a draft itself. */
    private static boolean isWanted(String entry) {
        return WordFile.reads(entry) || OdtFile.reads(entry) || isDraft(entry) || isZip(entry);
    }

    private static Optional<Passages> single(String file, Map<String, byte[]> entries, Allowed allowed) {
        if (OdtFile.looksLike(entries)) {
            return Optional.of(OdtFile.read(file, entries, allowed));
        }
        return WordFile.looksLike(entries.keySet())
                ? Optional.of(WordFile.read(file, entries, allowed))
                : Optional.empty();
    }

    private static List<Passages> several(String file, Map<String, byte[]> entries, Notices notices, Allowed allowed) {
        List<Passages> drafts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        entries.forEach((entry, bytes) -> {
            if (entry.endsWith("/")) {
                return;
            }
            if (isZip(entry)) {
                throw new TurnedAway(Reason.NESTED, file, "a zip within a zip (" + flat(entry) + ")",
                        "a zip of drafts alone; take the inner one out");
            }
            if (isDraft(entry)) {
                drafts.add(draft(file, free(flat(entry), names), bytes, allowed));
            } else {
                notices.add(flat(entry) + " is left out: it is no draft that can be read");
            }
        });
        if (drafts.isEmpty()) {
            throw new TurnedAway(Reason.UNKNOWN_KIND, file, entries.isEmpty() ? "an empty zip" : "a zip without drafts",
                    READABLE);
        }
        return drafts;
    }

    private static Passages draft(String zip, String name, byte[] bytes, Allowed allowed) {
        String shown = zip + ", " + name;
        if (!Zip.looksLike(bytes)) {
            return text(name, bytes, allowed);
        }
        Map<String, byte[]> entries = Zip.entries(shown, bytes, it -> WordFile.reads(it) || OdtFile.reads(it), allowed);
        return single(name, entries, allowed).orElseThrow(() -> new TurnedAway(Reason.NESTED, zip,
                name + " is a zip and no Word file", "Word files as Word saves them"));
    }

    private static Passages text(String file, byte[] bytes, Allowed allowed) {
        String beginning = new String(bytes, 0, Math.min(SOME, bytes.length), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith(OLE)) {
            boolean locked = new String(bytes, StandardCharsets.ISO_8859_1).contains("E\0n\0c\0r\0y\0p\0t");
            throw locked
                    ? new TurnedAway(Reason.ENCRYPTED, file, "an Office file that needs a password", "one without")
                    : new TurnedAway(Reason.UNKNOWN_KIND, file, "a file of Word before 2007 (.doc)",
                            "a .docx; open it in Word or LibreOffice and save it as one");
        }
        KNOWN.forEach((start, kind) -> {
            if (beginning.stripLeading().toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT))) {
                throw new TurnedAway(Reason.UNKNOWN_KIND, file, kind.substring(0, kind.indexOf(';')),
                        READABLE + kind.substring(kind.indexOf(';')));
            }
        });
        return PlainText.read(file, decoded(file, bytes), allowed);
    }

    private static String decoded(String file, byte[] bytes) {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // Said below, as for any other file that is no text.
        }
        throw new TurnedAway(Reason.UNKNOWN_KIND, file, "neither a zip nor text in UTF-8", READABLE + " in UTF-8");
    }

    private static boolean isDraft(String entry) {
        String name = flat(entry).toLowerCase(Locale.ROOT);
        boolean ofSystem = entry.startsWith("__MACOSX/") || name.startsWith(".") || name.startsWith("~$");
        return !ofSystem && List.of(".docx", ".docm", ".dotx", ".dotm", ".odt", ".txt", ".md").stream()
                .anyMatch(name::endsWith);
    }

    private static boolean isZip(String entry) {
        return entry.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** The last part of a name, so that it leads nowhere. */
    private static String flat(String name) {
        String clean = PlainWords.clean(name).replace('\\', '/');
        String last = clean.substring(clean.lastIndexOf('/') + 1);
        return last.isEmpty() || last.equals("..") || last.equals(".") ? "draft" : last;
    }

    /** A name that no other draft of the zip has: {@code a.docx}, then {@code a (2).docx}. */
    private static String free(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
        }
        return free;
    }
}

package org.surety.intake.odt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.surety.intake.Arrival.Reason;
import org.surety.intake.Notices;
import org.surety.intake.Passages;
import org.surety.intake.pack.Allowed;
import org.surety.intake.pack.TurnedAway;
import org.surety.intake.pack.Xml;

/** An OpenDocument text (OASIS OpenDocument 1.3). Only its text and its styles are read. */
public final class OdtFile {

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String KIND = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final Set<String> READ = Set.of(CONTENT, STYLES, KIND, MANIFEST);

    private OdtFile() {}

    /** Whether an entry of the file is read. */
    public static boolean reads(String entry) {
        return READ.contains(entry);
    }

    /** Whether entries are those of an OpenDocument file. */
    public static boolean looksLike(Map<String, byte[]> entries) {
        return entries.containsKey(KIND) && entries.containsKey(CONTENT);
    }

    /**
     * The draft.
     *
     * @throws TurnedAway if it is none, is damaged, needs a password, or is more than is allowed
     */
    public static Passages read(String file, Map<String, byte[]> entries, Allowed allowed) {
        String kind = new String(entries.getOrDefault(KIND, new byte[0]), StandardCharsets.UTF_8).strip();
        if (!kind.startsWith(TEXT)) {
            throw new TurnedAway(Reason.UNKNOWN_KIND, file, "an OpenDocument file of the kind " + kind,
                    "one of the kind " + TEXT + " (.odt)");
        }
        String manifest = new String(entries.getOrDefault(MANIFEST, new byte[0]), StandardCharsets.UTF_8);
        if (manifest.contains("encryption-data")) {
            throw new TurnedAway(Reason.ENCRYPTED, file, "an OpenDocument file that needs a password", "one without");
        }
        Notices notices = new Notices(file);
        if (entries.keySet().stream().anyMatch(it -> it.startsWith("Basic/") || it.startsWith("Scripts/"))) {
            throw new TurnedAway(Reason.MACROS, file, "an OpenDocument file with macros", "one without; save it anew");
        }
        OdtStyles styles = new OdtStyles();
        if (entries.containsKey(STYLES)) {
            Xml.read(file, STYLES, entries.getOrDefault(STYLES, new byte[0]), allowed, styles);
        }
        OdtBody body = new OdtBody(file, styles, notices, allowed);
        Xml.read(file, CONTENT, entries.getOrDefault(CONTENT, new byte[0]), allowed, body);
        if (styles.hasMargins()) {
            notices.add("headers and footers are left out");
        }
        return Passages.of(file, body.passages(), notices);
    }
}

package org.surety.intake.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.surety.intake.Arrival.Reason;

/**
 * The entries of a zip. Everything is counted as it is unpacked, what a zip says of itself is believed nowhere; an
 * entry that is not wanted is counted too and then forgotten. Names are never used as paths.
 */
public final class Zip {

    private static final int BUFFER = 8 * 1024;
    private static final int END_LENGTH = 22;
    private static final int END_COUNT = 10;
    private static final int LONGEST_REMARK = 0xFFFF;
    private static final int BYTE = 0xFF;

    private Zip() {}

    /** Whether bytes begin as a zip does; an empty one is one too. */
    public static boolean looksLike(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 && bytes[3] == 4
                || bytes[2] == 5 && bytes[3] == 6);
    }

    /**
     * The entries in their order, by name; {@code null} bytes never occur: what is not wanted is empty.
     *
     * @throws TurnedAway if it is more than is allowed, cut off or damaged
     */
    public static Map<String, byte[]> entries(String file, byte[] bytes, Predicate<String> wanted, Allowed allowed) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        int count = 0;
        try (Counted in = new Counted(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                allowed.entry(file);
                count++;
                String name = entry.getName().replace('\\', '/');
                byte[] content = in.unpack(file, name, wanted.test(name), allowed);
                if (!entry.isDirectory() && entries.put(name, content) != null) {
                    throw damaged(file, "two entries named " + name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            String why = e.getMessage() == null ? "it breaks off" : e.getMessage();
            if (why.contains("encrypted")) {
                throw new TurnedAway(Reason.ENCRYPTED, file, "its entries need a password", "a file without one");
            }
            throw damaged(file, "a zip that is cut off or damaged (" + why + ")");
        }
        int said = entriesSaid(bytes);
        if (said != count && said != LONGEST_REMARK) {
            throw damaged(file, said < 0
                    ? "a zip without an end: it is cut off after " + count + " entries"
                    : "a zip that says it has " + said + " entries and has " + count);
        }
        return entries;
    }

    private static TurnedAway damaged(String file, String found) {
        return new TurnedAway(Reason.DAMAGED, file, found, "a whole file; save or send it again");
    }

    /** How many entries the end of a zip says it has; -1 if it has no end. */
    private static int entriesSaid(byte[] bytes) {
        for (int at = bytes.length - END_LENGTH; at >= 0
                && at >= bytes.length - END_LENGTH - LONGEST_REMARK; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return bytes[at + END_COUNT] & BYTE | (bytes[at + END_COUNT + 1] & BYTE) << 8;
            }
        }
        return -1;
    }

    /** Knows how many packed bytes of the entry have been used. */
    private static final class Counted extends ZipInputStream {

        private Counted(ByteArrayInputStream in) {
            super(in);
        }

        private byte[] unpack(String file, String name, boolean keep, Allowed allowed) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            long all = 0;
            for (int n = read(buffer); n >= 0; n = read(buffer)) {
                all += n;
                // A stored entry is not inflated: it is as long as it is.
                allowed.unpacked(file, name, n, all, inf.getBytesRead() == 0 ? all : inf.getBytesRead());
                if (keep) {
                    out.write(buffer, 0, n);
                }
            }
            return out.toByteArray();
        }
    }
}

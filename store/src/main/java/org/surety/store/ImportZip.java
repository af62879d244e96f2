package org.surety.store;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.surety.store.value.Quota;
import org.surety.store.value.Sha;

/**
 * The zip of an export, read with limits on what it really holds, whatever it says of itself: no more bytes than the
 * person may keep, no file larger than one may be, no names but those of an export.
 */
final class ImportZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 100_000;
    private static final int LARGEST_WORK = 50_000_000;

    private final ZipFile zip;
    private final Quota quota;

    private ImportZip(ZipFile zip, Quota quota) {
        this.zip = zip;
        this.quota = quota;
    }

    /** {@link IllegalArgumentException} where it holds something else than an export. */
    static ImportZip open(Path file, Quota quota) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > MOST_ENTRIES) {
                throw new IllegalArgumentException(
                        "it has " + zip.size() + " files; at most " + MOST_ENTRIES + " are read");
            }
            zip.stream().map(ZipEntry::getName).filter(it -> !isOurs(it)).findFirst().ifPresent(it -> {
                throw new IllegalArgumentException("it holds something that no export of a work has");
            });
            return new ImportZip(zip, quota);
        } catch (IllegalArgumentException none) {
            zip.close();
            throw none;
        }
    }

    private static boolean isOurs(String name) {
        return name.equals(ExportZip.WORK) || name.equals(ExportZip.SUMS)
                || name.matches(ExportZip.RUNS + "[1-9][0-9]{0,5}[.]json|" + ExportZip.BLOBS + "[0-9a-f]{64}");
    }

    WorkFile work() {
        return WorkFile.read(bytes(ExportZip.WORK, LARGEST_WORK));
    }

    /** How many exercises and monitors it holds. */
    long runs() {
        return zip.stream().filter(it -> it.getName().startsWith(ExportZip.RUNS)).count();
    }

    /** The one of them that is number {@code n}, from 1 on, as it is written. */
    byte[] run(int n) {
        return bytes(ExportZip.run(n), LARGEST_WORK);
    }

    /** The digests of all files that it holds. */
    Set<Sha> shas() {
        return zip.stream().map(ZipEntry::getName).filter(it -> it.startsWith(ExportZip.BLOBS))
                .map(it -> new Sha(it.substring(ExportZip.BLOBS.length()))).collect(toCollection(TreeSet::new));
    }

    /** The bytes of a digest, which they have. */
    byte[] blob(Sha sha) {
        byte[] bytes = bytes(ExportZip.BLOBS + sha.hex(), quota.body());
        if (!Sha.of(bytes).equals(sha)) {
            throw new IllegalArgumentException("the file of the digest " + sha + " has another one");
        }
        return bytes;
    }

    private byte[] bytes(String name, int limit) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new IllegalArgumentException(name + " has more than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException broken) {
            throw new IllegalArgumentException(name + " is broken", broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

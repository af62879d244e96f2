package org.surety.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.KeptRun;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Sha;

/** Writes a work as a zip. */
final class ExportZip {

    static final String WORK = "work.json";
    static final String RUNS = "runs/";
    static final String BLOBS = "blobs/";
    static final String SUMS = "SHA256SUMS";

    private ExportZip() {}

    /** In the transaction of the handle, so that it is one moment; a file at a time. */
    static void write(Handle handle, KeptWork work, OutputStream out) {
        StringBuilder sums = new StringBuilder();
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            List<KeptRun> runs = RunLogs.list(handle, work.id());
            put(zip, sums, WORK, ExportJson.bytes(WorkFile.of(handle, work, runs.size())));
            for (int i = 0; i < runs.size(); i++) {
                put(zip, sums, run(i + 1), ExportJson.bytes(RunFile.of(handle, runs.get(i))));
            }
            List<Sha> shas = handle.createQuery("SELECT sha FROM blob WHERE work = :work ORDER BY sha")
                    .bind("work", work.id().value()).map((row, context) -> StoredRows.sha(row, "sha")).list();
            for (Sha sha : shas) {
                put(zip, sums, BLOBS + sha.hex(), Blobs.need(handle, work.id(), sha));
            }
            put(zip, new StringBuilder(), SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the run stands that is number {@code n}, from 1 on. */
    static String run(int n) {
        return RUNS + n + ".json";
    }

    private static void put(ZipOutputStream zip, StringBuilder sums, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
        sums.append(Sha.of(bytes)).append("  ").append(name).append('\n');
    }
}

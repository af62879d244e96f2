package org.surety.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.surety.store.value.FreeText;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Links;
import org.surety.store.value.Revision;
import org.surety.store.value.Sha;
import org.surety.store.value.Title;

/**
 * A work as it stands in an export, in {@code work.json}: times in ISO 8601, digests and salts in hexadecimal.
 *
 * @param runs how many exercises and monitors there are beside it ({@link RunFile}); empty in the first format
 */
record WorkFile(int format, String title, List<Who> people, List<Writing> documents, List<Version> versions,
        Optional<Integer> runs) {

    private static final int FORMAT = 2;
    private static final int WITHOUT_RUNS = 1;

    /** Somebody whose name stands in the history. */
    record Who(String id, Optional<String> name) {}

    /** A document with its history. */
    record Writing(String kind, String name, boolean removed, List<Rev> revisions, List<Said> remarks) {}

    /** A revision; {@code link} is the chain, as {@link Links} tells. */
    record Rev(int n, int base, String sha, String closure, String author, String at, String origin,
            Map<String, String> renames, String key, Optional<String> why, Optional<String> salt,
            Optional<String> reason, String link) {}

    /** A remark. */
    record Said(int n, String clause, String author, String at, Optional<String> text, Optional<String> settled) {}

    /** A version that was named. */
    record Version(String title, String closure, String held, String author, String at) {}

    /** {@link IllegalArgumentException} where it is none. */
    static WorkFile read(byte[] bytes) {
        WorkFile file = ExportJson.read(WorkFile.class, ExportZip.WORK, bytes);
        if (file.format() != FORMAT && file.format() != WITHOUT_RUNS) {
            throw new IllegalArgumentException(ExportZip.WORK + " is of format " + file.format()
                    + "; this version reads " + WITHOUT_RUNS + " and " + FORMAT);
        }
        return file;
    }

    static WorkFile of(Handle handle, KeptWork work, int runs) {
        return new WorkFile(FORMAT, work.title().text(),
                Works.people(handle, work.id()).stream()
                        .map(it -> new Who(it.id().value(), it.name().map(Title::text))).toList(),
                Writings.list(handle, work.id()).stream().map(it -> writing(handle, it)).toList(),
                NamedVersions.list(handle, work.id()).stream().map(it -> new Version(it.title().text(),
                        it.closure().hex(), it.held(), it.author().value(), it.at().toString())).toList(),
                Optional.of(runs));
    }

    private static Writing writing(Handle handle, KeptDocument document) {
        return new Writing(document.kind().word(), document.name().text(), document.removed().isPresent(),
                Writings.history(handle, document.id()).stream().map(it -> rev(handle, it)).toList(),
                Remarks.list(handle, document.id()).stream().map(it -> new Said(it.n(), it.clause(),
                        it.author().value(), it.at().toString(), it.text().map(FreeText::text),
                        it.settled().map(Instant::toString))).toList());
    }

    private static Rev rev(Handle handle, Revision it) {
        Optional<String> salt = handle.createQuery("SELECT salt FROM reason WHERE document = :document AND n = :n")
                .bind("document", it.document().value()).bind("n", it.n())
                .map((row, context) -> HexFormat.of().formatHex(row.getBytes("salt"))).findFirst();
        return new Rev(it.n(), it.base(), it.sha().hex(), it.closure().hex(), it.author().value(), it.at().toString(),
                it.origin().text(), it.renames().newNames(), it.key().text(), it.why().map(FreeText::text), salt,
                it.reason().map(Sha::hex), it.link().hex());
    }
}

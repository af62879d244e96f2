package org.surety.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.edit.Editor;
import org.surety.text.edit.Renaming;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.CheckQuestion;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.store.TriedStore;

/** A document that means by a name what an agreement calls otherwise now, with the new name. */
final class Following {

    private Following() {}

    /**
     * The document, in which the new name stands wherever the old one is no longer found.
     *
     * @param before over the same documents when the agreement had the old name
     * @param now over the documents as they are
     */
    static SourceFile of(Workbench before, Workbench now, DocumentStore store, String file, List<String> path,
            String name) {
        SourceFile source = now.source(file);
        Address place = store.at(file).orElseThrow();
        if (wrong(before, file).stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            return source;
        }
        try {
            return Renaming.followed(source, path, name, it -> wrong(now.over(
                    new TriedStore(store, place, it.content().getBytes(StandardCharsets.UTF_8))), file));
        } catch (Editor.Impossible other) {
            // Something else is wrong with it now; whoever opens it is told.
            return source;
        }
    }

    private static List<Finding> wrong(Workbench bench, String file) {
        try {
            return bench.check(new CheckQuestion(List.of(file), List.of()), Work.quiet()).response().findings()
                    .findings();
        } catch (Refusal refused) {
            return refused.reason() instanceof Reason.WrongDocuments wrong
                    ? wrong.findings()
                    : List.of(new Finding("form-unreadable", Severity.ERROR, "", "it cannot be read", Optional.empty(),
                            Optional.empty(), SourceLocation.of(file)));
        }
    }
}

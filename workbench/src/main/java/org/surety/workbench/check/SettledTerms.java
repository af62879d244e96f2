package org.surety.workbench.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.WrittenProposal;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.document.Loader;

/** What an agreement no longer leaves open, by the texts before and after. */
public final class SettledTerms {

    private SettledTerms() {}

    /**
     * By the name of each term that is no longer open the reading that stands in its place; empty where something else
     * does. Nothing where one of the texts cannot be read.
     */
    public static Map<String, Optional<String>> of(Loader before, Loader after, String file) {
        Map<String, Optional<String>> settled = new LinkedHashMap<>();
        Optional<AgreementFile> old = agreement(before, file);
        Optional<AgreementFile> now = agreement(after, file);
        if (old.isPresent() && now.isPresent()) {
            ClauseEdits was = edits(before, file);
            ClauseEdits is = edits(after, file);
            List<String> open = now.get().terms().stream().map(OpenTerm::name).toList();
            old.get().terms().stream().filter(it -> !open.contains(it.name()))
                    .forEach(it -> settled.put(it.name(), reading(was, is, was.path(it.place()))));
        }
        return settled;
    }

    private static Optional<AgreementFile> agreement(Loader loader, String file) {
        return loader.read(loader.find(file)).value();
    }

    private static ClauseEdits edits(Loader loader, String file) {
        Loader.Found found = loader.find(file);
        return loader.open().open(found.place(), found.name()).value().flatMap(ClauseEdits::of)
                .orElse(ClauseEdits.EMPTY);
    }

    private static Optional<String> reading(ClauseEdits was, ClauseEdits is, List<String> clause) {
        Optional<String> text = is.at(clause).map(ClauseEdits::shown);
        return was.proposals().stream().filter(it -> it.clause().equals(clause) && text.equals(Optional.of(it.text())))
                .map(WrittenProposal::reading).findFirst();
    }
}

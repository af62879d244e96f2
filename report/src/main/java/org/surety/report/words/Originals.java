package org.surety.report.words;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Provenance;

/** What a clause says in its own words, and whom it does not bind. */
public final class Originals {

    private Originals() {}

    /** A sentence for each wording and each reservation; none where a file keeps neither. */
    public static List<String> of(Provenance provenance, Names names) {
        List<String> lines = new ArrayList<>();
        provenance.wording().forEach(it -> lines.add(
                "In the original" + it.language().map(language -> " (" + language + ")").orElse("") + ": \u201c"
                        + it.words() + "\u201d"));
        provenance.reservations().forEach((party, words) -> lines.add(English.sentence(
                "not for " + names.prose(party) + ", nor towards " + names.prose(party) + ": " + words)));
        return lines;
    }
}

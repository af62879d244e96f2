package org.surety.text.read;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Status;
import org.surety.text.FormRules;
import org.surety.text.tree.Quote;

/** What stands at the top of an agreement. */
record AgreementHead(String id, String title, Status status, Optional<LocalDate> asOf, Optional<String> summary) {

    private static final List<String> KEYS = List.of("surety", "kind", "id", "title", "status", "as-of", "summary");

    static AgreementHead read(Decoder decoder, String ignored, Cell root) {
        Set<String> known = new HashSet<>(KEYS);
        FileSection.ALL.forEach(it -> known.add(it.key()));
        known.add("life");
        Fields fields = decoder.fields(root, "an agreement", known.toArray(String[]::new));
        Values values = new Values(decoder);
        return new AgreementHead(fields.need("id", it -> id(decoder, it), "?"), fields.need("title", values::text, ""),
                fields.need("status", it -> values.word(it, Status.class), Status.PROPOSED),
                fields.get("as-of", it -> values.date(it, false)), fields.get("summary", values::text));
    }

    static String id(Decoder decoder, Cell cell) {
        String id = decoder.text(cell, "an id such as `lavrov-2025`");
        if (!id.isEmpty() && !Words.isId(id)) {
            decoder.report(FormRules.FORM_BAD_NAME, cell, Quote.of(id)
                    + " cannot be an id; expected letters without accents, digits, `-`, `_` and `.`");
        }
        return id;
    }
}

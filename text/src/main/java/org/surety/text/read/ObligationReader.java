package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.quantity.Limit;

/** Decodes obligations. */
final class ObligationReader {

    private static final List<String> MODALITIES = List.of("must", "must-not", "may", "may-veto");

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;

    ObligationReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
    }

    Obligation read(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "an obligation", "bearer", "to", "must", "must-not", "may", "may-veto",
                "what", "on",
                "unless-consent-of", "within", "force", "extent", "breach", "proposed-by", "source", "note", "text",
                "except-for");
        ClauseReader clauses = new ClauseReader(decoder);
        Members bearer = fields.need("bearer", members::read, Members.of(Members.Kind.NOBODY));
        Optional<String> key = fields.oneOf(MODALITIES);
        if (key.isEmpty()) {
            fields.missing("one of `must`, `must-not`, `may`, `may-veto`");
        }
        List<Action> actions = key.map(it -> clauses.actions(fields, it)).filter(it -> !it.isEmpty())
                .orElse(List.of(Action.of(ActionKind.OTHER)));
        return new Obligation(id, bearer, fields.get("to", members::read),
                key.flatMap(it -> Values.find(it, Modality.class)).orElse(Modality.MUST), actions,
                fields.get("on", new EventReader(decoder)::events, Set.of()),
                fields.get("unless-consent-of", members::read),
                fields.get("within", values::limit, new Limit.Unspecified()),
                fields.get("force", it -> values.word(it, Force.class), Force.UNSPECIFIED),
                fields.get("extent", values::text),
                fields.get("breach", values::text), fields.get("proposed-by", members::read),
                clauses.provenance(fields));
    }
}

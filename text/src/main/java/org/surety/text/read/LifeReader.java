package org.surety.text.read;

import java.util.List;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;

/** Decodes how an agreement begins and ends. */
final class LifeReader {

    private final Decoder decoder;

    LifeReader(Decoder decoder) {
        this.decoder = decoder;
    }

    Life read(Cell cell) {
        Fields fields = decoder.fields(cell, "the life of an agreement", "contracting", "entry", "provisional", "term",
                "duration", "renewal", "withdrawal", "release", "suspension", "void-if", "law", "as-in", "source",
                "note",
                "text");
        ConditionReader conditions = new ConditionReader(decoder);
        return new Life(fields.get("contracting", new MembersReader(decoder)::read),
                conditions(fields, "entry"), fields.get("provisional", conditions::read),
                new LastingReader(decoder).of(fields), conditions(fields, "release"),
                conditions(fields, "suspension"), conditions(fields, "void-if"),
                fields.get("law", it -> new Values(decoder).word(it, Life.Law.class)),
                fields.get("as-in", it -> decoder.list(it, id -> decoder.text(id, "the id of an agreement")),
                        List.of()),
                new ClauseReader(decoder).provenance(fields));
    }

    private List<Condition> conditions(Fields fields, String key) {
        return fields.get(key, new ConditionReader(decoder)::all, List.of());
    }
}

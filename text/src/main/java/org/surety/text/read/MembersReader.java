package org.surety.text.read;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Countries;
import org.surety.model.agreement.Members;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes sets of parties. */
final class MembersReader {

    private static final Members NOBODY = Members.of(Members.Kind.NOBODY);

    private final Decoder decoder;
    private final References references;
    private final Mention.Kind kind;

    MembersReader(Decoder decoder) {
        this(decoder, Mention.Kind.MEMBERS);
    }

    MembersReader(Decoder decoder, Mention.Kind kind) {
        this.decoder = decoder;
        this.kind = kind;
        this.references = new References(decoder);
    }

    Members read(Cell cell) {
        return switch (cell.node()) {
            case Node.Sequence list -> new Members.Union(decoder.list(cell, this::read));
            case Node.Mapping mapping -> {
                Fields fields = decoder.fields(cell, "a set of parties", "members", "except");
                yield read(fields);
            }
            case Node.Scalar scalar -> name(cell);
            case Node.Open open -> decoder.each(cell, this::read);
        };
    }

    /** The keys {@code members} and {@code except}. */
    Members read(Fields fields) {
        Members base = fields.need("members", this::read, NOBODY);
        return fields.get("except", this::read).<Members>map(without -> new Members.Except(base, without)).orElse(base);
    }

    private Members name(Cell cell) {
        String name = decoder.text(cell, "a party, a group or a list of them");
        if (name.isEmpty()) {
            return NOBODY;
        }
        DeclaredNames names = decoder.names();
        if (names.declares(name)) {
            decoder.mention(kind, name);
            return Members.named(name);
        }
        if (Words.isQualified(name)) {
            references.foreign(cell, name, FormRules.FORM_DANGLING_GROUP, DeclaredNames::declares,
                    DeclaredNames::membersHere);
            decoder.mention(kind, name);
            return Members.named(name);
        }
        Optional<Members.Kind> special = Words.special(name);
        if (special.isPresent()) {
            return Members.of(special.get());
        }
        if (DeclaredNames.isState(name)) {
            return Members.named(name);
        }
        return decoder.otherReading(cell, name, this::read, NOBODY).orElseGet(() -> {
            dangling(cell, name);
            return NOBODY;
        });
    }

    private void dangling(Cell cell, String name) {
        if (name.matches("[A-Z]{2,4}")) {
            references.dangling(cell, name, FormRules.FORM_DANGLING_PARTY, Quote.of(name)
                    + " is neither a declared party nor an ISO 3166-1 alpha-3 code; declare it under `parties`",
                    decoder.names().parties().isEmpty() ? DeclaredNames.states() : decoder.names().parties());
        } else {
            Optional<String> code = decoder.wantsHints() ? Countries.code(name) : Optional.empty();
            String message = "there is no party, group or body " + Quote.of(name);
            if (code.isPresent()) {
                decoder.report(FormRules.FORM_DANGLING_GROUP, cell, message,
                        code.map(it -> "Write its code, " + Quote.of(it) + ", or declare the name under `parties`."));
                return;
            }
            Set<String> candidates = new LinkedHashSet<>();
            if (decoder.wantsHints()) {
                candidates.addAll(decoder.names().membersHere());
                candidates.addAll(decoder.otherReadings());
            }
            references.dangling(cell, name, FormRules.FORM_DANGLING_GROUP, message, candidates);
        }
    }

    /** A party, declared or a state. */
    String party(Cell cell) {
        String name = decoder.text(cell, "a party");
        if (!name.isEmpty() && !decoder.names().parties().contains(name) && !DeclaredNames.isState(name)) {
            if (Words.isQualified(name)) {
                references.foreign(cell, name, FormRules.FORM_DANGLING_PARTY,
                        (names, it) -> names.parties().contains(it),
                        DeclaredNames::parties);
                decoder.mention(kind, name);
            } else {
                references.dangling(cell, name, FormRules.FORM_DANGLING_PARTY, "there is no party " + Quote.of(name),
                        decoder.names().parties());
            }
        }
        return name;
    }
}

package org.surety.text.read;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Span;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes how long something lasts, how it is prolonged, and how somebody leaves it. */
final class LastingReader {

    private final Decoder decoder;
    private final Values values;
    private final References references;

    LastingReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.references = new References(decoder);
    }

    /** The keys under {@code term}. */
    Term read(Cell cell) {
        Fields fields = decoder.fields(cell, "a term", "for", "from", "renewal", "renewed-for", "notice", "after",
                "once", "withdrawal", "source", "note", "text");
        Optional<Term.Withdrawal> word = fields.get("withdrawal", this::withdrawal, Optional.empty());
        Optional<Term.Withdrawal> keys = leaving(fields);
        if (keys.isPresent() && fields.has("withdrawal") && !word.filter(Term.Withdrawal::allowed).isPresent()) {
            fields.raw("withdrawal").ifPresent(it -> decoder.report(FormRules.FORM_CONFLICTING_KEYS, it,
                    "a party that has to give notice, or to wait, may leave; expected `withdrawal: allowed`, or none"));
        }
        return new Term(fields.get("for", this::duration, new Term.Duration.Unspecified()),
                fields.get("from", new ConditionReader(decoder)::read),
                renewal(fields), keys.or(() -> word),
                new ClauseReader(decoder).provenance(fields));
    }

    private Optional<Term.Renewal> renewal(Fields fields) {
        Optional<Term.Renewal> renewal = fields.get("renewal", this::renewal, Optional.empty());
        Optional<Span> each = fields.get("renewed-for", values::length);
        if (each.isEmpty()) {
            return renewal;
        }
        Cell at = fields.raw("renewed-for").orElse(fields.cell());
        if (renewal.filter(it -> it.kind() != Term.Renewal.Kind.NONE).isEmpty()) {
            decoder.report(FormRules.FORM_CONFLICTING_KEYS, at,
                    "nothing says that the term is prolonged; expected a `renewal` beside it that is not `none`");
            return renewal;
        }
        return renewal.map(it -> decoder.build(FormRules.FORM_BAD_NUMBER, at, it, () -> it.by(each.get())));
    }

    private Optional<Term.Withdrawal> leaving(Fields fields) {
        Term.Withdrawal leaving = new Term.Withdrawal(true, fields.get("notice", this::notice),
                fields.get("after", values::length), fields.get("once", new ConditionReader(decoder)::read));
        return leaving.notice().isEmpty() && leaving.after().isEmpty() && leaving.once().isEmpty()
                ? Optional.empty() : Optional.of(leaving);
    }

    Term.Duration duration(Cell cell) {
        if (isWord(cell, "unlimited")) {
            return new Term.Duration.Unlimited();
        }
        if (isWord(cell, "unspecified")) {
            return new Term.Duration.Unspecified();
        }
        return decoder.build(FormRules.FORM_BAD_NUMBER, cell, new Term.Duration.Unspecified(),
                () -> new Term.Duration.For(values.length(cell)));
    }

    /** A word, or the procedure that decides. */
    Optional<Term.Renewal> renewal(Cell cell) {
        Set<String> words = new LinkedHashSet<>(Arrays.stream(Term.Renewal.Kind.values())
                .filter(it -> it != Term.Renewal.Kind.PROCEDURE).map(Word::word).toList());
        String text = decoder.text(cell, "one of " + values.quoted(words) + ", or the name of a procedure");
        if (text.isEmpty() || text.equals("unspecified")) {
            return Optional.empty();
        }
        if (words.contains(text)) {
            return Values.find(text, Term.Renewal.Kind.class).map(Term.Renewal::of);
        }
        if (decoder.names().procedures().contains(text) || Words.isQualified(text)) {
            return Optional.of(
                    new Term.Renewal(Term.Renewal.Kind.PROCEDURE, Optional.of(references.procedure(cell))));
        }
        String message = Quote.of(text) + " is neither one of " + values.quoted(words) + " nor a procedure";
        words.addAll(decoder.names().procedures());
        decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell, message, text, words);
        return Optional.empty();
    }

    /** {@code allowed}, {@code forbidden}, or with which notice and when. */
    Optional<Term.Withdrawal> withdrawal(Cell cell) {
        if (isWord(cell, "unspecified")) {
            return Optional.empty();
        }
        if (isWord(cell, "forbidden")) {
            return Optional.of(Term.Withdrawal.FORBIDDEN);
        }
        Term.Withdrawal allowed = new Term.Withdrawal(true, Optional.empty(), Optional.empty());
        if (isWord(cell, "allowed")) {
            return Optional.of(allowed);
        }
        if (!(cell.node() instanceof Node.Mapping)) {
            decoder.expected(FormRules.FORM_UNKNOWN_WORD, cell,
                    "`allowed`, `forbidden`, `unspecified`, or a mapping with `notice` and `after`");
            return Optional.empty();
        }
        return leaving(decoder.fields(cell, "the right to withdraw", "notice", "after", "once")).or(() -> Optional.of(allowed));
    }

    private Term.Notice notice(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            return Term.Notice.of(values.length(cell));
        }
        Fields fields = decoder.fields(cell, "a notice", "of", "by", "to", "when", "effect", "duties-met",
                "source", "note", "text");
        return new Term.Notice(fields.need("of", values::length, Values.A_MONTH),
                fields.get("by", new MembersReader(decoder, Mention.Kind.VOTERS)::read),
                fields.get("to", this::receiver),
                fields.get("when", it -> values.word(it, Term.Notice.When.class), Term.Notice.When.ANY_TIME),
                fields.get("effect", it -> values.word(it, Term.Notice.Effect.class), Term.Notice.Effect.LEAVES),
                fields.get("duties-met", values::yesNo, false), new ClauseReader(decoder).provenance(fields));
    }

    private String receiver(Cell cell) {
        new MembersReader(decoder, Mention.Kind.VOTERS).read(cell);
        return values.text(cell);
    }

    static boolean isWord(Cell cell, String word) {
        return cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals(word);
    }

    /** The keys that say in short what stands under {@code term}. */
    static final List<String> SHORT = List.of("duration", "renewal", "withdrawal");

    /** {@code term}, or the keys that say it in short. */
    Term of(Fields fields) {
        if (!fields.has("term")) {
            return new Term(fields.get("duration", this::duration, new Term.Duration.Unspecified()), Optional.empty(),
                    fields.get("renewal", this::renewal, Optional.empty()),
                    fields.get("withdrawal", this::withdrawal, Optional.empty()));
        }
        SHORT.stream().flatMap(it -> fields.raw(it).stream()).forEach(it -> decoder.report(
                FormRules.FORM_CONFLICTING_KEYS, it,
                Quote.of(it.lastKey()) + " stands beside `term`, which says the same; expected only `term`"));
        return fields.get("term", this::read, Term.UNSPECIFIED);
    }
}

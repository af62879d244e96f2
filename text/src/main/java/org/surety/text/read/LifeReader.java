package org.surety.text.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Span;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;

/** Decodes how an agreement begins and ends. */
final class LifeReader {

    private static final String[] CONDITION = conditionKeys();

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final ClauseReader clauses;

    LifeReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
        this.clauses = new ClauseReader(decoder);
    }

    private static String[] conditionKeys() {
        List<String> keys = new ArrayList<>(Arrays.stream(Condition.Kind.values()).map(Word::word).toList());
        keys.addAll(List.of("what", "source", "note"));
        return keys.toArray(String[]::new);
    }

    Life read(Cell cell) {
        Fields fields = decoder.fields(cell, "the life of an agreement", "entry", "duration", "renewal", "withdrawal",
                "release",
                "suspension", "void-if", "source", "note");
        Term term = new Term(fields.get("duration", this::span, new Term.Duration.Unspecified()), Optional.empty(),
                fields.get("renewal", this::renewal, Optional.empty()),
                fields.get("withdrawal", this::withdrawal, Optional.empty()));
        return new Life(Optional.empty(), conditions(fields, "entry"), Optional.empty(), term,
                conditions(fields, "release"), conditions(fields, "suspension"), conditions(fields, "void-if"),
                Optional.empty(), clauses.provenance(fields));
    }

    private Optional<Term.Renewal> renewal(Cell cell) {
        return isWord(cell, "unspecified")
                ? Optional.empty()
                : Optional.of(Term.Renewal.of(values.word(cell, Term.Renewal.Kind.class)));
    }

    private static boolean isWord(Cell cell, String word) {
        return cell.node() instanceof Node.Scalar scalar && scalar.text().strip().equals(word);
    }

    private Term.Duration span(Cell cell) {
        if (isWord(cell, "unlimited")) {
            return new Term.Duration.Unlimited();
        }
        if (isWord(cell, "unspecified")) {
            return new Term.Duration.Unspecified();
        }
        int years = values.span(cell, true);
        return decoder.build(FormRules.FORM_BAD_NUMBER, cell, new Term.Duration.Unspecified(),
                () -> new Term.Duration.For(Span.ofMonths(12 * years)));
    }

    private Optional<Term.Withdrawal> withdrawal(Cell cell) {
        if (isWord(cell, "unspecified")) {
            return Optional.empty();
        }
        if (isWord(cell, "forbidden") || isWord(cell, "allowed")) {
            return Optional.of(new Term.Withdrawal(isWord(cell, "allowed"), Optional.empty(), Optional.empty()));
        }
        if (!(cell.node() instanceof Node.Mapping)) {
            decoder.expected(FormRules.FORM_UNKNOWN_WORD, cell,
                    "`allowed`, `forbidden`, `unspecified`, or a mapping with `notice` and `after`");
            return Optional.empty();
        }
        Fields fields = decoder.fields(cell, "the right to withdraw", "notice", "after");
        return Optional.of(new Term.Withdrawal(true, fields.get("notice", it -> Term.Notice.of(Span.ofMonths(values.span(it, false)))),
                fields.get("after", it -> Span.ofMonths(12 * values.span(it, true)))));
    }

    private List<Condition> conditions(Fields fields, String key) {
        return fields.get(key, it -> decoder.list(it, this::condition), List.of());
    }

    private Condition condition(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            return new Condition.Fact(values.word(cell, Condition.Kind.class), Optional.empty(), Optional.empty(),
                    Provenance.NONE);
        }
        Fields fields = decoder.fields(cell, "a condition", CONDITION);
        Optional<String> key = fields.oneOf(Arrays.stream(Condition.Kind.values()).map(Word::word).toList());
        if (key.isEmpty()) {
            fields.missing("what happens, such as `ratification` or `attack-by`");
        }
        Condition.Kind kind = key.flatMap(it -> Values.find(it, Condition.Kind.class)).orElse(Condition.Kind.DECISION);
        Optional<String> what = fields.get("what", values::text);
        Optional<Members> who = Optional.empty();
        Optional<Cell> value = key.flatMap(fields::raw).filter(LifeReader::isWritten);
        if (value.isPresent() && (kind == Condition.Kind.DATE || kind == Condition.Kind.OTHER_AGREEMENT)) {
            what = Optional.of(decoder.each(value.get(),
                    it -> kind == Condition.Kind.DATE ? values.date(it, false).toString() : values.text(it)));
        } else if (value.isPresent()) {
            who = Optional.of(decoder.each(value.get(), members::read));
        }
        return new Condition.Fact(kind, who, what, clauses.provenance(fields));
    }

    private static boolean isWritten(Cell cell) {
        return !(cell.node() instanceof Node.Scalar scalar && scalar.isBlank());
    }
}

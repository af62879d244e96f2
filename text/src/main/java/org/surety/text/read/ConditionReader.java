package org.surety.text.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes conditions: words of a text, and what combines them. */
final class ConditionReader {

    private static final List<String> FACTS = Arrays.stream(Condition.Kind.values()).map(Word::word).toList();
    private static final List<String> OTHERS = List.of("done", "after", "all-of", "any-of", "not", "in-order");
    private static final Set<Condition.Stage> OF_BREACHES = Set.of(Condition.Stage.CLAIMED, Condition.Stage.FOUND);
    private static final Set<Condition.Stage> OF_AGREEMENTS = Set.of(Condition.Stage.SIGNED,
            Condition.Stage.RATIFIED, Condition.Stage.IN_FORCE, Condition.Stage.MEMBER);

    /** A level of a breach that the text does not give; the same as none. */
    static final String UNSPECIFIED = "unspecified";

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final ClauseReader clauses;
    private final References references;
    private final boolean denied;

    ConditionReader(Decoder decoder) {
        this(decoder, false);
    }

    /** @param denied whether what is read stands under an odd number of {@code not} */
    private ConditionReader(Decoder decoder, boolean denied) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        // The conditions of a body's term may name the body, which makes it no member of itself.
        this.members = new MembersReader(decoder, Mention.Kind.VOTERS);
        this.clauses = new ClauseReader(decoder);
        this.references = new References(decoder);
        this.denied = denied;
    }

    /** Several conditions, or a single one. */
    List<Condition> all(Cell cell) {
        return decoder.list(cell, this::read);
    }

    Condition read(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            if (cell.node() instanceof Node.Scalar scalar && isEvent(scalar.text().strip())) {
                String event = scalar.text().strip();
                decoder.report(FormRules.FORM_UNKNOWN_WORD, cell, event.equals(Condition.Kind.EVENT.word())
                        ? "`event` does not say which; expected `{event: NAME}`"
                        : Quote.of(event) + " is an event and no condition by itself",
                        Optional.of("Write " + Quote.of("{event: " + (event.equals("event") ? "NAME" : event) + "}")
                                + "."));
                return nothing();
            }
            return new Condition.Fact(values.word(cell, Condition.Kind.class), Optional.empty(), Optional.empty(),
                    Provenance.NONE);
        }
        Optional<String> key = key(cell);
        Fields fields = decoder.fields(cell, "a condition", keys(key));
        fields.oneOf(allKeys());
        if (key.isEmpty()) {
            fields.missing("what happens, such as `ratification`, `attack-by`, `done` or `all-of`");
        }
        return switch (key.orElse("decision")) {
            case "done" -> new Condition.Done(fields.get("done", this::duty, "?"), clauses.provenance(fields));
            case "after" -> new Condition.After(fields.need("after", values::length, Values.A_MONTH),
                    fields.need("from", this::read, nothing()), clauses.provenance(fields));
            case "all-of" -> new Condition.AllOf(parts(fields, "all-of"), clauses.provenance(fields));
            case "any-of" -> new Condition.AnyOf(parts(fields, "any-of"), clauses.provenance(fields));
            case "in-order" -> new Condition.InOrder(parts(fields, "in-order"), clauses.provenance(fields));
            case "not" -> new Condition.Not(
                    fields.get("not", new ConditionReader(decoder, !denied)::read, nothing()),
                    clauses.provenance(fields));
            default -> fact(Values.find(key.orElse(""), Condition.Kind.class).orElse(Condition.Kind.DECISION), fields);
        };
    }

    private boolean isEvent(String word) {
        return word.equals(Condition.Kind.EVENT.word()) || decoder.names().events().containsKey(word)
                || Values.find(word, EventKind.class).isPresent();
    }

    private static List<String> allKeys() {
        List<String> all = new ArrayList<>(FACTS);
        all.addAll(OTHERS);
        return all;
    }

    private static Optional<String> key(Cell cell) {
        return cell.node() instanceof Node.Mapping mapping
                ? allKeys().stream().filter(mapping::has).findFirst()
                : Optional.empty();
    }

    /** The keys that may stand beside {@code key}. */
    private static String[] keys(Optional<String> key) {
        List<String> keys = new ArrayList<>(allKeys());
        keys.addAll(List.of("source", "note", "text"));
        String main = key.orElse("decision");
        if (main.equals("after")) {
            keys.add("from");
        } else if (!OTHERS.contains(main) && !main.equals(Condition.Kind.EVENT.word())) {
            keys.addAll(List.of("what", "at-least", "more-than"));
            if (main.equals(Condition.Kind.BREACH_BY.word())) {
                keys.add("level");
            } else if (main.equals(Condition.Kind.OTHER_AGREEMENT.word())) {
                keys.add("who");
            }
        }
        return keys.toArray(String[]::new);
    }

    private static Condition nothing() {
        return new Condition.AllOf(List.of(), Provenance.NONE);
    }

    private List<Condition> parts(Fields fields, String key) {
        List<Condition> parts = fields.get(key, this::all, List.of());
        if (parts.isEmpty()) {
            fields.raw(key).ifPresent(it -> decoder.expected(FormRules.FORM_WRONG_TYPE, it, "at least one condition"));
        }
        return parts;
    }

    private String duty(Cell cell) {
        String name = references.duty(cell);
        decoder.mention(denied ? Mention.Kind.DUTY_DENIED : Mention.Kind.DUTY, name);
        return name;
    }

    private Condition fact(Condition.Kind kind, Fields fields) {
        Optional<Cell> value = fields.raw(kind.word()).filter(ConditionReader::isWritten);
        return switch (kind) {
            case DATE -> new Condition.Fact(kind, Optional.empty(), count(fields),
                    value.map(it -> decoder.each(it, date -> values.date(date, false).toString()))
                            .or(() -> fields.get("what", values::text)),
                    Optional.empty(), clauses.provenance(fields));
            case OTHER_AGREEMENT -> otherAgreement(value, fields);
            case BREACH_BY -> new Condition.Fact(kind, who(value), count(fields), fields.get("what", this::duty),
                    fields.get("level", this::level, Optional.empty()), clauses.provenance(fields));
            case DECISION -> decision(value, fields);
            case EVENT -> event(value, fields);
            case SIGNATURE, RATIFICATION, REFERENDUM, CEASEFIRE, WITHDRAWAL_OF_FORCES, ATTACK_BY, JOINS_ALLIANCE,
                    STRIKE_ON, EXIT_OF, BORDER_CHANGE, MUTUAL_AGREEMENT, END_OF_STATE ->
                    new Condition.Fact(kind, who(value), count(fields), fields.get("what", values::text),
                            Optional.empty(), clauses.provenance(fields));
        };
    }

    private Condition event(Optional<Cell> value, Fields fields) {
        if (value.isEmpty()) {
            fields.missing("which event, `{event: NAME}`");
            return nothing();
        }
        return new Condition.Fact(Condition.Kind.EVENT, Optional.empty(),
                value.map(it -> decoder.each(it, new EventReader(decoder)::word)), clauses.provenance(fields));
    }

    private Optional<Members> who(Optional<Cell> value) {
        return value.map(it -> decoder.each(it, members::read));
    }

    private Condition otherAgreement(Optional<Cell> value, Fields fields) {
        Optional<String> id = value.map(it -> decoder.each(it, values::text));
        id.filter(it -> Words.isId(it) && !it.equals(decoder.names().id()))
                .ifPresent(it -> decoder.mention(Mention.Kind.AGREEMENT, it));
        Optional<Condition.Stage> stage = fields.get("what", it -> stage(it, OF_AGREEMENTS));
        Optional<Members> who = fields.get("who", members::read);
        if (stage.equals(Optional.of(Condition.Stage.MEMBER)) && who.isEmpty()) {
            fields.missing("`who`: whose membership is meant");
        }
        return new Condition.Fact(Condition.Kind.OTHER_AGREEMENT, who, count(fields), id, stage,
                clauses.provenance(fields));
    }

    /** A body or whoever decides; or a step of a procedure, which is then what decides. */
    private Condition decision(Optional<Cell> value, Fields fields) {
        Optional<String> step = value.map(it -> decoder.each(it, this::step)).filter(it -> !it.isEmpty());
        Optional<String> what = fields.get("what", values::text);
        if (step.isPresent() && what.isPresent()) {
            fields.raw("what").ifPresent(it -> decoder.report(FormRules.FORM_CONFLICTING_KEYS, it,
                    "a decision in a step of a procedure is what that step decides; expected no `what`"));
        }
        return new Condition.Fact(Condition.Kind.DECISION, step.isPresent() ? Optional.empty() : who(value),
                count(fields), step.or(() -> what), Optional.empty(), clauses.provenance(fields));
    }

    private String step(Cell cell) {
        boolean names = cell.node() instanceof Node.Scalar scalar && references.isOwnStep(scalar.text().strip());
        return names ? references.step(cell) : "";
    }

    private Optional<Condition.Stage> level(Cell cell) {
        return LastingReader.isWord(cell, UNSPECIFIED) ? Optional.empty() : Optional.of(stage(cell, OF_BREACHES));
    }

    private Condition.Stage stage(Cell cell, Set<Condition.Stage> allowed) {
        List<String> words = allowed.stream().sorted().map(Word::word).toList();
        String text = decoder.text(cell, "one of " + values.quoted(words));
        Optional<Condition.Stage> stage = Values.find(text, Condition.Stage.class).filter(allowed::contains);
        if (stage.isEmpty() && !text.isEmpty()) {
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell,
                    "found `" + text + "`; expected one of " + values.quoted(words), text, words);
        }
        return stage.orElse(Condition.Stage.CLAIMED);
    }

    private Optional<Condition.Count> count(Fields fields) {
        return fields.oneOf(List.of("at-least", "more-than"))
                .flatMap(key -> fields.get(key, it -> count(it, key.equals("more-than"))));
    }

    private Condition.Count count(Cell cell, boolean moreThan) {
        Ratio amount = values.amount(cell);
        boolean nothing = amount.signum() == 0 && !moreThan;
        if (nothing || amount.compareTo(Ratio.ONE) > 0 && !amount.isWhole()) {
            decoder.expected(FormRules.FORM_BAD_NUMBER, cell,
                    "so many of them, such as `7`, or a share of them, such as `2/3`");
            return new Condition.Count(Ratio.ONE, false);
        }
        return new Condition.Count(amount, moreThan);
    }

    private static boolean isWritten(Cell cell) {
        return !(cell.node() instanceof Node.Scalar scalar && scalar.isBlank());
    }
}

package org.surety.text.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.EntryKind;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes one entry of a chronicle. What its names stand for is checked by {@link ChronicleChecks}. */
final class EntryReader {

    private static final List<String> CONSENTS = words(Happening.Consent.values());
    private static final List<String> STATEMENTS = words(Happening.Statement.values());
    private static final List<String> VERBS = words(EntryKind.values());
    private static final Set<String> KEYS = keys();
    private static final List<String> PHASES =
            List.of("not-in-force", "provisional", "in-force", "suspended", "ended", "void");
    private static final Happening NOTHING = new Happening.Concluded("?");

    private final Decoder decoder;
    private final Values values;
    private final ClauseReader clauses;
    private final MomentReader moments;
    private final ChronicleFile.Head head;

    EntryReader(Decoder decoder, ChronicleFile.Head head) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.clauses = new ClauseReader(decoder);
        this.moments = new MomentReader(decoder, head.zone());
        this.head = head;
    }

    private static List<String> words(Word[] words) {
        return Arrays.stream(words).map(Word::word).toList();
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(VERBS);
        keys.addAll(List.of("by", "in", "source", "note", "according-to", "disputed-by", "anyway", "towards",
                "against", "at", "attributable", "what"));
        return Set.copyOf(keys);
    }

    /**
     * An entry; nothing where an account says that nothing of the kind happened.
     *
     * @param given when it is taken to have happened, of one that says no day
     */
    Optional<Entry> read(Cell cell, Optional<Moment> given) {
        return decoder.isAbsent(cell.node()) ? Optional.empty() : decoder.each(cell, it -> entry(it, given));
    }

    private Optional<Entry> entry(Cell cell, Optional<Moment> given) {
        if (cell.node() instanceof Node.Scalar scalar && scalar.isBlank()) {
            return Optional.empty();
        }
        Set<String> known = KEYS;
        if (given.isEmpty()) {
            known = new TreeSet<>(KEYS);
            known.add("on");
        }
        Fields fields = Fields.of(decoder, cell, "an entry", known);
        Optional<String> verb = fields.oneOf(VERBS);
        if (verb.isEmpty()) {
            fields.missing("what happened, such as `signed`, `did`, `happened` or `claims`");
        }
        Moment on = given.orElseGet(() -> fields.need("on", moments::read, Moment.of(LocalDate.EPOCH)));
        Happening what = verb.map(it -> happening(it, fields)).orElse(NOTHING);
        refuseIdle(verb.orElse(""), what, fields);
        return Optional.of(new Entry(on, fields.get("in", this::agreement, head.agreements().getFirst()), by(fields),
                what, fields.get("source", clauses::citations, List.of()), fields.get("according-to", values::text),
                fields.get("disputed-by", this::names, List.of()), fields.get("anyway", values::yesNo, false),
                fields.get("note", values::text), cell.path()));
    }

    /** Keys that say nothing beside the verb that is there. */
    private void refuseIdle(String verb, Happening what, Fields fields) {
        Set<String> sensible = switch (what) {
            case Happening.Did did -> Set.of("towards");
            case Happening.Happened happened -> Set.of("against", "at", "attributable");
            case Happening.Fact fact -> Set.of("what");
            case Happening.Consented consented -> Set.of();
            case Happening.Notice notice -> Set.of();
            case Happening.Offered offered -> Set.of();
            case Happening.Met met -> Set.of();
            case Happening.Asked asked -> Set.of();
            case Happening.Concluded concluded -> Set.of();
            case Happening.Voted voted -> Set.of();
            case Happening.Acted acted -> Set.of();
            case Happening.Agreed agreed -> Set.of();
            case Happening.Said said -> Set.of();
        };
        if (what == NOTHING) {
            return;
        }
        for (String key : List.of("towards", "against", "at", "attributable", "what")) {
            fields.raw(key).filter(it -> !sensible.contains(key)).ifPresent(it -> decoder.report(
                    FormRules.FORM_UNKNOWN_KEY, it, Quote.of(key) + " says nothing beside " + Quote.of(verb)));
        }
    }

    private String agreement(Cell cell) {
        String id = decoder.text(cell, "the id of an agreement under `for`");
        if (!id.isEmpty() && !head.agreements().contains(id)) {
            decoder.reportName(FormRules.FORM_DANGLING_AGREEMENT, cell,
                    Quote.of(id) + " is none of the agreements under `for`", id, head.agreements());
        }
        return id;
    }

    private List<String> by(Fields fields) {
        Optional<Cell> met = fields.raw("met").filter(it -> it.node() instanceof Node.Mapping mapping
                && mapping.has("by"));
        if (met.isPresent() && fields.has("by")) {
            decoder.report(FormRules.FORM_CONFLICTING_KEYS, met.get(),
                    "who met stands in `by` of the entry and in `by` of `met`; expected only one of them");
        }
        Fields from = met.map(it -> Fields.of(decoder, it, "a meeting", Set.of("by", "absent", "step")))
                .orElse(fields);
        return from.get("by", this::names, List.of());
    }

    private List<String> names(Cell cell) {
        return decoder.list(cell, it -> decoder.text(it, "a party, group or body"));
    }

    private Happening happening(String verb, Fields fields) {
        if (CONSENTS.contains(verb)) {
            fields.get(verb, this::yes);
            return new Happening.Consented(
                    Values.find(verb, Happening.Consent.class).orElse(Happening.Consent.SIGNED));
        }
        if (STATEMENTS.contains(verb)) {
            return new Happening.Said(
                    Values.find(verb, Happening.Statement.class).orElse(Happening.Statement.CLAIMS),
                    fields.get(verb, this::matter, new Happening.Matter.Valid("?")));
        }
        return fields.get(verb, it -> happening(verb, it, fields), NOTHING);
    }

    private Happening happening(String verb, Cell cell, Fields fields) {
        return switch (verb) {
            case "notice" -> new Happening.Notice(LastingReader.isWord(cell, "yes")
                    ? Optional.empty()
                    : blankOr(cell));
            case "did" -> did(cell, fields);
            case "offered" -> new Happening.Offered(decoder.text(cell, "the name of an obligation"));
            case "met" -> met(cell);
            case "asked" -> new Happening.Asked(decoder.text(cell, "a procedure, or a step such as `talks/request`"));
            case "concluded" -> new Happening.Concluded(step(cell));
            case "acted" -> new Happening.Acted(step(cell));
            case "voted" -> voted(cell);
            case "happened" -> happened(cell, fields, true);
            case "ended" -> happened(cell, fields, false);
            case "agreed" -> agreed(cell);
            default -> throw new IllegalStateException("no verb of a chronicle: " + verb);
        };
    }

    /** {@code yes}, or nothing at all: that it happened. */
    private boolean yes(Cell cell) {
        boolean blank = cell.node() instanceof Node.Scalar scalar && scalar.isBlank();
        if (!blank && !LastingReader.isWord(cell, "yes") && !LastingReader.isWord(cell, "true")) {
            decoder.expected(FormRules.FORM_UNKNOWN_WORD, cell, "`yes`; what did not happen is left out");
        }
        return true;
    }

    private Optional<String> blankOr(Cell cell) {
        return cell.node() instanceof Node.Scalar scalar && scalar.isBlank()
                ? Optional.empty()
                : Optional.of(decoder.text(cell, "the name of an obligation or body, or `yes`"));
    }

    private String step(Cell cell) {
        return decoder.text(cell, "a step, such as `consultation/talks`");
    }

    private Happening did(Cell cell, Fields fields) {
        Cell acts = cell;
        Ratio part = Ratio.ONE;
        if (cell.node() instanceof Node.Mapping mapping) {
            acts = cell.with(new Node.Mapping(
                    mapping.entries().stream().filter(it -> !it.key().equals("part")).toList(), mapping.mark()));
            part = mapping.entry("part").map(it -> decoder.each(cell.at(it), this::part)).orElse(Ratio.ONE);
        }
        List<Action> actions = clauses.actions(acts);
        if (actions.size() > 1) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "a single action; each act is an entry of its own");
        }
        Action action = actions.isEmpty() ? Action.of(ActionKind.OTHER) : actions.getFirst();
        return new Happening.Did(action, part, fields.get("towards", this::names, List.of()));
    }

    private Ratio part(Cell cell) {
        Ratio part = values.amount(cell);
        if (part.signum() > 0 && part.compareTo(Ratio.ONE) <= 0) {
            return part;
        }
        decoder.expected(FormRules.FORM_BAD_SHARE, cell, "a part of what is owed, above 0 and at most 1");
        return Ratio.ONE;
    }

    private Happening met(Cell cell) {
        if (!(cell.node() instanceof Node.Mapping)) {
            Optional<String> step = LastingReader.isWord(cell, "yes") ? Optional.empty() : blankOr(cell);
            return new Happening.Met(step, List.of());
        }
        Fields fields = Fields.of(decoder, cell, "a meeting", Set.of("by", "absent", "step"));
        return new Happening.Met(fields.get("step", this::step), fields.get("absent", this::names, List.of()));
    }

    private Happening voted(Cell cell) {
        Fields fields = decoder.fields(cell, "a vote", "step", "yes", "no", "abstain", "result");
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        for (Ballot ballot : Ballot.values()) {
            fields.get(ballot.word(), it -> decoder.list(it, one -> ballot(one, ballot, ballots)));
        }
        Optional<Boolean> result = fields.get("result", this::result, Optional.empty());
        if (ballots.isEmpty() && result.isEmpty()) {
            fields.missing("ballots (`yes`, `no`, `abstain`), or `result: passed` or `failed`");
        }
        return new Happening.Voted(fields.need("step", this::step, "?"), ballots, result);
    }

    private boolean ballot(Cell cell, Ballot ballot, Map<String, Ballot> ballots) {
        String who = decoder.text(cell, "who cast the ballot");
        Ballot before = who.isEmpty() ? null : ballots.putIfAbsent(who, ballot);
        if (before != null) {
            decoder.report(FormRules.FORM_DUPLICATE_NAME, cell,
                    Quote.of(who) + " casts two ballots, `" + before.word() + "` and `" + ballot.word() + "`");
        }
        return true;
    }

    private Optional<Boolean> result(Cell cell) {
        if (LastingReader.isWord(cell, "passed") || LastingReader.isWord(cell, "failed")) {
            return Optional.of(LastingReader.isWord(cell, "passed"));
        }
        decoder.expected(FormRules.FORM_UNKNOWN_WORD, cell, "`passed` or `failed`");
        return Optional.empty();
    }

    /** An event of the text's own, or one of the language, {@code {event: NAME}}. */
    private EventType event(Cell cell, String agreement) {
        String name = decoder.fields(cell, "an event of the text's own", "event").need("event",
                it -> decoder.text(it, "the name of an event"), "?");
        Optional<EventKind> ofLanguage = Values.find(name, EventKind.class);
        if (ofLanguage.isPresent()) {
            return ofLanguage.get();
        }
        Optional<DeclaredNames> names = Optional.ofNullable(head.texts().get(agreement)).map(AgreementFile::names);
        Optional<OwnEvent> known = names.flatMap(it -> it.event(name));
        if (names.isPresent() && known.isEmpty()) {
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell, "there is no event " + Quote.of(name)
                    + " under `events` of " + Quote.of(agreement), name, EventReader.all(names.get()));
        }
        return known.orElseGet(() -> new OwnEvent(name, name, Set.of(), Provenance.NONE));
    }

    private Happening happened(Cell cell, Fields fields, boolean holds) {
        if (holds && cell.node() instanceof Node.Mapping) {
            String agreement = fields.get("in", this::agreement, head.agreements().getFirst());
            return happened(event(cell, agreement), fields);
        }
        String word = decoder.text(cell, "an event, such as `armed-attack`, or a fact, such as `ceasefire`");
        Optional<Condition.Kind> fact = Values.find(word, Condition.Kind.class);
        Optional<EventKind> event = holds ? Values.find(word, EventKind.class) : Optional.empty();
        if (event.isPresent()) {
            return happened(event.get(), fields);
        }
        if (fact.filter(it -> !Happening.Fact.isTold(it)).isPresent()) {
            decoder.report(FormRules.FORM_UNKNOWN_WORD, cell, Quote.of(word) + " is told otherwise",
                    Optional.of(otherwise(fact.get())));
        } else if (fact.isEmpty() && !word.isEmpty()) {
            List<String> known = Stream.concat(
                    holds ? Arrays.stream(EventKind.values()).map(Word::word) : Stream.<String>empty(),
                    Arrays.stream(Condition.Kind.values()).filter(Happening.Fact::isTold).map(Word::word))
                    .toList();
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell, Quote.of(word) + " is neither an event nor a fact; "
                    + "expected one of " + values.quoted(known), word, known);
        }
        return new Happening.Fact(fact.orElse(Condition.Kind.CEASEFIRE), fields.get("what", values::text), holds);
    }

    private Happening happened(EventType event, Fields fields) {
        return new Happening.Happened(event, fields.get("against", this::names, List.of()),
                fields.get("at", values::text), fields.get("attributable", values::yesNo, true));
    }

    private static String otherwise(Condition.Kind kind) {
        return switch (kind) {
            case SIGNATURE -> "Write `signed: yes`.";
            case RATIFICATION -> "Write `ratified: yes`.";
            case ATTACK_BY -> "Write `happened: armed-attack` with `by` and `against`.";
            case BREACH_BY -> "Write what was done, or who says so: `claims: {breach-by: WHO}`.";
            case EVENT -> "Write `happened: {event: NAME}`, or the word of the event.";
            case DATE -> "Days come by themselves.";
            case REFERENDUM, CEASEFIRE, WITHDRAWAL_OF_FORCES, OTHER_AGREEMENT, DECISION, JOINS_ALLIANCE, STRIKE_ON,
                    EXIT_OF, BORDER_CHANGE, MUTUAL_AGREEMENT, END_OF_STATE ->
                    throw new IllegalStateException(kind.word() + " is told as it is");
        };
    }

    private Happening agreed(Cell cell) {
        Happening.Agreed plain =
                new Happening.Agreed(Happening.Agreed.Agreement.END, Optional.empty(), Optional.empty());
        List<String> words = words(Happening.Agreed.Agreement.values());
        Optional<String> word;
        Optional<String> of = Optional.empty();
        Optional<LocalDate> until = Optional.empty();
        if (cell.node() instanceof Node.Mapping) {
            Set<String> keys = new TreeSet<>(words);
            keys.add("to");
            Fields fields = Fields.of(decoder, cell, "what was agreed", keys);
            word = fields.oneOf(words);
            if (word.isEmpty()) {
                fields.missing("what was agreed, one of " + values.quoted(words));
                return plain;
            }
            of = fields.get(word.get(), it -> LastingReader.isWord(it, "yes") ? Optional.empty() : blankOr(it),
                    Optional.empty());
            until = fields.get("to", it -> values.date(it, false));
        } else {
            word = Optional.of(values.word(cell, Happening.Agreed.Agreement.class).word());
        }
        Happening.Agreed.Agreement what = word.flatMap(it -> Values.find(it, Happening.Agreed.Agreement.class))
                .orElse(Happening.Agreed.Agreement.END);
        Optional<String> about = of;
        Optional<LocalDate> day = until;
        return decoder.build(FormRules.FORM_BAD_VALUE, cell, plain, () -> new Happening.Agreed(what, about, day));
    }

    private Happening.Matter matter(Cell cell) {
        List<String> keys = List.of("breach-by", "phase", "valid");
        Fields fields = decoder.fields(cell, "what is said", "breach-by", "what", "phase", "valid");
        Optional<String> key = fields.oneOf(keys);
        if (key.isEmpty()) {
            fields.missing("`breach-by`, `phase` or `valid`");
        }
        return switch (key.orElse("")) {
            case "phase" -> new Happening.Matter.InPhase(fields.get("phase", this::phase, "?"));
            case "valid" -> new Happening.Matter.Valid(fields.get("valid", values::text, "?"));
            default -> new Happening.Matter.Breach(fields.get("breach-by", this::names, List.of()),
                    fields.get("what", values::text));
        };
    }

    private String phase(Cell cell) {
        String phase = decoder.text(cell, "one of " + values.quoted(PHASES));
        if (!phase.isEmpty() && !PHASES.contains(phase)) {
            decoder.reportName(FormRules.FORM_UNKNOWN_WORD, cell,
                    Quote.of(phase) + " is not one of " + values.quoted(PHASES), phase, PHASES);
        }
        return phase;
    }
}

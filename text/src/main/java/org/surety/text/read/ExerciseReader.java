package org.surety.text.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.model.exercise.BreachNeeds;
import org.surety.model.exercise.Exercise;
import org.surety.model.exercise.ExerciseSeat;
import org.surety.model.exercise.Inject;
import org.surety.model.exercise.ObserverSeat;
import org.surety.model.exercise.Shows;
import org.surety.model.finding.SourceLocation;
import org.surety.text.FormRules;
import org.surety.text.Library;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;
import org.surety.text.tree.YamlTree;

/** Reads exercises, and the agreements that they are played on. */
public final class ExerciseReader {

    private final Problems problems;
    private final Node.Mapping tree;
    private final Decoder decoder;
    private final Values values;
    private final Map<String, AgreementFile> agreements = new LinkedHashMap<>();
    private final Map<String, Node> places = new LinkedHashMap<>();

    private ExerciseReader(Problems problems, Node.Mapping tree, Library library) {
        this.problems = problems;
        this.tree = tree;
        this.decoder = new Decoder(problems, new ReadingChoice.All(), names(new Imports(library)));
        this.values = new Values(decoder);
    }

    /**
     * Reads an exercise. Names are checked against the agreements that it is played on, where the library has them.
     *
     * @return the exercise, or everything that is wrong with the file; never throws
     */
    public static Read<ExerciseFile> read(SourceFile source, Library library) {
        Problems problems = new Problems(source.name());
        Optional<Node> root = YamlTree.parse(source, problems);
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.EXERCISE, problems)
                || !(root.get() instanceof Node.Mapping tree)) {
            return Read.failed(problems);
        }
        return new ExerciseReader(problems, tree, library).read(source.name());
    }

    private DeclaredNames names(Imports imports) {
        Set<String> sources = new LinkedHashSet<>(DeclaredNames.keys(tree, "sources"));
        boolean all = true;
        for (String id : agreementIds()) {
            if (Words.isId(id) && imports.find(id) instanceof Imports.Result.Found found) {
                agreements.put(id, found.file());
                sources.addAll(found.file().names().sources());
            } else {
                all = false;
                Node at = tree.entry("for").map(Node.Entry::value).orElse(tree);
                problems.add(FormRules.FORM_DANGLING_AGREEMENT, at.mark().line(), at.mark().column(), "for",
                        "no agreement called " + Quote.of(id) + " was found without errors; an exercise is played on "
                                + "one that can be read",
                        Optional.empty());
            }
        }
        return new DeclaredNames("", sources, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                Set.of(), Map.of(), Set.of(), imports, !all, Set.of(), Map.of());
    }

    private Set<String> agreementIds() {
        Set<String> found = new LinkedHashSet<>();
        tree.entry("for").map(Node.Entry::value).ifPresent(it -> {
            List<Node> items = it instanceof Node.Sequence list ? list.items() : List.of(it);
            items.stream().filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast)
                    .filter(one -> !one.isBlank()).forEach(one -> found.add(one.text().strip()));
        });
        return found;
    }

    private Read<ExerciseFile> read(String name) {
        Cell root = new Cell("", tree);
        Fields fields = decoder.fields(root, "an exercise", "surety", "kind", "id", "title", "for", "scenario",
                "readings", "law", "zone", "begins", "ends", "minutes", "at-most", "given", "seats", "observers",
                "injects",
                "sealed", "shows", "breach-needs", "history", "sheet", "questions", "sources", "source", "note");
        List<String> played = fields.need("for", it -> decoder.list(it, one -> AgreementHead.id(decoder, one)),
                List.of());
        ZoneId zone = fields.get("zone", it -> MomentReader.zone(decoder, it), ZoneId.of("UTC"));
        Provenance provenance = new ClauseReader(decoder).provenance(fields);
        PartReader parts = new PartReader(decoder);
        ChronicleFile.Head head = new ChronicleFile.Head(fields.need("id", it -> AgreementHead.id(decoder, it), "?"),
                fields.need("title", values::text, ""), played.isEmpty() ? List.of("?") : played, zone,
                fields.get("sources", it -> decoder.named(it, "sources, each with a name", parts::source), List.of()),
                agreements, provenance);
        LocalDateTime begins = moment(fields, "begins", zone);
        LocalDateTime ends = moment(fields, "ends", zone);
        EntryReader entries = new EntryReader(decoder, head);
        List<Entry> given = new ArrayList<>();
        fields.get("given", it -> decoder.list(it, one -> entry(new Cell("given[" + places.size() + "]", one.node()),
                entries, begins).map(given::add)));
        List<ExerciseSeat> seats = fields.need("seats", it -> decoder.named(it, "seats by name", this::seat),
                List.of());
        List<ObserverSeat> observers = fields.get("observers",
                it -> decoder.named(it, "observers by name", this::observer), List.of());
        List<Inject> injects = new ArrayList<>();
        fields.get("injects", it -> decoder.named(it, "injects by name",
                (id, cell) -> inject(id, cell, zone, entries, begins).map(injects::add)));
        Map<String, String> readings = fields.get("readings", this::readings, Map.of());
        Set<String> sealed = new LinkedHashSet<>(
                fields.get("sealed", it -> decoder.list(it, this::step), List.of()));
        int minutes = fields.need("minutes", it -> values.integer(it, 1, Exercise.MOST_MINUTES), 1);
        Optional<Integer> atMost = fields.get("at-most", it -> values.integer(it, 1, Exercise.MOST_MINUTES));
        Optional<String> scenario = fields.get("scenario", values::text);
        Optional<Life.Law> law = fields.get("law", it -> values.word(it, Life.Law.class));
        Shows shows = fields.get("shows", it -> values.word(it, Shows.class), Shows.NAMES);
        BreachNeeds breachNeeds = fields.get("breach-needs", it -> values.word(it, BreachNeeds.class),
                BreachNeeds.TWO);
        Optional<String> history = fields.get("history", it -> AgreementHead.id(decoder, it));
        List<String> sheet = fields.get("sheet", it -> decoder.list(it, values::text), List.of());
        List<String> questions = fields.get("questions", it -> decoder.list(it, values::text), List.of());
        checkSeats(fields, seats, observers, injects);
        List<Entry> named = new ArrayList<>(given);
        injects.forEach(it -> it.event().ifPresent(named::add));
        problems.addAll(ChronicleChecks.of(named, agreements, clause -> positionOf(name, clause)));
        if (problems.hasErrors()) {
            return Read.failed(problems);
        }
        try {
            Exercise exercise = new Exercise(head.id(), head.title(), played, scenario, readings, law, zone, begins,
                    ends, minutes, atMost, given, seats, observers, injects, sealed, shows, breachNeeds, history, sheet,
                    questions, provenance);
            return Read.of(new ExerciseFile(name, exercise, agreements, problems.sorted()), problems);
        } catch (IllegalArgumentException refused) {
            decoder.report(FormRules.FORM_BAD_VALUE, root, String.valueOf(refused.getMessage()));
            return Read.failed(problems);
        }
    }

    private LocalDateTime moment(Fields fields, String key, ZoneId zone) {
        return fields.need(key, it -> new MomentReader(decoder, zone).read(it), Moment.of(LocalDate.EPOCH)).start();
    }

    private Optional<Entry> entry(Cell cell, EntryReader entries, LocalDateTime begins) {
        places.put(cell.path(), cell.node());
        int before = problems.size();
        Optional<Entry> entry = entries.read(cell, Optional.of(Moment.of(begins.toLocalDate())));
        // What could not be read stands for something else; to look into that would only mislead.
        return problems.size() > before ? Optional.empty() : entry;
    }

    private SourceLocation positionOf(String name, String clause) {
        Node node = places.entrySet().stream().filter(it -> clause.startsWith(it.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(tree);
        String key = clause.substring(clause.lastIndexOf('.') + 1);
        Mark mark = (node instanceof Node.Mapping mapping ? mapping.entry(key) : Optional.<Node.Entry>empty())
                .map(it -> it.value().mark()).orElse(node.mark());
        return new SourceLocation(name, mark.line(), mark.column());
    }

    private ExerciseSeat seat(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "a seat", "party", "told");
        return new ExerciseSeat(id, fields.need("party", this::party, "?"), fields.get("told", values::text));
    }

    /** Where nothing is told, the name alone will do. */
    private ObserverSeat observer(String id, Cell cell) {
        return cell.node() instanceof Node.Scalar scalar && scalar.isBlank()
                ? new ObserverSeat(id, Optional.empty())
                : new ObserverSeat(id, decoder.fields(cell, "observers", "told").get("told", values::text));
    }

    private String party(Cell cell) {
        String name = decoder.text(cell, "the id of a party");
        Set<String> known = new LinkedHashSet<>();
        agreements.values().forEach(it -> known.addAll(it.names().membersHere()));
        if (!agreements.isEmpty() && !name.isEmpty() && !known.contains(name) && !DeclaredNames.isState(name)) {
            decoder.reportName(FormRules.FORM_DANGLING_PARTY, cell,
                    Quote.of(name) + " is no party of " + String.join(" or ", agreements.keySet())
                            + ", nor an ISO 3166-1 alpha-3 code",
                    name, known);
        }
        return name;
    }

    private Optional<Inject> inject(String id, Cell cell, ZoneId zone, EntryReader entries, LocalDateTime begins) {
        Fields fields = decoder.fields(cell, "an inject", "at", "to", "told", "event");
        Optional<LocalDateTime> at = fields.get("at", it -> new MomentReader(decoder, zone).read(it).start());
        List<String> to = fields.get("to", it -> decoder.list(it, values::text), List.of());
        Optional<String> told = fields.get("told", values::text);
        Optional<Entry> event = fields.raw("event").flatMap(it -> entry(it, entries, begins));
        if (told.isEmpty() && event.isEmpty()) {
            fields.missing("`told` or `event`");
            return Optional.empty();
        }
        return Optional.of(new Inject(id, at, to, told, event));
    }

    private void checkSeats(Fields fields, List<ExerciseSeat> seats, List<ObserverSeat> observers,
            List<Inject> injects) {
        Set<String> known = seats.stream().map(ExerciseSeat::id).collect(Collectors.toCollection(LinkedHashSet::new));
        observers.stream().map(ObserverSeat::id).filter(it -> !known.add(it)).forEach(it -> fields.raw("observers")
                .ifPresent(cell -> decoder.report(FormRules.FORM_DUPLICATE_NAME, cell, "observers and a seat are both "
                        + "called " + Quote.of(it) + "; expected a name for each")));
        Map<String, String> parties = new LinkedHashMap<>();
        for (ExerciseSeat seat : seats) {
            Optional.ofNullable(parties.putIfAbsent(seat.party(), seat.id())).ifPresent(other -> fields.raw("seats")
                    .ifPresent(it -> decoder.report(FormRules.FORM_DUPLICATE_NAME, it, "the seats " + Quote.of(other)
                            + " and " + Quote.of(seat.id()) + " both play " + seat.party()
                            + "; expected a party for each")));
        }
        for (Inject inject : injects) {
            inject.to().stream().filter(it -> !known.contains(it)).forEach(it -> fields.raw("injects").ifPresent(
                    cell -> decoder.reportName(FormRules.FORM_BAD_VALUE, cell, "the inject " + Quote.of(inject.id())
                            + " is told to " + Quote.of(it) + ", which is no seat and no observer; expected one of "
                            + values.quoted(known), it, known)));
        }
    }

    private Map<String, String> readings(Cell cell) {
        Map<String, String> found = new LinkedHashMap<>();
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "readings by open term, such as `{decision: all-agree}`");
            return found;
        }
        Map<String, OpenTerm> terms = new LinkedHashMap<>();
        agreements.values().forEach(it -> it.terms().forEach(term -> terms.putIfAbsent(term.name(), term)));
        for (Node.Entry entry : mapping.entries()) {
            Cell value = cell.at(entry);
            String reading = decoder.text(value, "the name of a reading");
            found.put(entry.key(), reading);
            Optional<OpenTerm> term = Optional.ofNullable(terms.get(entry.key()));
            List<String> known = term.map(it -> it.readings().stream().map(OpenTerm.Alternative::name).toList())
                    .orElse(List.copyOf(terms.keySet()));
            boolean unknown = term.isEmpty() || term.get().reading(reading).isEmpty();
            if (!agreements.isEmpty() && unknown && !reading.isEmpty()) {
                decoder.reportName(FormRules.FORM_BAD_VALUE, value, (term.isEmpty()
                        ? "there is no open term " + Quote.of(entry.key())
                        : Quote.of(entry.key()) + " has no reading " + Quote.of(reading))
                        + "; expected one of " + values.quoted(known), term.isEmpty() ? entry.key() : reading, known);
            }
        }
        return found;
    }

    private String step(Cell cell) {
        String name = decoder.text(cell, "a vote, such as `assistance/decision`");
        Set<String> known = new LinkedHashSet<>();
        agreements.values().forEach(it -> it.names().steps().stream().filter(one -> one.indexOf('/') > 0)
                .forEach(known::add));
        if (!agreements.isEmpty() && !name.isEmpty() && !known.contains(name)) {
            decoder.reportName(FormRules.FORM_DANGLING_STEP, cell, "there is no step " + Quote.of(name)
                    + "; a step is named with its procedure", name, known);
        }
        return name;
    }
}

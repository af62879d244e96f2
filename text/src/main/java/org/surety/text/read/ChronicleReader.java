package org.surety.text.read;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.model.finding.Finding;
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

/** Reads chronicles, and the agreements that they follow. */
public final class ChronicleReader {

    /** A chronicle has no more entries than this. */
    static final int MOST_ENTRIES = 100_000;
    private static final int MOST_COMBINATIONS = 256;
    private static final int MOST_VALUES = 2_000_000;

    private final Problems problems;
    private final Imports imports;
    private final SourceFile source;

    private ChronicleReader(SourceFile source, Library library) {
        this.source = source;
        this.problems = new Problems(source.name());
        this.imports = new Imports(library);
    }

    /**
     * Reads a chronicle. Names are checked against the agreements that it follows, where the library has them.
     *
     * @return the chronicle, or everything that is wrong with the file, under whichever reading; never throws
     */
    public static Read<ChronicleFile> read(SourceFile source, Library library) {
        return new ChronicleReader(source, library).read();
    }

    private Read<ChronicleFile> read() {
        Optional<Node> root = YamlTree.parse(source, problems, MOST_VALUES);
        if (root.isEmpty() || !Kinds.check(root.get(), KindOf.CHRONICLE, problems)) {
            return Read.failed(problems);
        }
        OpenTermCollector collector = new OpenTermCollector(problems);
        if (!(collector.collect(root.get()) instanceof Node.Mapping tree) || collector.isTooMany()) {
            if (!problems.hasErrors()) {
                problems.add(FormRules.FORM_OPEN_TERM, "the whole file is an open term; expected a chronicle");
            }
            return Read.failed(problems);
        }
        return read(tree, collector.drafts());
    }

    private Read<ChronicleFile> read(Node.Mapping tree, List<TermDraft> drafts) {
        Map<String, AgreementFile> agreements = new LinkedHashMap<>();
        DeclaredNames names = names(tree, agreements);
        Decoder decoder = new Decoder(problems, new ReadingChoice.All(), names);
        List<OpenTerm> terms = new TermReader(decoder, drafts).read();
        Fields fields = decoder.fields(new Cell("", tree), "a chronicle", "surety", "kind", "id", "title", "for",
                "zone", "sources", "source", "note", "given", "events");
        ChronicleFile.Head head = head(decoder, fields, agreements);
        List<Cell> events = items(tree, "events");
        List<Cell> given = items(tree, "given");
        if (events.isEmpty() && !problems.hasErrors()) {
            fields.missing("`events`, at least one");
        }
        if (terms.size() < drafts.size()) {
            return Read.failed(problems);
        }
        Items reader = new Items(decoder, head, terms, new ArrayList<>());
        List<ChronicleFile.Item> told = events.stream().map(it -> reader.read(it, Optional.empty())).toList();
        int after = reader.seen().size();
        Optional<Moment> start = told.stream().flatMap(it -> it.fixed().stream()).findFirst()
                .map(it -> Moment.of(it.on().day())).or(() -> Optional.of(Moment.of(LocalDate.EPOCH)));
        List<ChronicleFile.Item> assumed = given.stream().map(it -> reader.read(it, start)).toList();
        check(reader.seen(), after, told, assumed, agreements);
        return problems.hasErrors()
                ? Read.failed(problems)
                : Read.of(new ChronicleFile(source.name(), head, names, terms, assumed, told, agreements,
                        problems.sorted()), problems);
    }

    /**
     * Reads entries.
     *
     * @param seen every entry that was read, in the order of the file, with every account of those that are open, as
     * far
     *     as these are few
     */
    private record Items(Decoder decoder, ChronicleFile.Head head, List<OpenTerm> terms, List<Entry> seen) {

        ChronicleFile.Item read(Cell cell, Optional<Moment> given) {
            int before = decoder.problems().size();
            Optional<Entry> entry = new EntryReader(decoder, head).read(cell, given);
            boolean open = !AgreementText.termsIn(cell.node()).isEmpty();
            if (decoder.problems().size() > before) {
                // What could not be read stands for something else; to look into that would only mislead.
                return new ChronicleFile.Item(cell, open, Optional.empty());
            }
            if (!open) {
                entry.ifPresent(seen::add);
                return new ChronicleFile.Item(cell, false, entry);
            }
            for (ReadingChoice.Chosen choice : new Combinations(terms, MOST_COMBINATIONS).of(cell.node())) {
                Decoder one = new Decoder(decoder.problems(), choice, decoder.names());
                new EntryReader(one, head).read(cell, given).ifPresent(seen::add);
            }
            return new ChronicleFile.Item(cell, true, Optional.empty());
        }
    }

    /** The names of sources that may be cited: the chronicle's own and those of the agreements. */
    private DeclaredNames names(Node.Mapping tree, Map<String, AgreementFile> agreements) {
        Set<String> sources = new LinkedHashSet<>(DeclaredNames.keys(tree, "sources"));
        boolean all = true;
        for (String id : DeclaredNames.keys(tree, "for").isEmpty()
                ? single(tree, "for")
                : DeclaredNames.keys(tree, "for")) {
            Imports.Result result = Words.isId(id) ? imports.find(id) : new Imports.Result.Missing();
            if (result instanceof Imports.Result.Found found) {
                agreements.put(id, found.file());
                sources.addAll(found.file().names().sources());
            } else {
                all = false;
                unchecked(tree, id, result instanceof Imports.Result.Broken);
            }
        }
        return new DeclaredNames("", sources, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                Set.of(), Map.of(), Set.of(), imports, !all, Set.of(), Map.of());
    }

    private static Set<String> single(Node.Mapping tree, String key) {
        return tree.entry(key).map(Node.Entry::value).filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast).map(it -> it.text().strip()).filter(it -> !it.isEmpty())
                .<Set<String>>map(Set::of).orElse(Set.of());
    }

    private void unchecked(Node.Mapping tree, String id, boolean broken) {
        Node at = tree.entry("for").map(Node.Entry::value).orElse(tree);
        problems.add(FormRules.FORM_UNCHECKED_CHRONICLE, at.mark().line(), at.mark().column(), "for",
                (broken
                        ? "the agreement " + Quote.of(id) + " has errors of its own"
                        : "no agreement called " + Quote.of(id) + " was found")
                        + ", so the names of this chronicle that it should have were not checked",
                Optional.empty());
    }

    private ChronicleFile.Head head(Decoder decoder, Fields fields, Map<String, AgreementFile> texts) {
        Values values = new Values(decoder);
        PartReader parts = new PartReader(decoder);
        List<String> agreements = fields.need("for", it -> decoder.list(it, one -> AgreementHead.id(decoder, one)),
                List.of("?"));
        if (agreements.isEmpty() || new LinkedHashSet<>(agreements).size() < agreements.size()) {
            fields.raw("for").ifPresent(it -> decoder.expected(FormRules.FORM_BAD_VALUE, it,
                    "the id of an agreement, or several different ones"));
        }
        return new ChronicleFile.Head(fields.need("id", it -> AgreementHead.id(decoder, it), "?"),
                fields.need("title", values::text, ""), agreements.isEmpty() ? List.of("?") : agreements,
                fields.get("zone", it -> MomentReader.zone(decoder, it), ZoneOffset.UTC),
                fields.get("sources", it -> decoder.named(it, "sources, each with a name", parts::source), List.of()),
                texts, new ClauseReader(decoder).provenance(fields));
    }

    private List<Cell> items(Node.Mapping tree, String key) {
        Optional<Node> section = tree.entry(key).map(Node.Entry::value);
        if (section.isEmpty() || section.get() instanceof Node.Scalar scalar && scalar.isBlank()) {
            return List.of();
        }
        if (!(section.get() instanceof Node.Sequence list)) {
            problems.add(FormRules.FORM_WRONG_TYPE, section.get().mark().line(), section.get().mark().column(), key,
                    "found " + (section.get() instanceof Node.Open ? "an open term" : section.get().describe())
                            + "; expected a list of entries, of which single ones can be open",
                    Optional.empty());
            return List.of();
        }
        if (list.items().size() > MOST_ENTRIES) {
            problems.add(FormRules.FORM_TOO_LARGE, list.mark().line(), list.mark().column(), key,
                    "the chronicle has " + list.items().size() + " entries; at most " + MOST_ENTRIES
                            + " can be worked with",
                    Optional.of("Leave out what no agreement turns on, or make two chronicles of it."));
            return List.of();
        }
        List<Cell> items = new ArrayList<>();
        for (Node node : list.items()) {
            items.add(new Cell(key + "[" + items.size() + "]", node));
        }
        return items;
    }

    private void check(List<Entry> seen, int events, List<ChronicleFile.Item> told, List<ChronicleFile.Item> given,
            Map<String, AgreementFile> agreements) {
        ChronicleFile.Places places = ChronicleFile.Places.of(given, told);
        Set<String> open = new LinkedHashSet<>();
        told.stream().filter(ChronicleFile.Item::open).forEach(it -> open.add(it.cell().path()));
        order(seen.subList(0, events), open, places);
        List<Finding> found = ChronicleChecks.of(seen, agreements, clause -> {
            Mark mark = places.mark(clause);
            return new SourceLocation(source.name(), mark.line(), mark.column());
        });
        problems.addAll(found);
    }

    /** Entries stand in order of time; what is told in several ways must fit in, whichever way is right. */
    private void order(List<Entry> events, Set<String> open, ChronicleFile.Places places) {
        Optional<Entry> latest = Optional.empty();
        Optional<Entry> latestHour = Optional.empty();
        for (Entry entry : events) {
            Optional<Entry> later = Optional.empty();
            if (latest.isPresent() && entry.on().day().isBefore(latest.get().on().day())) {
                later = latest;
            } else if (latestHour.isPresent() && entry.on().compareTo(latestHour.get().on()) < 0) {
                later = latestHour;
            }
            if (later.isPresent()) {
                outOfOrder(entry, later.get(), places);
            } else if (!open.contains(entry.place())) {
                latest = Optional.of(entry);
                latestHour = entry.on().hour().isPresent() ? latest : latestHour;
            }
        }
    }

    private void outOfOrder(Entry entry, Entry later, ChronicleFile.Places places) {
        Mark mark = places.mark(entry.place() + ".on");
        problems.add(FormRules.FORM_OUT_OF_ORDER, mark.line(), mark.column(), entry.place(),
                "this happened on " + entry.on() + ", before what stands in line "
                        + places.mark(later.place() + ".on").line() + " (" + later.on()
                        + "); expected the entries in order of time",
                Optional.of("Put it before line " + places.mark(later.place() + ".on").line() + "."));
    }
}

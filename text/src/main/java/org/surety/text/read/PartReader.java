package org.surety.text.read;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.DecisionRule;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Quorum;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Source;
import org.surety.model.agreement.Standing;
import org.surety.model.agreement.Term;
import org.surety.model.quantity.Ratio;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** Decodes sources, parties, groups, places and bodies. */
final class PartReader {

    private static final Pattern FILE = Pattern.compile("[^/\\\\:\\p{Cntrl}]*[^/\\\\:\\p{Cntrl}.][^/\\\\:\\p{Cntrl}]*");
    private static final Pattern PASSAGE = Pattern.compile("§[1-9][0-9]{0,5}(\\.[1-9][0-9]{0,5})?");

    private static final Set<String> AGAINST = Set.of("adversary", "attacker", "aggressor", "enemy", "opponent");

    private final Decoder decoder;
    private final Values values;
    private final MembersReader members;
    private final ClauseReader clauses;

    PartReader(Decoder decoder) {
        this.decoder = decoder;
        this.values = new Values(decoder);
        this.members = new MembersReader(decoder);
        this.clauses = new ClauseReader(decoder);
    }

    Source source(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "a source", "title", "publisher", "date", "grade", "weak", "note", "file",
                "aside");
        String title = fields.need("title", values::text, "");
        Optional<String> publisher = fields.get("publisher", values::text);
        Optional<LocalDate> date = fields.get("date", it -> values.date(it, true));
        Grade grade = fields.need("grade", it -> values.word(it, Grade.class), Grade.PRESS);
        boolean weak = fields.get("weak", values::yesNo, false);
        Optional<String> note = fields.get("note", values::text);
        Optional<String> file = fields.get("file", this::fileName);
        Map<String, String> aside = fields.get("aside", this::aside, Map.of());
        return decoder.build(FormRules.FORM_CONFLICTING_KEYS, cell,
                new Source(id, title, publisher, date, grade, weak, note),
                () -> new Source(id, title, publisher, date, grade, weak, note, file, aside));
    }

    /** The plain name of a file beside this one, so that a document that came from elsewhere opens nothing else. */
    private String fileName(Cell cell) {
        String name = decoder.text(cell, "the name of a file beside this one");
        if (!name.isEmpty() && !FILE.matcher(name).matches()) {
            decoder.report(FormRules.FORM_BAD_NAME, cell, Quote.of(name)
                    + " is no name of a file beside this one; expected one without folders, such as `article.txt`");
        }
        return name;
    }

    private Map<String, String> aside(Cell cell) {
        Map<String, String> aside = new LinkedHashMap<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (!PASSAGE.matcher(entry.key()).matches()) {
                    decoder.report(FormRules.FORM_BAD_NAME,
                            cell.with(new Node.Scalar(entry.key(), false, entry.keyMark())), Quote.of(entry.key())
                                    + " is no passage; expected one such as `§3`, or a sentence of one, `§3.2`");
                }
                aside.put(entry.key(), decoder.each(cell.at(entry), values::text));
            }
        } else {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "passages, each with why no clause rests on it, such as `{§1: the headline}`");
        }
        return aside;
    }

    Party party(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "a party", "role", "name", "standing", "count", "including",
                "source", "note", "text");
        Optional<String> name = fields.get("name", values::text);
        Role role = fields.get("role", this::role, Role.OTHER);
        Optional<Standing> standing = fields.get("standing", it -> values.word(it, Standing.class));
        int count = fields.get("count", it -> values.integer(it, 1, Party.LARGEST_CLASS), 1);
        Members including = fields.get("including", members::read, Members.of(Members.Kind.NOBODY));
        Provenance provenance = clauses.provenance(fields);
        return decoder.build(FormRules.FORM_WRONG_TYPE, cell,
                new Party(id, name, role, standing, count, provenance),
                () -> new Party(id, name, role, standing, count, including, provenance));
    }

    private Role role(Cell cell) {
        if (cell.node() instanceof Node.Scalar word && AGAINST.contains(word.text().strip())) {
            decoder.report(FormRules.FORM_UNKNOWN_WORD, cell, Quote.of(word.text()) + " is no role of a party",
                    Optional.of("Somebody against whom the agreement is made, and who has no part in it, stands under "
                            + "`adversaries`."));
            return Role.OTHER;
        }
        return values.word(cell, Role.class);
    }

    Adversary adversary(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "an adversary", "name", "source", "note", "text");
        return new Adversary(id, fields.get("name", values::text), clauses.provenance(fields));
    }

    Group group(String id, Cell cell) {
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            return new Group.Listed(id, members.read(cell), Provenance.NONE);
        }
        if (mapping.has("seats")) {
            Fields fields = decoder.fields(cell, "a group of seats", "seats", "of", "name", "source", "note",
                    "text");
            return new Group.Seats(id, fields.get("name", values::text), fields.need("seats", it -> values.integer(it, 1, Party.LARGEST_CLASS), 1),
                    fields.need("of", members::party, "?"), clauses.provenance(fields));
        }
        Fields fields = decoder.fields(cell, "a group", "members", "except", "name", "source", "note", "text");
        return new Group.Listed(id, fields.get("name", values::text), members.read(fields), clauses.provenance(fields));
    }

    Place place(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "a place", "in", "source", "note", "text");
        return new Place(id, fields.get("in", this::larger), clauses.provenance(fields));
    }

    private String larger(Cell cell) {
        String name = decoder.text(cell, "the larger place it is part of");
        if (!name.isEmpty() && !decoder.names().places().contains(name) && !decoder.names().isTerritoryOfParty(name)) {
            Set<String> candidates = new LinkedHashSet<>(decoder.wantsHints() ? decoder.names().places() : Set.of());
            candidates.addAll(decoder.names().byParty());
            candidates.addAll(DeclaredNames.stateNames());
            decoder.reportName(FormRules.FORM_DANGLING_PLACE, cell,
                    Quote.of(name) + " is neither a declared place nor a party or state",
                    name, candidates);
        }
        return name;
    }

    Body body(String id, Cell cell) {
        Fields fields = decoder.fields(cell, "a body", "seats", "ballots", "absence", "weights", "rule", "quorum",
                "name", "term", "source", "note", "text");
        Map<String, Map<String, Ratio>> weights = new LinkedHashMap<>(fields.get("weights", this::columns, Map.of()));
        boolean hasVotes = weights.containsKey(DeclaredNames.VOTES);
        Members seats = fields.need("seats", it -> seats(it, weights, hasVotes), Members.of(Members.Kind.NOBODY));
        RuleReader rules = new RuleReader(decoder, decoder.names().columnsOf(id));
        DecisionRule rule = fields.get("rule", rules::read).orElseGet(() -> {
            fields.missing("`rule`: expected a rule or `unspecified`");
            return new DecisionRule.Each();
        });
        Set<Ballot> ballots = fields.get("ballots", it -> values.words(it, Ballot.class), Set.of(Ballot.values()));
        Absence absence = fields.get("absence", it -> values.word(it, Absence.class), Absence.ABSTAINS);
        Optional<Quorum> quorum = fields.get("quorum", rules::quorum);
        Optional<String> name = fields.get("name", values::text);
        Optional<Term> term = fields.get("term", new LastingReader(decoder)::read);
        Provenance provenance = clauses.provenance(fields);
        return decoder.build(FormRules.FORM_BAD_VALUE, fields.raw("ballots").orElse(cell),
                new Body(id, seats, weights, rule, Set.of(Ballot.values()), absence, quorum, name, provenance, term),
                () -> new Body(id, seats, weights, rule, ballots, absence, quorum, name, provenance, term));
    }

    private Members seats(Cell cell, Map<String, Map<String, Ratio>> weights, boolean hasVotes) {
        if (!(cell.node() instanceof Node.Mapping mapping) || mapping.has("members")) {
            return members.read(cell);
        }
        if (mapping.has("seats")) {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell,
                    "who has the seats; so many seats of a class are a group under `groups`, whose name stands here");
            return Members.of(Members.Kind.NOBODY);
        }
        Map<String, Ratio> votes = column(cell);
        weights.putIfAbsent(DeclaredNames.VOTES, votes);
        if (hasVotes) {
            decoder.report(FormRules.FORM_CONFLICTING_KEYS, cell,
                    "seats with weights are the column `votes`, which `weights` has already");
        }
        return new Members.Union(votes.keySet().stream().map(Members::named).toList());
    }

    private Map<String, Map<String, Ratio>> columns(Cell cell) {
        Map<String, Map<String, Ratio>> columns = new LinkedHashMap<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(it -> columns.put(it.key(), decoder.each(cell.at(it), this::column)));
        } else {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "columns of weights, each with a name");
        }
        return columns;
    }

    private Map<String, Ratio> column(Cell cell) {
        Map<String, Ratio> column = new LinkedHashMap<>();
        if (cell.node() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                members.party(cell.with(new Node.Scalar(entry.key(), false, entry.keyMark())));
                column.put(entry.key(), decoder.each(cell.at(entry), values::amount));
            }
        } else {
            decoder.expected(FormRules.FORM_WRONG_TYPE, cell, "weights by party, such as `{DEU: 84, FRA: 68}`");
        }
        return column;
    }

    /** The names of a list, each standing for an entry without keys. */
    static List<Node.Entry> entries(Cell section, boolean listable) {
        return switch (section.node()) {
            case Node.Mapping mapping -> mapping.entries();
            case Node.Sequence list when listable -> list.items().stream().filter(Node.Scalar.class::isInstance)
                    .map(Node.Scalar.class::cast)
                    .map(it -> new Node.Entry(it.text().strip(), it.mark(), new Node.Scalar("", false, it.mark())))
                    .toList();
            case Node.Sequence list -> List.of();
            case Node.Scalar scalar -> List.of();
            case Node.Open open -> List.of();
        };
    }
}

package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Countries;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Party;
import org.surety.semantics.Case;
import org.surety.semantics.Later;
import org.surety.semantics.Membership;

/**
 * What parties are called. Interchangeable members ({@code elected-ten-3}) have no names of their own: they are counted
 * ({@code 7 of the 10 elected members}).
 */
public final class Names {

    /** Of which part of a text a file tells. */
    private static final String PART = ", (articles?|chapters?|paragraphs?) [^,]*$";

    private final Agreement agreement;
    private final Membership membership;
    private final List<Names> imports;
    /** The titles of other agreements that the text may name, by id. */
    private final Map<String, String> titles;
    /** What each party is called, once somebody has asked: a page asks of some of them ten thousand times. */
    private final Map<String, Called> called = new ConcurrentHashMap<>();

    private final Later<SetWords> sets = Later.of(() -> new SetWords(this, WhoRow.Situation.NONE));

    /** What some are called whatever the agreement says. */
    private final Map<String, String> otherwise;

    /** @param known the names of agreements that others refer to as well */
    private Names(Agreement agreement, Map<String, String> otherwise, Map<Agreement, Names> known) {
        this.agreement = agreement;
        this.otherwise = Map.copyOf(otherwise);
        this.membership = Membership.of(agreement);
        List<Names> all = new ArrayList<>();
        for (Agreement imported : agreement.imports().values()) {
            Names names = known.get(imported);
            if (names == null) {
                names = new Names(imported, otherwise, known);
                known.put(imported, names);
            }
            all.add(names);
        }
        this.imports = List.copyOf(all);
        Map<String, String> others = new LinkedHashMap<>();
        agreement.imports().forEach((id, it) -> others.put(id, it.title()));
        this.titles = Map.copyOf(others);
    }

    private Names(Names names, Map<String, String> titles) {
        this.agreement = names.agreement;
        this.otherwise = names.otherwise;
        this.membership = names.membership;
        this.imports = names.imports;
        this.titles = Map.copyOf(titles);
    }

    /** The same, which know the titles of more agreements that the text names; by id. */
    public Names knowing(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.putAll(titles);
        return new Names(this, all);
    }

    /** Another agreement by its title, without what its title adds to the name; by its id where that is not known. */
    public String title(String id) {
        return Optional.ofNullable(titles.get(id))
                .map(it -> "“" + it.replaceFirst("(?<=\\S) \\([^()]*\\)$", "").replaceFirst(PART, "") + "”").orElse(id);
    }

    /** The names of {@code agreement}. */
    public static Names of(Agreement agreement) {
        return of(agreement, Map.of());
    }

    /**
     * The names of {@code agreement}, some of them as another text has them.
     *
     * @param otherwise what parties are called, by their codes, whatever the agreement calls them
     */
    public static Names of(Agreement agreement, Map<String, String> otherwise) {
        return new Names(agreement, otherwise, new IdentityHashMap<>());
    }

    /** The words for sets in no situation; made once. */
    SetWords sets() {
        return sets.get();
    }

    /** Who is who in the agreement. */
    public Membership membership() {
        return membership;
    }

    /** The names of the agreements that it refers to. */
    List<Names> imports() {
        return imports;
    }

    /** The agreement. */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * What a party is called.
     *
     * @param table as it stands in a table
     * @param prose as it stands in a sentence
     */
    private record Called(Optional<Kind> kind, String table, String prose) {}

    private Called called(String party) {
        Called known = called.get(party);
        if (known == null) {
            Optional<Kind> kind = kindOf(party);
            String table = tableName(party, kind);
            known = new Called(kind, table, proseName(party, kind, table));
            called.put(party, known);
        }
        return known;
    }

    /** A name as it stands in a table: {@code United States}. */
    public String name(String party) {
        return called(party).table();
    }

    /** A name as it stands in a sentence: {@code the United States}. */
    public String prose(String party) {
        return called(party).prose();
    }

    private String tableName(String party, Optional<Kind> kind) {
        if (party.equals(Case.OUTSIDER)) {
            return "an outsider";
        }
        if (party.equals(Case.NOBODY)) {
            return "nobody";
        }
        return kind.map(it -> it.some(1)).orElseGet(() -> Optional.ofNullable(otherwise.get(party))
                .or(() -> declared(agreement, party)).or(() -> Countries.name(party))
                .orElseGet(() -> English.words(party)));
    }

    private String proseName(String party, Optional<Kind> kind, String name) {
        if (party.equals(Case.OUTSIDER)) {
            return "a state outside the agreement";
        }
        if (party.equals(Case.NOBODY)) {
            // Who may ask is told with the first step.
            return "somebody who may";
        }
        boolean plural = agreement.party(party).map(Party::isClass).orElse(false) || agreement.group(party).isPresent();
        return kind.isEmpty() && (plural || Countries.takesThe(name)) ? English.the(name) : name;
    }

    /** All of {@code parties} in a sentence: {@code China, France and 7 of the 10 elected members}. */
    public String list(Collection<String> parties) {
        return English.and(items(parties));
    }

    /** Each of {@code parties} as it stands in a list, those alike counted; {@code nobody} if there is none. */
    List<String> items(Collection<String> parties) {
        List<String> items = new ArrayList<>();
        Map<Kind, Integer> counted = new LinkedHashMap<>();
        for (String party : parties) {
            Called known = called(party);
            if (known.kind().isPresent()) {
                counted.merge(known.kind().get(), 1, Integer::sum);
            } else {
                items.add(known.prose());
            }
        }
        counted.forEach((kind, count) -> items.add(kind.some(count)));
        return items.isEmpty() ? List.of("nobody") : items;
    }

    /** What the members of a group are called together: {@code guarantors}. */
    static String group(Group group) {
        return group.name().orElseGet(() -> English.words(group.id()));
    }

    /** The kind of interchangeable member that {@code party} is, if it has no name of its own. */
    public Optional<Kind> kind(String party) {
        return called(party).kind();
    }

    private Optional<Kind> kindOf(String party) {
        return membership.anonymousIn(party)
                .map(it -> kind(agreement, it).orElseGet(() -> new Kind(it, English.words(it), -1)));
    }

    private static Optional<Kind> kind(Agreement agreement, String id) {
        Optional<Group> group = agreement.group(id);
        if (group.isPresent() && group.get() instanceof Group.Seats seats) {
            return Optional.of(Kind.of(seats));
        }
        Optional<Party> party = agreement.party(id);
        if (party.isPresent()) {
            return Optional.of(new Kind(id, "other " + party.get().name().orElse(English.words(id)), -1));
        }
        return agreement.imports().values().stream().flatMap(it -> kind(it, id).stream()).findFirst();
    }

    private static Optional<String> declared(Agreement agreement, String party) {
        Optional<String> own = agreement.party(party).flatMap(Party::name)
                .or(() -> agreement.adversary(party).flatMap(Adversary::name))
                .or(() -> agreement.group(party).flatMap(Group::name));
        return own.isPresent()
                ? own
                : agreement.imports().values().stream().flatMap(it -> declared(it, party).stream()).findFirst();
    }

    /**
     * Members that nobody needs to tell apart.
     *
     * @param id the group or class
     * @param many what several of them are called
     * @param of how many there are; -1 if that does not matter
     */
    public record Kind(String id, String many, int of) {

        /** Quick, since they are counted for every set that is told. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        /** {@code elected-ten} with ten seats is read as the ten elected members. */
        private static Kind of(Group.Seats seats) {
            if (seats.name().isPresent()) {
                return new Kind(seats.id(), seats.name().get(), seats.seats());
            }
            String words = English.words(seats.id());
            int space = words.lastIndexOf(' ');
            boolean counts = space > 0 && English.numberOf(words.substring(space + 1)) == seats.seats();
            String many = counts
                    ? words.substring(0, space) + " members"
                    : words.endsWith("s") ? words : "members of " + words;
            return new Kind(seats.id(), many, seats.seats());
        }

        /** Whether they are those of a class whom the text has not named. */
        boolean isRemainder() {
            return of < 0;
        }

        /** {@code elected member}. */
        public String one() {
            return many.startsWith("other ") ? "other " + English.singular(many.substring(6)) : English.singular(many);
        }

        /** {@code an elected member}, {@code 7 of the 10 elected members}, {@code the 10 elected members}. */
        public String some(int count) {
            if (count == 1) {
                if (many.equals("others")) {
                    return "one of the others";
                }
                return of == 1 ? "the " + one() : English.withArticle(one());
            }
            return of < 0
                    ? count + " " + many
                    : count == of ? "the " + of + " " + many : count + " of the " + of + " " + many;
        }
    }
}

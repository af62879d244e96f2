package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Procedure;
import org.surety.semantics.Membership;

/**
 * Finds the word that the text has for a set of parties in a given situation: the guarantors, the other guarantors, the
 * permanent members.
 */
public final class SetWords {

    private final Names names;
    private static final String PARTIES = "parties";
    private static final String OTHER_THAN = " other than ";
    /** So many within a larger set are told by their names. */
    private static final int FEW = 2;
    /** Fewer than this are told by their names. */
    private static final int MANY = 4;
    /** So many may be left out of a set that has a word. */
    private static final int LEFT_OUT = 2;

    private final Optional<String> attacker;
    private final Set<EventType> events;
    /** What attacker and victim are called where they stand for others. */
    private final Map<String, String> roles = new LinkedHashMap<>();
    /** Those whom the text treats like the attacker, the state attacked left out. */
    private final Set<String> fellows;
    private final List<Known> known = new ArrayList<>();
    /** For sets that the text has no word for. */
    private final List<Known> alike = new ArrayList<>();
    private final Object told;

    private record Known(String noun, Set<String> members, boolean elsewhere) {}

    /**
     * A set that has a word.
     *
     * @param noun in the plural: {@code guarantors}
     * @param size how many there are
     */
    public record Phrase(String noun, int size) {
        /** {@code five guarantors}. */
        public String counted() {
            return English.number(size) + " " + noun;
        }

        /** Whether it is all parties. */
        boolean isParties() {
            return noun.equals(PARTIES);
        }
    }

    /** The words for sets in a situation. */
    public SetWords(Names names, WhoRow.Situation situation) {
        this.names = names;
        this.attacker = Optional.of(situation.attacker());
        this.events = names.agreement().procedure(situation.procedure()).map(Procedure::on).orElse(Set.of());
        Optional<String> victim = situation.victim();
        if (!situation.likeAttacker().isEmpty()) {
            roles.put(situation.attacker(), actor());
        }
        if (situation.victims().size() > 1) {
            victim.ifPresent(it -> roles.put(it, EventWords.hit(events)));
        }
        this.fellows = new LinkedHashSet<>(situation.likeAttacker());
        victim.ifPresent(fellows::remove);
        Membership.Who who = new Membership.Who(attacker, victim, Set.of());
        collect(names.agreement(), names.membership(), who, false);
        names.imports().forEach(it -> collect(it.agreement(), it.membership(), who, true));
        for (Known each : List.copyOf(known)) {
            Set<String> rest = new HashSet<>(each.members());
            boolean smaller = attacker.map(rest::remove).orElse(false) | victim.map(rest::remove).orElse(false);
            if (smaller) {
                known.add(new Known("other " + each.noun(), rest, each.elsewhere()));
            }
        }
        alike(situation);
        if (fellows.size() == 1) {
            roles.put(fellows.iterator().next(), known.stream()
                    .filter(it -> it.members().equals(fellows) && it.noun().startsWith("other ")).findFirst()
                    .map(it -> "the " + English.singular(it.noun())).orElse("the other of these two"));
        }
        this.told = List.of(List.copyOf(known), List.copyOf(alike), Map.copyOf(roles));
    }

    /** The words of {@code like}, in the same situation under a reading that differs in nothing that names parties. */
    SetWords(Names names, SetWords like) {
        this.names = names;
        this.attacker = like.attacker;
        this.events = like.events;
        this.roles.putAll(like.roles);
        this.fellows = like.fellows;
        this.known.addAll(like.known);
        this.alike.addAll(like.alike);
        this.told = like.told;
    }

    /** Parties that the text treats alike and has no word for; so that no name depends on who stands for them. */
    private void alike(WhoRow.Situation situation) {
        alike("others of these " + English.number(situation.attackers().size()), fellows);
        alike("parties treated like " + EventWords.hit(events), new HashSet<>(situation.likeVictim()));
        alike("parties treated alike", new HashSet<>(situation.attackers()));
        alike("parties treated alike", situation.victims());
    }

    private void alike(String noun, Set<String> members) {
        if (members.size() > 1) {
            alike.add(new Known(noun, Set.copyOf(members), false));
        }
    }

    private void collect(Agreement agreement, Membership membership, Membership.Who who, boolean elsewhere) {
        add("guarantors", membership, Members.of(Members.Kind.GUARANTORS), who, elsewhere);
        add(PARTIES, membership, Members.of(Members.Kind.PARTIES), who, elsewhere);
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Listed) {
                add(group.name().orElseGet(() -> noun(group.id(), membership.resolve(Members.named(group.id()), who)
                        .size())), membership, Members.named(group.id()), who, elsewhere);
            }
        }
        agreement.bodies()
                .forEach(body -> add("members of the " + body.name().orElse(English.title(body.id())), membership,
                        body.seats(), who, elsewhere));
    }

    private void add(String noun, Membership membership, Members members, Membership.Who who, boolean elsewhere) {
        Set<String> set = membership.resolve(members, who);
        if (set.size() > 1) {
            known.add(new Known(noun, set, elsewhere));
        }
    }

    /** {@code permanent-five} is read as the permanent members, if there are five. */
    private static String noun(String id, int size) {
        String words = English.noun(English.words(id));
        int space = words.lastIndexOf(' ');
        if (space > 0 && English.numberOf(words.substring(space + 1)) == size) {
            return words.substring(0, space) + " members";
        }
        return words.endsWith("s") && !words.startsWith("all ") ? words : "members of the group " + words;
    }

    /** The word for exactly these parties, if there is one and they are more than one. */
    public Optional<Phrase> phrase(Collection<String> parties) {
        return phrase(parties, false);
    }

    /**
     * As {@link #phrase(Collection)}.
     *
     * @param elsewhere whether words of other agreements that this one refers to come first, as where a body of theirs
     * decides
     */
    Optional<Phrase> phrase(Collection<String> parties, boolean elsewhere) {
        Set<String> set = new HashSet<>(parties);
        if (set.size() < 2) {
            return Optional.empty();
        }
        List<Known> fitting = known.stream().filter(it -> it.members().equals(set)).toList();
        Optional<Phrase> found = fitting.stream().filter(it -> it.elsewhere() == elsewhere).findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(it -> new Phrase(it.noun(), set.size()));
        if (found.isPresent()) {
            return found;
        }
        Set<String> kinds = new HashSet<>();
        parties.forEach(it -> kinds.add(names.kind(it).map(Names.Kind::many).orElse("")));
        String only = kinds.size() == 1 ? kinds.iterator().next() : "";
        return only.isEmpty()
                ? allBut(set, elsewhere).or(() -> alike.stream().filter(it -> it.members().equals(set)).findFirst()
                        .map(it -> new Phrase(it.noun(), set.size())))
                : Optional.of(new Phrase(only, set.size()));
    }

    /** Whether there is a word for exactly these that names nobody. */
    boolean hasWord(Collection<String> parties) {
        return phrase(parties).filter(it -> !it.noun().contains(OTHER_THAN)).isPresent();
    }

    /** Every word that the text has for exactly these parties. */
    Set<String> nouns(Collection<String> parties) {
        Set<String> set = new HashSet<>(parties);
        Set<String> nouns = new LinkedHashSet<>();
        known.stream().filter(it -> it.members().equals(set)).forEach(it -> nouns.add(it.noun()));
        phrase(parties).ifPresent(it -> nouns.add(it.noun()));
        return nouns;
    }

    /** {@code parties other than Cuba}, where it is many of whom few are left out. */
    private Optional<Phrase> allBut(Set<String> set, boolean elsewhere) {
        if (set.size() < MANY) {
            return Optional.empty();
        }
        List<Known> wider = known.stream().filter(it -> !it.noun().startsWith("other "))
                .filter(it -> it.members().size() <= set.size() + LEFT_OUT && it.members().containsAll(set))
                .sorted(Comparator.comparingInt(it -> it.members().size())).toList();
        return wider.stream().filter(it -> it.elsewhere() == elsewhere).findFirst()
                .or(() -> wider.stream().findFirst())
                .map(it -> new Phrase(it.noun() + OTHER_THAN
                        + list(it.members().stream().filter(party -> !set.contains(party)).sorted().toList()),
                        set.size()));
    }

    /** What the one is called whose act it is: the attacker where it is an attack. */
    String actor() {
        return EventWords.actor(events);
    }

    /** Whether the attacker is one of them, and not the only one. */
    public boolean includesAttacker(Collection<String> parties) {
        return parties.size() > 1 && attacker.map(parties::contains).orElse(false);
    }

    /** The parties by name; attacker and victim as such where they only stand for others. */
    public String list(Collection<String> parties) {
        return English.and(items(parties));
    }

    /** As {@link #list}, joined by {@code or}. */
    String anyOf(Collection<String> parties) {
        return English.or(items(parties));
    }

    private List<String> items(Collection<String> parties) {
        Set<String> left = new LinkedHashSet<>(parties);
        List<String> items = taken(left);
        if (!left.isEmpty() || items.isEmpty()) {
            items.addAll(names.items(left));
        }
        return items;
    }

    /**
     * Takes out of {@code left} those for whom there is a better word than their names: attacker and victim where they
     * only stand for others, and whole sets that have a word.
     */
    List<String> taken(Set<String> left) {
        List<String> items = new ArrayList<>();
        boolean some = true;
        while (some && left.size() > FEW) {
            Optional<Known> whole = known.stream().filter(it -> it.members().size() > FEW)
                    .filter(it -> left.containsAll(it.members()))
                    .max(Comparator.comparingInt(it -> it.members().size()));
            whole.ifPresent(it -> {
                left.removeAll(it.members());
                items.add("the " + new Phrase(it.noun(), it.members().size()).counted());
            });
            some = whole.isPresent();
        }
        roles.forEach((party, role) -> {
            if (left.remove(party)) {
                items.add(role);
            }
        });
        if (fellows.size() > 1 && !roles.isEmpty() && left.containsAll(fellows)) {
            phrase(fellows).ifPresent(it -> {
                left.removeAll(fellows);
                items.add("the " + it.counted());
            });
        }
        return items;
    }

    /** What decides how sets are called; equal where the same sets are called the same. */
    public Object known() {
        return told;
    }

    /** The names in use. */
    public Names names() {
        return names;
    }
}

package org.surety.analysis.life.clause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.voting.Orbits;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Members;
import org.surety.semantics.life.Instrument;

/** Conditions and sets of parties in words of the language. */
public final class ConditionText {

    /** Sets of more members than this are told by their name or their number. */
    private static final int FEW = 6;

    /** More alternatives than this are told by their number. */
    private static final int MOST_ALTERNATIVES = 4;

    private static final String PARTIES = "the parties";

    private final Instrument instrument;
    private final Map<Set<String>, String> names = new LinkedHashMap<>();

    /** For the clauses of an agreement. */
    public ConditionText(Instrument instrument) {
        this.instrument = instrument;
        names.put(instrument.contracting(), PARTIES);
        instrument.agreement().bodies().forEach(it -> name(instrument, it.id()));
        instrument.agreement().groups().forEach(it -> name(instrument, it.id()));
    }

    private void name(Instrument instrument, String name) {
        names.putIfAbsent(new LinkedHashSet<>(instrument.resolve(Members.named(name))), name);
    }

    /** A condition of the text. */
    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Fact fact -> fact(fact);
            case Condition.Done done -> "done: " + done.duty();
            case Condition.After after -> after.span() + " after " + of(after.from());
            case Condition.AllOf all -> joined(all.parts(), " and ");
            case Condition.AnyOf any -> joined(any.parts(), " or ");
            case Condition.InOrder order -> joined(order.parts(), ", then ");
            case Condition.Not not -> "not " + of(not.part());
        };
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(ConditionText::of).collect(Collectors.joining(by));
    }

    private static String fact(Condition.Fact fact) {
        StringBuilder told = new StringBuilder(fact.kind().word());
        fact.who().ifPresent(it -> told.append(": ").append(it));
        fact.what().ifPresent(it -> told.append(fact.who().isPresent() ? ", " : ": ").append(it));
        fact.stage().ifPresent(it -> told.append(" ").append(it.word()));
        return told.toString();
    }

    /**
     * What minimal sets consist of.
     *
     * @param accused who is told as the one accused and not by name; nobody where that is empty
     */
    public String of(Orbits orbits, String count, String accused) {
        Optional<List<List<Orbits.Some>>> needs = orbits.needs();
        if (needs.isPresent() && !needs.get().isEmpty() && needs.get().size() <= MOST_ALTERNATIVES) {
            return needs.get().stream().map(all -> all(all, accused)).collect(Collectors.joining("; or "));
        }
        return orbits.listed().size() <= MOST_ALTERNATIVES && orbits.isComplete()
                ? orbits.listed().stream().map(it -> all(it.parts(), accused)).collect(Collectors.joining("; or "))
                : "one of " + count + " sets";
    }

    private String all(List<Orbits.Some> parts, String accused) {
        return parts.stream().map(it -> some(it, accused)).collect(Collectors.joining(", and "));
    }

    private String some(Orbits.Some some, String accused) {
        List<String> members = some.members();
        if (members.size() == 1) {
            return called(members.getFirst(), accused);
        }
        String told = named(members, accused);
        if (some.isAll()) {
            return members.size() <= FEW
                    ? and(members.stream().map(it -> called(it, accused)).toList())
                    : "all " + members.size() + " of " + told;
        }
        if (told.startsWith(members.size() + " of ")) {
            return "any " + some.count() + " of " + told;
        }
        return "any " + some.count() + " of the " + members.size()
                + (told.startsWith(PARTIES) ? told.substring("the".length()) : " of " + told);
    }

    private static String and(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String called(String party, String accused) {
        return party.equals(accused) ? "the one accused" : party;
    }

    /** A set by its name, also where it is all but one of those that have a name; else its members. */
    private String named(List<String> members, String accused) {
        Set<String> set = Set.copyOf(members);
        Optional<String> name = Optional.ofNullable(names.get(set));
        if (name.isEmpty() && members.size() > FEW) {
            name = names.entrySet().stream()
                    .filter(it -> it.getKey().size() == set.size() + 1 && it.getKey().containsAll(set))
                    .map(it -> it.getValue() + " other than " + it.getKey().stream().filter(one -> !set.contains(one))
                            .map(one -> called(one, accused)).collect(Collectors.joining()))
                    .findFirst();
        }
        return name.orElseGet(() -> listed(members.stream().map(it -> called(it, accused)).toList()));
    }

    /** Parties by the name that they have together, or each by its own. */
    String list(Collection<String> parties) {
        return named(List.copyOf(parties), "");
    }

    /** Nameless members of a class are told by their number. */
    private String listed(List<String> members) {
        Map<String, Integer> nameless = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        members.forEach(it -> instrument.membership().anonymousIn(it)
                .ifPresentOrElse(kind -> nameless.merge(kind, 1, Integer::sum), () -> told.add(it)));
        nameless.forEach((kind, many) -> told.add(many + " of " + kind));
        return String.join(", ", told);
    }
}

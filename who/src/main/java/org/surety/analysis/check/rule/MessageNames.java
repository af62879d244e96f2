package org.surety.analysis.check.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.model.agreement.Adversary;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/** Parties as messages call them: {@code Ukraine (UKR)}, {@code any of the elected ten}, {@code an outsider}. */
public final class MessageNames {

    /** A longer list helps nobody; of parties it is said what they are, where there is a word for them. */
    private static final int MOST = 8;
    /** Where there is no word, to name some of them only would single them out. */
    private static final int MOST_PARTIES = 40;

    private final Membership membership;
    /** By the names of all of them, what one of a set is. */
    private final Map<Set<String>, String> words = new HashMap<>();

    MessageNames(Membership membership) {
        this.membership = membership;
        for (Group group : membership.agreement().groups()) {
            if (group instanceof Group.Listed) {
                know(Members.named(group.id()), "member of "
                        + group.name().map(it -> "the " + it).orElseGet(() -> group.id().replace('-', ' ')));
            }
        }
        know(Members.of(Members.Kind.GUARANTORS), "guarantor");
        know(Members.of(Members.Kind.PARTIES), "party");
    }

    private void know(Members members, String one) {
        if (!membership.dependsOnEvent(members)) {
            Set<String> names = membership.resolve(members).stream().map(this::of).collect(Collectors.toSet());
            if (names.size() > MOST) {
                words.put(names, one);
            }
        }
    }

    /** What one of many is, given what each of them is called: {@code guarantor}; empty for few, or without a word. */
    public Optional<String> word(Collection<String> names) {
        return Optional.ofNullable(words.get(Set.copyOf(names)));
    }

    /** One party. */
    public String of(String party) {
        if (party.equals(Case.OUTSIDER)) {
            return "an outsider";
        }
        if (party.equals(Case.NOBODY)) {
            return "somebody who may";
        }
        Optional<String> among = membership.anonymousIn(party);
        if (among.isPresent()) {
            String many = among.get();
            return "any of the " + membership.agreement().party(many).flatMap(Party::name)
                    .orElseGet(() -> many.substring(many.indexOf('/') + 1).replace('-', ' '));
        }
        Optional<String> name =
                membership.agreement().party(party).flatMap(Party::name)
                        .or(() -> membership.agreement().adversary(party).flatMap(Adversary::name))
                        .filter(it -> !it.equals(party));
        return name.map(it -> it + " (" + party + ")").orElse(party);
    }

    /** Several parties: {@code A, B and C}; the nameless members of a class once. */
    public String all(Collection<String> parties) {
        return word(parties.stream().map(this::of).toList()).map(it -> "every " + it)
                .orElseGet(() -> list(parties, "and"));
    }

    /** Any of several parties: {@code A, B or C}. */
    public String any(Collection<String> parties) {
        return word(parties.stream().map(this::of).toList()).map(it -> "any " + it)
                .orElseGet(() -> list(parties, "or"));
    }

    private String list(Collection<String> parties, String last) {
        return words(parties.stream().map(this::of).distinct().toList(), last, MOST_PARTIES);
    }

    /** The name of a clause, as messages show it. */
    public static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Names of clauses: {@code "a", "b" and "c"}. */
    public static String andQuoted(Collection<String> names) {
        return and(names.stream().map(MessageNames::quoted).toList());
    }

    /** Names of clauses: {@code "a", "b" or "c"}. */
    public static String orQuoted(Collection<String> names) {
        return or(names.stream().map(MessageNames::quoted).toList());
    }

    /** {@code a, b and c}. */
    public static String and(Collection<String> words) {
        return words(List.copyOf(words), "and", MOST);
    }

    /** {@code a, b or c}. */
    public static String or(Collection<String> words) {
        return words(List.copyOf(words), "or", MOST);
    }

    /** {@code a, b or c}, of parties by what they are called. */
    public static String anyOf(Collection<String> names) {
        return words(List.copyOf(names), "or", MOST_PARTIES);
    }

    /** As a sentence begins. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String words(List<String> words, String last, int most) {
        if (words.isEmpty()) {
            return "nobody";
        }
        if (words.size() > most) {
            return String.join(", ", words.subList(0, most - 1)) + " " + last + " " + (words.size() - most + 1)
                    + " more";
        }
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
    }
}

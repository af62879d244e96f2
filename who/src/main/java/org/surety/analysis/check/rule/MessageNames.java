package org.surety.analysis.check.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.model.agreement.Party;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/** Parties as messages call them: {@code Ukraine (UKR)}, {@code a member of elected-ten}, {@code an outsider}. */
public final class MessageNames {

    /** A longer list helps nobody. */
    private static final int MOST = 8;

    private final Membership membership;

    MessageNames(Membership membership) {
        this.membership = membership;
    }

    /** One party. */
    public String of(String party) {
        if (party.equals(Case.OUTSIDER)) {
            return "an outsider";
        }
        Optional<String> among = membership.anonymousIn(party);
        if (among.isPresent()) {
            return "any member of " + among.get();
        }
        Optional<String> name =
                membership.agreement().party(party).flatMap(Party::name).filter(it -> !it.equals(party));
        return name.map(it -> it + " (" + party + ")").orElse(party);
    }

    /** Several parties: {@code A, B and C}; the nameless members of a class once. */
    public String all(Collection<String> parties) {
        return list(parties, "and");
    }

    /** Any of several parties: {@code A, B or C}. */
    public String any(Collection<String> parties) {
        return list(parties, "or");
    }

    private String list(Collection<String> parties, String last) {
        return words(parties.stream().map(this::of).distinct().toList(), last);
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
        return words(List.copyOf(words), "and");
    }

    /** {@code a, b or c}. */
    public static String or(Collection<String> words) {
        return words(List.copyOf(words), "or");
    }

    /** As a sentence begins. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String words(List<String> words, String last) {
        if (words.isEmpty()) {
            return "nobody";
        }
        if (words.size() > MOST) {
            return String.join(", ", words.subList(0, MOST - 1)) + " " + last + " " + (words.size() - MOST + 1)
                    + " more";
        }
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
    }
}

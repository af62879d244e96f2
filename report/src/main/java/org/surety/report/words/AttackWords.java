package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.WhoRow;

/**
 * Who acts against whom, where one party stands for all that the text treats alike: {@code one of the five guarantors}
 * against {@code another of them}. No name stands for others.
 *
 * @param who the subject of a sentence
 * @param whom its object; empty where the text leaves no choice
 */
public record AttackWords(String who, Optional<String> whom) {

    /** So many are told by their names alone. */
    private static final int NAMED = 3;

    /** The words for one situation. */
    public static AttackWords of(Names names, WhoRow.Situation situation) {
        return of(names, List.of(situation.attackers()), situation.victims());
    }

    /**
     * The words for several.
     *
     * @param attackers each of parties that are alike
     * @param victims those who are alike among the victims; the attackers too where one of them attacks another
     */
    public static AttackWords of(Names names, Collection<List<String>> attackers, Collection<String> victims) {
        SetWords sets = new SetWords(names, WhoRow.Situation.NONE);
        Set<String> hit = new LinkedHashSet<>(victims);
        List<List<String>> groups = List.copyOf(attackers);
        if (groups.size() == 1 && groups.getFirst().size() > 1 && hit.containsAll(groups.getFirst())) {
            List<String> alike = groups.getFirst();
            return new AttackWords(oneOfThem(sets, alike), Optional.of(hit.size() > 2 ? "another" : "the other"));
        }
        String who = English.or(groups.stream().map(it -> one(sets, it)).toList());
        return new AttackWords(who, hit.isEmpty() ? Optional.empty() : Optional.of(whom(sets, groups, hit)));
    }

    private static String whom(SetWords sets, List<List<String>> attackers, Set<String> victims) {
        Set<String> all = new LinkedHashSet<>(victims);
        attackers.forEach(all::addAll);
        boolean single = attackers.size() == 1 && attackers.getFirst().size() == 1 && all.size() > victims.size();
        Optional<SetWords.Phrase> wider =
                single && victims.size() > 1 ? sets.phrase(all) : Optional.empty();
        return wider.filter(it -> sets.names().kind(attackers.getFirst().getFirst()).isEmpty())
                .map(it -> it.isParties() ? "another party" : "another of the " + it.counted())
                .orElseGet(() -> one(sets, victims));
    }

    /** One of parties that are alike, where another of them is spoken of too. */
    private static String oneOfThem(SetWords sets, List<String> alike) {
        return sets.phrase(alike).filter(SetWords.Phrase::isParties).map(it -> "one party")
                .orElseGet(() -> one(sets, alike, "and"));
    }

    private static String one(SetWords sets, Collection<String> alike) {
        return one(sets, alike, "or");
    }

    /** One of parties that are alike: {@code a party}, {@code one of the five guarantors}, {@code Norway or Sweden}. */
    private static String one(SetWords sets, Collection<String> alike, String joined) {
        List<String> all = List.copyOf(alike);
        Names names = sets.names();
        if (all.size() == 1) {
            return names.prose(all.getFirst());
        }
        Optional<SetWords.Phrase> phrase = sets.phrase(all);
        if (phrase.isPresent()) {
            return phrase.get().isParties() ? "a party" : one(names, all, phrase.get());
        }
        List<String> said = new ArrayList<>(names.items(all));
        return all.size() <= NAMED && joined.equals("or")
                ? English.or(said)
                : "one of " + English.and(said);
    }

    private static String one(Names names, List<String> all, SetWords.Phrase phrase) {
        boolean remaining = names.kind(all.getFirst()).filter(it -> it.isRemainder()).isPresent();
        return remaining ? names.prose(all.getFirst()) : "one of the " + phrase.counted();
    }
}

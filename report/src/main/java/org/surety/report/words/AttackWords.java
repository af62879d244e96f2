package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.analysis.who.WhoRow;

/**
 * Who acts against whom, where one party stands for all that the text treats alike: {@code one of the five guarantors}
 * against {@code another}. No name stands for others.
 *
 * @param who the subject of a sentence
 * @param whom its object; empty where the text leaves no choice
 */
public record AttackWords(String who, Optional<String> whom) {

    /** So many are told by their names alone. */
    private static final int NAMED = 3;

    /** The words for one situation. */
    public static AttackWords of(Names names, WhoRow.Situation situation) {
        return of(List.of(names), List.of(situation.attackers()), situation.victims());
    }

    /**
     * The words for several situations, under several readings.
     *
     * @param readings a word for a set has to fit in all of them
     * @param attackers each of parties that are alike
     * @param victims those who are alike among the victims; the attackers too where one of them attacks another
     */
    public static AttackWords of(List<Names> readings, List<List<String>> attackers, Collection<String> victims) {
        Set<String> hit = new LinkedHashSet<>(victims);
        Speech speech = new Speech(readings,
                Stream.concat(attackers.stream().flatMap(List::stream), hit.stream()).toList());
        if (attackers.size() == 1 && attackers.getFirst().size() > 1 && hit.containsAll(attackers.getFirst())) {
            return new AttackWords(speech.oneOfThem(attackers.getFirst()),
                    Optional.of(hit.size() > 2 ? "another" : "the other"));
        }
        String who = English.or(attackers.stream().map(speech::one).distinct().toList());
        return new AttackWords(who, hit.isEmpty() ? Optional.empty() : Optional.of(speech.whom(attackers, hit)));
    }

    /** The words for sets under every reading. */
    private static final class Speech {

        private final Names names;
        private final List<SetWords> readings;

        /** @param parties who is spoken of; they are told by a reading in which they take part */
        Speech(List<Names> readings, List<String> parties) {
            this.names = readings.stream().filter(it -> parties.stream().allMatch(party -> it.kind(party).isPresent()
                    || readings.stream().noneMatch(other -> other.kind(party).isPresent()))).findFirst()
                    .orElse(readings.getFirst());
            this.readings = readings.stream().map(Names::sets).toList();
        }

        /** The word for a set that fits in every reading. */
        private Optional<SetWords.Phrase> phrase(Collection<String> parties) {
            Set<String> nouns = new LinkedHashSet<>(readings.getFirst().nouns(parties));
            for (SetWords reading : readings) {
                if (!nouns.isEmpty()) {
                    nouns.retainAll(reading.nouns(parties));
                }
            }
            return nouns.stream().findFirst().map(it -> new SetWords.Phrase(it, parties.size()));
        }

        private String whom(List<List<String>> attackers, Set<String> victims) {
            Set<String> all = new LinkedHashSet<>(victims);
            attackers.forEach(all::addAll);
            boolean single = attackers.size() == 1 && attackers.getFirst().size() == 1 && victims.size() > 1
                    && names.kind(attackers.getFirst().getFirst()).isEmpty();
            return (single ? phrase(all) : Optional.<SetWords.Phrase>empty())
                    .map(it -> it.isParties() ? "another party" : "another of the " + it.counted())
                    .orElseGet(() -> one(victims));
        }

        /** One of parties that are alike, where another of them is spoken of too. */
        String oneOfThem(List<String> alike) {
            return phrase(alike).filter(SetWords.Phrase::isParties).map(it -> "one party")
                    .orElseGet(() -> one(alike, false));
        }

        String one(Collection<String> alike) {
            return one(alike, true);
        }

        /** {@code a party}, {@code one of the five guarantors}, {@code Norway or Sweden}. */
        private String one(Collection<String> alike, boolean byName) {
            List<String> all = List.copyOf(alike);
            if (all.size() == 1) {
                return names.prose(all.getFirst());
            }
            Optional<SetWords.Phrase> phrase = phrase(all);
            if (phrase.isPresent()) {
                return phrase.get().isParties() ? "a party" : one(all, phrase.get());
            }
            List<String> said = new ArrayList<>(names.items(all));
            return all.size() <= NAMED && byName ? English.or(said) : "one of " + English.and(said);
        }

        /** Of those whom a class has besides the named ones, {@code another member} is said. */
        private String one(List<String> all, SetWords.Phrase phrase) {
            boolean remaining = names.kind(all.getFirst()).filter(Names.Kind::isRemainder).isPresent();
            return remaining ? names.prose(all.getFirst()) : "one of the " + phrase.counted();
        }
    }
}

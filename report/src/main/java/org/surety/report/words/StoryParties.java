package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.WhoRow;
import org.surety.semantics.Likeness;

/**
 * What parties are called in a story. Where the text does not tell a party from others, it is called one of them when
 * it is first spoken of: {@code one of the four other permanent members (here France)}.
 */
final class StoryParties {

    private final SetWords sets;
    private final Likeness likeness;
    private final Map<Object, Set<String>> alike = new HashMap<>();
    private final Set<String> known;

    /** @param known who stands for nobody but itself, or of whom it has been said for whom it stands */
    StoryParties(SetWords sets, WhoRow.Situation situation, Set<String> known) {
        this.sets = sets;
        this.likeness = Likeness.of(sets.names().membership());
        this.known = new HashSet<>(known);
        this.known.add(situation.attacker());
        situation.victim().ifPresent(this.known::add);
        for (String party : sets.names().membership().everybody()) {
            if (!isActor(party, situation) && sets.names().kind(party).isEmpty()) {
                alike.computeIfAbsent(likeness.kind(party), it -> new LinkedHashSet<>()).add(party);
            }
        }
    }

    private static boolean isActor(String party, WhoRow.Situation situation) {
        return party.equals(situation.attacker()) || situation.victim().equals(Optional.of(party));
    }

    /** The parties in a sentence. */
    String list(Collection<String> parties) {
        Set<String> left = new LinkedHashSet<>(parties);
        List<String> items = sets.taken(left);
        Map<Set<String>, List<String>> some = new LinkedHashMap<>();
        for (String party : left) {
            Set<String> like = Optional.ofNullable(alike.get(likeness.kind(party))).orElse(Set.of());
            if (!known.contains(party) && like.size() > 1 && !left.containsAll(like)) {
                some.computeIfAbsent(like, it -> new ArrayList<>()).add(party);
            }
        }
        some.values().forEach(left::removeAll);
        if (!left.isEmpty() || items.isEmpty() && some.isEmpty()) {
            items.addAll(sets.names().items(left));
        }
        some.forEach((like, here) -> {
            known.addAll(here);
            items.add(oneOf(like, here));
        });
        return English.and(items);
    }

    private String oneOf(Set<String> like, List<String> here) {
        String all = sets.phrase(like).map(it -> "the " + it.counted())
                .orElseGet(() -> English.number(like.size()) + " alike");
        return English.number(here.size()) + " of " + all + " (here " + sets.names().list(here) + ")";
    }
}

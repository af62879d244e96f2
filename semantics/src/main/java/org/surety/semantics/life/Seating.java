package org.surety.semantics.life;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Poll;

/**
 * Whose ballot is whose in a vote (L23). The text does not name those who are elected to a seat: whoever a chronicle
 * says has voted, and has no seat under its own name, has one of those, while there are any.
 */
final class Seating {

    private final Map<String, String> seats = new HashMap<>();

    private Seating() {}

    static Seating of(Case here, Step step, Poll poll, Set<String> parties) {
        Seating seating = new Seating();
        Membership roll = here.membership();
        Deque<String> nameless = new ArrayDeque<>(poll.voters().stream()
                .filter(it -> roll.anonymousIn(it).isPresent() && !parties.contains(it)).toList());
        Set<String> named = step instanceof Step.Vote vote
                ? roll.resolve(vote.electorate().body().map(Members::named).orElse(Members.of(Members.Kind.NOBODY)))
                : Set.of();
        for (String party : parties) {
            if (poll.voters().contains(party)) {
                seating.seats.put(party, party);
            } else if (!named.contains(party) && !nameless.isEmpty()) {
                seating.seats.put(party, nameless.removeFirst());
            }
        }
        return seating;
    }

    /** The seat from which a party votes; empty where it has none. */
    Optional<String> seat(String party) {
        return Optional.ofNullable(seats.get(party));
    }
}

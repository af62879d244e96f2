package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.surety.semantics.Event;
import org.surety.semantics.Membership;
import org.surety.semantics.Option;
import org.surety.semantics.Token;

/**
 * Who moves for help and who against it, and which of their moves need to be told apart. In a consultation only matters
 * whether all of a side are done, in an act that is no help whether none, some or all of a side have acted; who came
 * first never does.
 *
 * @param movers those who ask, talk and act for help
 * @param voters those who vote for it
 * @param alone the only one whose help counts; empty if anybody's does
 */
record Sides(Set<String> movers, Set<String> voters, Optional<String> alone) {

    /** Copies the sets. */
    Sides {
        movers = Set.copyOf(movers);
        voters = Set.copyOf(voters);
    }

    /** Those who cooperate against everybody else. */
    static Sides of(Set<String> cooperating) {
        return new Sides(cooperating, cooperating, Optional.empty());
    }

    /** One party whom all help, except by their votes. */
    static Sides alone(String party, Set<String> everybody) {
        return new Sides(everybody, Set.of(party), Optional.of(party));
    }

    /** Those of {@code helpers} whose act settles the matter. */
    Set<String> settling(Set<String> helpers) {
        return alone.map(it -> helpers.contains(it) ? Set.of(it) : Set.<String>of()).orElse(helpers);
    }

    /** Those of {@code parties} who are on one side, in a fixed order. */
    List<String> side(Set<String> parties, boolean ours) {
        return new TreeSet<>(parties).stream().filter(it -> movers.contains(it) == ours).toList();
    }

    /**
     * The parties in groups of which only matters whether none, one or several are in favour: by side, with the
     * attacker and the victim apart.
     */
    List<Set<String>> groups(Collection<String> parties, Membership.Who who) {
        Map<List<Boolean>, Set<String>> groups = new LinkedHashMap<>();
        for (String party : new TreeSet<>(parties)) {
            List<Boolean> group = List.of(movers.contains(party), voters.contains(party),
                    who.attacker().equals(Optional.of(party)), who.victim().equals(Optional.of(party)),
                    alone.equals(Optional.of(party)));
            groups.computeIfAbsent(group, it -> new TreeSet<>()).add(party);
        }
        return List.copyOf(groups.values());
    }

    /** The first two of each group of {@code inFavour}. */
    Set<String> few(Set<String> inFavour, Membership.Who who) {
        Set<String> few = new TreeSet<>();
        groups(inFavour, who).forEach(group -> group.stream().limit(2).forEach(few::add));
        return few;
    }

    /**
     * What of {@code done} matters: whether a side of {@code parties} is through, and with {@code some} whether it has
     * begun.
     */
    Set<String> done(Set<String> done, Set<String> parties, boolean some) {
        Set<String> kept = new TreeSet<>();
        for (boolean ours : new boolean[]{true, false}) {
            List<String> side = side(parties, ours);
            if (done.containsAll(side)) {
                kept.addAll(side);
            } else if (some && side.stream().anyMatch(done::contains)) {
                kept.add(side.getFirst());
            }
        }
        return kept;
    }

    /** The moves of one side: each a number of events in a row. Votes and the clock are no moves. */
    List<List<Event>> moves(Option option, boolean ours) {
        List<List<Event>> moves = new ArrayList<>();
        switch (option) {
            case Option.Ask ask ->
                    side(ask.parties(), ours).stream().limit(1)
                            .forEach(it -> moves.add(List.of(new Event.Asked(ask.at(), it))));
            case Option.Conclude talk -> {
                List<String> side = side(talk.parties(), ours);
                if (!talk.enders().isEmpty()) {
                    // All are done only when those are who can end it for all, so nobody else matters.
                    side(talk.enders(), ours).stream().limit(1)
                            .forEach(it -> moves.add(inARow(talk.at(), List.of(it), false)));
                } else if (!side.isEmpty()) {
                    moves.add(inARow(talk.at(), side, false));
                }
            }
            case Option.Act act -> {
                Set<String> settling = settling(act.helpers());
                side(settling, ours).stream().limit(1).forEach(it -> moves.add(inARow(act.at(), List.of(it), true)));
                List<String> others = side(act.parties(), ours).stream().filter(it -> !settling.contains(it)).toList();
                if (!others.isEmpty()) {
                    moves.add(inARow(act.at(), others, true));
                }
                // Where some of the side have acted, one more changes nothing unless it is the last.
                if (others.size() > 1 && side(act.at().done(), ours).isEmpty()) {
                    moves.add(inARow(act.at(), others.subList(0, 1), true));
                }
            }
            case Option.Vote vote -> {
            }
            case Option.Wait wait -> {
            }
            case Option.Lapse lapse -> {
            }
        }
        return moves;
    }

    /** Each of {@code parties} is done, or acts, one after the other. */
    static List<Event> inARow(Token at, List<String> parties, boolean act) {
        List<Event> events = new ArrayList<>();
        Token now = at;
        for (String party : parties) {
            events.add(act ? new Event.Acted(now, party) : new Event.Concluded(now, party));
            Set<String> done = new TreeSet<>(now.done());
            done.add(party);
            now = now.having(done);
        }
        return events;
    }
}

package org.surety.strategic.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.behaviour.Behaviours;
import org.surety.analysis.crisis.graph.AskedState;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Voting;
import org.surety.semantics.Case;
import org.surety.semantics.Frame;
import org.surety.semantics.Likeness;
import org.surety.semantics.Token;

/**
 * Which parties can change places without anything changing but names: those whom the text treats alike, of whom the
 * scenario assumes the same, and who stand alike in a state.
 */
final class Kinship {

    private final Case root;
    private final Behaviours behaviours;
    private final StakeTable stakes;
    private final Likeness likeness;
    private final Set<String> leaders = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final boolean apart;

    /** @param apart whether nobody counts as alike */
    Kinship(Case root, Behaviours behaviours, StakeTable stakes, boolean apart) {
        this.root = root;
        this.behaviours = behaviours;
        this.stakes = stakes;
        this.apart = apart;
        this.likeness = Likeness.of(root.membership());
        for (String party : root.membership().everybody()) {
            for (Behaviour entry : behaviours.entriesOf(party)) {
                lead(entry.conduct());
                entry.atSteps().values().forEach(this::lead);
            }
        }
    }

    private void lead(Conduct conduct) {
        conduct.voting().ifPresent(voting -> {
            List<Voting.Attempt> all = new ArrayList<>(voting.attempts());
            voting.whenAttacker().ifPresent(all::add);
            all.forEach(it -> {
                if (it instanceof Voting.Follows follows) {
                    leaders.add(follows.leader());
                }
            });
        });
    }

    private int kind(String party) {
        return kinds.computeIfAbsent(party, it -> {
            boolean single = apart || leaders.contains(it) || root.who().victim().equals(Optional.of(it))
                    || root.incident().attacker().equals(it) || root.incident().against().equals(Optional.of(it));
            List<Object> key = single
                    ? List.of(it)
                    : List.of(likeness.kind(it), behaviours.entriesOf(it).stream()
                            .map(entry -> List.of(entry.conduct(), entry.atSteps(), entry.contributes())).toList(),
                            stakes.of(it));
            return numbers.computeIfAbsent(key, one -> numbers.size());
        });
    }

    /** How a party stands in a state: parties that stand alike can change places. */
    List<Object> standing(String party, DecidedState state) {
        List<Object> standing = new ArrayList<>(List.of(kind(party)));
        if (!apart) {
            standing.add(state.asked().state().helpers().contains(party));
            for (Token token : state.asked().state().tokens()) {
                within(token, party, standing);
                standing.add(state.decided()
                        .contains(new DecidedState.Decision(
                                AskedState.Step.of(token), party)));
            }
            for (Frame frame : state.asked().state().delivered()) {
                frame.referral().ifPresent(it -> within(it, party, standing));
            }
        }
        return standing;
    }

    private static void within(Token token, String party, List<Object> standing) {
        standing.add(token.inFavour().contains(party));
        standing.add(token.done().contains(party));
        token.frame().referral().ifPresent(it -> within(it, party, standing));
    }

    /** For each of those who choose, the place of the first who stands as it does. */
    List<Integer> alike(DecidedState state) {
        Map<List<Object>, Integer> first = new HashMap<>();
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < stakes.players().size(); i++) {
            int place = i;
            alike.add(first.computeIfAbsent(standing(stakes.players().get(i), state), it -> place));
        }
        return alike;
    }

    /** {@code parties} by how they stand, in their order. */
    List<List<String>> groups(List<String> parties, DecidedState state) {
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        parties.forEach(it -> groups.computeIfAbsent(standing(it, state), key -> new ArrayList<>()).add(it));
        return List.copyOf(groups.values());
    }
}

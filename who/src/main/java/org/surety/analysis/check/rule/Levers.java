package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Step;
import org.surety.semantics.Case;
import org.surety.semantics.Option;

/** By which steps a party can keep a procedure from going on. */
public final class Levers {

    private final Case attack;
    private final String party;
    private final StepWalk walk;
    /** By procedure and depth, since many referrals can lead to one procedure. */
    private final Map<List<Object>, List<String>> known;
    private final List<String> found = new ArrayList<>();

    private Levers(Case attack, String party, Map<List<Object>, List<String>> known) {
        this.known = known;
        this.attack = attack;
        this.party = party;
        this.walk = StepWalk.through(attack.procedure());
    }

    /**
     * The steps of a case in which {@code party} alone can keep what should follow from following while nothing else
     * leads to an act, in words. On parallel lines each step counts for its own line.
     */
    public static List<String> of(Case attack, String party) {
        return of(attack, party, 0, new HashMap<>());
    }

    private static List<String> of(Case attack, String party, int depth, Map<List<Object>, List<String>> known) {
        List<Object> key = List.of(attack.agreement().id(), attack.procedure().id(), depth);
        List<String> found = known.get(key);
        if (found == null) {
            Levers levers = new Levers(attack, party, known);
            levers.walk.reachable().forEach(step -> levers.step(step, depth));
            found = levers.found.stream().distinct().toList();
            known.put(key, found);
        }
        return found;
    }

    private void step(Step step, int depth) {
        attack.choice(step, Set.of()).flatMap(choice -> switch (choice) {
            case Option.Ask ask -> lever(isFinal(step) && ask.parties().equals(Set.of(party)), "not asking in ");
            case Option.Conclude talk ->
                    lever(step.timing().within().bound().isEmpty() && talk.parties().contains(party), "not ending ");
            case Option.Vote vote ->
                    lever(isFinal(step) && BallotFacts.isBlockedBy(vote.poll(), party), "its vote in ");
            case Option.Act act -> Optional.empty();
        }).ifPresent(it -> found.add(it + MessageNames.quoted(step.id())));
        if (step instanceof Step.Refer refer && isFinal(step) && depth < 4) {
            of(attack.referred(refer), party, depth + 1, known).forEach(it -> found.add(it + " of " + refer.to()));
        }
    }

    private static Optional<String> lever(boolean has, String what) {
        return Optional.of(what).filter(it -> has);
    }

    /** Whether nothing is done any more on this line once {@code step} has failed or its limit has passed. */
    private boolean isFinal(Step step) {
        boolean repeats = step.timing().repeats() > 0;
        return step.openExits().stream().filter(it -> it.result() != Exit.Result.SUCCESS)
                .filter(it -> !repeats || it.way() != Exit.Way.NO)
                .noneMatch(it -> walk.reachesAnAct(it.next(), true));
    }
}

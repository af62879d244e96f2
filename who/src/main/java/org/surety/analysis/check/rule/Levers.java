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

    /** What a party does, or leaves undone. */
    public enum Way {
        /** It does not ask, where nobody else can. */
        NOT_ASKING("not asking in"),
        /** It does not end talks that have no limit. */
        NOT_ENDING("not ending"),
        /** It does not vote for what needs its vote. */
        VOTE("its vote in");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /**
     * A way of keeping a procedure from going on.
     *
     * @param step the step
     * @param of the procedures by whose referrals it belongs to the case, the nearest first; empty for a step of its
     * own
     */
    public record Lever(Way way, String step, List<String> of) {

        /** Copies the list. */
        public Lever {
            of = List.copyOf(of);
        }

        private Lever of(String procedure) {
            List<String> longer = new ArrayList<>(of);
            longer.add(procedure);
            return new Lever(way, step, longer);
        }

        /** {@code its vote in "decide" of un-charter-1945/chapter-vii}. */
        public String words() {
            return way.words + " " + MessageNames.quoted(step) + String.join("", of.stream().map(it -> " of " + it)
                    .toList());
        }
    }

    private final Case attack;
    private final String party;
    private final StepWalk walk;
    /** By procedure and depth, since many referrals can lead to one procedure. */
    private final Map<List<Object>, List<Lever>> known;
    private final List<Lever> found = new ArrayList<>();

    private Levers(Case attack, String party, Map<List<Object>, List<Lever>> known) {
        this.known = known;
        this.attack = attack;
        this.party = party;
        this.walk = StepWalk.through(attack.procedure());
    }

    /**
     * The steps of a case in which {@code party} alone can keep what should follow from following while nothing else
     * leads to an act. On parallel lines each step counts for its own line.
     */
    public static List<Lever> of(Case attack, String party) {
        return of(attack, party, 0, new HashMap<>());
    }

    private static List<Lever> of(Case attack, String party, int depth, Map<List<Object>, List<Lever>> known) {
        List<Object> key = List.of(attack.agreement().id(), attack.procedure().id(), depth);
        List<Lever> found = known.get(key);
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
            case Option.Ask ask -> lever(isFinal(step) && ask.parties().equals(Set.of(party)), Way.NOT_ASKING);
            case Option.Conclude talk ->
                    lever(step.timing().within().bound().isEmpty() && talk.parties().contains(party), Way.NOT_ENDING);
            case Option.Vote vote ->
                    lever(isFinal(step) && BallotFacts.isBlockedBy(vote.poll(), party), Way.VOTE);
            case Option.Act act -> Optional.empty();
        }).ifPresent(it -> found.add(new Lever(it, step.id(), List.of())));
        if (step instanceof Step.Refer refer && isFinal(step) && depth < 4) {
            of(attack.referred(refer), party, depth + 1, known).forEach(it -> found.add(it.of(refer.to())));
        }
    }

    private static Optional<Way> lever(boolean has, Way way) {
        return Optional.of(way).filter(it -> has);
    }

    /** Whether nothing is done any more on this line once {@code step} has failed or its limit has passed. */
    private boolean isFinal(Step step) {
        boolean repeats = step.timing().repeats() > 0;
        return step.openExits().stream().filter(it -> it.result() != Exit.Result.SUCCESS)
                .filter(it -> !repeats || it.way() != Exit.Way.NO)
                .noneMatch(it -> walk.reachesAnAct(it.next(), true));
    }
}

package org.surety.analysis.crisis.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.behaviour.BallotLaw;
import org.surety.analysis.crisis.plan.Actor;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Voter;
import org.surety.model.graph.Numbering;

/**
 * Lays out the levels of a {@link TallyPass}: the voters of a vote, if there is one, then those who act without having
 * a vote in it.
 */
final class TallyBuilder {

    private final ExactGoal goal;
    private final Optional<PlanNode.Vote> vote;
    private final Optional<ActPass> deeds;
    private final int entry;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Layer> levels = new ArrayList<>();
    private final List<Integer> gains = new ArrayList<>();

    TallyBuilder(ExactGoal goal, Optional<PlanNode.Vote> vote, Optional<ActPass> deeds, PathContext way) {
        this.goal = goal;
        this.vote = vote;
        this.deeds = deeds;
        this.entry = entry(goal, way);
        deeds.ifPresent(
                it -> it.actors().stream().filter(this::matters).forEach(actor -> actors.put(actor.party(), actor)));
    }

    /** The highest state that can have been reached before. */
    static int entry(ExactGoal goal, PathContext way) {
        if (!goal.lattice().isLine()) {
            return way.helped().isEmpty() ? 0 : goal.lattice().size() - 1;
        }
        long sum = way.helped().stream().mapToLong(it -> goal.shifts().apply(it).step()).sum();
        return (int) Math.min(goal.lattice().size() - 1, sum);
    }

    /** Where nobody remembers who acted, an act that contributes nothing is passed over. */
    private boolean matters(Actor actor) {
        boolean helps = actor.inFavour() == Actor.Part.HELPS || actor.otherwise() == Actor.Part.HELPS;
        return marking() != TallyPass.Marking.NONE || helps && goal.shifts().apply(actor.party()).moves();
    }

    private TallyPass.Marking marking() {
        return deeds.map(ActPass::marking).orElse(TallyPass.Marking.NONE);
    }

    /** Whether nobody votes or acts in it. */
    boolean isEmpty() {
        return vote.isEmpty() && actors.isEmpty();
    }

    /** Enters what it consists of into a key: equal keys with equal ends are equal stages. */
    void enter(Key.Maker key, Numbering<Object> numbering) {
        key.add(vote.map(PlanNode.Vote::id).orElse(-1)).add(marking().ordinal()).add(entry);
        for (Actor actor : actors.values()) {
            key.add(numbering.of(actor)).add(age(actor));
        }
    }

    private long age(Actor actor) {
        return actor.law().delay().lastChange(deeds.map(ActPass::age).orElse(0L));
    }

    TallyPass make(int[] ends, int failed) {
        vote.ifPresent(this::voters);
        int nodes = vote.isPresent() ? 2 : 1;
        for (Actor actor : actors.values()) {
            add(new Layer(Optional.empty(), Optional.empty(), nodes, nodes, 1, false, 0,
                    List.of(deed(actor, actor.otherwise()))), actor);
        }
        int[] limits = new int[levels.size() + 1];
        int top = goal.lattice().size() - 1;
        limits[0] = goal.lattice().isLine() ? entry : entry == 0 ? 0 : top;
        for (int i = 0; i < levels.size(); i++) {
            limits[i + 1] = goal.lattice().isLine()
                    ? Math.min(top, limits[i] + gains.get(i))
                    : gains.get(i) > 0 ? top : limits[i];
        }
        return new TallyPass(List.copyOf(levels), marking(), ends, failed, limits, goal.lattice().size());
    }

    private void add(Layer level, Actor actor) {
        levels.add(level);
        boolean moves = false;
        for (Optional<Layer.Deed> deed : level.deeds()) {
            moves |= deed.isPresent() && deed.get().shift().moves();
        }
        gains.add(moves ? Math.abs(goal.shifts().apply(actor.party()).step()) : 0);
    }

    private Optional<Layer.Deed> deed(Actor actor, Actor.Part part) {
        CappedSums.Shift shift =
                part == Actor.Part.HELPS ? goal.shifts().apply(actor.party()) : CappedSums.Shift.NONE;
        boolean matters = part != Actor.Part.NONE && (marking() != TallyPass.Marking.NONE || shift.moves());
        return matters ? Optional.of(new Layer.Deed(actor.law(), age(actor), shift)) : Optional.empty();
    }

    private void voters(PlanNode.Vote held) {
        int contexts = 1;
        int[] last = lastFollowers(held.voters());
        for (int place = 0; place < held.voters().size(); place++) {
            Voter voter = held.voters().get(place);
            boolean leads = last[place] >= 0;
            Layer level = new Layer(Optional.of(voter.law()), Optional.of(new Layer.Counted(held.diagram(), place)),
                    held.diagram().nodes(place), held.diagram().nodes(place + 1), contexts, leads,
                    forgets(held.voters(), last, place), deeds(voter));
            contexts = level.contextsAfter();
            Actor actor = actors.remove(voter.party());
            if (actor == null) {
                levels.add(level);
                gains.add(0);
            } else {
                add(level, actor);
            }
        }
    }

    /** The place of the last one who follows the one at each place; -1 where nobody does. */
    private static int[] lastFollowers(List<Voter> voters) {
        int[] last = new int[voters.size()];
        Arrays.fill(last, -1);
        for (int place = 0; place < last.length; place++) {
            if (voters.get(place).leader() >= 0) {
                last[voters.get(place).leader()] = place;
            }
        }
        return last;
    }

    /** Ancestors all of whose followers have voted once {@code place} has. */
    private static int forgets(List<Voter> voters, int[] last, int place) {
        int count = 0;
        int at = place;
        if (last[place] >= 0) {
            return 0;
        }
        while (voters.get(at).leader() >= 0 && last[voters.get(at).leader()] <= at) {
            count++;
            at = voters.get(at).leader();
        }
        return count;
    }

    private List<Optional<Layer.Deed>> deeds(Voter voter) {
        Actor actor = actors.get(voter.party());
        if (actor == null) {
            return List.of(Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean favoured = voter.votes() && voter.concerned();
        Optional<Layer.Deed> yes = deed(actor, favoured ? actor.inFavour() : actor.otherwise());
        Optional<Layer.Deed> other = deed(actor, actor.otherwise());
        List<Optional<Layer.Deed>> all = new ArrayList<>(List.of(other, other, other));
        all.set(BallotLaw.YES, yes);
        return all;
    }
}

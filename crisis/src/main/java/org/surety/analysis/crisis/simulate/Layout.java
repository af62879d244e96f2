package org.surety.analysis.crisis.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.surety.analysis.crisis.exact.CappedSums;
import org.surety.analysis.crisis.plan.Plan;
import org.surety.analysis.crisis.plan.PlanNode;

/**
 * A plan made ready for drawing with given numbers.
 *
 * @param start the beginning
 * @param parties those who vote or act, by number
 * @param votes the votes that are told apart in the tally
 * @param favours how much room the yes-voters of all votes need
 * @param mostVoters how many vote in the largest vote
 * @param worth what help is worth
 */
record Layout(StepDraw start, List<String> parties, List<Sample.Ballot> votes, int favours, int mostVoters,
        Worth worth) {

    /** @throws org.surety.analysis.crisis.plan.Unfoldable if lines side by side can lead to the same referral */
    static Layout of(Plan plan, double[] at, CappedSums lattice, Function<String, CappedSums.Shift> shifts,
            long hourLimit) {
        Maker maker = new Maker(plan, at, hourLimit);
        StepDraw start = maker.turn(plan.root());
        List<String> parties = List.copyOf(maker.parties.keySet());
        int mostVoters = plan.votes().stream().mapToInt(it -> it.voters().size()).max().orElse(0);
        return new Layout(start, parties, List.copyOf(maker.slots.keySet()), plan.votes().size() * parties.size(),
                mostVoters, new Worth(lattice, parties, shifts));
    }

    RunTally tally() {
        return new RunTally(votes.size(), parties.size());
    }

    private static final class Maker {

        private final double[] at;
        private final long hourLimit;
        private final Map<String, Integer> parties = new LinkedHashMap<>();
        private final Map<Sample.Ballot, Integer> slots = new LinkedHashMap<>();
        private final Map<Integer, StepDraw> known = new HashMap<>();
        private int votes;

        Maker(Plan plan, double[] at, long hourLimit) {
            this.at = at;
            this.hourLimit = hourLimit;
            List<String> all = new ArrayList<>();
            plan.votes().forEach(vote -> vote.voters().forEach(it -> all.add(it.party())));
            plan.acts().forEach(act -> act.actors().forEach(it -> all.add(it.party())));
            all.forEach(it -> parties.putIfAbsent(it, parties.size()));
        }

        StepDraw turn(PlanNode node) {
            StepDraw there = known.get(node.id());
            if (there == null) {
                there = make(node);
                known.put(node.id(), there);
            }
            return there;
        }

        private StepDraw make(PlanNode node) {
            return switch (node) {
                case PlanNode.End end -> StepDraw.END;
                case PlanNode.Pause pause -> {
                    LimitHours reach = LimitHours.of(pause.span());
                    StepDraw next = turn(pause.then());
                    yield course -> course.after(reach.from(course.now), next);
                }
                case PlanNode.Talk talk -> new TalkDraw(talk, at, hourLimit, turn(talk.then()));
                case PlanNode.Vote vote -> vote(vote);
                case PlanNode.Act act -> new ActDraw(act, numbers(act.actors().stream().map(it -> it.party()).toList()),
                        at, hourLimit, turn(act.then()), turn(act.silence()));
                case PlanNode.Referral referral ->
                        new ReferralDraw(LimitHours.of(referral.span()), turn(referral.inner()),
                                turn(referral.yes()), turn(referral.no()), turn(referral.silence()));
                case PlanNode.Fork fork -> {
                    LikeReferrals.refuse(fork);
                    yield new ForkDraw(fork.lines().stream().map(this::turn).toList());
                }
            };
        }

        private StepDraw vote(PlanNode.Vote vote) {
            int slot = slots.computeIfAbsent(new Sample.Ballot(vote.step(), vote.attempt()), it -> slots.size());
            int favour = votes++ * parties.size();
            return new VoteDraw(vote, slot, favour, numbers(vote.voters().stream().map(it -> it.party()).toList()), at,
                    turn(vote.yes()), turn(vote.no()));
        }

        private int[] numbers(List<String> names) {
            return names.stream().mapToInt(it -> parties.getOrDefault(it, -1)).toArray();
        }
    }
}

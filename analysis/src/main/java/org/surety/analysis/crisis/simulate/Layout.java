package org.surety.analysis.crisis.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.surety.analysis.crisis.exact.Lattice;
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
record Layout(Turn start, List<String> parties, List<Sample.Ballot> votes, int favours, int mostVoters, Worth worth) {

    /** @throws org.surety.analysis.crisis.plan.Unfoldable if lines side by side can lead to the same referral */
    static Layout of(Plan plan, double[] at, Lattice lattice, Function<String, Lattice.Shift> shifts,
            long hourLimit) {
        Maker maker = new Maker(plan, at, hourLimit);
        Turn start = maker.turn(plan.root());
        List<String> parties = List.copyOf(maker.parties.keySet());
        int mostVoters = plan.votes().stream().mapToInt(it -> it.voters().size()).max().orElse(0);
        return new Layout(start, parties, List.copyOf(maker.slots.keySet()), plan.votes().size() * parties.size(),
                mostVoters, new Worth(lattice, parties, shifts));
    }

    Tally tally() {
        return new Tally(votes.size(), parties.size());
    }

    private static final class Maker {

        private final double[] at;
        private final long hourLimit;
        private final Map<String, Integer> parties = new LinkedHashMap<>();
        private final Map<Sample.Ballot, Integer> slots = new LinkedHashMap<>();
        private final Map<Integer, Turn> known = new HashMap<>();
        private int votes;

        Maker(Plan plan, double[] at, long hourLimit) {
            this.at = at;
            this.hourLimit = hourLimit;
            List<String> all = new ArrayList<>();
            plan.votes().forEach(vote -> vote.voters().forEach(it -> all.add(it.party())));
            plan.acts().forEach(act -> act.actors().forEach(it -> all.add(it.party())));
            all.forEach(it -> parties.putIfAbsent(it, parties.size()));
        }

        Turn turn(PlanNode node) {
            Turn there = known.get(node.id());
            if (there == null) {
                there = make(node);
                known.put(node.id(), there);
            }
            return there;
        }

        private Turn make(PlanNode node) {
            return switch (node) {
                case PlanNode.End end -> Turn.END;
                case PlanNode.Pause pause -> {
                    Reach reach = Reach.of(pause.span());
                    Turn next = turn(pause.then());
                    yield course -> course.after(reach.from(course.now), next);
                }
                case PlanNode.Talk talk -> new TalkTurn(talk, at, hourLimit, turn(talk.then()));
                case PlanNode.Vote vote -> vote(vote);
                case PlanNode.Act act -> new ActTurn(act, numbers(act.actors().stream().map(it -> it.party()).toList()),
                        at, hourLimit, turn(act.then()), turn(act.silence()));
                case PlanNode.Referral referral -> new ReferralTurn(Reach.of(referral.span()), turn(referral.inner()),
                        turn(referral.yes()), turn(referral.no()), turn(referral.silence()));
                case PlanNode.Fork fork -> {
                    LikeReferrals.refuse(fork);
                    yield new ForkTurn(fork.lines().stream().map(this::turn).toList());
                }
            };
        }

        private Turn vote(PlanNode.Vote vote) {
            int slot = slots.computeIfAbsent(new Sample.Ballot(vote.step(), vote.attempt()), it -> slots.size());
            int favour = votes++ * parties.size();
            return new VoteTurn(vote, slot, favour, numbers(vote.voters().stream().map(it -> it.party()).toList()), at,
                    turn(vote.yes()), turn(vote.no()));
        }

        private int[] numbers(List<String> names) {
            return names.stream().mapToInt(it -> parties.getOrDefault(it, -1)).toArray();
        }
    }
}

package org.surety.analysis.crisis.simulate;

import java.util.HashSet;
import java.util.Set;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.Unfoldable;

/**
 * Two referrals that are alike in everything and begin in the same hour are one to the kernel: both end when all lines
 * within both have ended. Drawn runs follow one line after the other and would take them for two, so plans in which
 * that could be are refused.
 */
final class LikeReferrals {

    private LikeReferrals() {}

    /** @throws Unfoldable if two lines of the fork can lead to the same referral */
    static void refuse(PlanNode.Fork fork) {
        Set<Integer> found = new HashSet<>();
        for (PlanNode line : fork.lines()) {
            Set<Integer> referrals = new HashSet<>();
            collect(line, new HashSet<>(), referrals);
            for (int referral : referrals) {
                if (!found.add(referral)) {
                    throw new Unfoldable("lines side by side can lead to the same referral");
                }
            }
        }
    }

    private static void collect(PlanNode node, Set<Integer> seen, Set<Integer> referrals) {
        if (!seen.add(node.id())) {
            return;
        }
        switch (node) {
            case PlanNode.End end -> {
            }
            case PlanNode.Pause pause -> collect(pause.then(), seen, referrals);
            case PlanNode.Talk talk -> collect(talk.then(), seen, referrals);
            case PlanNode.Vote vote -> {
                collect(vote.yes(), seen, referrals);
                collect(vote.no(), seen, referrals);
            }
            case PlanNode.Act act -> {
                collect(act.then(), seen, referrals);
                collect(act.silence(), seen, referrals);
            }
            case PlanNode.Referral referral -> {
                referrals.add(referral.id());
                collect(referral.inner(), seen, referrals);
                collect(referral.yes(), seen, referrals);
                collect(referral.no(), seen, referrals);
                collect(referral.silence(), seen, referrals);
            }
            case PlanNode.Fork fork -> fork.lines().forEach(it -> collect(it, seen, referrals));
        }
    }
}

package org.surety.analysis.crisis.exact;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.plan.PlanNode;
import org.surety.analysis.crisis.plan.StepLimit;

/**
 * How a line came to where it is, as far as that matters for what follows.
 *
 * @param frame the referral within which it runs
 * @param limiting the referral around it whose span ends first
 * @param horizon the hour at which that is; {@link StepLimit#ENDLESS} if none
 * @param vote the last decision that passed, while nothing depends on it yet
 * @param delivered whether something was done within the frame
 * @param helped who may have helped before
 * @param rest the lines beside it that are still to be unfolded
 */
record PathContext(Optional<Frame> frame, Optional<Frame> limiting, long horizon, Optional<Numbered> vote,
        boolean delivered,
        Set<String> helped, Optional<Rest> rest) {

    static final PathContext START =
            new PathContext(Optional.empty(), Optional.empty(), StepLimit.ENDLESS, Optional.empty(), false, Set.of(),
                    Optional.empty());

    /** A vote, equal to others by its number alone. */
    record Numbered(int id) {}

    /** A referral and the line that waits for it. */
    record Frame(PlanNode.Referral referral, PathContext outer) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Frame frame && referral.id() == frame.referral.id() && outer.equals(frame.outer);
        }

        @Override
        public int hashCode() {
            return 31 * referral.id() + outer.hashCode();
        }
    }

    /** A line beside, from its beginning. */
    record Rest(PlanNode node, PathContext way, long now, long left) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Rest rest && node.id() == rest.node.id() && now == rest.now && left == rest.left
                    && way.equals(rest.way);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * node.id() + Long.hashCode(now)) + Long.hashCode(left) + way.hashCode();
        }
    }

    PathContext favouring(PlanNode.Vote passed) {
        return new PathContext(frame, limiting, horizon, Optional.of(new Numbered(passed.id())), delivered, helped,
                rest);
    }

    PathContext delivering() {
        return new PathContext(frame, limiting, horizon, vote, true, helped, rest);
    }

    PathContext helpedBy(Set<String> more) {
        if (helped.containsAll(more)) {
            return this;
        }
        Set<String> all = new HashSet<>(helped);
        all.addAll(more);
        return new PathContext(frame, limiting, horizon, vote, delivered, Set.copyOf(all), rest);
    }

    PathContext with(Rest beside) {
        return new PathContext(frame, limiting, horizon, vote, delivered, helped, Optional.of(beside));
    }

    /** Into a referral whose own span ends at hour {@code own}. */
    PathContext into(PlanNode.Referral referral, long own) {
        Frame inner = new Frame(referral, this);
        boolean limits = own != StepLimit.ENDLESS && own <= horizon;
        return new PathContext(Optional.of(inner), limits ? Optional.of(inner) : limiting, limits ? own : horizon,
                Optional.empty(), false, helped, rest);
    }

    /** Whether something was done within {@code around}, which this line runs within, or deeper on the way here. */
    boolean hasDelivered(Frame around) {
        return delivered
                || frame.map(it -> !it.equals(around) && it.outer().hasDelivered(around)).orElse(false);
    }

    /** This line, when the referral that it waits for ended with {@code inner}. */
    PathContext after(PathContext inner) {
        PathContext back = helpedBy(inner.helped);
        return inner.delivered ? back.delivering() : back;
    }
}

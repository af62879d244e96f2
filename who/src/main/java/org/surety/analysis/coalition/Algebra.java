package org.surety.analysis.coalition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.model.agreement.Absence;
import org.surety.semantics.Poll;

/**
 * How to combine what can follow the steps of a procedure into one value: who suffices for help, whether help is owed,
 * between which hours it comes. {@link ProcedureFold} goes through the procedure and asks the algebra at each step.
 *
 * @param <V> the values
 */
interface Algebra<V> {

    /**
     * What can follow a step, whenever it does.
     *
     * @param soon if it follows at once
     * @param between if it follows at one of the hours between at which that makes a difference
     * ({@link CriticalHours}); where no bound
     *            exists the last of them stands for all later hours
     * @param last if it follows at the last possible hour; empty where no bound exists
     */
    record Follow<V>(V soon, List<V> between, Optional<V> last) {

        /** Copies the list. */
        public Follow {
            between = List.copyOf(between);
        }

        /** At every hour that makes a difference, the earliest first. */
        List<V> all() {
            List<V> all = new ArrayList<>(List.of(soon));
            all.addAll(between);
            last.ifPresent(all::add);
            return all;
        }
    }

    /**
     * A vote as the walk finds it.
     *
     * @param results who can force which of its results, and which can come about
     * @param ways what follows each of its results, for each way of being in favour that {@link #favoured} gave; for
     * nobody alone where the vote does not change who is
     * @param no what follows if it fails
     * @param lapse what follows if the limit passes without a vote; empty where there is none
     * @param cutShort whether that limit is one of a referral around it, and not the vote's own
     * @param open whether a failure changes nothing, so that {@code no} never follows
     */
    record Voting<V>(Poll poll, Results results, List<Map<Favoured, Follow<V>>> ways, Follow<V> no, Optional<V> lapse,
            boolean cutShort, boolean open) {

        /** Copies the list. */
        public Voting {
            ways = List.copyOf(ways);
        }

        /** What follows its only result. */
        Map<Favoured, Follow<V>> yes() {
            return ways.getFirst();
        }

        /** Whether it waits for everybody's ballot. */
        boolean waits() {
            return poll.absence() == Absence.AWAITED;
        }

        /** Every hour that makes a difference, the earliest first, as what can follow at it. */
        List<Function<Follow<V>, V>> hours() {
            List<Function<Follow<V>, V>> hours = new ArrayList<>(List.of(Follow::soon));
            for (int i = 0; i < no.between().size(); i++) {
                int hour = i;
                hours.add(it -> it.between().get(hour));
            }
            no.last().ifPresent(last -> hours.add(it -> it.last().orElseThrow()));
            return hours;
        }

        /** What follows it, by the hour in which it is held; when its own limit passes it waits no longer. */
        Follow<V> held(Held<V> held) {
            List<V> values = new ArrayList<>();
            for (int i = 0; i < no.between().size(); i++) {
                int hour = i;
                values.add(held.at(waits(), it -> it.between().get(hour)));
            }
            return new Follow<>(held.at(waits(), Follow::soon), values,
                    no.last().map(it -> held.at(waits() && cutShort, follow -> follow.last().orElseThrow())));
        }
    }

    /** What follows a vote that is held at some hour. */
    @FunctionalInterface
    interface Held<V> {
        /**
         * The value.
         *
         * @param complete whether everybody has to cast a ballot
         * @param hour what can follow, as it is at that hour
         */
        V at(boolean complete, Function<Follow<V>, V> hour);
    }

    /**
     * An act as the walk finds it.
     *
     * @param actors who must or may act; not empty
     * @param helpers those of them whose act is help
     * @param certain whether there are helpers among the actors however those voted who are the helpers
     * @param manned whether there are actors however those voted who can be actors
     * @param refused the vote that made parties actors and in which those who cooperate voted against; empty where they
     * did not
     * @param must whether they must before the line can go on
     * @param from the hour at which they can first act
     * @param until the hour by which they can last act; empty where no bound exists
     * @param then what follows if all have acted at once, or at the last hour if some have
     * @param lapse what follows if the limit passes and nobody has acted; empty where there is none
     * @param unfavoured what follows if none of those who can be in favour was
     * @param cutShort whether the limit is one of a referral around it, and not the step's own
     */
    record Acting<V>(Set<String> actors, Set<String> helpers, boolean certain, boolean manned,
            Optional<Poll> refused, boolean must, long from, Optional<Long> until, Follow<V> then,
            Optional<V> lapse, V unfavoured, boolean cutShort) {}

    /** The line ends, and nothing more can come of it. */
    V ended();

    /** The step that is asked about in the place of help has come to what it is for. */
    V reached(long hour);

    /** Several lines run side by side. */
    V branches(List<V> lines);

    /** One of {@code askers} (not empty) must ask. */
    V request(Set<String> askers, Follow<V> then, Optional<V> lapse);

    /**
     * All of {@code participants} (not empty) must be done, or the limit must pass.
     *
     * @param enders those of them of whom each can end it for all; mostly nobody
     */
    V consult(Set<String> participants, Set<String> enders, Follow<V> then, Optional<V> lapse);

    /** A vote with at least one voter. */
    V vote(Voting<V> voting);

    /** An act of at least one party. */
    V act(Acting<V> acting);

    /** Nothing happens until the limit passes; empty where it never does. */
    V idle(Optional<V> lapse);

    /** How large a value is: how many parts whoever uses it has to look at. */
    default int size(V value) {
        return 1;
    }

    /**
     * Whether the value of a step that begins later follows from that of one that begins at once, where no limit counts
     * from the trigger.
     */
    boolean keepsTime();

    /** The hour after which help is too late; {@link Long#MAX_VALUE} where it never is. */
    default long by() {
        return Long.MAX_VALUE;
    }

    /** The value of what begins {@code hours} later; only where {@link #keepsTime}. */
    V later(V value, long hours);

    /**
     * Who may be in favour after a vote has had a result: the possibilities to be told apart, at least one.
     *
     * @param result which of its results
     * @param alike its members in groups that the steps ahead do not tell apart
     */
    List<Favoured> favoured(Results results, int result, Collection<Set<String>> alike);
}

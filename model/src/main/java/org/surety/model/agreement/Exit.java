package org.surety.model.agreement;

/**
 * A way out of a step.
 *
 * @param way which one
 * @param next what follows
 * @param counted whether it is counted how often it has been taken, so that it may lead back: the failure of a vote
 *     that repeats
 */
public record Exit(Way way, Next next, boolean counted) {

    /** A way out that is not counted. */
    static Exit of(Way way, Next next) {
        return new Exit(way, next, false);
    }

    /** The ways out that a step can have, each with the key of a file that names it. */
    public enum Way implements Word {
        /** What the step was for has been done. */
        THEN(Result.SUCCESS),
        /** It was decided in favour. */
        YES(Result.SUCCESS),
        /** It was not. */
        NO(Result.FAILURE),
        /** The limit passed first. */
        SILENCE(Result.SILENCE),
        /** It was not decided in favour, for the last time. */
        FINALLY(Result.FAILURE);

        private final Result result;

        Way(Result result) {
            this.result = result;
        }
    }

    /** How a step ends. */
    public enum Result implements Word {
        /** What it was for has been done. */
        SUCCESS,
        /** It has failed. */
        FAILURE,
        /** Its limit passed and nothing had been done. */
        SILENCE
    }

    /** How the step ends by it. */
    public Result result() {
        return way.result;
    }

    /** Whether nothing follows. */
    public boolean ends() {
        return next.steps().isEmpty();
    }
}

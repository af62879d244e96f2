package org.surety.model.quantity;

import java.util.Optional;

/** How long a step may take, as the text has it: a time, expressly no limit, or nothing said. */
public sealed interface Limit {

    /** At most {@code span}, which is told as it is written. */
    record Within(Span span) implements Limit {

        /** So many hours: where it is stated in months or years, those that stand for it ({@link Span#nominal}). */
        public Hours hours() {
            return span.nominal();
        }

        @Override
        public String toString() {
            return span.toString();
        }
    }

    /** The text says that there is no limit. */
    record Unlimited() implements Limit {
        @Override
        public String toString() {
            return "unlimited";
        }
    }

    /** The text says nothing. It then runs as if unlimited, and is reported as a gap. */
    record Unspecified() implements Limit {
        @Override
        public String toString() {
            return "unspecified";
        }
    }

    /** The number of hours, empty where no bound exists (unlimited and unspecified alike). */
    default Optional<Hours> bound() {
        return this instanceof Within within ? Optional.of(within.hours()) : Optional.empty();
    }

    /** At most {@code hours}. */
    static Limit within(long hours) {
        return new Within(Span.of(Hours.of(hours)));
    }
}

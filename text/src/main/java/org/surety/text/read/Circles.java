package org.surety.text.read;

import java.util.List;

/** Circles in words. */
final class Circles {

    private static final int MOST_TOLD = 12;

    private Circles() {}

    /** {@code a -> b -> a}; of a long one the beginning and the end. */
    static String tell(List<String> circle) {
        return circle.size() <= MOST_TOLD
                ? String.join(" -> ", circle)
                : String.join(" -> ", circle.subList(0, MOST_TOLD - 2)) + " -> (" + (circle.size() - MOST_TOLD + 1)
                        + " more) -> " + circle.getLast();
    }
}

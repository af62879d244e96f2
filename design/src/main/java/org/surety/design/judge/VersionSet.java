package org.surety.design.judge;

import java.util.List;
import org.surety.design.api.Space;

/** The versions that are looked at: all there are, or those that a search came by. */
public interface VersionSet {

    /** How many there are. */
    long count();

    /** The one with a number, in {@code into}. */
    void at(long number, int[] into);

    /** All versions of a space that has no more than {@link Long#MAX_VALUE}. */
    static VersionSet all(Space space) {
        long count = space.size().longValueExact();
        return new VersionSet() {
            @Override
            public long count() {
                return count;
            }

            @Override
            public void at(long number, int[] into) {
                space.version(number, into);
            }
        };
    }

    /** Some versions. */
    static VersionSet of(List<int[]> some) {
        return new VersionSet() {
            @Override
            public long count() {
                return some.size();
            }

            @Override
            public void at(long number, int[] into) {
                System.arraycopy(some.get((int) number), 0, into, 0, into.length);
            }
        };
    }
}

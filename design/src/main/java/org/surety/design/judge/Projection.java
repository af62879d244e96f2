package org.surety.design.judge;

import java.util.Collection;
import java.util.stream.IntStream;
import org.surety.design.api.Space;

/** Versions looked at only where it matters for some question: those that differ elsewhere are one. */
public final class Projection {

    private final Space space;
    private final int[] blocks;

    /** @param names the terms and choices that matter */
    Projection(Space space, Collection<String> names) {
        this.space = space;
        this.blocks = IntStream.range(0, space.blocks())
                .filter(it -> space.names(it).stream().anyMatch(names::contains)).toArray();
    }

    /** How many there are; {@link Long#MAX_VALUE} if more than that. */
    public long size() {
        long size = 1;
        for (int block : blocks) {
            try {
                size = Math.multiplyExact(size, (long) space.options(block));
            } catch (ArithmeticException tooMany) {
                return Long.MAX_VALUE;
            }
        }
        return size;
    }

    /** The number of what is seen of {@code version}. */
    long index(int[] version) {
        long index = 0;
        for (int block : blocks) {
            index = index * space.options(block) + version[block];
        }
        return index;
    }

    /** What is seen of {@code version}; for spaces too large for numbers. */
    public int[] seen(int[] version) {
        return IntStream.of(blocks).map(it -> version[it]).toArray();
    }

    /** Makes {@code version} one of which {@code index} is seen. */
    public void version(long index, int[] version) {
        long rest = index;
        for (int i = blocks.length - 1; i >= 0; i--) {
            int size = space.options(blocks[i]);
            version[blocks[i]] = (int) (rest % size);
            rest /= size;
        }
    }
}

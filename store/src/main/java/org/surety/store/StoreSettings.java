package org.surety.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.surety.store.value.Quota;

/**
 * What a store is told from outside.
 *
 * @param clock says what time it is
 * @param random draws identifiers, secrets and salts; where people depend on it, a {@link SecureRandom}
 * @param quota how much a person may keep
 * @param keeping how long what was removed is kept
 * @param room how many bytes the database in a folder may take; empty for as many as the disk has
 */
public record StoreSettings(InstantSource clock, RandomGenerator random, Quota quota, Keeping keeping,
        OptionalLong room) {

    /** The system's clock, its secure random numbers, and what is usual. */
    public static StoreSettings usual() {
        return new StoreSettings(InstantSource.system(), new SecureRandom(), Quota.USUAL, Keeping.USUAL,
                OptionalLong.empty());
    }

    /** The same, with another quota. */
    public StoreSettings with(Quota other) {
        return new StoreSettings(clock, random, other, keeping, room);
    }

    /**
     * How long what nobody needs any more is kept.
     *
     * @param removed works and documents that were removed
     * @param tries tries
     * @param deeds the log of deeds
     */
    public record Keeping(Duration removed, Duration tries, Duration deeds) {

        /** 30, 30 and 400 days. */
        public static final Keeping USUAL = new Keeping(Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(400));
    }
}

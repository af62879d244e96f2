package org.surety.conformance.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import org.surety.model.agreement.Life;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Moment;
import org.surety.semantics.life.Interpretation;

/** What is asked of random lives. */
final class Cases {

    private static final int DAYS_AFTER = 150;

    private Cases() {}

    static Interpretation reading(Random random) {
        return new Interpretation(random.nextBoolean() ? Life.Law.VIENNA : Life.Law.AS_WRITTEN,
                random.nextInt(4) == 0 ? Interpretation.SilentEntry.NEVER : Interpretation.SilentEntry.ON_SIGNATURE,
                random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    /** A moment during a chronicle or after it. */
    static Moment moment(Random random, Chronicle chronicle) {
        LocalDate first = chronicle.entries().getFirst().on().day();
        LocalDate last = chronicle.entries().getLast().on().day();
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + DAYS_AFTER;
        return new Moment(first.plusDays(random.nextInt(days)), random.nextInt(3) == 0
                ? Optional.of(LocalTime.of(random.nextInt(24), 0))
                : Optional.empty());
    }
}

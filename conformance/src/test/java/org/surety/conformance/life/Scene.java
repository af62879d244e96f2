package org.surety.conformance.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Life;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

/** Random agreements, what happened under them, and two moments at which is asked where they stand; from a seed. */
record Scene(long seed, List<Agreement> agreements, Chronicle chronicle, Interpretation reading, List<Moment> asked) {

    private static final int DAYS_AFTER = 150;
    private static final int LONGEST = 14;

    static Scene of(long seed) {
        return of(seed, RandomLives.World.USUAL);
    }

    static Scene of(long seed, RandomLives.World world) {
        Random random = new Random(seed);
        List<Agreement> agreements = RandomLives.of(random, world);
        Chronicle chronicle = RandomChronicles.of(random, agreements, world.firstDay(), 2 + random.nextInt(LONGEST));
        Interpretation reading = new Interpretation(random.nextBoolean() ? Life.Law.VIENNA : Life.Law.AS_WRITTEN,
                random.nextInt(4) == 0 ? Interpretation.SilentEntry.NEVER : Interpretation.SilentEntry.ON_SIGNATURE,
                random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        return new Scene(seed, agreements, chronicle, reading, List.of(moment(random, chronicle),
                moment(random, chronicle)));
    }

    /** A moment during a chronicle or after it. */
    private static Moment moment(Random random, Chronicle chronicle) {
        LocalDate first = chronicle.entries().getFirst().on().day();
        LocalDate last = chronicle.entries().getLast().on().day();
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + DAYS_AFTER;
        return new Moment(first.plusDays(random.nextInt(days)), random.nextInt(3) == 0
                ? Optional.of(LocalTime.of(random.nextInt(24), 0))
                : Optional.empty());
    }

    LifeKernel kernel() {
        return kernel(agreements);
    }

    LifeKernel kernel(List<Agreement> followed) {
        return LifeKernel.of(followed.stream().map(it -> Instrument.of(it, reading)).toList());
    }

    Situation start(LifeKernel kernel) {
        return kernel.start(chronicle.entries().getFirst().on().day());
    }

    /** The entries up to a moment. */
    List<Entry> until(Moment moment) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : chronicle.entries()) {
            if (entry.on().compareTo(moment) > 0) {
                break;
            }
            found.add(entry);
        }
        return found;
    }

    /** Where things stand at a moment, by the kernel. */
    Situation at(LifeKernel kernel, Moment moment) {
        Situation situation = start(kernel);
        for (Entry entry : until(moment)) {
            situation = kernel.step(situation, entry).situation();
        }
        return kernel.advance(situation, moment.start()).situation();
    }

    /** What the page says of a moment. */
    String byThePage(Moment moment) {
        return Answers.byThePage(agreements, reading, chronicle, moment);
    }

    /** What the kernel says of a moment. */
    String byTheKernel(Moment moment) {
        LifeKernel kernel = kernel();
        return Answers.of(agreements, kernel, at(kernel, moment));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}

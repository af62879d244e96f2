package org.surety.live;

import java.lang.ref.SoftReference;
import java.util.Optional;
import org.surety.analysis.crisis.FromHere;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Semantics;
import org.surety.semantics.TooLarge;
import org.surety.semantics.life.LifeKernel;

/**
 * The odds of enough help in time, from where a play stands and as far as everybody can know: ballots that are cast and
 * not counted are taken as the scenario assumes them. States that were gone through for one moment of a procedure are
 * not gone through again for a later one, while there is room to keep them. Safe for several threads, one at a time.
 */
public final class OddsFromHere {

    private final LifeKernel kernel;
    private final Scenario scenario;
    private String tooLarge = "";
    private SoftReference<Chain> kept = new SoftReference<>(null);

    /** What follows in one case. */
    private record Chain(Semantics of, FromHere odds) {}

    /**
     * Of plays of one exercise.
     *
     * @param scenario by whose assumptions they count, with what it takes over from others
     */
    public OddsFromHere(ExerciseTexts texts, Scenario scenario) {
        this.kernel = texts.kernel();
        this.scenario = scenario;
    }

    /**
     * The odds in the first procedure under way; empty where none is, or where too many states can follow.
     *
     * @return from 0 to 1
     */
    public synchronized Optional<Double> of(Play play) {
        Play here = play.beside(kernel);
        return here.occasions().stream().findFirst().filter(it -> !it.key().equals(tooLarge))
                .flatMap(it -> of(here, it));
    }

    private Optional<Double> of(Play here, Occasion first) {
        try {
            if (isNew(first.semantics())) {
                Beforehand.ask(here, first, it -> chain(it.semantics()).inTime(it.run().state()));
            }
            return Optional.of(chain(first.semantics()).inTime(first.run().state()));
        } catch (TooLarge refused) {
            // So it is with what comes later in this step.
            tooLarge = first.key();
            kept.clear();
            return Optional.empty();
        }
    }

    private boolean isNew(Semantics semantics) {
        Chain last = kept.get();
        return last == null || last.of() != semantics;
    }

    private FromHere chain(Semantics semantics) {
        Chain last = kept.get();
        if (last == null || last.of() != semantics) {
            last = new Chain(semantics, new FromHere(scenario, semantics));
            kept = new SoftReference<>(last);
        }
        return last.odds();
    }
}

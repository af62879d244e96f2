package org.surety.analysis.who;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.surety.analysis.coalition.HelpAnalysis;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Trigger;

/**
 * What can be said of one case without listing sets. Every command that answers one of these questions quotes it from
 * here.
 *
 * @param obstacles why the event does not set the procedure off; empty if it does
 * @param possible whether some run in which nobody breaks the agreement reaches lawful help
 * @param owed whether every run in which nobody breaks the agreement does
 * @param stoppers who can each prevent help alone while everybody else does all that is lawful for it; nobody where it
 * is not possible
 * @param alone who may lawfully help without anybody else's decision
 * @param window the earliest and the latest hour of lawful help
 */
public record Verdict(List<Trigger.Obstacle> obstacles, boolean possible, boolean owed, List<String> stoppers,
        List<String> alone, Window window) {

    /** Copies the lists; refuses stoppers of what cannot come. */
    public Verdict {
        obstacles = List.copyOf(obstacles);
        stoppers = List.copyOf(stoppers);
        alone = List.copyOf(alone);
        if (!possible && (owed || !stoppers.isEmpty())) {
            throw new IllegalArgumentException("help that cannot come is not owed, and nobody need stop it");
        }
    }

    /**
     * The verdict on a case.
     *
     * @param help who suffices for help, by {@code by} if there is such an hour
     * @param parties those on whom it depends
     */
    static Verdict of(HelpAnalysis prospects, MonotoneCondition help, List<String> parties, Optional<Hours> by) {
        boolean possible = prospects.earliest().filter(it -> isInTime(it, by)).isPresent();
        boolean owed = possible && prospects.isOwed()
                && (by.isEmpty() || prospects.latest().filter(it -> isInTime(it, by)).isPresent());
        List<String> stoppers = possible ? List.copyOf(help.dual().single(parties)) : List.of();
        return new Verdict(prospects.root().trigger().obstacles(), possible, owed, stoppers, prospects.alone(),
                new Window(prospects.earliest(), prospects.latest()));
    }

    private static boolean isInTime(Hours hour, Optional<Hours> by) {
        return by.map(it -> hour.compareTo(it) <= 0).orElse(true);
    }

    /** The same of a case in which some parties have changed places, between whom the text makes no difference. */
    public Verdict renamed(UnaryOperator<String> name) {
        return new Verdict(obstacles, possible, owed, stoppers.stream().map(name).toList(),
                alone.stream().map(name).toList(), window);
    }

    /** Whether {@code party} can prevent help all by itself. */
    public boolean isStoppedBy(String party) {
        return stoppers.contains(party);
    }
}

package org.surety.design.settle;

import java.util.List;
import org.surety.analysis.who.AttackersAlone;

/**
 * What one version of a text comes to.
 *
 * <p>
 * The greater is the one with the better least chance over the scenarios (and where these are equal, the better next
 * one: the leximin order); then the one under which help can come at all; then the one under which fewer of the
 * attackers against whom it can come can stop it by themselves; then the one under which it is owed against more of
 * them. Which of two is greater says nothing about which somebody should want.
 *
 * @param chances the probability of enough help in time in each scenario, with every range at its middle
 * @param attackers what each attacker can do by itself
 */
public record VersionScore(List<Double> chances, AttackersAlone attackers) implements Comparable<VersionScore> {

    /** Probabilities that differ by less are the same to a reader, who is told whole per cent. */
    private static final double GRAIN = 0.005;

    /** Copies the list. */
    public VersionScore {
        chances = List.copyOf(chances);
    }

    @Override
    public int compareTo(VersionScore other) {
        double[] mine = sorted();
        double[] theirs = other.sorted();
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            if (Math.abs(mine[i] - theirs[i]) > GRAIN) {
                return Double.compare(mine[i], theirs[i]);
            }
        }
        int possible = Boolean.compare(attackers.helped() > 0, other.attackers.helped() > 0);
        int stopping = -share(attackers.stopping(), other.attackers.stopping(), other);
        return possible != 0
                ? possible
                : stopping != 0 ? stopping : share(attackers.owing(), other.attackers.owing(), other);
    }

    /** Compares parts of the attackers against whom help can come, which need not be as many in both. */
    private int share(int mine, int theirs, VersionScore other) {
        return Long.compare((long) mine * other.attackers.helped(), (long) theirs * attackers.helped());
    }

    private double[] sorted() {
        return chances.stream().mapToDouble(it -> it).sorted().toArray();
    }

    /** Two versions are the same where no answer differs, which is less than {@link #compareTo} asks. */
    boolean isAs(VersionScore other) {
        return compareTo(other) == 0;
    }
}

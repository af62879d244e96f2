package org.surety.analysis.who;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.surety.analysis.coalition.MonotoneCondition;
import org.surety.analysis.voting.MinimalSets;
import org.surety.analysis.voting.Orbits;

/**
 * Who can block, and whether without breaking the agreement, of all minimal sets and not only of those that are listed.
 */
final class Blocking {

    /** A party that no agreement names. */
    private static final String NOBODY = "";

    private final MonotoneCondition blocks;
    private final MonotoneCondition blocksLawfully;
    private final List<String> parties;

    /**
     * Blocking by sets of {@code parties}.
     *
     * @param blocks when a set can block
     * @param blocksLawfully when it can without breaking the agreement
     */
    Blocking(MonotoneCondition blocks, MonotoneCondition blocksLawfully, List<String> parties) {
        this.blocks = blocks;
        this.blocksLawfully = blocksLawfully;
        this.parties = List.copyOf(parties);
    }

    MinimalSets sets(int listed) {
        return blocks.minimalSets(parties, listed);
    }

    /** The same by what they consist of; sets of one kind are all lawful, or all not. */
    Orbits orbits(MinimalSets sets, int listed) {
        return blocks.orbits(parties, sets, listed,
                blocks.equals(blocksLawfully) ? List.of() : List.of(blocksLawfully));
    }

    /** Whether a set that blocks does so without breaking the agreement. */
    boolean isLawful(List<String> set) {
        return blocks.equals(blocksLawfully) || blocksLawfully.holds(Set.copyOf(set));
    }

    /**
     * @param sets the minimal sets that block
     * @param lawful of those that are listed whether they do so lawfully
     */
    CaseAnswer.Lawfully lawfully(MinimalSets sets, List<Boolean> lawful) {
        if (sets.isComplete()) {
            return of(BigInteger.valueOf(lawful.stream().filter(it -> it).count()), sets.count());
        }
        return blocks.equals(blocksLawfully) ? CaseAnswer.Lawfully.ALL : of(countLawful(sets.count()), sets.count());
    }

    /**
     * Whoever is lawful in blocking together with another, blocks lawfully alone: of the condition "blocks with one
     * more party who does nothing, or blocks lawfully" the minimal sets without that party are those that are minimal
     * among lawful ones, and with it those minimal blockers that are not lawful. So two counts tell how many are.
     */
    private BigInteger countLawful(BigInteger all) {
        MonotoneCondition lawful = MonotoneCondition.allOf(List.of(blocks, blocksLawfully));
        MonotoneCondition either =
                MonotoneCondition.anyOf(List
                        .of(MonotoneCondition.allOf(List.of(blocks, MonotoneCondition.some(Set.of(NOBODY)))), lawful));
        List<String> more = new ArrayList<>(parties);
        more.add(NOBODY);
        BigInteger unlawful =
                either.minimalSets(more, 0).count().subtract(lawful.minimalSets(parties, 0).count());
        return all.subtract(unlawful);
    }

    private static CaseAnswer.Lawfully of(BigInteger lawful, BigInteger all) {
        return lawful.equals(all)
                ? CaseAnswer.Lawfully.ALL
                : lawful.signum() == 0 ? CaseAnswer.Lawfully.NONE : CaseAnswer.Lawfully.SOME;
    }
}

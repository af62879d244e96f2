package org.surety.analysis.life.api;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;

/**
 * A way in which some parties can lawfully end, leave, suspend or weaken a guarantee, whatever the others do.
 *
 * @param by the minimal sets that suffice, up to parties that can change places; at most a hundred are listed
 * @param condition what the sets consist of, in words ({@code any 10 of the 14 members of the Council, and one party})
 * @param count how many minimal sets there are
 * @param what what it brings about
 * @param protectedParty whose guarantee it concerns
 * @param guardAfter how far that party is guarded afterwards, against the best placed attacker
 * @param earliest from the first move to the effect, those who decide voting at once; empty if it hangs on something
 *     that is no party's act
 * @param how the clause
 * @param attackItself whether the move is an attack
 * @param includesProtected whether the protected party is in every one of the sets
 * @param survivingDuties the duties that go on binding afterwards, the protected party's first
 * @param accused whose breach it takes, where it takes one that is found; of several that are alike it is told of the
 *     first
 */
public record ExitWay(List<List<String>> by, String condition, BigInteger count, Effect what, String protectedParty,
        Guard guardAfter, Optional<Hours> earliest, String how, boolean attackItself, boolean includesProtected,
        List<String> survivingDuties, List<String> accused) {
    /** Copies the lists. */
    public ExitWay {
        by = List.copyOf(by);
        survivingDuties = List.copyOf(survivingDuties);
        accused = List.copyOf(accused);
    }

    /** The same, where something else must be so. */
    public ExitWay given(String what) {
        return new ExitWay(by, condition + ", given " + what, count, this.what, protectedParty, guardAfter, earliest, how,
                attackItself, includesProtected, survivingDuties, accused);
    }

    /** Whether every minimal set is listed, and not only those that stand for others like them. */
    public boolean isListedWhole() {
        return BigInteger.valueOf(by.size()).equals(count);
    }

    /** What it brings about. */
    public enum Effect implements Word {
        /** The agreement ends. */
        ENDS,
        /** It is suspended. */
        SUSPENDS,
        /** Somebody leaves, and the others stay bound. */
        LEAVES,
        /** Somebody is made to leave, and the others stay bound. */
        EXPELS,
        /** The guarantee is weaker than before. */
        LOWERS;

        /** Whether some are bound no more while the others are. */
        public boolean isExit() {
            return this == LEAVES || this == EXPELS;
        }
    }
}

package org.surety.semantics;

import java.util.Optional;

/**
 * A running procedure: the one that the event set off, or one that a referral leads to.
 *
 * @param depth how many referrals lead here
 * @param procedure the path of the procedure, the referring ones before it ({@code assistance},
 * {@code assistance/council>un-charter-1945/chapter-vii})
 * @param referral the step that waits for this procedure; empty for the first one
 */
public record Frame(int depth, String procedure, Optional<Token> referral) {

    // Written out, since asked for without end: what a record brings costs many times as much.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Frame it && depth == it.depth && procedure.equals(it.procedure)
                && referral.equals(it.referral);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * depth + procedure.hashCode()) + referral.hashCode();
    }
}

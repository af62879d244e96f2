package org.surety.semantics;

import java.util.Set;
import org.surety.model.agreement.Exit;

/** What an event brings about, with the clause by which it does. */
public sealed interface Effect {

    /** The path of the clause. */
    String clause();

    /** A step begins. */
    record Began(String clause) implements Effect {}

    /** A step ends. */
    record Ended(String clause, Exit.Result result) implements Effect {}

    /** {@code parties} are bound to act from now on. */
    record DutyArose(String clause, Set<String> parties) implements Effect {}

    /** {@code parties} are free to act from now on. */
    record LibertyArose(String clause, Set<String> parties) implements Effect {}

    /** {@code party} has done its duty. */
    record DutyDischarged(String clause, String party) implements Effect {}

    /** {@code party} has broken the agreement. */
    record DutyBroken(String clause, String party) implements Effect {}

    /** {@code party} helps. */
    record HelpCame(String clause, String party) implements Effect {}

    /** The step that is asked about in the place of help has come to what it is for ({@link Goal}). */
    record Reached(String clause) implements Effect {}

    /** The event did not set the procedure off. */
    record NotSetOff(String clause, Trigger.Kind why) implements Effect {}
}

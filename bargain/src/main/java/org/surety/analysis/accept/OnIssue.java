package org.surety.analysis.accept;

import java.util.Optional;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.RedLine;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;

/**
 * How close a version comes on one issue to what a party wants.
 *
 * @param issue the id of the issue
 * @param settled where the version settles it
 * @param statement the statement of the party that counts, if there is one
 * @param salience how much the issue matters to the party, 0 to 100
 * @param middle 100 less the distance of the two on the scale, with every range at its middle; empty where one of them
 * has no place
 * @param closeness the same over all ranges; 0 to 100 where nothing is known
 * @param redLine what the party will not go beyond
 * @param crossing whether the version goes beyond that
 * @param crossedAtMiddle whether it does with every range at its middle; no, where the place is not known
 */
public record OnIssue(String issue, IssuePosition settled, Optional<Statement> statement, Range salience,
        Optional<Ratio> middle, Range closeness, Optional<RedLine> redLine, Crossing crossing,
        boolean crossedAtMiddle) {

    /** Whether a red line is crossed. */
    public enum Crossing {
        /** There is none, or the version keeps to it. */
        NO,
        /** The version may go beyond it: where it settles the issue is not known well enough. */
        POSSIBLE,
        /** It goes beyond it. */
        YES
    }
}

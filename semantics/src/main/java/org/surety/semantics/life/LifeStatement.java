package org.surety.semantics.life;

import java.time.LocalDateTime;
import java.util.List;
import org.surety.model.chronicle.Happening;

/**
 * What parties say of a phase or of a move; nothing follows from it, and both sides are told.
 *
 * @param about what
 * @param claimedBy who says that it is so
 * @param disputedBy who says that it is not
 * @param since since when somebody has said so
 */
public record LifeStatement(Happening.Matter about, List<String> claimedBy, List<String> disputedBy,
        LocalDateTime since) {
    /** Copies the lists. */
    public LifeStatement {
        claimedBy = List.copyOf(claimedBy);
        disputedBy = List.copyOf(disputedBy);
    }
}

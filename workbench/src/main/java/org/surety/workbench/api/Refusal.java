package org.surety.workbench.api;

import java.util.List;
import org.surety.model.finding.Finding;

/**
 * A question that cannot be answered, because of a document or of the question itself. Each client words the
 * {@link Reason}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** A refusal for a reason. */
    public Refusal(Reason reason) {
        super(reason instanceof Reason.WrongDocuments wrong
                ? wrong.findings().getFirst().message()
                : reason.toString());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong with documents; empty where the question itself is refused. */
    public List<Finding> findings() {
        return reason instanceof Reason.WrongDocuments wrong ? wrong.findings() : List.of();
    }
}

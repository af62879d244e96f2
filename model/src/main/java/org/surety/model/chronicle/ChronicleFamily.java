package org.surety.model.chronicle;

import java.util.List;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;

/**
 * A chronicle as its file stands: what is told in several ways, and for each choice of accounts one {@link Chronicle}.
 */
public interface ChronicleFamily {

    /** The chronicle's short name. */
    String id();

    /** What is told in several ways, in the order of the file. */
    List<OpenTerm> terms();

    /**
     * The chronicle under one choice of accounts.
     *
     * @throws IllegalArgumentException if a choice is missing, or is not one of the term's readings
     */
    Chronicle under(Reading reading);
}

package org.surety.workbench.monitor;

import org.surety.store.value.StoreRefusal;
import org.surety.workbench.api.Reason;

/** What came of something that was to be recorded in a monitor. */
public sealed interface Recording {

    /** It is recorded, under this number. */
    record Recorded(long number) implements Recording {}

    /** It cannot be recorded so, in a sentence. */
    record NotSo(String why) implements Recording {}

    /**
     * The text does not allow it, as far as the monitor knows; it can be recorded all the same, as what it is.
     *
     * @param why in words
     * @param clause the clause that does not allow it, or that would have to
     */
    record NotByText(String why, String clause) implements Recording {}

    /** What is written cannot be read. */
    record Unreadable(Reason why) implements Recording {}

    /** The person may not, or it cannot be kept. */
    record Denied(StoreRefusal why) implements Recording {}
}

package org.surety.analysis.power;

import java.util.Map;

/** An engine that counts the ways of voting that pass. */
sealed interface PassingCounter permits VectorCounter, DiagramCounter {

    /** Counts by marked choices; {@code marked[c]} says whether choice {@code c} is. */
    PassingCounts count(boolean... marked);

    /** In plain words. */
    String name();

    /** What it is run with. */
    Map<String, String> parameters();
}

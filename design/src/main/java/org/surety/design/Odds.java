package org.surety.design;

import java.util.function.ToDoubleFunction;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.semantics.Case;

/** How likely enough help in time is in the cases of one scenario. Not safe for several threads. */
interface Odds {

    /** With every assumption at the middle of its range. */
    double middle(Case root);

    /**
     * With every assumption at a share of its range.
     *
     * @param share by the name of the assumption, 0 for the low to 1 for the high end
     */
    double at(Case root, ToDoubleFunction<String> share);

    /** Over all ranges. */
    Bounds bounds(Case root);
}

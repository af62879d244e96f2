package org.surety.design.judge;

import org.surety.analysis.crisis.answer.Bounds;
import org.surety.semantics.Case;

/** How likely enough help in time is in the cases of one scenario. Not safe for several threads. */
public interface Odds {

    /** With every assumption at the middle of its range. */
    double middle(Case root);

    /** With every assumption at its share of its range. */
    double at(Case root, DrawnSetting setting);

    /** Over all ranges. */
    Bounds bounds(Case root);
}

package org.surety.report.rendering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Family;
import org.surety.report.Stamp;
import org.surety.report.view.View;
import org.surety.report.view.WhoView;

/** An answer as a value: the result, with what is needed to tell it in any form. */
public sealed interface Response {

    /** Where the answer comes from. */
    Stamp stamp();

    /** What it tells, as programs read it. */
    View view();

    /**
     * Who can help, and who can stop it.
     *
     * @param family the agreement with its open terms
     * @param stories those that were asked for, by row
     */
    record OfWho(Stamp stamp, WhoResult result, Family family,
            Map<WhoRow, List<WhoView.Told>> stories) implements Response {

        /** Copies the map. */
        public OfWho {
            stories = Collections.unmodifiableMap(new LinkedHashMap<>(stories));
        }

        @Override
        public WhoView view() {
            return WhoView.of(result, stories);
        }
    }
}

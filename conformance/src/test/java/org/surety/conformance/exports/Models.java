package org.surety.conformance.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Game;
import org.surety.analysis.crisis.graph.Lumped;
import org.surety.report.ModelHeading;
import org.surety.report.efg.Efg;
import org.surety.report.efg.EfgSheet;
import org.surety.report.prism.PrismModel;
import org.surety.report.prism.PrismSheet;

/** Models as texts, straight from the states. */
final class Models {

    private static final ModelHeading HEADING = new ModelHeading("random", "A \"random\" agreement", "main",
            "nothing in it is unclear", "made", Optional.empty(), "the middle", "one act", "0");

    private Models() {}

    static String prism(Chain chain, long until, List<Long> hours) {
        List<PrismSheet.Property> properties = new ArrayList<>();
        hours.forEach(it -> properties.add(new PrismSheet.Property(byHour(it), "by then", 0)));
        return PrismModel.write(new PrismSheet(HEADING, Lumped.of(chain, until), chain.nodes().size(), until,
                properties, "none"));
    }

    static String byHour(long hour) {
        return "P=? [ F (\"enough\" & hour<=" + hour + ") ]";
    }

    static String efg(Chain chain, long hour, List<EfgSheet.Player> players) {
        return Efg.write(new EfgSheet(HEADING, Game.of(chain, hour, players.stream().map(EfgSheet.Player::party)
                .toList()), players, Optional.of(hour), hour, false, 0, 1));
    }
}

package org.surety.report.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Family;
import org.surety.model.quantity.Hours;
import org.surety.report.Summary;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;

/** What {@code report} tells. */
public record ReportView(String agreement, WhoView who, PowerView power, CheckView check,
        List<InScenario> scenarios) implements View {

    /** The view of everything about one agreement. */
    public static ReportView of(Summary it) {
        return new ReportView(it.family().id(), WhoView.of(it.who(), it.family(), Map.of()),
                PowerView.of(it.family().id(), it.power()), CheckView.of(it.findings()),
                it.scenarios().stream().map(one -> InScenario.of(it.family(), one)).toList());
    }

    /** The answers in one scenario. */
    public record InScenario(String scenario,
            @Within @Description("The hour at which help is too late.") Optional<Long> faitAccompli,
            WhoView who,
            @Description("What follows from the assumptions of the scenario; null where that would be too large or the "
                    + "scenario does not fit.") Optional<CrisisView> crisis,
            @Description("Why there is no answer; null where there is one.") Optional<String> refused) {

        static InScenario of(Family family, Summary.InScenario it) {
            return new InScenario(it.scenario().id(), it.scenario().faitAccompli().map(Hours::count),
                    WhoView.of(it.who(), family, Map.of()),
                    it.crisis().map(one -> CrisisView.of(one, Integer.MAX_VALUE)),
                    it.refused());
        }
    }
}

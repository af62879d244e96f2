package org.surety.report.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.BriefSheet;
import org.surety.report.CrisisSheet;
import org.surety.report.view.BriefView;
import org.surety.report.view.Chance;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.report.words.Names;
import org.surety.report.words.Percent;
import org.surety.report.words.ScenarioWords;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;

/** Whether enough can come in time. */
final class InTimePart {

    private final BriefSheet sheet;

    InTimePart(BriefSheet sheet) {
        this.sheet = sheet;
    }

    /** The best way that a scenario's event opens, reading by reading. */
    private static List<Bounds> byReading(CrisisSheet crisis) {
        Map<Reading, Bounds> best = new LinkedHashMap<>();
        crisis.result().rows().forEach(it -> best.merge(it.reading(), it.answer().inTime(),
                (one, other) -> one.most() >= other.most() ? one : other));
        return List.copyOf(best.values());
    }

    private record InScenario(Scenario scenario, Bounds least, Bounds most) {}

    private List<InScenario> scenarios() {
        List<InScenario> all = new ArrayList<>();
        for (CrisisSheet crisis : sheet.crises()) {
            List<Bounds> bounds = byReading(crisis);
            if (!bounds.isEmpty()) {
                all.add(new InScenario(crisis.scenarios().getFirst(),
                        bounds.stream().min(Comparator.comparingDouble(Bounds::least)).orElseThrow(),
                        bounds.stream().max(Comparator.comparingDouble(Bounds::most)).orElseThrow()));
            }
        }
        return all;
    }

    List<BriefView.Odds> odds() {
        return scenarios().stream().map(it -> new BriefView.Odds(it.scenario().id(),
                ScenarioWords.title(it.scenario()), it.scenario().faitAccompli().map(Hours::count),
                Chance.of(it.least()), Chance.of(it.most()))).toList();
    }

    String sentence() {
        List<InScenario> all = scenarios();
        if (all.isEmpty()) {
            return "That was not asked: no scenario says how parties would behave and by when help must come.";
        }
        Map<Optional<Hours>, Map<String, List<InScenario>>> byHour = new LinkedHashMap<>();
        all.stream().sorted(Comparator.comparing(it -> it.scenario().faitAccompli().map(Hours::count)
                .orElse(Long.MAX_VALUE)))
                .forEach(it -> byHour.computeIfAbsent(it.scenario().faitAccompli(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(kind(it.scenario()), key -> new ArrayList<>()).add(it));
        List<String> parts = new ArrayList<>();
        byHour.forEach((hour, kinds) -> parts.add(hour.map(it -> "within " + it).orElse("at any time") + ", "
                + English.and(kinds.entrySet().stream()
                        .map(it -> over(it.getValue()) + " if " + it.getKey()).toList())));
        return English.capital(String.join("; ", parts)) + ". That is over all readings and "
                + English.count(all.size(), "scenario", "scenarios")
                + largest().map(it -> ", and hangs most on " + it).orElse("")
                + ". It is no forecast.";
    }

    private static String over(List<InScenario> these) {
        return Percent.range(these.stream().mapToDouble(it -> it.least().low()).min().orElse(0),
                these.stream().mapToDouble(it -> it.most().high()).max().orElse(0));
    }

    /** Whose act it is, by the part it has in the text: scenarios of one kind are told together. */
    private String kind(Scenario scenario) {
        Membership membership = Membership.of(sheet.family().under(sheet.who().rows().getFirst().reading()));
        String attacker = scenario.incident().map(Incident::attacker).orElse(Case.OUTSIDER);
        boolean attributable = scenario.incident().map(Incident::attributable).orElse(true);
        String who = attacker.equals(Case.OUTSIDER)
                ? "a state outside the agreement"
                : membership.resolve(Members.of(Members.Kind.PROTECTED)).contains(attacker)
                        ? "the protected state"
                        : membership.resolve(Members.of(Members.Kind.GUARANTORS)).contains(attacker)
                                ? "a guarantor"
                                : membership.resolve(Members.of(Members.Kind.PARTIES)).contains(attacker)
                                        ? "a party"
                                        : "another state";
        return attributable ? "the act is that of " + who : "nobody can be shown to have done it";
    }

    private Optional<String> largest() {
        return sheet.crises().stream().flatMap(it -> it.result().rows().stream())
                .filter(it -> !it.answer().sensitivities().isEmpty())
                .max(Comparator.comparingDouble(it -> it.answer().sensitivities().getFirst().swing()))
                .filter(it -> it.answer().sensitivities().getFirst().swing() > 0).map(this::assumption);
    }

    private String assumption(CrisisRow row) {
        Sensitivity first = row.answer().sensitivities().getFirst();
        return new AssumptionWords(Names.of(sheet.family().under(row.reading()))).of(first);
    }
}

package org.surety.strategic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Case;
import org.surety.semantics.Membership;
import org.surety.semantics.Readings;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/** What parties that know each other's stakes do in the cases of a scenario, under its assumptions. */
public final class Strategic {

    private final StrategicRequest request;
    private final Work work;

    /** For one scenario after another. */
    public Strategic(StrategicRequest request, Work work) {
        this.request = request;
        this.work = work;
    }

    /**
     * The answers for every reading, and every procedure that the event sets off or the scenario names.
     *
     * @param scenario with everything it takes over from those it extends
     * @throws Unanswerable if the scenario has no event, nobody in it has stakes, an assumption has a value outside its
     * range, or a vote waits for voters who may stay away
     * @throws org.surety.semantics.TooLarge if there are too many readings, or a game is too large
     * @throws Work.Stopped if it is stopped
     */
    public List<StrategicRow> in(Scenario scenario, Family family) {
        Incident incident = scenario.incident()
                .orElseThrow(() -> new Unanswerable(scenario.id() + " has no event"));
        Map<Reading, List<Case>> cases = new LinkedHashMap<>();
        for (Reading reading : Readings.of(family, request.readings()).list(request.mostReadings())) {
            cases.put(reading, Crisis.cases(Membership.of(family.under(reading)), scenario, incident));
        }
        Map<List<Object>, Case> distinct = new LinkedHashMap<>();
        cases.values().forEach(roots -> roots.forEach(it -> distinct.putIfAbsent(it.essentials(), it)));
        Map<List<Object>, StrategicAnswer> answers = new HashMap<>();
        Map<Object, StrategicAnswer> same = new HashMap<>();
        int done = 0;
        for (Map.Entry<List<Object>, Case> one : distinct.entrySet()) {
            work.tell(scenario.id() + "/" + one.getValue().procedure().id(), done++, distinct.size());
            answers.put(one.getKey(), answer(one.getValue(), scenario, same));
        }
        List<StrategicRow> rows = new ArrayList<>();
        cases.forEach((reading, roots) -> roots.forEach(root -> rows.add(new StrategicRow(scenario.id(), reading,
                root.procedure().id(), Optional.ofNullable(answers.get(root.essentials())).orElseThrow()))));
        return rows;
    }

    /** @param same the answers of other readings: often the same game is made of several */
    private StrategicAnswer answer(Case root, Scenario scenario, Map<Object, StrategicAnswer> same) {
        if (!root.trigger().isMet()) {
            return StrategicAnswer.none(root.trigger().obstacles());
        }
        StrategicCase asked = new StrategicCase(CaseSetup.of(root, scenario), request.assumed(), work);
        return same.computeIfAbsent(asked.essentials(), it -> asked.answer());
    }
}

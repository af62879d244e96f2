package org.surety.strategic;

import java.math.BigInteger;
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
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;

/** What parties that know each other's stakes do in the cases of a scenario, under its assumptions. */
public final class Strategic {

    /** For all cases of all scenarios together; it takes some ten seconds. */
    private static final long MOST_WORK = 6_000_000;

    private final StrategicRequest request;
    private final Work work;
    private long worked;

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
     * @throws TooLarge if there are too many readings, or a game is too large
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
        // All games are made before any is answered: what is too large is refused soon.
        Map<List<Object>, Optional<StrategicCase>> asked = new LinkedHashMap<>();
        distinct.forEach((key, root) -> asked.put(key, asked(root, scenario)));
        refuseTooMuch(asked.values().stream().flatMap(Optional::stream).toList());
        Map<List<Object>, StrategicAnswer> answers = new HashMap<>();
        Map<Object, StrategicAnswer> same = new HashMap<>();
        int done = 0;
        for (Map.Entry<List<Object>, Optional<StrategicCase>> one : asked.entrySet()) {
            Case root = Optional.ofNullable(distinct.get(one.getKey())).orElseThrow();
            work.tell(scenario.id() + "/" + root.procedure().id(), done++, distinct.size());
            answers.put(one.getKey(), one.getValue()
                    .map(it -> same.computeIfAbsent(it.essentials(), key -> it.answer()))
                    .orElseGet(() -> StrategicAnswer.none(root.trigger().obstacles())));
        }
        List<StrategicRow> rows = new ArrayList<>();
        cases.forEach((reading, roots) -> roots.forEach(root -> rows.add(new StrategicRow(scenario.id(), reading,
                root.procedure().id(), Optional.ofNullable(answers.get(root.essentials())).orElseThrow()))));
        return rows;
    }

    /** Empty where the event does not set the procedure off. */
    private Optional<StrategicCase> asked(Case root, Scenario scenario) {
        return root.trigger().isMet()
                ? Optional.of(new StrategicCase(CaseSetup.of(root, scenario), request.assumed(), work))
                : Optional.empty();
    }

    /** Often several readings make the same game, which is answered once. */
    private void refuseTooMuch(List<StrategicCase> cases) {
        Map<Object, Long> different = new HashMap<>();
        cases.forEach(it -> different.computeIfAbsent(it.essentials(), key -> it.work()));
        worked += different.values().stream().mapToLong(it -> it).sum();
        if (worked > MOST_WORK) {
            throw new TooLarge("figures to add up for each point of a branch and each end of a range",
                    BigInteger.valueOf(worked), MOST_WORK);
        }
    }
}

package org.surety.analysis.check.form;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.Report;
import org.surety.analysis.check.rule.TextRule;
import org.surety.analysis.check.rule.WithoutSources;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Severity;

/** Two readings of an open term lead to the same agreement. */
public final class IdenticalReadings implements TextRule {

    @Override
    public About about() {
        return About.form("form-identical-readings", Severity.WARNING, "Readings that say the same",
                "Two readings of an open term lead to the same agreement.");
    }

    @Override
    public void check(ReadingSurvey survey, Report report) {
        Map<ReadingSurvey.Look, Agreement> bare = new IdentityHashMap<>();
        Map<Agreement, Agreement> known = new IdentityHashMap<>();
        survey.looks().forEach(
                it -> bare.put(it, known.computeIfAbsent(it.agreement(), WithoutSources::of)));
        for (OpenTerm term : survey.family().terms()) {
            Map<String, Map<Map<String, String>, Agreement>> byReading = new LinkedHashMap<>();
            for (ReadingSurvey.Look look : survey.looks()) {
                look.reading().of(term.name()).ifPresent(reading -> {
                    Map<String, String> others = new LinkedHashMap<>(look.reading().choices());
                    others.remove(term.name());
                    byReading.computeIfAbsent(reading, it -> new LinkedHashMap<>()).put(others,
                            bare.getOrDefault(look, look.agreement()));
                });
            }
            List<String> names = List.copyOf(byReading.keySet());
            for (int i = 1; i < names.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (Objects.equals(byReading.get(names.get(i)), byReading.get(names.get(j)))) {
                        report.add(term.place(),
                                "The readings " + MessageNames.andQuoted(List.of(names.get(j), names.get(i))) + " of "
                                        + MessageNames.quoted(term.name())
                                        + " say the same, so choosing between them changes nothing.",
                                "Keep one of them, with both sources.");
                    }
                }
            }
        }
    }
}

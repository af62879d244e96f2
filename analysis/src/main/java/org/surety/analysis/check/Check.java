package org.surety.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.CheckRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Survey;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.Agreement;
import org.surety.model.finding.Finding;

/** Finds what is wrong with an agreement, or weak in it. */
public final class Check {

    private final Subject subject;
    private final Survey survey;
    private final Under under;
    private final List<Finding> findings = new ArrayList<>();

    private Check(Subject subject) {
        this.subject = subject;
        this.survey = Survey.of(subject.family(), subject.mostReadings());
        this.under = Under.of(survey.looks().stream().map(Survey.Look::reading).toList());
    }

    /** What all rules find, by position. What holds under every reading looked at carries no reading. */
    public static List<Finding> of(Subject subject) {
        return of(subject, Rules.all());
    }

    /** What {@code rules} find, by position. */
    public static List<Finding> of(Subject subject, Collection<CheckRule> rules) {
        Check check = new Check(subject);
        List<AgreementRule> perReading = new ArrayList<>();
        for (CheckRule rule : rules) {
            switch (rule) {
                case TextRule text -> text.check(check.survey, (clause, message, hint) -> check
                        .add(text, new Spot(clause, message, hint), Optional.empty()));
                case AgreementRule agreement -> perReading.add(agreement);
            }
        }
        check.run(perReading);
        check.findings
                .sort(Comparator.comparing(Finding::position).thenComparing(Finding::id).thenComparing(Finding::clause)
                        .thenComparing(Finding::message));
        return List.copyOf(check.findings);
    }

    /** What a rule reported; the same under several readings is one finding. */
    private record Spot(String clause, String message, Optional<String> hint) {}

    private void run(List<AgreementRule> rules) {
        Map<AgreementRule, Map<Spot, BitSet>> found = new LinkedHashMap<>();
        rules.forEach(rule -> found.put(rule, new LinkedHashMap<>()));
        // Readings that differ only in what other agreements leave open, or in words, lead to the same agreement.
        Map<Agreement, BitSet> looks = new LinkedHashMap<>();
        for (int i = 0; i < survey.looks().size(); i++) {
            looks.computeIfAbsent(survey.looks().get(i).agreement(), it -> new BitSet()).set(i);
        }
        Attacks attacks = new Attacks();
        looks.forEach((agreement, readings) -> {
            Facts facts = Facts.of(agreement, attacks);
            found.forEach((rule, spots) -> rule.check(facts, (clause, message, hint) -> spots
                    .computeIfAbsent(new Spot(clause, message, hint), it -> new BitSet()).or(readings)));
        });
        found.forEach((rule, spots) -> spots.forEach((spot, readings) -> {
            if (readings.cardinality() == survey.looks().size()) {
                add(rule, spot, Optional.empty());
            } else if (!rule.onlyIfAlways()) {
                add(rule, spot, Optional.of(under.words(readings)));
            }
        }));
    }

    private void add(CheckRule rule, Spot spot, Optional<String> reading) {
        About about = rule.about();
        findings.add(new Finding(about.id(), about.severity(), spot.clause(), spot.message(), spot.hint(), reading,
                subject.positions().apply(spot.clause())));
    }
}

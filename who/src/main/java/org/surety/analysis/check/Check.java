package org.surety.analysis.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.CheckRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.MessageNames;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.analysis.check.rule.TextRule;
import org.surety.model.agreement.Agreement;
import org.surety.model.finding.Finding;
import org.surety.semantics.Work;

/** Finds what is wrong with an agreement, or weak in it. */
public final class Check {

    private final Subject subject;
    private final ReadingSurvey survey;
    private final Under under;
    private final List<Finding> findings = new ArrayList<>();

    private Check(Subject subject) {
        this.subject = subject;
        this.survey = ReadingSurvey.of(subject.family(), subject.mostReadings());
        this.under = Under.of(survey.looks().stream().map(ReadingSurvey.Look::reading).toList());
    }

    /** What {@code rules} find, by position. What holds under every reading looked at carries no reading. */
    public static List<Finding> of(Subject subject, Collection<CheckRule> rules) {
        Check check = new Check(subject);
        check.run(rules);
        check.findings
                .sort(Comparator.comparing(Finding::position).thenComparing(Finding::id).thenComparing(Finding::clause)
                        .thenComparing(Finding::message));
        return List.copyOf(check.findings);
    }

    private void run(Collection<CheckRule> rules) {
        Map<CheckRule, FindingTally> tallies = new LinkedHashMap<>();
        rules.forEach(rule -> tallies.put(rule, new FindingTally(survey.looks().size())));
        // Readings that differ only in a term of another agreement, or in words, often lead to the same agreement.
        Map<Agreement, BitSet> looks = new LinkedHashMap<>();
        for (int i = 0; i < survey.looks().size(); i++) {
            Work.check();
            looks.computeIfAbsent(survey.looks().get(i).agreement(), it -> new BitSet()).set(i);
        }
        Attacks attacks = new Attacks();
        tallies.forEach((rule, tally) -> {
            if (rule instanceof TextRule text) {
                text.check(survey, tally.under(tally.all()));
            }
        });
        Map<Integer, MessageNames> names = new HashMap<>();
        looks.forEach((agreement, readings) -> {
            Facts facts = Facts.of(agreement, attacks);
            readings.stream().forEach(it -> names.put(it, facts.names()));
            tallies.forEach((rule, tally) -> {
                if (rule instanceof AgreementRule each) {
                    each.check(facts, tally.under(readings));
                }
            });
        });
        tallies.forEach((rule, tally) -> tally.spots(names).forEach(spot -> add(rule, tally, spot)));
    }

    private void add(CheckRule rule, FindingTally tally, FindingTally.Spot spot) {
        boolean always = spot.readings().equals(tally.all());
        if (always || !(rule instanceof AgreementRule each && each.onlyIfAlways())) {
            findings.add(new Finding(rule.id(), rule.about().severity(), spot.clause(), spot.message(), spot.hint(),
                    always ? Optional.empty() : Optional.of(under.words(spot.readings())),
                    subject.positions().apply(spot.clause())));
        }
    }
}

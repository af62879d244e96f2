package org.surety.analysis.check.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.check.rule.About;
import org.surety.analysis.check.rule.AgreementRule;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.Report;
import org.surety.model.agreement.Life;
import org.surety.model.finding.Severity;

/** A condition waits for a day but does not give one. */
public final class DateUnclear implements AgreementRule {

    @Override
    public About about() {
        return About.form("form-date-unclear", Severity.WARNING, "A day that is no date",
                "A condition waits for a day but does not give one.");
    }

    @Override
    public void check(Facts facts, Report report) {
        Life life = facts.agreement().life();
        Map<String, List<Life.Condition>> lists = new LinkedHashMap<>();
        lists.put("life.entry", life.entry());
        lists.put("life.release", life.release());
        lists.put("life.suspension", life.suspension());
        lists.put("life.void-if", life.voids());
        lists.forEach((path, conditions) -> conditions.stream()
                .filter(it -> it.kind() == Life.Kind.DATE && !isDate(it.what()))
                .forEach(it -> report.add(path,
                        "The condition is a day, but " + it.what().map(what -> "\"" + what + "\" is none")
                                .orElse("none is given") + ".",
                        "Write the date as 2025-08-24.")));
    }

    private static boolean isDate(Optional<String> what) {
        return what.filter(it -> it.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")).isPresent();
    }
}

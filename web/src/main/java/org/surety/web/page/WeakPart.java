package org.surety.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.RuleNote;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** What is weak in a text, beside the clauses in which it is. */
final class WeakPart {

    private final Map<String, RuleNote> rules = new LinkedHashMap<>();

    WeakPart(Findings findings) {
        findings.rules().forEach(it -> rules.putIfAbsent(it.id(), it));
    }

    /** How grave it is, in words. */
    static String grave(Severity severity) {
        return switch (severity) {
            case NOTE -> "Good to know";
            case WARNING -> "Weakness";
            case ERROR -> "Error";
        };
    }

    /** One finding: in short, and as a fold what was found and what can be done. */
    Tag of(Finding finding) {
        Optional<RuleNote> rule = Optional.ofNullable(rules.get(finding.id()));
        Tag inside = Tag.of("div").in("inside").add(Tag.of("p", English.sentence(finding.message())));
        finding.reading().ifPresent(it -> inside.add(Tag.of("p", "Under this reading: " + it + ".").in("small")));
        finding.hint().ifPresent(it -> inside.add(Tag.of("p", it).in("small")));
        rule.ifPresent(it -> inside.add(Tag.of("p", it.explanation()).in("small")));
        return Tag.of("details").in(finding.severity() == Severity.NOTE ? "weak note" : "weak").add(
                Tag.of("summary").add(Tag.of("strong", grave(finding.severity()) + ": "))
                        .text(rule.map(RuleNote::title).orElse(English.words(finding.id()))),
                inside);
    }

    /** Several, those that are gravest first. */
    List<Markup> of(List<Finding> findings) {
        return findings.stream().sorted((a, b) -> b.severity().compareTo(a.severity())).<Markup>map(this::of).toList();
    }
}

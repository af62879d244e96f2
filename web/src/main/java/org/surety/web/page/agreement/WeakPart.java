package org.surety.web.page.agreement;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.surety.report.words.ReadingWords;

/** What is weak in a text, beside the clauses in which it is. */
public final class WeakPart {

    private final Map<String, RuleNote> rules = new LinkedHashMap<>();
    private final ReadingWords readings;

    /** @param readings how a reading is told that a finding goes with */
    WeakPart(Findings findings, ReadingWords readings) {
        this.readings = readings;
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

    /** Findings of one rule: in short, and as a fold what was found and what can be done. */
    private Tag kind(List<Finding> findings) {
        Finding first = findings.getFirst();
        Optional<RuleNote> rule = Optional.ofNullable(rules.get(first.id()));
        Tag inside = Tag.of("div").in("inside");
        rule.ifPresent(it -> inside.add(Tag.of("p", it.explanation()).in("small")));
        findings.forEach(it -> inside.add(Tag.of("p", English.sentence(it.message())
                + it.hint().map(hint -> " " + English.sentence(hint)).orElse("")
                + it.reading().map(reading -> " That is so if " + inWords(reading) + ".").orElse(""))));
        return Tag.of("details").in(first.severity() == Severity.NOTE ? "weak note" : "weak").add(
                Tag.of("summary").add(Tag.of("strong", grave(first.severity()) + ": "))
                        .text(rule.map(RuleNote::title).orElse(English.words(first.id()))
                                + (findings.size() > 1 ? " (" + findings.size() + " times)" : "")),
                inside);
    }

    /** {@code decision=all-agree or security-council, consult=no-limit} as words that complete a sentence. */
    private String inWords(String reading) {
        List<String> phrases = new ArrayList<>();
        for (String part : reading.split(", (?=[^=,]+=)")) {
            int equals = part.indexOf('=');
            phrases.add(equals < 0
                    ? part
                    : English.or(readings.all(part.substring(0, equals),
                            List.of(part.substring(equals + 1).split(", | or ")))));
        }
        return English.and(phrases);
    }

    /** Several, by their rules, those that are gravest first. */
    List<Markup> of(List<Finding> findings) {
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        findings.stream().sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(it -> kinds.computeIfAbsent(it.severity() + it.id(), key -> new ArrayList<>()).add(it));
        return kinds.values().stream().<Markup>map(this::kind).toList();
    }
}

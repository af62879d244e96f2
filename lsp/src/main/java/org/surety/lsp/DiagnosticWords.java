package org.surety.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.Findings;
import org.surety.report.RuleNote;
import org.surety.report.words.English;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.WrittenPlaces.NamedThing;
import org.surety.text.edit.WrittenPlaces.Place;

/** What was found in a text, as an editor shows it: where, how grave, in words, and what else it concerns. */
final class DiagnosticWords {

    private static final int MOST_RELATED = 6;
    private static final Pattern READING = Pattern.compile("([\\p{L}\\p{N}_.-]+)=([\\p{L}\\p{N}_.-]+)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]{1,100})`");

    private final OpenTexts texts;
    private final OpenText text;
    private final Findings findings;
    private final Map<String, RuleNote> rules = new HashMap<>();

    DiagnosticWords(OpenTexts texts, OpenText text, Findings findings) {
        this.texts = texts;
        this.text = text;
        this.findings = findings;
        findings.rules().forEach(it -> rules.putIfAbsent(it.id(), it));
    }

    List<Diagnostic> all() {
        return findings.findings().stream().map(this::diagnostic).toList();
    }

    /** What the findings say that lie at an offset. */
    List<Finding> at(int offset) {
        return findings.findings().stream().filter(this::isHere).filter(it -> {
            Range range = range(it);
            return text.offset(range.getStart()) <= offset && offset <= text.offset(range.getEnd());
        }).toList();
    }

    private boolean isHere(Finding finding) {
        return finding.position().file().equals(text.name());
    }

    private Diagnostic diagnostic(Finding finding) {
        Diagnostic diagnostic = new Diagnostic(isHere(finding) ? range(finding) : text.lines().rest(0),
                message(finding), severity(finding.severity()), "surety", finding.id());
        page(finding.id()).map(DiagnosticCodeDescription::new).ifPresent(diagnostic::setCodeDescription);
        List<DiagnosticRelatedInformation> related = related(finding);
        if (!related.isEmpty()) {
            diagnostic.setRelatedInformation(related);
        }
        return diagnostic;
    }

    /** Where the page stands that explains a rule. */
    private Optional<String> page(String rule) {
        return texts.page("docs/findings/" + rule + ".md");
    }

    private String message(Finding finding) {
        List<String> said = new ArrayList<>();
        if (!isHere(finding)) {
            said.add("In " + finding.position() + ":");
        }
        said.add(English.sentence(finding.message()));
        finding.reading().ifPresent(it -> said.add("(Under " + it + ".)"));
        finding.hint().ifPresent(said::add);
        String first = String.join(" ", said);
        return explanation(finding).map(it -> first + "\n" + it).orElse(first);
    }

    /** What a rule is about; a slip of the file is explained by its message. */
    private Optional<String> explanation(Finding finding) {
        return Optional.ofNullable(rules.get(finding.id())).filter(it -> finding.severity() != Severity.ERROR)
                .map(it -> it.title() + ": " + it.explanation());
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
    }

    /** The word at which something was found, or the rest of its line. */
    Range range(Finding finding) {
        int from = text.lines().offset(finding.position());
        return text.wellFormed().flatMap(it -> it.places().at(from)).filter(it -> it.from() == from && it.to() > from)
                .map(it -> text.lines().first(it.from(), it.to()))
                .orElseGet(() -> text.lines().rest(from));
    }

    /** Readings under which it holds, and names in it that the text declares. */
    private List<DiagnosticRelatedInformation> related(Finding finding) {
        List<Place> named = text.wellFormed().map(it -> it.places().named()).orElse(List.of());
        Map<Place, String> related = new LinkedHashMap<>();
        Matcher readings = READING.matcher(finding.reading().orElse(""));
        while (readings.find()) {
            named.stream().filter(it -> it.names().equals(Optional.of(NamedThing.READING))
                    && it.text().equals(readings.group(2)) && term(it).equals(readings.group(1)))
                    .forEach(it -> related.put(it, "under this reading"));
        }
        Matcher names = QUOTED.matcher(finding.message() + " " + finding.hint().orElse(""));
        int here = isHere(finding) ? text.lines().offset(finding.position()) : -1;
        while (names.find()) {
            named.stream().filter(it -> it.text().equals(names.group(1)) && it.from() != here
                    && !it.names().equals(Optional.of(NamedThing.READING)))
                    .forEach(it -> related.put(it, "`" + it.text() + "` stands here"));
        }
        return related.entrySet().stream().limit(MOST_RELATED).map(it -> new DiagnosticRelatedInformation(
                new Location(text.uri(), text.lines().range(it.getKey().from(), it.getKey().to())), it.getValue()))
                .toList();
    }

    /** The open term of a reading, by its own name or else the last key before it. */
    private String term(Place reading) {
        List<String> open = reading.path().subList(0, reading.path().size() - 2);
        return text.wellFormed().flatMap(it -> it.edits().at(ClauseEdits.with(open, "name")))
                .map(ClauseEdits::shown).orElseGet(() -> open.size() > 1
                        ? open.get(open.size() - 2)
                        : "");
    }
}

package org.surety.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Findings;
import org.surety.report.RuleNote;
import org.surety.report.Stamp;
import org.surety.report.json.JsonPage;

/**
 * Findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS, which editors and code hosts show beside the lines.
 */
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    /** The log. */
    public static String of(Stamp stamp, Findings findings) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<RuleNote> rules = new ArrayList<>();
        for (RuleNote rule : findings.rules()) {
            if (places.putIfAbsent(rule.id(), rules.size()) == null) {
                rules.add(rule);
            }
        }
        for (Finding finding : findings.findings()) {
            if (places.putIfAbsent(finding.id(), rules.size()) == null) {
                rules.add(new RuleNote(finding.id(), finding.severity(), finding.id(), finding.id()));
            }
        }
        return JsonPage.of(page -> page.text("$schema", SCHEMA).text("version", "2.1.0")
                .array("runs", List.of(findings), (run, it) -> run(run, stamp, it, rules, places)));
    }

    private static void run(JsonPage page, Stamp stamp, Findings findings, List<RuleNote> rules,
            Map<String, Integer> places) {
        page.object("tool", tool -> tool.object("driver", driver -> driver.text("name", "Surety")
                .text("version", stamp.version())
                .array("rules", rules, Sarif::rule)))
                .array("artifacts", stamp.inputs(), (artifact, it) -> artifact
                        .object("location", location -> location.text("uri", uri(it.name())))
                        .object("hashes", hashes -> hashes.text("sha-256", it.sha256())))
                .text("columnKind", "unicodeCodePoints")
                .array("results", findings.findings(),
                        (result, it) -> result(result, it, places.getOrDefault(it.id(), 0)));
    }

    private static void rule(JsonPage page, RuleNote rule) {
        page.text("id", rule.id()).text("name", rule.id())
                .object("shortDescription", it -> it.text("text", rule.title()))
                .object("fullDescription", it -> it.text("text", rule.explanation()))
                .object("help", it -> it.text("text", rule.explanation() + " See " + rule.page() + "."))
                .object("defaultConfiguration", it -> it.text("level", level(rule.severity())));
    }

    private static void result(JsonPage page, Finding finding, int rule) {
        String text = finding.message() + finding.hint().map(it -> " " + it).orElse("");
        page.text("ruleId", finding.id()).number("ruleIndex", rule).text("level", level(finding.severity()))
                .object("message", it -> it.text("text", text))
                .array("locations", List.of(finding), Sarif::location);
        page.object("properties", properties -> {
            properties.text("clause", finding.clause());
            finding.reading().ifPresent(it -> properties.text("reading", it));
        });
    }

    private static void location(JsonPage page, Finding finding) {
        SourceLocation at = finding.position();
        page.object("physicalLocation", physical -> {
            physical.object("artifactLocation", it -> it.text("uri", uri(at.file())));
            if (at.line() > 0) {
                physical.object("region", region -> {
                    region.number("startLine", at.line());
                    if (at.column() > 0) {
                        region.number("startColumn", at.column());
                    }
                });
            }
        });
        if (!finding.clause().isEmpty()) {
            page.array("logicalLocations", List.of(finding.clause()),
                    (logical, it) -> logical.text("fullyQualifiedName", it));
        }
    }

    private static String level(Severity severity) {
        return severity.word();
    }

    /** A relative reference by RFC 3986: what may not stand in a path is written with percent signs. */
    private static String uri(String file) {
        StringBuilder out = new StringBuilder();
        for (byte one : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char here = (char) (one & 0xFF);
            boolean plain = here < 0x80 && (Character.isLetterOrDigit(here) || "-._~/".indexOf(here) >= 0);
            out.append(plain ? String.valueOf(here) : "%%%02X".formatted((int) here));
        }
        return out.toString();
    }
}

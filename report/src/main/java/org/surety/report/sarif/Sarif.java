package org.surety.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Findings;
import org.surety.report.RuleNote;
import org.surety.report.Stamp;
import org.surety.report.json.Json;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.WrittenAs;

/**
 * Findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS, which editors and code hosts show
 * beside the lines.
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
                rules.add(new RuleNote(finding.id(), finding.severity(), 0, finding.id(), finding.id()));
            }
        }
        return Json.of(new Log(SCHEMA, "2.1.0", List.of(new Run(
                new Tool(new Driver("Surety", stamp.version(), rules.stream().map(Rule::of).toList())),
                stamp.inputs().stream().map(it -> new Artifact(new Uri(uri(it.name())), new Hashes(it.sha256())))
                        .toList(),
                "unicodeCodePoints",
                findings.findings().stream().map(it -> Result.of(it, places.getOrDefault(it.id(), 0))).toList()))));
    }

    private record Log(@WrittenAs("$schema") String schema, String version, List<Run> runs) {}

    private record Run(Tool tool, List<Artifact> artifacts, String columnKind, List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, List<Rule> rules) {}

    private record Message(String text) {}

    private record Configuration(Severity level) {}

    private record Rule(String id, String name, Message shortDescription, Message fullDescription, Message help,
            Configuration defaultConfiguration) {

        static Rule of(RuleNote it) {
            return new Rule(it.id(), it.id(), new Message(it.title()), new Message(it.explanation()),
                    new Message(it.explanation() + " See " + it.page() + "."), new Configuration(it.severity()));
        }
    }

    private record Artifact(Uri location, Hashes hashes) {}

    private record Uri(String uri) {}

    private record Hashes(@WrittenAs("sha-256") String sha256) {}

    private record Result(String ruleId, int ruleIndex, Severity level, Message message, List<Location> locations,
            Properties properties) {

        static Result of(Finding it, int rule) {
            return new Result(it.id(), rule, it.severity(),
                    new Message(it.message() + it.hint().map(hint -> " " + hint).orElse("")),
                    List.of(Location.of(it)), new Properties(it.clause(), it.reading()));
        }
    }

    private record Properties(String clause, @LeftOut Optional<String> reading) {}

    private record Location(Physical physicalLocation, @LeftOut List<Logical> logicalLocations) {

        static Location of(Finding it) {
            SourceLocation at = it.position();
            Optional<Region> region =
                    Optional.of(new Region(at.line(), Optional.of(at.column()).filter(one -> one > 0)))
                            .filter(one -> one.startLine() > 0);
            return new Location(new Physical(new Uri(uri(at.file())), region),
                    it.clause().isEmpty() ? List.of() : List.of(new Logical(it.clause())));
        }
    }

    private record Physical(Uri artifactLocation, @LeftOut Optional<Region> region) {}

    private record Region(int startLine, @LeftOut Optional<Integer> startColumn) {}

    private record Logical(String fullyQualifiedName) {}

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

package org.surety.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.model.finding.SourceLocation;
import org.surety.report.Findings;
import org.surety.report.RuleNote;
import org.surety.report.Stamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What SARIF 2.1.0 asks for (the numbers are those of its sections). */
class SarifTest {

    private static final Finding AT_A_PLACE =
            new Finding("form-unknown-key", Severity.ERROR, "parties.UKR", "a key is not known",
                    Optional.of("Maybe `role`?"), Optional.empty(), new SourceLocation("my drafts/ä.yaml", 3, 7));
    private static final Finding OF_A_FILE =
            new Finding("design-no-as-of", Severity.NOTE, "", "no day is given", Optional.empty(),
                    Optional.of("decision=all-agree"), SourceLocation.of("b.yaml"));

    private final JsonNode log = JsonMapper.shared().readTree(Sarif.of(
            new Stamp("0.1", "check", List.of(new Stamp.Input("b.yaml", "ab12")), Map.of()),
            new Findings(List.of("my drafts/ä.yaml", "b.yaml"), List.of(AT_A_PLACE, OF_A_FILE),
                    List.of(new RuleNote("form-unknown-key", Severity.ERROR, 0, "Unknown key",
                            "A key is not one that may stand there.")),
                    Map.of())));
    private final JsonNode run = log.at("/runs/0");

    @Test
    void isALogOfOneRun() {
        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").stringValue()).endsWith("sarif-schema-2.1.0.json");
        assertThat(log.path("runs").size()).isEqualTo(1);
    }

    /** 3.19, 3.49: rules with text, help and level; each id once; a finding of an unlisted rule gets one. */
    @Test
    void describesItsRules() {
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules.valueStream().map(it -> it.path("id").stringValue())).containsExactly("form-unknown-key",
                "design-no-as-of");
        JsonNode rule = rules.path(0);
        assertThat(rule.at("/shortDescription/text").stringValue()).isEqualTo("Unknown key");
        assertThat(rule.at("/fullDescription/text").stringValue()).isEqualTo("A key is not one that may stand there.");
        assertThat(rule.at("/help/text").stringValue()).contains("docs/findings/form-unknown-key.md");
        assertThat(rule.at("/defaultConfiguration/level").stringValue()).isEqualTo("error");
    }

    /** 3.27: a result names its rule by id and place, has a level, a message and a location. */
    @Test
    void locatesItsResults() {
        JsonNode result = run.at("/results/0");
        assertThat(result.path("ruleId").stringValue()).isEqualTo("form-unknown-key");
        assertThat(result.path("ruleIndex").intValue()).isEqualTo(0);
        assertThat(result.path("level").stringValue()).isEqualTo("error");
        assertThat(result.at("/message/text").stringValue()).isEqualTo("a key is not known Maybe `role`?");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").stringValue()).isEqualTo("my%20drafts/%C3%A4.yaml");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(3);
        assertThat(place.at("/region/startColumn").intValue()).isEqualTo(7);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").stringValue())
                .isEqualTo("parties.UKR");
    }

    /** 3.30: a region has a line of at least 1, so a whole file has none. */
    @Test
    void aWholeFileHasNoRegion() {
        JsonNode result = run.at("/results/1");
        assertThat(result.at("/locations/0/physicalLocation").has("region")).isFalse();
        assertThat(result.at("/properties/reading").stringValue()).isEqualTo("decision=all-agree");
    }

    /** 3.24: artifacts with their hashes, named as the RFC for hash names has it. */
    @Test
    void namesTheFilesItRead() {
        assertThat(run.at("/artifacts/0/hashes/sha-256").stringValue()).isEqualTo("ab12");
    }
}

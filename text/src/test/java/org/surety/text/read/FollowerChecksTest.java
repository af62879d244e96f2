package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.finding.Finding;
import org.surety.text.Library;
import org.surety.text.SourceFile;

class FollowerChecksTest {

    private static final String AGREEMENT = """
            surety: 1
            kind: agreement
            id: pact
            title: A pact
            status: draft
            parties:
              UN-members: {count: 20}
              BEL: {role: protected}
              FRA: {role: guarantor}
              GBR: {role: guarantor}
            groups:
              few: {open: {question: Who?, readings: {two: [FRA, GBR], three: [two, ITA]}}}
              all-but-italy: {members: [few, DEU], except: [ITA]}
            bodies:
              council: {seats: {FRA: 2, DEU: 1}, rule: {quota: 2}}
            procedures:
              help:
                on: armed-attack
                steps:
                  first: {among: few, rule: each, repeat: 1, yes: second}
                  second: {kind: decide, by: council, yes: end}
            """;
    private static final String BASE = "surety: 1\nkind: scenario\nid: base\nfor: pact\n"
            + "event: {kind: armed-attack, by: FRA}\nbehaviour: {FRA: {ballot: {follows: GBR}}}\n";
    private static final Library LIBRARY = id -> switch (id) {
        case "pact" -> Optional.of(new SourceFile("pact.yaml", AGREEMENT));
        case "base" -> Optional.of(new SourceFile("base.yaml", BASE));
        default -> Optional.empty();
    };

    private static List<Finding> findings(String behaviour) {
        return read("for: pact\nevent: {kind: armed-attack, by: FRA}\nbehaviour: {" + behaviour + "}\n");
    }

    private static List<Finding> read(String rest) {
        return ScenarioReader.read(new SourceFile("s.yaml", "surety: 1\nkind: scenario\nid: s\n" + rest), LIBRARY)
                .findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "FRA: {ballot: {follows: FRA}}",
            "FRA: {ballot: {follows: GBR}}, GBR: {ballot: {follows: DEU}}, DEU: {ballot: {follows: FRA, with: 0.1}}",
            "FRA: {ballot: {follows: GBR}}, GBR: {ballot: {follows: FRA, with: 0.5, otherwise: {yes: 1}}}",
            "few: {ballot: {follows: GBR}}",
            "few: {ballot: {follows: ITA}}",
            "all-but-italy: {ballot: {follows: DEU}}",
            "council: {ballot: {follows: GBR}}, GBR: {ballot: {follows: DEU}}",
            "guarantors: {ballot: {follows: GBR}}",
            "UN-members: {ballot: {follows: BEL}}",
            "parties: {ballot: {follows: BEL}}",
            "attacker: {ballot: {follows: GBR}}, GBR: {ballot: {follows: FRA}}",
            "few: {ballot: {follows: BEL}}, BEL: {ballot: {follows: FRA}}",
            "few: {ballot: {follows: BEL}}, FRA: {ballot: {follows: DEU, with: 0.5}}, BEL: {ballot: {follows: FRA}}",
            "FRA: {ballot: [yes, {follows: GBR}]}, GBR: {ballot: [yes, yes, {follows: FRA}]}",
            "FRA: {ballot: yes, as-attacker: {follows: GBR}}, GBR: {ballot: {follows: FRA}}",
            "FRA: {ballot: yes, steps: {first: {ballot: {follows: GBR}}}}, GBR: {ballot: {follows: FRA}}",
            "FRA: {steps: {first: {ballot: {follows: GBR}}}}, GBR: {ballot: yes, steps: {help/first: {ballot: "
                    + "{follows: FRA}}}}"})
    void refusesACircle(String behaviour) {
        assertThat(findings(behaviour)).extracting(Finding::id).containsExactly("form-circular-following");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "FRA: {ballot: {follows: GBR}}, GBR: {ballot: {follows: DEU}}",
            "few: {ballot: {follows: GBR}}, GBR: {ballot: yes}",
            "GBR: {ballot: yes}, few: {ballot: {follows: GBR}}",
            "few: {ballot: {follows: GBR}}, council: {ballot: yes}, GBR: {ballot: yes}",
            "all-but-italy: {ballot: {follows: ITA}}",
            "few: {ballot: {follows: BEL}}, FRA: {ballot: {follows: DEU, with: 0.5, otherwise: {no: 1}}}, BEL: "
                    + "{ballot: {follows: FRA}}",
            "few: {ballot: {follows: BEL}}, FRA: {ballot: {follows: DEU}}, BEL: {ballot: {follows: FRA}}",
            "FRA: {ballot: [{follows: GBR}, yes]}, GBR: {ballot: [yes, {follows: FRA}]}",
            "GBR: {ballot: yes, as-attacker: {follows: FRA}}, FRA: {ballot: {follows: GBR}}",
            "FRA: {ballot: {follows: GBR}, as-attacker: no}, GBR: {ballot: {follows: FRA}}",
            "FRA: {ballot: {follows: GBR}, steps: {second: {ballot: yes}}}, GBR: {steps: {second: {ballot: {follows: "
                    + "FRA}}}}"})
    void acceptsWhatOnlyLooksLikeOne(String behaviour) {
        assertThat(findings(behaviour)).isEmpty();
    }

    @Test
    void reportsItInTheFileThatBringsItAbout() {
        assertThat(read("extends: base\nbehaviour: {GBR: {ballot: {follows: FRA}}}\n")).singleElement()
                .satisfies(it -> {
                    assertThat(it.position()).hasToString("s.yaml:5:37");
                    assertThat(it.message()).contains("GBR -> FRA -> GBR");
                });
        assertThat(read("extends: base\nevent: {kind: armed-attack, by: GBR}\n")).isEmpty();
    }
}

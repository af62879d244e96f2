package org.surety.design;

import java.util.List;
import java.util.Optional;
import org.surety.design.api.Task;
import org.surety.model.position.PositionSet;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.read.DesignFile;
import org.surety.text.read.DesignReader;
import org.surety.text.read.PositionsReader;
import org.surety.text.read.ScenarioReader;

/**
 * A small agreement with two open terms, of which one depends on the other, and what there is to judge its versions by.
 */
public final class Example {

    private static final String AGREEMENT =
            """
                    surety: 1
                    kind: agreement
                    id: small
                    title: A small guarantee
                    status: proposed
                    sources:
                      invented: {title: Made up, grade: inference}
                    parties:
                      Home: {role: protected, source: invented}
                      G1: {role: guarantor, source: invented}
                      G2: {role: guarantor, source: invented}
                      G3: {role: guarantor, source: invented}
                    groups:
                      core: {members: [G1, G2, G3], source: invented}
                    procedures:
                      assistance:
                        on: armed-attack
                        against: Home
                        by: anyone
                        source: invented
                        steps:
                          decision:
                            kind: decide
                            among: core
                            rule: {open: {question: Which rule?, name: rule, readings: {all: unanimity, two: {quota: \
                    2}}, source: invented}}
                            within: {open: {question: How long?, name: hours, when: {rule: two},
                                     readings: {day: 1 day, week: 7 days}, source: invented}}
                            yes: help
                            no: alone
                            source: invented
                          help: {kind: act, by: those-in-favour, must: armed-force, within: 1 day, source: invented}
                          alone: {kind: act, by: core, may: armed-force, within: 1 day, source: invented}
                    obligations:
                      report: {bearer: core, must: armed-force, source: invented}
                    """;

    private static final String POSITIONS = """
            surety: 1
            kind: positions
            id: wants
            for: small
            sources:
              invented: {title: Made up, grade: inference}
            parties:
              Home: {alternative: 20, source: assumed}
              G1: {source: assumed}
              Foe: {alternative: 45, source: assumed}
            issues:
              how: {term: rule, points: {all: 0, two: 70}}
              land: {points: {none: 0, half: 45, whole: 100}}
            positions:
              Home:
                how: {salience: 80, source: assumed, statements: [{by: Home, position: 100, source: invented}]}
                land: {salience: 40, source: assumed, statements: [{by: Home, position: whole, source: invented}]}
              G1:
                how: {salience: 0, source: assumed, statements: [{by: G1, position: all, source: invented}]}
              Foe:
                how: {salience: 30, source: assumed, statements: [{by: Foe, position: all, source: invented}]}
                land: {salience: 90, red-line: {at-most: 60}, source: assumed,
                       statements: [{by: Foe, position: none, source: invented}]}
            """;

    private static String scenario(String name, String attacker, double yes) {
        return """
                surety: 1
                kind: scenario
                id: %s
                for: small
                event: {kind: armed-attack, by: %s, against: Home, attributable: yes}
                fait-accompli: 72 hours
                enough: {armed-force: 2}
                source: assumed
                behaviour:
                  guarantors:
                    acts: always
                    ballot: [{yes: %s, no: rest}]
                    delay: {obliged: {geometric: 0.4 per day}, discretionary: {geometric: 0.1 per day}}
                    contributes: {armed-force: 1}
                    source: assumed
                """.formatted(name, attacker, yes);
    }

    private Example() {}

    /** The design of which the given lines are the rest. */
    public static Task task(String rest) {
        SourceFile agreement = new SourceFile("small.yaml", AGREEMENT);
        Library library = id -> id.equals("small") ? Optional.of(agreement) : Optional.empty();
        got(AgreementReader.read(agreement, library));
        PositionSet positions = got(PositionsReader.read(new SourceFile("wants.yaml", POSITIONS), library)).positions();
        DesignFile design = got(DesignReader.read(new SourceFile("small.design.yaml", """
                surety: 1
                kind: design
                id: small-design
                for: small
                scenarios: [outsider, insider]
                """ + rest), agreement, library, Optional.of(positions)));
        return new Task(design.design(), design.versions(), Optional.of(positions), List.of(
                got(ScenarioReader.read(new SourceFile("o.yaml", scenario("outsider", "outsider", 0.7)), library))
                        .scenario(),
                got(ScenarioReader.read(new SourceFile("i.yaml", scenario("insider", "G1", 0.6)), library))
                        .scenario()));
    }

    private static <T> T got(Read<T> read) {
        return read.value().orElseThrow(() -> new AssertionError(read.findings().toString()));
    }
}

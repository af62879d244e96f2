package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An alliance of four for twenty years, told in words that hold of whoever is meant. */
class WordsOfLifeTest {

    private static final String FOUR = """
            surety: 1
            kind: agreement
            id: four
            title: An alliance of four
            status: in-force
            parties: [POL, ROU, HUN, SUN]
            bodies:
              council:
                name: Council
                seats: parties
                rule: {excluding: parties-to-dispute, rule: consensus}
            obligations:
              peace: {bearer: parties, must-not: use-force, to: parties, on: dispute,
                until: {after: 3 months, from: {decision: settlement/report}},
                breach: {found-by: {procedure: settlement, step: report}, then: [suspends]}}
              leave: {bearer: parties, must: withdraw-forces, to: parties, within: 30 days, from: ceasefire}
            procedures:
              help: {on: armed-attack, against: parties, steps: {help: {by: parties, must: assistance}}}
              settlement:
                on: dispute
                by: parties
                against: parties
                steps:
                  report: {kind: find, by: council, yes: act, no: end}
                  act: {by: parties, must: sanctions}
            life:
              entry: [{ratification: parties}]
              term:
                for: 20 years
                renewal: automatic
                renewed-for: 10 years
                notice: {of: 1 year, when: end-of-term}
              release: [{other-agreement: a general treaty, what: in-force}]
            """;

    /** What is told of it, which three tests read. */
    private static String told = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void tell(@TempDir Path apart) throws IOException {
        Files.writeString(apart.resolve("four.yaml"), FOUR);
        Run run = Run.in(apart, "life", "four");
        assertThat(run.status()).isEqualTo(Failures.DONE);
        told = run.out().replaceAll("\\s+", " ");
    }

    @Test
    void whatIsForbiddenHasNoTimeInWhichItIsDone() throws IOException {
        assertThat(told).contains("on a dispute, until it is 3 months after a decision in the step \"report\" of"
                + " \"settlement\".", "towards each other; within 30 days from a ceasefire.")
                .doesNotContain("\"settlement\", no time is set");
    }

    @Test
    void aTermTellsWhenNoticeCountsAndHowLongItIsProlonged() throws IOException {
        assertThat(told).contains("after 1 year from notice, and only at the end of a term of 20 years",
                "it is prolonged by itself, by 10 years each time.",
                "What ends it: the entry into force of another agreement (a general treaty).");
    }

    @Test
    void nobodyIsNamedForAllThatAreAlike() throws IOException {
        assertThat(told).contains("A claim by any party that another has broken",
                "a breach is found by all members of the Council but the parties to the dispute",
                "acts to impose sanctions on the attacker",
                "where the attacker is another of them or a state outside the agreement")
                .doesNotContain("any of Romania, Hungary", "the act \"");
    }

    /** Neutrality that waits for the withdrawal of others, and claims among powers that are alike. */
    @Test
    void dutiesThatBeginLaterAreToldAndNobodyStandsForTheOthers() throws IOException {
        Files.writeString(folder.resolve("state.yaml"),
                """
                        surety: 1
                        kind: agreement
                        id: state
                        title: A state treaty
                        status: in-force
                        parties:
                          AUT: {role: protected, standing: ratified}
                          FRA: {role: guarantor, standing: ratified}
                          GBR: {role: guarantor, standing: ratified}
                          SUN: {role: guarantor, standing: ratified}
                        groups:
                          powers: {members: [FRA, GBR, SUN]}
                        obligations:
                          independence: {bearer: powers, must: respect-borders, to: AUT}
                          no-weapons: {bearer: AUT, must-not: acquire-nuclear-weapons, to: powers}
                          withdrawal: {bearer: powers, must: withdraw-forces, to: AUT, within: 90 days,
                            from: {ratification: parties}}
                          pay: {bearer: AUT, must: {pay: a sum}, to: SUN, within: 6 years,
                            from: {ratification: parties}}
                          neutrality: {bearer: AUT, must: remain-neutral, once: {done: withdrawal}}
                        procedures:
                          interpretation:
                            on: dispute
                            steps:
                              commission: {kind: find, among: parties, rule: unanimity, yes: end, no: end}
                        life:
                          contracting: parties
                          entry: [{ratification: parties}]
                          duration: unspecified
                          withdrawal: unspecified
                        """);
        Run run = Run.in(folder, "life", "state");
        assertThat(run.status()).isEqualTo(Failures.DONE);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("In other situations the same holds of \"neutrality\".",
                        "what binds the claimant and the accused to each other is suspended")
                .doesNotContain("the claimant and the United Kingdom", "the claimant and France");
    }

    /** What is told of the record: who found and that it was rejected; between whom it is suspended, by their names. */
    @Test
    void aFindingThatIsRejectedAndASuspensionAreToldByName() throws IOException {
        Files.writeString(folder.resolve("four.yaml"), FOUR);
        Files.writeString(folder.resolve("record.yaml"), """
                surety: 1
                kind: chronicle
                id: record
                title: A record
                for: four
                events:
                  - {on: 2001-01-01, by: parties, ratified: yes}
                  - {on: 2001-02-01, by: POL, found: {breach-by: HUN, what: peace}}
                  - {on: 2001-02-02, by: ROU, rejected: {breach-by: HUN, what: peace}}
                  - {on: 2001-02-03, by: [POL, ROU], agreed: suspend}
                  - {on: 2001-02-04, by: POL, claims: {valid: the notice of May}}
                """);
        assertThat(Run.in(folder, "follow", "record.yaml").out().replaceAll("\\s+", " "))
                .contains("Poland found a breach of \"peace\" by Hungary, which was rejected later",
                        "Between Poland and Romania: suspended.", "Poland holds that the notice of May counts");
    }

    /** A duty that ends by its own notice is told with the time of the text, and as no loss of help. */
    @Test
    void aDutyThatOneEndsIsNoGuaranteeThatIsWeakened() throws IOException {
        Files.writeString(folder.resolve("force.yaml"), """
                surety: 1
                kind: agreement
                id: force
                title: A force
                status: in-force
                parties: [ARM, AZE, RUS]
                obligations:
                  ground: {bearer: ARM, must: withdraw-forces, to: AZE, deadline: 2001-05-01}
                  stay: {bearer: RUS, must: {other: "keep its force there"}, to: [ARM, AZE], once: {done: ground},
                    until: {date: 2031-01-01}, term: {for: 5 years, from: {done: ground}, renewal: automatic,
                      notice: {of: 6 months, by: [ARM, AZE], when: end-of-term, effect: ends}}}
                  report: {bearer: RUS, must: report, to: [ARM, AZE]}
                life: {entry: {signature: [ARM, AZE, RUS]}, contracting: [ARM, AZE, RUS]}
                """);
        assertThat(Run.in(folder, "life", "force").out().replaceAll("\\s+", " "))
                .contains("Any one of Armenia and Azerbaijan can end the duty \"stay\" towards Armenia and Azerbaijan,"
                        + " after 6 months from notice, and only at the end of a term of 5 years.",
                        "until the day 2031-01-01 has come", "5 years after the fulfilment of \"ground\"",
                        "\"report\": must report to a body, towards Armenia and Azerbaijan; no time is set.")
                .doesNotContain("can weaken", "92 days");
    }
}

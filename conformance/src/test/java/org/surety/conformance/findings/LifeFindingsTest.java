package org.surety.conformance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.life.finding.LifeRules;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;

/** What the findings on duties, terms and clocks say, word by word, and where they say nothing. */
class LifeFindingsTest {

    private static final String HEAD = """
            surety: 1
            kind: agreement
            id: example
            title: An example
            status: in-force
            sources: {text: {title: The text, grade: primary}}
            parties:
              Lowland: {role: protected, name: Lowland, standing: ratified, source: text}
              North: {role: guarantor, name: North, standing: ratified, source: text}
              South: {role: guarantor, name: South, standing: ratified, source: text}
            """;

    private static String procedure(String steps) {
        return """
                procedures:
                  assistance:
                    on: armed-attack
                    against: Lowland
                    source: text
                    steps:
                """ + steps.indent(6);
    }

    private static final String HELP =
            procedure("help: {kind: act, by: guarantors, must: assistance, within: 3 days}");

    private static List<String> found(String id, String... parts) {
        var read = AgreementReader.read(new SourceFile("example.yaml", HEAD + String.join("", parts)),
                other -> Optional.empty());
        AgreementFile file = read.value().orElseThrow(() -> new AssertionError(read.findings()));
        return Check.of(Subject.of(file, file::positionOf), LifeRules.all()).stream().filter(it -> it.id().equals(id))
                .map(it -> it.clause() + ": " + it.message()).toList();
    }

    private static String clock(String steps) {
        return String.join("\n", found("form-clock-never-starts", procedure(steps)));
    }

    @Test
    void aStepOnAnotherLineHasNotBegunOnTheWay() {
        String sides = """
                ask: {kind: request, by: Lowland, within: 1 day, then: [north, south]}
                north: {kind: act, by: North, must: arms, within: 3 days, then: end}
                south: {kind: act, by: South, must: arms, within: 3 days, from: %s, then: end}
                """;
        assertThat(clock(sides.formatted("ask"))).isEmpty();
        assertThat(clock(sides.formatted("trigger"))).isEmpty();
        assertThat(clock(sides.formatted("south"))).isEmpty();
        assertThat(clock(sides.formatted("north"))).isEqualTo("procedures.assistance.steps.south: The time of \"south\""
                + " counts from the beginning of \"north\", which cannot have begun on any way to it, so it counts from"
                + " its own beginning.");
    }

    @Test
    void aStepOnOneOfSeveralWaysMayHaveBegun() {
        String either = """
                vote: {kind: decide, among: guarantors, rule: unanimity, within: 1 day, yes: talk, no: %s}
                talk: {kind: consult, among: guarantors, within: 1 day, then: %s}
                help: {kind: act, by: guarantors, must: arms, within: 3 days, from: talk}
                """;
        assertThat(clock(either.formatted("help", "help"))).isEmpty();
        assertThat(clock(either.formatted("help", "end"))).contains("\"talk\"");
    }

    @Test
    void aBodyOrADutyThatOneEnds() {
        assertThat(found("design-term-one-party-ends",
                """
                        bodies:
                          mission:
                            seats: guarantors
                            rule: unanimity
                            term:
                              for: 5 years
                              renewal: automatic
                              notice: {of: 6 months, by: Lowland, when: end-of-term, effect: ends}
                        obligations:
                          watch:
                            bearer: guarantors
                            must: monitor
                            to: Lowland
                            source: text
                            term: {for: 1 year, notice: {of: 30 days, by: [North, South]}}
                        """,
                HELP)).containsExactly(
                        "bodies.mission: Notice by Lowland alone ends \"mission\" for all after 6 months, at the end of"
                                + " a term; no consent of the others is needed for that.",
                        "obligations.watch: Notice by North or South alone ends \"watch\" for all after 30 days; no"
                                + " consent of the others is needed for that.");
    }

    private static List<String> lapses(String term, String neutral, String life) {
        return found("design-duty-lapses", """
                obligations:
                  neutral: {bearer: Lowland, must: remain-neutral, to: guarantors, source: text%s}
                  guard: {bearer: guarantors, must: assistance, on: armed-attack, to: Lowland, source: text, %s}
                """.formatted(neutral, term), HELP, life);
    }

    @Test
    void aDutyLapsesOnlyWhileTheOtherSideGoesOn() {
        String years = "term: {for: 5 years, from: signature}";
        assertThat(lapses(years, "", "")).containsExactly("obligations.guard: \"guard\" of the guarantors ends after 5"
                + " years, and \"neutral\", which is owed to the guarantors, goes on after that.");
        assertThat(lapses(years, ", term: {for: 10 years, from: signature}", "")).hasSize(1);
        assertThat(lapses(years, ", term: {for: 5 years, from: signature}", "")).isEmpty();
        assertThat(lapses("term: {for: 5 years, from: signature, renewal: automatic}", "", "")).isEmpty();
        assertThat(lapses("term: {for: 5 years, from: signature, renewal: by-agreement}", "", ""))
                .singleElement().asString().contains("after 5 years unless it is prolonged by agreement");
        assertThat(lapses("until: {date: 2040-01-01}", "", "")).singleElement().asString()
                .contains("ends on 2040-01-01");
        assertThat(lapses("until: {attack-by: Lowland}", "", "")).isEmpty();
        // Where the agreement has ended by then, nothing goes on.
        assertThat(
                lapses("term: {for: 5 years}", "", "life: {entry: [signature], term: {for: 5 years}, source: text}\n"))
                .isEmpty();
        assertThat(
                lapses("term: {for: 5 years}", "", "life: {entry: [signature], term: {for: 9 years}, source: text}\n"))
                .hasSize(1);
    }

    private static List<String> forbids(String duty, String act) {
        return found("design-duty-forbids-help", "obligations:\n  duty: {source: text, " + duty + "}\n",
                procedure("help: {kind: act, by: guarantors, " + act + ", within: 3 days}"));
    }

    @Test
    void helpThatADutyForbids() {
        String arms = "bearer: North, must-not: arms, to: Lowland";
        assertThat(forbids(arms, "must: arms")).containsExactly("obligations.duty: \"duty\" forbids North what \"help\""
                + " of \"assistance\" provides for (arms), and the text does not say which of the two goes before.");
        assertThat(forbids(arms, "may: [training, arms]")).hasSize(1);
        assertThat(forbids(arms, "must: training")).isEmpty();
        assertThat(forbids(arms + ", unless-consent-of: Lowland", "must: arms")).isEmpty();
        assertThat(forbids(arms + ", while: ceasefire", "must: arms")).isEmpty();
        assertThat(forbids(arms + ", until: {attack-by: South}", "must: arms")).isEmpty();
        assertThat(forbids(arms + ", on: threat", "must: arms")).isEmpty();
        assertThat(forbids("bearer: North, must: stay-out, to: Lowland", "must: armed-force")).hasSize(1);
        // What is usually read as subject to the defence against an attack.
        assertThat(forbids("bearer: guarantors, must-not: use-force, to: parties", "must: armed-force")).isEmpty();
        assertThat(forbids("bearer: guarantors, must-not: coerce-economically, to: parties", "must: sanctions"))
                .isEmpty();
        assertThat(forbids("bearer: Lowland, must-not: host-forces, to: parties", "must: deployment")).containsExactly(
                "obligations.duty: \"duty\" forbids Lowland to have the forces of others on its soil, and \"help\" of"
                        + " \"assistance\" would bring some there (deployment); the text does not say which of the two"
                        + " goes before.");
        assertThat(forbids("bearer: Lowland, must: remain-neutral, to: parties", "must: deployment")).isEmpty();
    }

    private static List<String> unguarded(String duty, String life) {
        return found("design-bound-unguarded", "obligations:\n  duty: {source: text, bearer: Lowland, " + duty + "}\n",
                procedure("help: {kind: act, by: South, must: assistance, within: 3 days}"),
                "life: {source: text, " + life + "}\n");
    }

    @Test
    void boundBeforeTheOneWhoHelps() {
        String early = "contracting: [Lowland, North, South], entry: [{signature: [Lowland, North]}]";
        String neutral = "must: remain-neutral, to: guarantors";
        assertThat(unguarded(neutral, early)).containsExactly("obligations.duty: \"duty\" binds Lowland as soon as the"
                + " agreement is in force between Lowland and North alone, and until others join nothing guards it"
                + " against an outsider.");
        assertThat(unguarded(neutral + ", once: {signature: parties}", early)).isEmpty();
        assertThat(unguarded(neutral, "entry: [{signature: [Lowland, North, South]}]")).isEmpty();
        assertThat(unguarded(neutral, "contracting: [Lowland, North, South], entry: [{signature: [Lowland, South]}]"))
                .isEmpty();
    }

    @Test
    void whatIsDoneForGoodOutlastsAnEndByOthers() {
        String all =
                "entry: [{signature: parties}], term: {for: unlimited, notice: {of: 6 months, by: %s, effect: ends}}";
        assertThat(unguarded("must: give-up-nuclear-weapons, to: guarantors", all.formatted("North"))).containsExactly(
                "obligations.duty: What \"duty\" asks stays done, and without the consent of Lowland the agreement"
                        + " can end by acts of North (life.term); nothing in this text guards it from then on.");
        assertThat(unguarded("must: give-up-nuclear-weapons, to: guarantors", all.formatted("Lowland"))).isEmpty();
        assertThat(unguarded("must: remain-neutral, to: guarantors", all.formatted("North"))).isEmpty();
    }
}

package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Term;
import org.surety.model.agreement.Wording;
import org.surety.model.finding.Finding;
import org.surety.model.quantity.Limit;
import org.surety.model.quantity.Ratio;
import org.surety.model.quantity.Span;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** How an agreement begins, lasts and ends, and how its obligations run. */
class LifeReaderTest {

    private static final String HEAD = """
            surety: 1
            kind: agreement
            id: ID
            title: A text
            status: draft
            parties: {UKR: {role: protected}, RUS: {}, USA: {role: guarantor}, GBR: {role: guarantor}}
            procedures:
              complaint: {on: breach, steps: {finding: {kind: find, among: parties, rule: each, yes: end, no: end}}}
            """;

    private static Read<AgreementFile> read(String id, String text, Library library) {
        return AgreementReader.read(new SourceFile(id + ".yaml", HEAD.replace("ID", id) + text), library);
    }

    private static AgreementFile file(String text) {
        Read<AgreementFile> read = read("text", text, Library.EMPTY);
        assertThat(read.findings()).as(text).isEmpty();
        return read.value().orElseThrow();
    }

    private static Agreement agreement(String text) {
        return file(text).under(Reading.ONLY);
    }

    private static Condition entry(String condition) {
        return agreement("life: {entry: [" + condition + "]}").life().entry().getFirst();
    }

    private static Condition.Fact fact(Condition.Kind kind, String who) {
        return new Condition.Fact(kind, Optional.of(Members.named(who)), Optional.empty(), Provenance.NONE);
    }

    @Test
    void conditionsAreMadeOfConditions() {
        Condition attack = fact(Condition.Kind.ATTACK_BY, "UKR");
        Condition ceasefire = new Condition.Fact(Condition.Kind.CEASEFIRE, Optional.empty(), Optional.empty(),
                Provenance.NONE);
        assertThat(entry("{in-order: [ceasefire, {not: {any-of: [{attack-by: UKR}]}}]}"))
                .isEqualTo(new Condition.InOrder(List.of(ceasefire, new Condition.Not(
                        new Condition.AnyOf(List.of(attack), Provenance.NONE), Provenance.NONE)), Provenance.NONE));
        assertThat(entry("{all-of: [{after: 2 years, from: ceasefire}]}")).isEqualTo(new Condition.AllOf(
                List.of(new Condition.After(Span.ofMonths(24), ceasefire, Provenance.NONE)), Provenance.NONE));
    }

    @ParameterizedTest
    @CsvSource({"at-least: 7, 7, false", "at-least: 2/3, 2/3, false", "more-than: 1/2, 1/2, true",
            "more-than: 0, 0, true", "at-least: 65%, 13/20, false"})
    void conditionsCountHowManySuffice(String key, String amount, boolean more) {
        assertThat(entry("{ratification: parties, " + key + "}")).isInstanceOfSatisfying(Condition.Fact.class,
                it -> assertThat(it.howMany()).contains(new Condition.Count(Ratio.parse(amount), more)));
    }

    @Test
    void aDecisionIsABodysOrAStepsOrAnybodys() {
        assertThat(entry("{decision: complaint/finding}")).isEqualTo(new Condition.Fact(Condition.Kind.DECISION,
                Optional.empty(), Optional.of("complaint/finding"), Provenance.NONE));
        assertThat(entry("{decision: USA}")).isEqualTo(fact(Condition.Kind.DECISION, "USA"));
    }

    @Test
    void anEventOfTheTextsOwnOrOfTheLanguageIsACondition() {
        String own = "events: {fire: {meaning: a fire}}\nlife: {entry: [";
        assertThat(agreement(own + "{event: fire}]}").life().entry().getFirst()).isEqualTo(new Condition.Fact(
                Condition.Kind.EVENT, Optional.empty(), Optional.of("fire"), Provenance.NONE));
        assertThat(entry("{event: coup}")).isEqualTo(new Condition.Fact(Condition.Kind.EVENT, Optional.empty(),
                Optional.of("coup"), Provenance.NONE));
        assertThat(told(own + "fire]}")).containsExactly("`fire` is an event and no condition by itself",
                "Write `{event: fire}`.");
        assertThat(told(own + "coup]}")).contains("Write `{event: coup}`.");
        assertThat(told(own + "event]}")).contains("`event` does not say which; expected `{event: NAME}`");
        assertThat(told(own + "{event: fir}]}")).containsExactly("there is no event `fir` under `events`",
                "Maybe `fire`?");
    }

    private static List<String> told(String text) {
        return read("text", text, Library.EMPTY).findings().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.message()), it.hint().stream())).toList();
    }

    @Test
    void aTermANoticeAndABreachKeepTheirWordsAndSources() {
        Life life = agreement("life: {term: {for: 1 year, text: {en: it lasts, fr: il dure}, notice: "
                + "{of: 6 months, note: short, text: whoever leaves}}}").life();
        assertThat(life.term().provenance().wording()).containsExactly(
                new Wording(Optional.of("en"), "it lasts"), new Wording(Optional.of("fr"), "il dure"));
        Term.Notice notice = life.term().withdrawal().orElseThrow().notice().orElseThrow();
        assertThat(notice.provenance()).isEqualTo(new Provenance(List.of(), Optional.of("short"),
                List.of(new Wording(Optional.empty(), "whoever leaves")), Map.of()));
        assertThat(life.term().withoutProvenance()).isEqualTo(
                agreement("life: {term: {for: 1 year, notice: 6 months}}").life().term());
    }

    @Test
    void theOldKeysAreShortForATerm() {
        Term term = agreement("life: {duration: 10 years, renewal: automatic, "
                + "withdrawal: {notice: 12 months, after: 20 years}}").life().term();
        assertThat(term).isEqualTo(new Term(new Term.Duration.For(Span.ofMonths(120)), Optional.empty(),
                Optional.of(Term.Renewal.of(Term.Renewal.Kind.AUTOMATIC)), Optional.of(new Term.Withdrawal(true,
                        Optional.of(Term.Notice.of(Span.ofMonths(12))), Optional.of(Span.ofMonths(240))))));
        assertThat(agreement("life: {term: {for: 10 years, renewal: automatic, notice: 12 months, after: 20 years}}")
                .life().term()).isEqualTo(term);
        assertThat(agreement("life: {withdrawal: forbidden}").life())
                .isEqualTo(agreement("life: {term: {withdrawal: forbidden}}").life());
        assertThat(agreement("life: {duration: unspecified, renewal: unspecified, withdrawal: unspecified}").life())
                .isEqualTo(Life.UNSPECIFIED);
    }

    @Test
    void aTermSaysMoreThanTheOldKeys() {
        assertThat(agreement("life: {term: {for: 30 days, renewal: complaint, "
                + "notice: {of: 6 months, by: UKR, to: USA, when: end-of-term, effect: ends}}}").life().term())
                .isEqualTo(new Term(new Term.Duration.For(new Span(0, 720)), Optional.empty(),
                        Optional.of(new Term.Renewal(Term.Renewal.Kind.PROCEDURE, Optional.of("complaint"))),
                        Optional.of(new Term.Withdrawal(true, Optional.of(new Term.Notice(Span.ofMonths(6),
                                Optional.of(Members.named("UKR")), Optional.of("USA"),
                                Term.Notice.When.END_OF_TERM, Term.Notice.Effect.ENDS)), Optional.empty()))));
    }

    @Test
    void aRenewalOfItsOwnLength() {
        assertThat(agreement("life: {term: {for: 20 years, renewal: automatic, renewed-for: 10 years}}").life().term()
                .renewal()).contains(Term.Renewal.of(Term.Renewal.Kind.AUTOMATIC).by(Span.ofMonths(120)));
    }

    private static Obligation duty(String keys) {
        return agreement("obligations:\n  other: {bearer: USA, must: consult}\n  duty: {bearer: UKR, " + keys + "}\n")
                .obligations().getLast();
    }

    @Test
    void anObligationRunsAsItsKeysSay() {
        Course course = duty("must: consult, once: signature, while: {done: other}, until: {date: 2030-05-01}, "
                + "within: 6 months, from: signature, through: complaint/finding, with: other, survives: yes, "
                + "essential: no, beneficiary: DEU, jointly: yes, term: {for: 5 years}, except-for: {USA: words}, "
                + "breach: {found-by: complaint, then: [suspends, {sets-off: complaint}], for: USA}").course();
        Condition signature = new Condition.Fact(Condition.Kind.SIGNATURE, Optional.empty(), Optional.empty(),
                Provenance.NONE);
        Condition may = new Condition.Fact(Condition.Kind.DATE, Optional.empty(), Optional.of("2030-05-01"),
                Provenance.NONE);
        assertThat(course).isEqualTo(new Course(Optional.of(signature),
                Optional.of(new Condition.Done("other", Provenance.NONE)), Optional.of(may), Optional.of(signature),
                Optional.empty(), Optional.of("complaint/finding"), Optional.of("other"), true, Course.Essential.NO,
                Optional.of(Members.named("DEU")), true,
                new Course.Breach(new Course.FoundBy.Procedure("complaint"), List.of(
                        new Course.Consequence.Suspends(), new Course.Consequence.SetsOff("complaint")),
                        Optional.of(Members.named("USA")), Optional.empty()),
                Optional.of(new Term(new Term.Duration.For(Span.ofMonths(60)), Optional.empty(), Optional.empty(),
                        Optional.empty()))));
        assertThat(duty("must: consult, deadline: 2030-05-01").course().deadline())
                .contains(LocalDate.of(2030, 5, 1));
        assertThat(duty("must: consult, within: 3 days").deadline()).isEqualTo(Limit.within(72));
        assertThat(duty("must: consult").course()).isEqualTo(Course.PLAIN);
    }

    @Test
    void aBreachInWordsStaysInWords() {
        assertThat(duty("must: consult, breach: complaint").onBreach()).contains("complaint");
        assertThat(duty("must: consult, breach: complaint").course()).isEqualTo(Course.PLAIN);
    }

    @Test
    void oneVoteOfAProcedureCanBeNamedThatFinds() {
        assertThat(duty("must: consult, breach: {found-by: {procedure: complaint, step: finding}}").course().breach()
                .foundBy()).isEqualTo(new Course.FoundBy.Procedure("complaint", Optional.of("finding")));
        assertThat(duty("must: consult, breach: {found-by: {procedure: complaint}}").course().breach().foundBy())
                .isEqualTo(new Course.FoundBy.Procedure("complaint"));
        assertThat(read("text", "obligations:\n  one: {bearer: UKR, must: consult, "
                + "breach: {found-by: {procedure: complaint, step: fnding}}}\n", Library.EMPTY).findings())
                .singleElement().satisfies(it -> {
                    assertThat(it.message()).contains("there is no step `fnding` in `complaint`");
                    assertThat(it.hint().toString()).contains("finding");
                });
        assertThat(read("text", "obligations:\n  one: {bearer: UKR, must: consult, "
                + "breach: {found-by: {step: finding}}}\n", Library.EMPTY).findings()).singleElement()
                .satisfies(it -> assertThat(it.message()).contains("procedure"));
    }

    @Test
    void howFarABreachMustHaveComeIsOpenWhereItCanBeFound() {
        String duties = "obligations:\n  kept: {bearer: UKR, must-not: join-alliance, breach: {found-by: %s}}\n"
                + "  other: {bearer: UKR, must: consult}\n"
                + "  freed: {bearer: RUS, must: consult, until: {not: {breach-by: UKR, what: %s%s}}}\n";
        AgreementFile open = file(duties.formatted("complaint", "kept", ""));
        assertThat(open.terms()).extracting(OpenTerm::name, OpenTerm::place, OpenTerm::bounds).containsExactly(
                org.assertj.core.groups.Tuple.tuple("until-level", "obligations.freed.until.not.level", true));
        for (Condition.Stage stage : Set.of(Condition.Stage.CLAIMED, Condition.Stage.FOUND)) {
            Condition until = open.under(new Reading(Map.of("until-level", stage.word()))).obligations().getLast()
                    .course().until().orElseThrow();
            assertThat(until.facts().toList()).extracting(Condition.Fact::stage).containsExactly(Optional.of(stage));
        }
        assertThat(file(duties.formatted("complaint", "kept", ", level: found")).terms()).isEmpty();
        assertThat(file(duties.formatted("complaint", "other", "")).terms()).isEmpty();
        assertThat(file(duties.formatted("each-for-itself", "kept", "")).terms()).isEmpty();
        assertThat(file(duties.formatted("unspecified", "kept", "")).terms()).isEmpty();
        assertThat(file(duties.formatted("{open: {question: Who?, readings: {each: each-for-itself, all: complaint}}}",
                "kept", "")).terms()).extracting(OpenTerm::name).containsExactlyInAnyOrder("found-by", "until-level");
        AgreementFile life = file(duties.formatted("complaint", "kept", ", level: claimed")
                + "life: {void-if: [{breach-by: UKR}], release: [{any-of: [{breach-by: UKR, level: unspecified}]}]}\n");
        assertThat(life.terms()).extracting(OpenTerm::name).containsExactlyInAnyOrder("void-if-level", "release-level");
    }

    @Test
    void agreementsMayLookAtEachOtherInACircle() {
        String life = "life: {entry: [{other-agreement: OTHER, what: ratified}]}\n";
        Library library = id -> switch (id) {
            case "first", "second" -> Optional.of(new SourceFile(id + ".yaml", HEAD.replace("ID", id)
                    + life.replace("OTHER", id.equals("first") ? "second" : "first")));
            default -> Optional.empty();
        };
        AgreementFile first = AgreementReader.read(library.find("first").orElseThrow(), library).value().orElseThrow();
        assertThat(first.under(Reading.ONLY).imports()).isEmpty();
        assertThat(first.companions()).containsOnlyKeys("second");
        assertThat(first.companions().get("second").companions()).containsOnlyKeys("first");
        assertThat(file(life.replace("OTHER", "nowhere")).companions()).isEmpty();
        assertThat(file(life.replace("OTHER", "text")).companions()).isEmpty();
    }

    private static List<String> denials(String duties) {
        return read("text", "obligations:\n" + duties, Library.EMPTY).findings().stream().map(Finding::id).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "  a: {bearer: UKR, must: consult, while: {not: {done: a}}}\n",
            "  a: {bearer: UKR, must: consult, once: {not: {all-of: [signature, {done: b}]}}}\n"
                    + "  b: {bearer: UKR, must: consult, while: {any-of: [{breach-by: UKR, what: a}]}}\n",
            "  a: {bearer: UKR, must: consult, while: {not: {done: b}}}\n"
                    + "  b: {bearer: UKR, must: consult, while: {not: {done: c}}}\n"
                    + "  c: {bearer: UKR, must: consult, while: {not: {done: a}}}\n"})
    void anObligationDoesNotDependOnItsOwnDenial(String duties) {
        assertThat(denials(duties)).containsExactly("form-circular-condition");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "  a: {bearer: UKR, must: consult, once: {done: b}}\n  b: {bearer: UKR, must: consult, once: {done: a}}\n",
            "  a: {bearer: UKR, must: consult, while: {not: {breach-by: RUS, what: b}}}\n"
                    + "  b: {bearer: RUS, must: consult, while: {not: {breach-by: UKR, what: a}}}\n",
            "  a: {bearer: UKR, must: consult, while: {not: {not: {done: a}}}}\n",
            "  a: {bearer: UKR, must: consult, while: {open: {question: When?, readings: {x: {not: {done: b}}, y: "
                    + "signature}, "
                    + "name: t}}}\n"
                    + "  b: {bearer: UKR, must: consult, while: {open: {question: When?, name: u, readings: "
                    + "{x: {done: b}, y: signature}}}}\n"})
    void otherCirclesOfObligationsStand(String duties) {
        assertThat(denials(duties)).isEmpty();
    }
}

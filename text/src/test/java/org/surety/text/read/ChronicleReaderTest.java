package org.surety.text.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.finding.Finding;
import org.surety.model.quantity.Ratio;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** What has happened, as chronicles tell it. */
class ChronicleReaderTest {

    private static final String PACT = """
            surety: 1
            kind: agreement
            id: pact
            title: A pact
            status: in-force
            sources: {text: {title: The text, grade: primary}}
            parties: {UKR: {role: protected}, RUS: {}, USA: {role: guarantor}}
            events: {fire: {meaning: a fire, is-also: threat}}
            bodies: {council: {seats: [USA, RUS], rule: unanimity, term: {for: 5 years}}}
            obligations:
              disarm: {bearer: UKR, must: limit-arms}
              respect: {bearer: RUS, must-not: join-attack}
            procedures:
              help:
                on: armed-attack
                steps:
                  talks: {kind: consult, among: parties, within: 3 days, then: vote}
                  vote: {kind: decide, by: council, yes: end, no: end}
            """;
    private static final Library LIBRARY = id -> id.equals("pact")
            ? Optional.of(new SourceFile("pact.yaml", PACT))
            : Optional.empty();
    private static final String HEAD = "surety: 1\nkind: chronicle\nid: times\ntitle: The times\nfor: pact\n"
            + "sources: {news: {title: News, grade: press}}\n";

    private static Read<ChronicleFile> read(String text) {
        return ChronicleReader.read(new SourceFile("times.yaml", text), LIBRARY);
    }

    private static ChronicleFile file(String text) {
        Read<ChronicleFile> read = read(text);
        assertThat(read.findings()).as(text).isEmpty();
        return read.value().orElseThrow();
    }

    private static Entry entry(String keys) {
        return file(HEAD + "events:\n  - {on: 2022-02-24, " + keys + "}\n").under(Reading.ONLY).entries().getFirst();
    }

    private static Happening what(String keys) {
        return entry(keys).what();
    }

    @Test
    void everyVerbSaysWhatHappened() {
        assertThat(what("signed: yes")).isEqualTo(new Happening.Consented(Happening.Consent.SIGNED));
        assertThat(what("ratified: ")).isEqualTo(new Happening.Consented(Happening.Consent.RATIFIED));
        assertThat(what("acceded: yes")).isEqualTo(new Happening.Consented(Happening.Consent.ACCEDED));
        assertThat(what("notice: yes")).isEqualTo(new Happening.Notice(Optional.empty()));
        assertThat(what("notice: council")).isEqualTo(new Happening.Notice(Optional.of("council")));
        assertThat(what("did: {limit-arms: tanks, part: 1/2}, towards: RUS")).isEqualTo(new Happening.Did(
                new Action(ActionKind.LIMIT_ARMS, Optional.of("tanks")), Ratio.of(1, 2), List.of("RUS")));
        assertThat(what("did: limit-arms")).isEqualTo(
                new Happening.Did(Action.of(ActionKind.LIMIT_ARMS), Ratio.ONE, List.of()));
        assertThat(what("offered: disarm")).isEqualTo(new Happening.Offered("disarm"));
        assertThat(what("met: {by: [UKR, USA], absent: RUS, step: help/talks}"))
                .isEqualTo(new Happening.Met(Optional.of("help/talks"), List.of("RUS")));
        assertThat(entry("met: {by: [UKR, USA]}").by()).containsExactly("UKR", "USA");
        assertThat(what("met: yes")).isEqualTo(new Happening.Met(Optional.empty(), List.of()));
        assertThat(what("asked: help")).isEqualTo(new Happening.Asked("help"));
        assertThat(what("asked: help/talks")).isEqualTo(new Happening.Asked("help/talks"));
        assertThat(what("concluded: help/talks")).isEqualTo(new Happening.Concluded("help/talks"));
        assertThat(what("acted: help/vote")).isEqualTo(new Happening.Acted("help/vote"));
        assertThat(what("voted: {step: help/vote, yes: [USA, UKR], no: RUS}")).isEqualTo(new Happening.Voted(
                "help/vote", Map.of("USA", Ballot.YES, "UKR", Ballot.YES, "RUS", Ballot.NO), Optional.empty()));
        assertThat(what("voted: {step: help/vote, result: failed}"))
                .isEqualTo(new Happening.Voted("help/vote", Map.of(), Optional.of(false)));
        assertThat(what("happened: armed-attack, against: UKR, at: Kyiv, attributable: no")).isEqualTo(
                new Happening.Happened(EventKind.ARMED_ATTACK, List.of("UKR"), Optional.of("Kyiv"), false));
        assertThat(what("happened: {event: fire}, against: UKR")).isEqualTo(new Happening.Happened(
                new OwnEvent("fire", "a fire", Set.of(EventKind.THREAT), Provenance.NONE), List.of("UKR"),
                Optional.empty(), true));
        assertThat(read(HEAD + "events: [{on: 2022-02-24, happened: {event: fyre}}]").findings().getFirst().message())
                .isEqualTo("there is no event `fyre` under `events` of `pact`");
        assertThat(what("happened: ceasefire")).isEqualTo(
                new Happening.Fact(Condition.Kind.CEASEFIRE, Optional.empty(), true));
        assertThat(what("ended: other-agreement, what: charter")).isEqualTo(
                new Happening.Fact(Condition.Kind.OTHER_AGREEMENT, Optional.of("charter"), false));
        assertThat(what("agreed: {extend: disarm, to: 2022-11-25}")).isEqualTo(new Happening.Agreed(
                Happening.Agreed.Agreement.EXTEND, Optional.of("disarm"), Optional.of(LocalDate.of(2022, 11, 25))));
        assertThat(what("agreed: apply")).isEqualTo(new Happening.Agreed(Happening.Agreed.Agreement.APPLY,
                Optional.empty(), Optional.empty()));
        assertThat(what("claims: {breach-by: RUS, what: respect}")).isEqualTo(new Happening.Said(
                Happening.Statement.CLAIMS, new Happening.Matter.Breach(List.of("RUS"), Optional.of("respect"))));
        assertThat(what("disputes: {phase: ended}")).isEqualTo(
                new Happening.Said(Happening.Statement.DISPUTES, new Happening.Matter.InPhase("ended")));
        assertThat(what("rejected: {valid: \"notification of 28 August\"}")).isEqualTo(new Happening.Said(
                Happening.Statement.REJECTED, new Happening.Matter.Valid("notification of 28 August")));
    }

    @Test
    void anEntrySaysWhoseActItIsAndWhoSaysSo() {
        Entry entry = entry("by: [RUS, council], signed: yes, source: [{text: Article 1}, news], note: late, "
                + "according-to: a spokesman, disputed-by: UKR, anyway: yes");
        assertThat(entry).isEqualTo(new Entry(Moment.of(LocalDate.of(2022, 2, 24)), "pact", List.of("RUS", "council"),
                new Happening.Consented(Happening.Consent.SIGNED),
                List.of(new Citation("text", Optional.of("Article 1")), new Citation("news", Optional.empty())),
                Optional.of("a spokesman"), List.of("UKR"), true, Optional.of("late"), "events[0]"));
    }

    @ParameterizedTest
    @CsvSource({"2022-02-25 18:30, 2022-02-25, 18:30", "2022-02-25 18:30:05.2, 2022-02-25, 18:30:05.200",
            "2022-02-25 18:30:05.000000002, 2022-02-25, 18:30:05.000000002", "2022-02-25T08:05, 2022-02-25, 08:05",
            "2022-02-25 18:30 Z, 2022-02-25, 20:30", "2022-02-25 23:30 UTC, 2022-02-26, 01:30",
            "2022-02-25 18:30 America/New_York, 2022-02-26, 01:30", "2022-02-25 01:00 +05:00, 2022-02-24, 22:00"})
    void hoursAreToldInTheZoneOfTheChronicle(String on, LocalDate day, LocalTime hour) {
        Chronicle chronicle = file(HEAD + "zone: Europe/Kyiv\nevents: [{on: " + on + ", happened: ceasefire}]\n")
                .under(Reading.ONLY);
        assertThat(chronicle.zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
        assertThat(chronicle.entries().getFirst().on()).isEqualTo(new Moment(day, Optional.of(hour)));
    }

    @Test
    void whatIsGivenIsTrueOnTheDayOfTheFirstEvent() {
        Chronicle chronicle = file(HEAD + "given:\n  - {by: [RUS, UKR], signed: }\n"
                + "events:\n  - {on: 1994-12-05 12:00, happened: ceasefire}\n").under(Reading.ONLY);
        assertThat(chronicle.given()).extracting(Entry::on, Entry::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Moment.of(LocalDate.of(1994, 12, 5)), "given[0]"));
        assertThat(chronicle.agreements()).containsExactly("pact");
    }

    @Test
    void twoAccountsAreTwoReadings() {
        ChronicleFile file = file(HEAD + """
                events:
                  - {on: 2022-02-20, happened: ceasefire}
                  - open:
                      question: Who broke it?
                      name: first-shot
                      source: news
                      readings:
                        one: {on: 2022-02-21, by: RUS, happened: armed-attack, against: UKR}
                        other: {on: 2022-02-22 10:00, by: UKR, happened: armed-attack, against: RUS}
                        nobody:
                  - on: 2022-02-22
                    by: {open: {question: Who left?, name: left, readings: {first: UKR, second: RUS}}}
                    notice: yes
                """);
        assertThat(file.terms()).extracting(OpenTerm::name).containsExactly("first-shot", "left");
        Chronicle one = file.under(new Reading(Map.of("first-shot", "one", "left", "second")));
        assertThat(one.entries()).extracting(Entry::by)
                .containsExactly(List.of(), List.of("RUS"), List.of("RUS"));
        Chronicle none = file.under(new Reading(Map.of("first-shot", "nobody", "left", "first")));
        assertThat(none.entries()).extracting(Entry::place).containsExactly("events[0]", "events[2]");
        assertThatThrownBy(() -> file.under(new Reading(Map.of("first-shot", "somebody", "left", "first"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("somebody");
    }

    private static List<String> findings(String text) {
        return read(text).findings().stream().map(it -> it.position().line() + ":" + it.position().column() + " "
                + it.id() + ": " + it.message() + it.hint().map(hint -> " " + hint).orElse("")).toList();
    }

    @Test
    void namesAreCheckedUnderEveryAccount() {
        assertThat(findings(HEAD + "events:\n"
                + "  - open: {question: Who?, readings: {a: {on: 2022-01-01, by: UKR, notice: disarn}, "
                + "b: {on: 2022-01-01, by: {open: {question: Who?, readings: {x: UKR, y: Ukraina}}}, notice: yes}}}\n"))
                .hasSize(2).anySatisfy(it -> assertThat(it).contains("neither an obligation nor a body `disarn`"))
                .anySatisfy(it -> assertThat(it).contains("`Ukraina` is no party, group or body of `pact`"));
    }

    @Test
    void entriesStandInOrderOfTime() {
        assertThat(findings(HEAD + "events:\n  - {on: 2022-02-24 12:00, happened: ceasefire}\n"
                + "  - {on: 2022-02-24, ended: ceasefire}\n  - {on: 2022-02-24 11:59, happened: ceasefire}\n"
                + "  - {on: 2022-02-23, happened: ceasefire}\n  - {on: 2022-02-24 12:00, ended: ceasefire}\n"))
                .containsExactly("10:6 form-out-of-order: this happened on 2022-02-24 11:59, before what stands in "
                        + "line 8 (2022-02-24 12:00); expected the entries in order of time Put it before line 8.",
                        "11:6 form-out-of-order: this happened on 2022-02-23, before what stands in line 9 "
                                + "(2022-02-24); expected the entries in order of time Put it before line 9.");
    }

    @Test
    void anAgreementThatIsNotFoundIsANoteAndItsNamesStand() {
        Read<ChronicleFile> read = read(HEAD.replace("for: pact", "for: [pact, other]")
                + "events:\n  - {on: 2022-02-24, by: whoever, offered: anything, in: other, source: unknown}\n");
        assertThat(read.findings()).extracting(Finding::id).containsExactly("form-unchecked-chronicle");
        assertThat(read.value().orElseThrow().agreements()).containsOnlyKeys("pact");
        assertThat(read.value().orElseThrow().under(Reading.ONLY).entries().getFirst().agreement())
                .isEqualTo("other");
    }

    @Test
    void aLongChronicleIsReadSoon() {
        StringBuilder text = new StringBuilder(HEAD).append("events:\n");
        for (int i = 0; i < ChronicleReader.MOST_ENTRIES / 10; i++) {
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(i);
            text.append("  - {on: ").append(day).append(", by: RUS, did: {join-attack: place ").append(i)
                    .append("}, towards: [UKR], source: news, according-to: somebody}\n");
        }
        Instant start = Instant.now();
        ChronicleFile file = file(text.toString());
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(file.under(Reading.ONLY).entries()).hasSize(10_000);
    }

    @Test
    void tooLongAChronicleIsRefused() {
        String entry = "  - {on: 2022-02-24, ended: ceasefire}\n";
        assertThat(findings(HEAD + "events:\n" + entry.repeat(ChronicleReader.MOST_ENTRIES + 1)))
                .containsExactly("8:3 form-too-large: the chronicle has 100001 entries; at most 100000 can be worked "
                        + "with Leave out what no agreement turns on, or make two chronicles of it.");
    }
}

package org.surety.workbench.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.chronicle.EntryKind;
import org.surety.report.view.FollowView;
import org.surety.semantics.Work;
import org.surety.store.value.KeptWork;
import org.surety.store.value.Kind;
import org.surety.store.value.RunEvent;
import org.surety.store.value.Title;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.NewEntry;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.KeptRuns;
import org.surety.workbench.works.KeptTexts;
import org.surety.workbench.works.StorePlace;

class MonitorsTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final ReportForm NEWS = new ReportForm("The news", "A paper", "2026-02-07", "press", "");
    private static final String PACT = """
            surety: 1
            kind: agreement
            id: pact
            title: The pact
            status: draft
            parties:
              AAA: {role: protected, name: Ay, standing: prospective}
              BBB: {role: guarantor, name: Bee, standing: prospective}
            obligations:
              aid: {bearer: BBB, to: AAA, must: assistance}
            life:
              entry: {signature: [AAA, BBB]}
            """;

    @TempDir
    private Path folder;
    private Installation installation;
    private Workbench catalog;
    private KeptTexts kept;
    private Monitors monitors;
    private KeptWork work;

    @BeforeEach
    void open() {
        FileStore store = new FileStore(HOME, HOME.resolve("catalog"));
        catalog = new Workbench(store, folder, WorkLimits.NONE);
        installation = Installation.open(StorePlace.in(folder.resolve("works")), store, catalog);
        kept = installation.alone();
        monitors = new Monitors(kept);
        work = kept.begin(new Title("Pacts")).orThrow();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private KeptRuns.InWork begun(String agreement, Optional<String> chronicle) {
        Monitors.Beginning beginning =
                monitors.begin(work.id(), "A monitor", List.of(agreement), "UTC", chronicle, Work.quiet());
        assertThat(beginning).isInstanceOf(Monitors.Beginning.Begun.class);
        return monitors.find(((Monitors.Beginning.Begun) beginning).run().id().value()).orElseThrow();
    }

    private long entered(KeptRuns.InWork run, String wording) {
        return ((Recording.Recorded) monitors.enter(run, KeptTexts.newKey(), new EntryForm(wording, false), false, NEWS,
                Work.quiet())).number();
    }

    private WatchedRun watched(KeptRuns.InWork run) {
        return monitors.watch(run, Optional.empty()).orElseThrow();
    }

    private static Stream<String> catalogChronicles() {
        Workbench bench = new Workbench(new FileStore(HOME, HOME.resolve("catalog")), Path.of("target"),
                WorkLimits.NONE);
        return bench.catalogList(Work.quiet()).response().entries().stream()
                .flatMap(it -> bench.chronicles(it.id(), Work.quiet()).stream()).map(it -> it.id()).distinct();
    }

    /** A chronicle, the monitor that begins with it, and the file of that monitor come to the same, day for day. */
    @ParameterizedTest
    @MethodSource("catalogChronicles")
    void everyChronicleOfTheCatalogIsTheSameAsAMonitorAndAsItsFile(String id) {
        WatchedRun example = Monitors.example(catalog, id, Optional.empty(), Work.quiet());
        Workbench taken = kept.over(kept.texts(work.id(), Map.of("taken.chronicle.yaml",
                example.file().getBytes(StandardCharsets.UTF_8))));
        List<LocalDate> days = example.daysOfNews();
        assertThat(days).isNotEmpty();
        for (LocalDate day : List.of(days.getFirst(), days.get(days.size() / 2), days.getLast().plusDays(40))) {
            FollowQuestion question = new FollowQuestion(id, Optional.of(day), Optional.empty(), List.of());
            List<FollowView.Standing> written =
                    catalog.follow(question, Work.quiet()).response().view().agreements();
            assertThat(example.follow(day, List.of(), Work.quiet()).response().view().agreements())
                    .as("as a monitor, on " + day).isEqualTo(written);
            assertThat(taken.follow(new FollowQuestion("taken.chronicle.yaml", Optional.of(day), Optional.empty(),
                    List.of()), Work.quiet()).response().view().agreements())
                    .as("as its file, on " + day).isEqualTo(written);
        }
    }

    /** One that was brought in, written by hand or by a later version, hides the others from nobody. */
    @Test
    void aLogThatIsNoneOfAMonitorIsNoMonitor() {
        kept.bring(work.id(), Map.of("pact.yaml", PACT.getBytes(StandardCharsets.UTF_8)), it -> new Kind("agreement"))
                .orThrow();
        KeptRuns.InWork good = begun("pact", Optional.empty());
        for (String body : List.of("{", "{}")) {
            KeptRuns.InWork bad = begun("pact", Optional.empty());
            kept.runs().append(bad.run().id(), 1, KeptTexts.newKey(),
                    List.of(new RunEvent.Content("-", "somebody", new Kind("opened"), body)));
            assertThat(monitors.watch(bad, Optional.empty())).isEmpty();
            assertThat(monitors.remark(bad, KeptTexts.newKey(), "More of it", Work.quiet()))
                    .isInstanceOf(Recording.Denied.class);
        }
        assertThat(monitors.all()).extracting(it -> it.where().run().id()).containsExactly(good.run().id());
    }

    @Test
    void whatIsRecordedIsFollowedWithItsSourcesAndReadsBackAsAFile() {
        kept.bring(work.id(), Map.of("pact.yaml", PACT.getBytes(StandardCharsets.UTF_8)), it -> new Kind("agreement"))
                .orThrow();
        KeptRuns.InWork run = begun("pact", Optional.empty());
        assertThat(entered(run, "{on: 2026-02-03, by: BBB, signed: yes}")).isEqualTo(2);
        Recording byFields = monitors.enter(run, KeptTexts.newKey(), EntryForm.of("pact",
                new NewEntry("2026-02-01", List.of("AAA"), EntryKind.SIGNED, "", ""), "", false), false, NEWS,
                Work.quiet());
        assertThat(byFields).isEqualTo(new Recording.Recorded(3));
        WatchedRun watched = watched(run);
        LocalDate day = LocalDate.of(2026, 2, 4);
        var followed = watched.follow(day, List.of(), Work.quiet());
        assertThat(followed.response().view().agreements().getFirst().phaseTold()).isEqualTo("in force");
        assertThat(watched.sheet(followed).items()).extracting(it -> it.accounts().getFirst().said())
                .containsExactly("Ay signed.", "Bee signed.");
        assertThat(watched.sheet(followed).items().getFirst().accounts().getFirst().sources())
                .extracting(MonitorSheet.Source::told).containsExactly("The news, A paper, 2026-02-07 (press)");
        assertThat(watched.file()).contains("source: r2").contains("grade: press");
    }

    @Test
    void whatTheTextDoesNotAllowIsRefusedWithItsClauseAndCanBeRecordedAsWhatItIs() {
        kept.bring(work.id(), Map.of("pact.yaml", PACT.getBytes(StandardCharsets.UTF_8)), it -> new Kind("agreement"))
                .orThrow();
        KeptRuns.InWork run = begun("pact", Optional.empty());
        String notice = "{on: 2026-02-03, by: USA, signed: yes}";
        Recording refused = monitors.enter(run, KeptTexts.newKey(), new EntryForm(notice, false), false, NEWS,
                Work.quiet());
        assertThat(refused).isInstanceOfSatisfying(Recording.NotByText.class, it -> {
            assertThat(it.why()).contains("no contracting party");
            assertThat(it.clause()).isNotBlank();
        });
        assertThat(watched(run).head()).isEqualTo(1);
        assertThat(monitors.enter(run, KeptTexts.newKey(), new EntryForm(notice, true), false, NEWS, Work.quiet()))
                .isEqualTo(new Recording.Recorded(2));
        assertThat(watched(run).file()).contains("anyway: yes");
    }

    @Test
    void whatCannotBeReadIsRefusedInWordsAndNothingIsRecorded() {
        KeptRuns.InWork run = begun("lavrov-2025", Optional.empty());
        for (String wording : List.of("", "{", "{on: 2026-02-03}", "{on: 2026-13-03, by: UKR, signed: yes}",
                "{on: 2026-02-03, by: NOBODY-AT-ALL, happened: nothing}", "{on: 2026-02-03, by: UKR, signed: yes, "
                        + "in: another}",
                "on: 2026-02-03\nby: UKR\nsigned: yes\nsurety: 2", "{open: {question: Q, readings: {a: {on: 2026-02-03,"
                        + " by: UKR, signed: yes}, b: }}}",
                "{on: 2026-02-03, by: UKR, signed: yes}\n- {on: 2026-02-03, by: UKR, signed: yes}",
                "&a [*a, *a]", "\u0000\ud800")) {
            assertThat(monitors.enter(run, KeptTexts.newKey(), new EntryForm(wording, false), false, NEWS,
                    Work.quiet())).as(wording).isInstanceOf(Recording.Unreadable.class);
        }
        assertThat(monitors.enter(run, KeptTexts.newKey(),
                new EntryForm("{on: 2026-02-03, by: UKR, signed: yes}", false), false,
                new ReportForm("The news", "", "yesterday", "pres", ""), Work.quiet()))
                .isEqualTo(new Recording.NotSo("The grade of the source is \"pres\"; expected one of primary, press, "
                        + "statement, scholarship, general-knowledge, inference, perhaps press."));
        assertThat(monitors.addText(run, KeptTexts.newKey(), "lavrov-2052", "New.", Work.quiet()))
                .isInstanceOf(Recording.Unreadable.class);
        assertThat(watched(run).head()).isEqualTo(1);
    }

    @Test
    void sendingAgainIsHarmless() {
        KeptRuns.InWork run = begun("lavrov-2025", Optional.empty());
        var key = KeptTexts.newKey();
        EntryForm entry = new EntryForm("{on: 2026-02-03, by: UKR, signed: yes}", false);
        assertThat(monitors.enter(run, key, entry, false, NEWS, Work.quiet())).isEqualTo(new Recording.Recorded(2));
        assertThat(monitors.enter(run, key, entry, false, NEWS, Work.quiet())).isEqualTo(new Recording.Recorded(2));
        assertThat(watched(run).head()).isEqualTo(2);
    }

    @Test
    void contradictionsAreToldOneAtATimeWithWhatTheyFlip() {
        kept.bring(work.id(), Map.of("pact.yaml", PACT.getBytes(StandardCharsets.UTF_8)), it -> new Kind("agreement"))
                .orThrow();
        KeptRuns.InWork run = begun("pact", Optional.empty());
        entered(run, "{on: 2026-02-01, by: AAA, signed: yes}");
        long bee = entered(run, "{on: 2026-02-03, by: BBB, signed: yes}");
        entered(run, "{on: 2026-02-05, by: [AAA, BBB], met: yes}");
        long later = ((Recording.Recorded) monitors.otherwise(run, KeptTexts.newKey(), bee,
                new EntryForm("on: 2026-02-09\nby: BBB\nsigned: yes", false), NEWS, Work.quiet())).number();
        monitors.deny(run, KeptTexts.newKey(), bee, NEWS, Work.quiet());
        WatchedRun watched = watched(run);
        LocalDate day = LocalDate.of(2026, 2, 6);
        assertThat(phase(watched, day, List.of())).isEqualTo("in force");
        assertThat(phase(watched, day, List.of(new HeldReading("entry-" + bee, "account-" + later))))
                .isEqualTo("not in force");
        assertThat(watched.follow(day, List.of(), Work.quiet()).response().view().hangsOn())
                .filteredOn(it -> it.question().contains("account of entry-" + bee)).hasSize(2);
        // The account that happened later stands in the file where its day is, and is chosen with the first.
        Workbench taken = kept.over(kept.texts(work.id(), Map.of("taken.chronicle.yaml",
                watched.file().getBytes(StandardCharsets.UTF_8))));
        for (String account : List.of("account-" + bee, "account-" + later)) {
            for (LocalDate each : List.of(day, day.plusDays(10))) {
                List<HeldReading> held = List.of(new HeldReading("entry-" + bee, account));
                assertThat(taken.follow(new FollowQuestion("taken.chronicle.yaml", Optional.of(each), Optional.empty(),
                        held), Work.quiet()).response().view().agreements()).as(account + " on " + each)
                        .isEqualTo(watched.follow(each, held, Work.quiet()).response().view().agreements());
            }
        }
    }

    private static String phase(WatchedRun watched, LocalDate day, List<HeldReading> held) {
        return watched.follow(day, held, Work.quiet()).response().view().agreements().getFirst().phaseTold();
    }

    @Test
    void aDayBeginsWithWhatChangedSinceTheDayBefore() {
        WatchedRun example = Monitors.example(catalog, "budapest-1994-2022", Optional.empty(), Work.quiet());
        List<LocalDate> days = example.daysOfNews();
        MonitorDay first = example.day(days.getFirst(), List.of(), Work.quiet());
        assertThat(first.first()).isTrue();
        MonitorDay later = example.day(days.get(2), List.of(), Work.quiet());
        assertThat(later.first()).isFalse();
        assertThat(later.news()).isNotEmpty();
        MonitorDay quiet = example.day(days.getLast().plusDays(3), List.of(), Work.quiet());
        assertThat(quiet.news()).isEmpty();
        assertThat(quiet.changes()).isEmpty();
    }

    /** A new text, and a text that is written otherwise: what was known then is read by the text as it was then. */
    @Test
    void asKnownOnADayTheTextsAreThoseOfThatDay() {
        kept.bring(work.id(), Map.of("pact.yaml", PACT.getBytes(StandardCharsets.UTF_8)), it -> new Kind("agreement"))
                .orThrow();
        KeptRuns.InWork run = begun("pact", Optional.empty());
        assertThat(monitors.addText(run, KeptTexts.newKey(), "budapest-1994", "It is named in the talks.",
                Work.quiet())).isInstanceOf(Recording.Recorded.class);
        assertThat(watched(run).agreements()).containsExactly("pact", "budapest-1994");
        assertThat(monitors.watch(run, Optional.of(LocalDate.of(2020, 1, 1))).orElseThrow().agreements())
                .as("before it began").containsExactly("pact");
    }

    @Test
    void aColleaguesCheckIsNotOnesOwn() {
        KeptRuns.InWork run = begun("lavrov-2025", Optional.empty());
        long number = entered(run, "{on: 2026-02-03, by: UKR, signed: yes}");
        assertThat(monitors.check(run, KeptTexts.newKey(), number, "", Work.quiet()))
                .isEqualTo(
                        new Recording.NotSo("The account of number 2 is your own; a check is made by somebody else."));
    }
}

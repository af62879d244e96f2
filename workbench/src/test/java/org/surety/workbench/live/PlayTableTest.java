package org.surety.workbench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surety.workbench.live.Table.made;
import static org.surety.workbench.live.Table.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.surety.live.LogFile;
import org.surety.live.Logged;
import org.surety.report.play.SeatScreen;
import org.surety.report.view.ExerciseView;
import org.surety.semantics.Work;
import org.surety.store.value.Appending;
import org.surety.store.value.Kind;
import org.surety.store.value.Participant;
import org.surety.store.value.RunEvent;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Title;
import org.surety.workbench.api.FollowQuestion;
import org.surety.workbench.api.HeldReading;

/** People play an exercise of the catalog, under a clock that is moved by hand. */
class PlayTableTest {

    private static final List<String> GUARANTORS =
            List.of("china", "france", "united-kingdom", "russia", "united-states");

    /** Where the exercise is prepared; each test has a copy of it. */
    @TempDir
    private static Path prepared;
    private static String run = "";

    @TempDir
    private Path folder;
    private Table it;

    @BeforeAll
    static void prepare() {
        // 14 days in 14 minutes: a day a minute, 24 minutes of the story a second.
        try (Table first = new Table(prepared.resolve("works"), "first-hour", Map.of("minutes", "14"))) {
            run = first.run.id().value();
        }
    }

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(prepared.resolve("works"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(prepared.relativize(file).toString()));
            }
        }
        it = Table.again(folder.resolve("works"), run);
    }

    @AfterEach
    void close() {
        it.close();
    }

    private void attacked() {
        it.start();
        it.pass(Duration.ofSeconds(60));
        assertThat(it.seen("france")).contains("A state that is no guarantor attacks");
    }

    @Test
    void whatIsPreparedIsPinnedAndSaysWhatWasChanged() {
        assertThat(it.table().exercise().minutes()).isEqualTo(14);
        assertThat(it.people.store().writings().closure(it.run.maker(), it.run.work(), it.run.closure()).orThrow()
                .files()).containsKeys("run.exercise.yaml", "catalog/proposals/lavrov-2025/agreement.yaml");
        assertThat(it.table().seat("france").state()).isEqualTo(SeatScreen.State.PREPARED);
        assertThat(it.table().seat("france").told()).hasValueSatisfying(
                told -> assertThat(told).startsWith("You guarantee."));
    }

    /** Another scenario of the agreement is kept with it, with all that it rests on, and whose deed the incident is. */
    @Test
    void itBeginsFromAnyScenarioOfTheAgreement() {
        try (Table other = new Table(folder.resolve("other"), "first-hour", Map.of("minutes", "14", "scenario",
                "by-russia", "injects.attack.event.by", "RUS", "injects.attack.told", ""))) {
            assertThat(other.people.store().writings()
                    .closure(other.run.maker(), other.run.work(), other.run.closure()).orThrow().files())
                    .containsKeys("catalog/proposals/lavrov-2025/scenarios/by-russia.scenario.yaml",
                            "catalog/proposals/lavrov-2025/scenarios/outsider.scenario.yaml")
                    .doesNotContainKey("catalog/proposals/lavrov-2025/scenarios/within-two-weeks.scenario.yaml");
            other.start();
            other.pass(Duration.ofSeconds(60));
            assertThat(other.seen("france")).contains("Russia").contains("armed attack").doesNotContain("no guarantor");
            assertThat(other.table().exercise().scenario()).contains("by-russia");
        }
    }

    @Test
    void theClockBringsWhatFallsDue() {
        attacked();
        SeatScreen france = it.table().seat("france");
        assertThat(france.state()).isEqualTo(SeatScreen.State.GOES_ON);
        assertThat(france.clock()).isPresent();
        assertThat(france.waits()).isNotEmpty();
        assertThat(it.seen("france")).contains("2027-03-02 06:00");
    }

    @Test
    void aCodeLetsOneAskAndControlLetsIn() {
        Participant bob = it.asks("Bob");
        it.start();
        assertThat(refused(it.runs.move(bob, "anything", it.key()))).contains("until control has let you in");
        made(it.runs.admit(it.kept, it.run, bob.id(), "france"));
        assertThat(it.table().captain("france")).contains(bob.id().value());
        assertThat(refused(it.runs.admit(it.kept, it.run, bob.id(), "nowhere"))).contains("no such seat");
        made(it.runs.revoke(it.kept, it.run, bob.id()));
        assertThat(it.table().captain("france")).isEmpty();
        assertThat(refused(it.runs.move(it.find(bob.id()), it.move("france", "Claim"), it.key())))
                .contains("until control");
    }

    @Test
    void aSharedSeatHasACaptainWhoSends() {
        Participant ada = it.sits("Ada", "france");
        Participant bob = it.sits("Bob", "france");
        attacked();
        String ends = it.move("france", "End your talks");
        assertThat(it.runs.move(bob, ends, it.key())).isInstanceOf(PlayAnswer.Proposed.class);
        assertThat(it.seen("france")).contains("A proposal: France ends its talks");
        assertThat(it.seen("china")).doesNotContain("A proposal");
        made(it.runs.move(ada, ends, it.key()));
        assertThat(it.seen("china")).contains("France ends its talks");
        made(it.runs.revoke(it.kept, it.run, ada.id()));
        assertThat(it.table().captain("france")).contains(bob.id().value());
    }

    /** Everything that was seen is there, the story has stood still, and who comes in there plays on. */
    @Test
    void itIsTakenToAnotherInstallationAndPlayedOnThere() throws IOException {
        Participant ada = it.sits("Ada", "france");
        attacked();
        made(it.runs.note(ada, List.of("control"), "Nobody else may read this.", it.key()));
        String seen = it.seen("france");
        assertThat(seen).contains("Nobody else may read this.");
        Path zip = folder.resolve("work.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            it.people.store().transfers().export(it.kept.actor(), it.run.work(), out).orThrow();
        }
        try (Table there = Table.brought(folder.resolve("there"), zip)) {
            assertThat(there.seen("france")).startsWith(seen).contains("the story stood still");
            assertThat(there.table().chain()).endsWith("; 1 to "
                    + it.people.store().runs().get(it.kept.actor(), it.run.id()).orThrow().head()
                    + " came with the work from another installation");
            made(there.table().start(there.key()));
            Participant bob = there.sits("Bob", "france");
            assertThat(there.table().captain("france")).contains(bob.id().value());
            made(there.runs.move(bob, there.move("france", "End your talks"), there.key()));
            assertThat(there.seen("china")).contains("France ends its talks");
        }
    }

    /** Whoever brings in a log that was written by hand has an exercise that says so. */
    @Test
    void aLogThatNoExerciseWritesCanBeReadAndNotPlayedOn() {
        it.start();
        long head = it.people.store().runs().get(it.kept.actor(), it.run.id()).orThrow().head();
        assertThat(it.people.store().runs().append(it.kept.actor(), it.run.id(), head, it.key(),
                List.of(new RunEvent.Content("never", "control", new Kind("paused"), "{"))))
                .isInstanceOf(Appending.Appended.class);
        it.killed(Duration.ofSeconds(5));
        assertThat(it.table().frozen()).contains(head + 1);
        assertThat(refused(it.table().start(it.key()))).contains("It can be read, and not played on.");
    }

    @Test
    void nobodyMovesForAnotherSeat() {
        Participant ada = it.sits("Ada", "france");
        it.sits("Bob", "china");
        attacked();
        String ofChina = it.move("china", "End your talks");
        assertThat(refused(it.runs.move(ada, ofChina, it.key()))).contains("no move of your seat");
        assertThat(refused(it.runs.move(ada, "{\"party\": [\"CHN\"]}", it.key()))).contains("no move of your seat");
        assertThat(it.seen("china")).doesNotContain("China ends its talks");
    }

    @Test
    void sendingAgainIsHarmless() {
        Participant ada = it.sits("Ada", "france");
        attacked();
        String ends = it.move("france", "End your talks");
        SaveKey key = it.key();
        made(it.runs.move(ada, ends, key));
        String chain = it.table().chain();
        made(it.runs.move(ada, ends, key));
        assertThat(it.table().chain()).isEqualTo(chain);
        assertThat(refused(it.runs.move(ada, ends, it.key()))).contains("assistance");
    }

    @Test
    void whatTheTextForbidsNeedsASecondPerson() {
        Participant ada = it.sits("Ada", "protected");
        Participant bob = it.sits("Bob", "protected");
        it.start();
        Optional<SeatScreen.Choice> breach = it.table().seat("protected").moves().stream()
                .filter(one -> one.group() == SeatScreen.Group.BREACH).findFirst();
        String code = breach.orElseThrow().code();
        assertThat(breach.get().warning()).hasValueSatisfying(
                words -> assertThat(words).startsWith("This breaks the agreement."));
        assertThat(it.runs.move(ada, code, it.key())).isInstanceOf(PlayAnswer.AwaitsSecond.class);
        assertThat(it.runs.move(ada, code, it.key())).isInstanceOf(PlayAnswer.AwaitsSecond.class);
        assertThat(it.runs.breaches(it.run.id())).containsKey("protected");
        made(it.runs.move(bob, code, it.key()));
        assertThat(it.runs.breaches(it.run.id())).isEmpty();
        assertThat(it.seen("china")).contains("forbids");
    }

    @Test
    void oneIsEnoughForABreachWhereTheExerciseSaysSo() {
        it.close();
        it = new Table(folder.resolve("one"), "first-hour", Map.of("minutes", "14", "breach-needs", "one"));
        Participant ada = it.sits("Ada", "protected");
        it.start();
        SeatScreen.Choice breach = it.table().seat("protected").moves().stream()
                .filter(one -> one.group() == SeatScreen.Group.BREACH).findFirst().orElseThrow();
        assertThat(breach.warning()).hasValueSatisfying(words -> assertThat(words)
                .startsWith("This breaks the agreement.").doesNotContain("second person"));
        made(it.runs.move(ada, breach.code(), it.key()));
        assertThat(it.seen("china")).contains("Ukraine does what");
    }

    @Test
    void controlCanBeTheSecondPersonOfASeatOfOne() {
        Participant ada = it.sits("Ada", "protected");
        it.start();
        String code = it.table().seat("protected").moves().stream()
                .filter(one -> one.group() == SeatScreen.Group.BREACH).findFirst().orElseThrow().code();
        assertThat(it.runs.move(ada, code, it.key())).isInstanceOf(PlayAnswer.AwaitsSecond.class);
        made(it.runs.agreeToBreach(it.run, "protected", it.key()));
        assertThat(refused(it.runs.agreeToBreach(it.run, "protected", it.key()))).contains("Nothing waits");
    }

    @Test
    void aPauseEndsByItself() {
        it.start();
        it.pass(Duration.ofSeconds(5));
        made(it.table().pause("Coffee", Duration.ofSeconds(20), it.key()));
        String clock = it.seen("france");
        it.pass(Duration.ofSeconds(19));
        assertThat(it.table().seat("france").pause()).map(SeatScreen.Pause::why).contains("Coffee");
        assertThat(it.seen("france")).isEqualTo(clock);
        it.pass(Duration.ofSeconds(2));
        assertThat(it.table().goesOn()).isTrue();
        assertThat(refused(it.table().pause("Too long", Duration.ofDays(1), it.key()))).contains("twelve hours");
    }

    @Test
    void playWaitsForPhonesButNotForLong() {
        Participant ada = it.sits("Ada", "france");
        Participant bob = it.sits("Bob", "china");
        it.start();
        it.table().open(ada, true);
        it.table().seen(bob);
        it.pass(Duration.ofSeconds(14));
        assertThat(it.table().goesOn()).isTrue();
        it.pass(Duration.ofSeconds(3));
        assertThat(it.table().goesOn()).isFalse();
        it.table().seen(bob);
        it.pass(Duration.ofSeconds(1));
        assertThat(it.table().goesOn()).as("the phone is back").isTrue();
        it.pass(Duration.ofSeconds(17));
        assertThat(it.table().goesOn()).isFalse();
        it.pass(Duration.ofSeconds(182));
        assertThat(it.table().goesOn()).as("whoever stays away stops nobody").isTrue();
        it.pass(Duration.ofSeconds(60));
        assertThat(it.table().goesOn()).isTrue();
    }

    @Test
    void whoeverDropsOutStopsNothing() {
        Participant ada = it.sits("Ada", "france");
        Participant bob = it.sits("Bob", "china");
        Participant cleo = it.sits("Cleo", "china");
        it.table().seen(ada);
        it.table().seen(bob);
        it.table().open(cleo, true);
        it.start();
        it.pass(Duration.ofSeconds(380));
        assertThat(it.table().captain("france")).as("nobody else sits there").isEmpty();
        assertThat(it.table().captain("china")).as("somebody else sits there").contains(cleo.id().value());
        it.table().seen(ada);
        it.pass(Duration.ofSeconds(1));
        assertThat(it.table().captain("france")).contains(ada.id().value());
        made(it.runs.byRule(it.run, "france", it.key()));
        it.table().seen(ada);
        it.pass(Duration.ofSeconds(2));
        assertThat(it.table().captain("france")).as("control wants it so").isEmpty();
    }

    @Test
    void whoComesBackAfterARestartHasTheSeatAgain() {
        Participant ada = it.sits("Ada", "france");
        it.table().seen(ada);
        it.start();
        it.pass(Duration.ofSeconds(380));
        assertThat(it.table().captain("france")).isEmpty();
        it.killed(Duration.ofSeconds(5));
        it.table().seen(ada);
        it.second();
        assertThat(it.table().captain("france")).contains(ada.id().value());
    }

    @Test
    void afterARestartTheStoryHasStoodStillAndGoesOnAfterACountdown() {
        Participant ada = it.sits("Ada", "france");
        attacked();
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        String before = it.seen("china");
        it.killed(Duration.ofHours(3));
        assertThat(it.seen("china")).startsWith(before).contains("The server was away");
        assertThat(it.table().goesOn()).isFalse();
        it.pass(Duration.ofSeconds(29));
        assertThat(it.table().goesOn()).isFalse();
        it.pass(Duration.ofSeconds(3));
        assertThat(it.table().goesOn()).isTrue();
        assertThat(it.table().seat("france").clock().orElseThrow().story()).startsWith("2027-03-02");
        assertThat(it.table().captain("france")).contains(ada.id().value());
    }

    @Test
    void aShortAbsenceOfTheServerIsNone() {
        attacked();
        it.killed(Duration.ofSeconds(4));
        assertThat(it.table().goesOn()).isTrue();
    }

    @Test
    void twoServersPlayOneExercise() {
        attacked();
        Participant ada = it.sits("Ada", "france");
        PlayRuns other = it.another();
        PlayTable there = other.table(it.run.id()).orElseThrow();
        assertThat(there.seat("china")).isEqualTo(it.table().seat("china"));
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        // The other has not heard of it yet: it loses the race, folds again, and its own comes after.
        made(there.note(Logged.CONTROL, List.of(), "A word to all", it.key()));
        it.second();
        assertThat(it.seen("china")).contains("France ends its talks").contains("A word to all");
        assertThat(there.seat("china")).isEqualTo(it.table().seat("china"));
        other.close();
    }

    /** A page does not care which of several servers it talks to, and no server takes its player to be gone. */
    @Test
    void whoIsAtAnotherServerIsNotGone() {
        Participant ada = it.sits("Ada", "france");
        attacked();
        it.table().seen(ada);
        PlayRuns other = it.another();
        other.table(it.run.id()).orElseThrow().open(ada, true);
        for (int i = 0; i < 240; i++) {
            it.second();
            other.tick();
        }
        assertThat(it.table().isHere(ada)).isTrue();
        assertThat(it.table().captain("france")).contains(ada.id().value());
        assertThat(it.seen("china")).doesNotContain("Half of the players");
        // Once it is gone from there, too, both know.
        other.table(it.run.id()).orElseThrow().open(ada, false);
        for (int i = 0; i < 25; i++) {
            it.second();
            other.tick();
        }
        assertThat(it.table().isHere(ada)).isFalse();
        assertThat(it.seen("china")).contains("Half of the players");
        other.close();
    }

    @Test
    void lateArrivalsTakeOverSeatsPlayedByRule() {
        attacked();
        it.pass(Duration.ofSeconds(30));
        Participant ada = it.sits("Ada", "united-states");
        assertThat(it.table().captain("united-states")).contains(ada.id().value());
        made(it.runs.byRule(it.run, "united-states", it.key()));
        assertThat(it.table().captain("united-states")).isEmpty();
    }

    @Test
    void aCorrectionSetsAsideWhatCameAfterAndIsToldToThoseWhoSawIt() {
        Participant ada = it.sits("Ada", "france");
        attacked();
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        int line = it.table().control().seen().stream().filter(one -> one.said().contains("France ends its talks"))
                .findFirst().orElseThrow().number();
        assertThat(refused(it.table().rewind(9_999, "no such line", it.key()))).contains("no line 9999");
        made(it.table().rewind(line, "It was a slip", it.key()));
        assertThat(it.seen("china")).doesNotContain("France ends its talks").contains("It was a slip");
        assertThat(it.table().goesOn()).isFalse();
        it.pass(Duration.ofSeconds(3));
        assertThat(it.table().goesOn()).as("the pause of a correction lasts").isFalse();
        it.start();
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
    }

    @Test
    void theSamePersonComesBackWithFourWords() {
        PlayRuns.CameIn in = it.came("Ada");
        made(it.runs.admit(it.kept, it.run, in.participant().id(), "france"));
        String words = ReturnWords.of(in.session());
        assertThat(words.split(" ")).hasSize(4);
        assertThat(it.runs.comeBack(it.code, "salt salt salt salt").value()).isEmpty();
        PlayRuns.CameIn back = it.runs.comeBack(it.code.toLowerCase(java.util.Locale.ROOT), " "
                + words.toUpperCase(java.util.Locale.ROOT) + " ").orThrow();
        assertThat(it.again(back.session()).id()).isEqualTo(in.participant().id());
        assertThat(it.runs.participant(in.session())).isEmpty();
        assertThat(it.again(back.session()).seat()).contains("france");
    }

    /** A phone that a program drives fills nobody's screen, and whoever fills the exercise makes it full for nobody. */
    @Test
    void whoSendsWithoutEndIsKeptWaiting() {
        Participant ada = it.sits("Ada", "france");
        Participant bob = it.sits("Bob", "china");
        attacked();
        for (int i = 0; i < 100; i++) {
            it.runs.note(ada, List.of(), "Word " + i + ".", it.key());
        }
        assertThat(refused(it.runs.note(ada, List.of(), "More.", it.key()))).contains("40 things within a minute");
        assertThat(refused(it.runs.move(ada, it.move("france", "End your talks"), it.key()))).contains("Wait a moment");
        assertThat(it.seen("china")).contains("Word 39.").doesNotContain("Word 40.");
        made(it.runs.move(bob, it.move("china", "End your talks"), it.key()));
        it.pass(Duration.ofSeconds(61));
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        for (int i = 0; it.runs.ask(it.code, new Title("Nobody"), Optional.empty()).value().isPresent(); i++) {
            assertThat(i).isLessThan(400);
        }
        made(it.runs.refuseAll(it.kept, it.run));
        made(it.runs.admit(it.kept, it.run, it.asks("Eve").id(), "russia"));
        assertThat(it.table().captain("france")).contains(ada.id().value());
    }

    /** What sets nothing off is on record once, until something else has changed. */
    @Test
    void aDeedThatChangedNothingIsNotDoneAgainBeforeAnythingChanges() {
        it.start();
        String vain = it.move("russia", "Armed attack against China");
        made(it.runs.moveFor(it.run, "russia", vain, it.key()));
        assertThat(refused(it.runs.moveFor(it.run, "russia", vain, it.key()))).contains("done already");
        made(it.runs.moveFor(it.run, "russia", it.move("russia", "Armed attack against France"), it.key()));
        assertThat(refused(it.runs.moveFor(it.run, "russia", vain, it.key()))).contains("done already");
        made(it.table().inject("attack", it.key()));
        made(it.runs.moveFor(it.run, "russia", vain, it.key()));
    }

    /** Half of two is one: whoever comes and goes without end stops play for three minutes in ten at most. */
    @Test
    void whoComesAndGoesDoesNotStopPlayAgainAndAgain() {
        Participant ada = it.sits("Ada", "france");
        Participant bob = it.sits("Bob", "china");
        it.start();
        long paused = 0;
        for (int i = 0; i < 600; i++) {
            it.table().seen(ada);
            if (i % 40 < 5) {
                it.table().seen(bob);
            }
            it.second();
            paused += it.table().goesOn() ? 0 : 1;
        }
        assertThat(it.seen("china")).contains("Half of the players");
        assertThat(paused).isPositive().isLessThan(190);
    }

    /** The lid of the machine was closed: no limit passes that nobody could have met. */
    @Test
    void whileTheMachineSleepsTheStoryStandsStill() {
        Participant ada = it.sits("Ada", "france");
        attacked();
        String limit = it.table().seat("france").waits().getFirst().until().orElseThrow();
        it.sleeps(Duration.ofHours(2));
        assertThat(refused(it.runs.move(ada, it.move("france", "End your talks"), it.key()))).contains("paused");
        assertThat(it.seen("france")).endsWith("the story stood still. []");
        it.pass(Duration.ofSeconds(31));
        assertThat(it.table().goesOn()).isTrue();
        assertThat(it.table().seat("france").waits().getFirst().until()).contains(limit);
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        it.sleeps(Duration.ofHours(2));
        it.second();
        assertThat(it.table().seat("france").state()).isEqualTo(SeatScreen.State.PAUSED);
        assertThat(it.seen("france").split("the story stood still", -1)).hasSize(3);
    }

    @Test
    void anExerciseIsPlayedToItsDebrief() {
        it.close();
        it = new Table(folder.resolve("short"), "first-hour", Map.of("minutes", "14", "readings.decision", "no-vote"));
        Participant ada = it.sits("Ada", "france");
        attacked();
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        it.pass(Duration.ofMinutes(14));
        assertThat(it.table().isOver()).isTrue();
        assertThat(it.runs.ofCode(it.code)).as("its code opens nothing any more").isEmpty();
        assertThat(refused(it.runs.move(ada, "x", it.key()))).isNotEmpty();
        it.killed(Duration.ofHours(1));
        assertThat(it.table().isOver()).isTrue();
        ExerciseView debrief = it.table().debrief().view();
        assertThat(debrief.moments()).isNotEmpty();
        assertThat(debrief.timeline()).anyMatch(one -> one.event().contains("France"));
    }

    @Test
    void theRestOfTheStoryCanTakeLonger() {
        it.start();
        it.pass(Duration.ofSeconds(60));
        made(it.table().extend(130, it.key()));
        long pace = it.table().seat("france").clock().orElseThrow().pace();
        assertThat(pace).isBetween(140L, 145L);
        assertThat(it.table().goesOn()).isTrue();
    }

    @Test
    void aNoteIsReadOnlyByThoseItIsFor() {
        Participant ada = it.sits("Ada", "france");
        made(it.runs.note(ada, List.of("china"), "Between us", it.key()));
        assertThat(it.seen("china")).contains("Between us");
        assertThat(it.seen("russia")).doesNotContain("Between us");
        assertThat(it.table().wall(Optional.empty()).toString()).doesNotContain("Between us");
        assertThat(refused(it.runs.note(ada, List.of("atlantis"), "Hello", it.key()))).contains("no such seat");
        assertThat(it.people.store().runs().after(it.run.maker(), it.run.id(), 0).orThrow())
                .as("the log has no words of people").noneMatch(one -> one.content().body().contains("Between us"));
    }

    @Test
    void playEndsAtTheLatestWhenThatIsSetEvenDuringAPause() {
        it.close();
        it = new Table(folder.resolve("hard"), "first-hour", Map.of("minutes", "14", "at-most", "3"));
        assertThat(it.table().seat("france").limit()).as("nothing runs before play begins").isEmpty();
        it.start();
        it.pass(Duration.ofMinutes(1));
        assertThat(it.table().seat("france").limit()).isPresent();
        made(it.table().pause("Coffee", Duration.ofMinutes(60), it.key()));
        it.pass(Duration.ofSeconds(110));
        assertThat(it.table().isOver()).isFalse();
        it.pass(Duration.ofSeconds(15));
        assertThat(it.table().isOver()).isTrue();
        assertThat(it.seen("france")).contains("Play is over: The time for play is over.");
        assertThat(it.table().seat("france").limit()).as("nothing runs after it").isEmpty();
        assertThat(it.people.store().runs().after(it.run.maker(), it.run.id(), 0).orThrow())
                .filteredOn(one -> one.content().kind().word().equals("limited")).hasSize(1);
        assertThat(it.table().debrief().view().timeline()).isNotEmpty();
    }

    @Test
    void whoeverLeadsMovesTheEndAndARestartForgetsNothingOfIt() {
        it.start();
        it.pass(Duration.ofMinutes(1));
        assertThat(refused(it.table().limit(0, it.key()))).contains("from 1 to");
        made(it.table().limit(9, it.key()));
        made(it.table().limit(4, it.key()));
        it.killed(Duration.ofMinutes(2));
        it.pass(Duration.ofMinutes(1));
        assertThat(it.table().isOver()).isFalse();
        it.pass(Duration.ofSeconds(70));
        assertThat(it.table().isOver()).isTrue();
    }

    @Test
    void whoeverWatchesSeesWhatEverybodySeesAndHoldsNobodyUp() {
        it.close();
        it = new Table(folder.resolve("watched"), "first-hour", Map.of("minutes", "14", "observers.press", "{}",
                "observers.court.told", "You may be asked.", "sealed", "assistance/decision", "shows", "nothing"));
        Participant ada = it.sits("Ada", "france");
        Participant eve = it.sits("Eve", "press");
        assertThat(eve.seat()).contains("press");
        assertThat(it.table().captain("press")).isEmpty();
        assertThat(it.table().seat("court").told()).contains("You may be asked.");
        attacked();
        assertThat(it.table().seat("press").moves()).isEmpty();
        assertThat(it.table().seat("press").duties()).isEmpty();
        assertThat(refused(it.runs.move(eve, it.move("france", "End your talks"), it.key()))).contains("watches");
        made(it.runs.note(ada, List.of("china"), "Between us", it.key()));
        made(it.runs.note(eve, List.of(), "What do you say?", it.key()));
        made(it.runs.note(ada, List.of("press"), "No comment", it.key()));
        assertThat(it.seen("press")).contains("What do you say?", "No comment").doesNotContain("Between us");
        assertThat(it.seen("china")).contains("What do you say?").doesNotContain("No comment");
        assertThat(it.table().places()).containsKeys("france", "press", "court");
        assertThat(refused(it.runs.makeCaptain(it.kept, it.run, eve.id()))).contains("plays nowhere");
        it.table().seen(ada);
        for (int i = 0; i < 60; i++) {
            it.table().seen(it.find(ada.id()));
            it.second();
        }
        assertThat(it.table().goesOn()).as("the one who watches is gone, and nobody waits").isTrue();
        made(it.runs.revoke(it.kept, it.run, eve.id()));
    }

    @Test
    void theLogThatWhoeverLeadsTakesAwayIsTheChainThatIsKept() {
        Participant ada = it.sits("Ada", "france");
        attacked();
        made(it.runs.note(ada, List.of(), "A secret word", it.key()));
        LogFile.Content.Lines file = (LogFile.Content.Lines) LogFile.read(it.table().log());
        assertThat(it.table().log()).doesNotContain("A secret word");
        assertThat(file.lines()).hasSize(it.people.store().runs().after(it.run.maker(), it.run.id(), 0).orThrow()
                .size());
        assertThat(it.table().chain()).contains(file.lines().getLast().chained().orElseThrow().link());
    }

    @Test
    void whoeverLeadsBringsAnEventThatNobodyPrepared() {
        Participant ada = it.sits("Ada", "france");
        assertThat(refused(it.table().bring("lavrov-2025", "armed-attack", "outsider", "UKR", it.key())))
                .contains("not begun");
        it.start();
        assertThat(it.table().events("lavrov-2025")).isNotEmpty();
        assertThat(it.table().parties("lavrov-2025")).containsEntry("UKR", "Ukraine");
        made(it.table().bring("lavrov-2025", "armed-attack", "outsider", "UKR", it.key()));
        assertThat(it.seen("france")).contains("an armed attack by a state outside the agreement against Ukraine",
                "\"assistance\" begins");
        assertThat(it.table().seat("france").waits()).isNotEmpty();
        for (String[] wrong : new String[][]{{"lavrov-2025", "armed-attack", "UKR", "UKR"},
                {"lavrov-2025", "armed-attack", "outsider", "NOR"}, {"lavrov-2025", "snow", "outsider", "UKR"},
                {"nowhere", "armed-attack", "outsider", "UKR"}, {"lavrov-2025", "armed-attack", " ", "UKR"}}) {
            assertThat(refused(it.table().bring(wrong[0], wrong[1], wrong[2], wrong[3], it.key())))
                    .contains("No clause speaks of that");
        }
        made(it.runs.move(ada, it.move("france", "End your talks"), it.key()));
        it.killed(Duration.ofSeconds(20));
        assertThat(it.seen("france")).contains("an armed attack by a state outside");
    }

    /** People press at any thousandth of a second; what they leave is read again all the same. */
    @Test
    void theChronicleOfWhatPeopleDidIsFollowed() {
        it.close();
        it = new Table(folder.resolve("read"), "first-hour", Map.of("minutes", "14", "readings.decision", "no-vote"));
        it.start();
        it.sleeps(Duration.ofMillis(1_037));
        made(it.table().inject("attack", it.key()));
        it.sleeps(Duration.ofMillis(3));
        made(it.runs.moveFor(it.run, "france", it.move("france", "End your talks"), it.key()));
        made(it.table().end("enough", it.key()));
        String chronicle = it.table().debrief().chronicle();
        assertThat(chronicle).containsPattern(":[0-9]{2}\\.[0-9]{3}\"");
        assertThat(it.kept.pinned(Map.of("played.yaml", chronicle.getBytes(StandardCharsets.UTF_8)))
                .follow(new FollowQuestion("played.yaml", Optional.of(LocalDate.parse("2027-03-02")), Optional.empty(),
                        List.of(new HeldReading("decision", "no-vote"))), Work.quiet())
                .response().result().timeline()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Where nothing ends a vote, who is there and says nothing stops nobody: whoever leads has it counted. */
    @Test
    void aVoteIsCountedThoughOneIsSilent() {
        GUARANTORS.forEach(seat -> made(it.table().playedByControl(seat, it.key())));
        it.start();
        made(it.table().inject("attack", it.key()));
        GUARANTORS.forEach(seat -> made(it.runs.moveFor(it.run, seat, it.move(seat, "End your talks"), it.key())));
        assertThat(it.table().votesBegun()).as("nobody has voted").isEmpty();
        assertThat(refused(it.table().count("lavrov-2025", "assistance/decision", it.key()))).contains("Nothing waits");
        GUARANTORS.stream().filter(seat -> !seat.equals("china"))
                .forEach(seat -> made(it.runs.moveFor(it.run, seat, it.move(seat, "Vote yes"), it.key())));
        it.pass(Duration.ofSeconds(60));
        assertThat(it.seen("france")).doesNotContain("Vote in");
        assertThat(it.table().votesBegun()).containsExactly(Map.entry("lavrov-2025 assistance/decision",
                "\"assistance/decision\" waits for China"));
        made(it.table().count("lavrov-2025", "assistance/decision", it.key()));
        assertThat(it.seen("china")).contains("Vote in \"assistance/decision\": yes: France, ")
                .doesNotContain("no: China");
        assertThat(it.table().votesBegun()).isEmpty();
    }

    @Test
    void whenASealedVoteIsCountedItsBallotsAreOpen() {
        it.close();
        it = new Table(folder.resolve("sealed"), "first-hour", Map.of("minutes", "14", "sealed",
                "assistance/decision", "shows", "nothing"));
        Participant ada = it.sits("Ada", "france");
        GUARANTORS.stream().filter(seat -> !seat.equals("france")).forEach(seat -> made(it.table().playedByControl(seat,
                it.key())));
        it.start();
        made(it.table().inject("attack", it.key()));
        GUARANTORS.forEach(seat -> made(it.runs.moveFor(it.run, seat, it.move(seat, "End your talks"), it.key())));
        made(it.runs.move(ada, it.move("france", "Vote no"), it.key()));
        SeatScreen.Waiting own = it.table().seat("france").waits().getFirst();
        assertThat(own.done()).isEqualTo("France");
        assertThat(own.who()).doesNotContain("you");
        assertThat(own.says()).hasValueSatisfying(says -> assertThat(says).contains("takes the place of yours"));
        SeatScreen.Waiting others = it.table().seat("china").waits().getFirst();
        assertThat(others.done()).isEmpty();
        assertThat(others.who()).contains("you", "France");
        made(it.runs.move(ada, it.move("france", "Vote yes"), it.key()));
        GUARANTORS.stream().filter(seat -> !seat.equals("france")).forEach(seat -> made(it.runs.moveFor(it.run, seat,
                it.move(seat, "Vote yes"), it.key())));
        it.second();
        assertThat(it.seen("china")).contains("Vote in \"assistance/decision\": yes").doesNotContain("France votes");
        assertThat(it.seen("protected")).contains("Vote in \"assistance/decision\": yes");
    }

    @Test
    void howUnclearClausesAreReadCanBeChosenWhenItIsPrepared() {
        it.close();
        it = new Table(folder.resolve("read"), "first-hour", Map.of("minutes", "14", "readings.decision", "no-vote",
                "readings.consult", "three-days"));
        assertThat(it.table().exercise().readings()).containsEntry("decision", "no-vote");
        it.start();
        made(it.table().inject("attack", it.key()));
        GUARANTORS.forEach(seat -> made(it.table().playedByControl(seat, it.key())));
        GUARANTORS.forEach(seat -> it.choice(seat, "End your talks").ifPresent(
                talks -> made(it.runs.moveFor(it.run, seat, talks.code(), it.key()))));
        assertThat(it.choice("france", "Vote")).as("a text without a vote").isEmpty();
        assertThat(it.choice("france", "Act")).isPresent();
    }

    /** What everybody sees while they talk and while they vote is what the debrief tells of the same moment. */
    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void theOddsOfTheWallAreThoseOfTheDebrief() {
        GUARANTORS.forEach(seat -> made(it.table().playedByControl(seat, it.key())));
        it.start();
        made(it.table().inject("attack", it.key()));
        assertThat(it.table().odds()).as("from the first moment on").isPresent();
        Optional<Double> talking = Optional.empty();
        for (String seat : GUARANTORS) {
            talking = it.table().odds();
            made(it.runs.moveFor(it.run, seat, it.move(seat, "End your talks"), it.key()));
        }
        Optional<Double> voting = it.table().odds();
        GUARANTORS.forEach(seat -> made(it.runs.moveFor(it.run, seat, it.move(seat, "Vote yes"), it.key())));
        it.second();
        made(it.table().end("enough", it.key()));
        List<ExerciseView.Decisive> moments = it.table().debrief().view().moments();
        ExerciseView.Decisive counted = moments.getLast();
        assertThat(counted.before()).isEqualTo(voting).isPresent();
        assertThat(moments.get(moments.size() - 2).before()).isEqualTo(talking).isPresent();
    }
}

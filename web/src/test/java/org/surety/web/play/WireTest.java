package org.surety.web.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.report.play.SeatScreen;
import org.surety.store.value.RunEntry;
import org.surety.store.value.SaveKey;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.live.PlayAnswer;
import org.surety.workbench.live.PlayRuns;
import org.surety.workbench.live.PlayTable;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.StorePlace;

/** Two exercises that differ only in what a seat may not know send it the same bytes, and everybody else too. */
class WireTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final FileStore CATALOG = new FileStore(HOME, HOME.resolve("catalog"));
    private static final Workbench BENCH = new Workbench(CATALOG, HOME, WorkLimits.NONE);
    private static final List<String> GUARANTORS =
            List.of("china", "france", "united-kingdom", "russia", "united-states");

    @TempDir
    private Path folder;

    /** An exercise in which the vote is sealed, played by control until the vote, under a clock that stands still. */
    private final class Course implements AutoCloseable {
        private final Installation people;
        private final PlayRuns runs;
        private final Screens screens;
        private final RunEntry entry;
        private final PlayTable table;
        private int keys;

        Course(String name, String toldToChina) {
            people = Installation.open(StorePlace.in(folder.resolve(name)), CATALOG, BENCH);
            runs = new PlayRuns(people, () -> Instant.parse("2040-01-01T00:00:00Z"));
            screens = new Screens(runs);
            entry = runs.begin(people.alone(), Optional.empty(), BENCH, "first-hour", new PlayRuns.Changes(Map.of(
                    "sealed", "assistance/decision", "shows", "nothing", "seats.china.told", toldToChina))).orThrow();
            table = runs.table(entry.run().id()).orElseThrow();
            GUARANTORS.forEach(it -> made(table.playedByControl(it, key())));
            made(table.playedByControl("protected", key()));
            made(table.start(key()));
            made(table.inject("attack", key()));
            GUARANTORS.forEach(it -> move(it, "End your talks"));
        }

        private SaveKey key() {
            return new SaveKey("wire-key-" + ++keys);
        }

        void made(PlayAnswer answer) {
            assertThat(answer).isInstanceOf(PlayAnswer.Made.class);
        }

        void move(String seat, String says) {
            String code = table.seat(seat).moves().stream().filter(it -> it.says().equals(says))
                    .map(SeatScreen.Choice::code).findFirst().orElseThrow(() -> new AssertionError(says + ": "
                            + table.seat(seat).moves()));
            made(runs.moveFor(entry.run(), seat, code, key()));
        }

        void tells(String to, String words) {
            made(table.note("control", List.of(to), words, key()));
        }

        /** What is sent, without the identifier of the run, which is drawn. */
        String sent(String screen) {
            return screens.page(table, entry.run().id(), screen).replace(entry.run().id().value(), "RUN");
        }

        @Override
        public void close() {
            screens.close();
            runs.close();
            people.close();
        }
    }

    @Test
    void whatASeatMayNotKnowChangesNoByteOfWhatItIsSent() {
        try (Course one = new Course("one", "Be careful."); Course other = new Course("other", "Be bold.")) {
            one.move("china", "Vote yes");
            one.move("china", "Vote no");
            one.tells("china", "Nobody else reads this.");
            other.move("russia", "Vote no");
            other.tells("russia", "Another word.");
            other.tells("russia", "And another.");
            for (String screen : List.of("france", "united-kingdom", "united-states", "protected", Screens.WALL)) {
                assertThat(one.sent(screen)).as(screen).isEqualTo(other.sent(screen));
            }
            assertThat(one.sent("china")).isNotEqualTo(other.sent("china"));
            assertThat(one.sent("russia")).isNotEqualTo(other.sent("russia"));
            assertThat(one.sent(Screens.CONTROL)).isNotEqualTo(other.sent(Screens.CONTROL));
            assertThat(one.sent("france")).contains("Vote yes").doesNotContain("bold", "careful", "Nobody else");
        }
    }

    @Test
    void whoSitsBehindASeatChangesNothingEither() {
        try (Course one = new Course("one", "Be careful."); Course other = new Course("other", "Be careful.")) {
            one.made(one.runs.byRule(one.entry.run(), "protected", one.key()));
            assertThat(one.sent("france")).isEqualTo(other.sent("france"));
            assertThat(one.sent(Screens.WALL)).isEqualTo(other.sent(Screens.WALL));
        }
    }

    @Test
    void theWallSaysWhoCanStillBlock() {
        try (Course one = new Course("one", "Be careful.")) {
            assertThat(one.sent(Screens.WALL)).contains("Who can still block", "can each still block it alone");
        }
    }
}

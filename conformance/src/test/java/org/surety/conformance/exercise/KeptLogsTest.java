package org.surety.conformance.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.conformance.Door;
import org.surety.live.LogCodec;
import org.surety.live.LogFile;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.report.view.ExerciseView;
import org.surety.store.value.Kind;
import org.surety.store.value.RunEvent;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ExerciseQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;

/** Logs that were kept, told through the door. */
class KeptLogsTest {

    /** An exercise with a vote whose odds are soon told. */
    private static final String ID = "cyprus-1974";

    private final Workbench workbench = Door.home();

    private Response.OfExercise told(Path log) {
        return workbench.exercise(new ExerciseQuestion(ID, 1,
                Optional.of(log.toString())), Door.work()).response();
    }

    private static Response.OfExercise rehearsed() {
        return Rehearsed.of(ID, 7);
    }

    /** The same events as a server keeps them: a chain. */
    private static List<LogFile.Line> chained(Response.OfExercise answer) {
        List<LogFile.Line> lines = new ArrayList<>();
        Optional<RunEvent> last = Optional.empty();
        for (LogFile.Line line : ((LogFile.Content.Lines) LogFile.read(answer.log())).lines()) {
            RunEvent event = RunEvent.after(last, Instant.ofEpochMilli(1_800_000_000_000L + line.event().seq()),
                    new RunEvent.Content(line.story(), line.event().actor(),
                            new Kind(LogCodec.kind(line.event().what())), LogCodec.body(line.event().what())),
                    "key" + line.event().seq());
            lines.add(new LogFile.Line(line.event(), line.story(),
                    Optional.of(new LogFile.Chained(event.at().toEpochMilli(), event.key(), event.link().hex()))));
            last = Optional.of(event);
        }
        return lines;
    }

    private static String wrong(Refusal refusal) {
        return refusal.reason() instanceof Reason.WrongDocuments wrong
                ? wrong.findings().getFirst().position() + " " + wrong.findings().getFirst().message()
                : "";
    }

    @Test
    void aLogThatWasWrittenIsToldAsTheRehearsalWas(@TempDir Path folder) throws IOException {
        Response.OfExercise rehearsed = rehearsed();
        ExerciseView told = told(Files.writeString(folder.resolve("kept.log"), rehearsed.log())).view();
        assertThat(told.seed()).isEmpty();
        assertThat(told.head()).isEmpty();
        assertThat(told.timeline()).isEqualTo(rehearsed.view().timeline());
        assertThat(told.moments()).isEqualTo(rehearsed.view().moments());
        assertThat(told.unused()).isEqualTo(rehearsed.view().unused());
        assertThat(told.chronicle()).isEqualTo(rehearsed.view().chronicle());
        assertThat(told.scenario()).isEqualTo(rehearsed.view().scenario());
    }

    @Test
    void theHeadOfAChainIsToldAndAChainThatWasChangedIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        List<LogFile.Line> lines = chained(rehearsed());
        Path log = Files.writeString(folder.resolve("kept.log"), LogFile.write(lines));
        String head = lines.getLast().chained().orElseThrow().link();
        assertThat(Door.as(workbench.exercise(new ExerciseQuestion(ID, 1,
                Optional.of(log.toString())), Door.work()), Format.HTML)).contains(head);
        List<LogFile.Line> gap = new ArrayList<>(lines);
        gap.remove(5);
        Path broken = Files.writeString(folder.resolve("gap.log"), LogFile.write(gap));
        assertThatThrownBy(() -> told(broken)).isInstanceOfSatisfying(Refusal.class,
                it -> assertThat(wrong(it)).contains("gap.log:6:1", "found event 7", "expected the link"));
        Path mixed = Files.writeString(folder.resolve("mixed.log"), LogFile.write(List.of(lines.getFirst(),
                new LogFile.Line(lines.get(1).event(), lines.get(1).story(), Optional.empty()))));
        assertThatThrownBy(() -> told(mixed)).isInstanceOfSatisfying(Refusal.class,
                it -> assertThat(wrong(it)).contains("mixed.log:2:1", "without a link"));
    }

    @Test
    void aLineThatIsNoEventIsRefusedWithWhatWasExpected(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("bad.log"), rehearsed().log() + "nonsense\n");
        assertThatThrownBy(() -> told(log)).isInstanceOfSatisfying(Refusal.class,
                it -> assertThat(wrong(it)).contains("bad.log", "nonsense", "an event of a log"));
    }

    @Test
    void whereTodaysRulesDifferThatIsToldAndTheRestStandsAsItWasRecorded(@TempDir Path folder) throws IOException {
        List<String> lines = new ArrayList<>(rehearsed().log().lines().toList());
        int counted = lines.indexOf(lines.stream().filter(it -> it.contains("[\"counted\"]")).findFirst()
                .orElseThrow());
        // As if the vote had been opened under other rules before anybody had voted.
        lines.add(9, lines.get(counted));
        String log = String.join("\n", lines) + "\n";
        Response.OfExercise told = told(Files.writeString(folder.resolve("other.log"), log));
        ExerciseView.Departure departs = told.view().departs().orElseThrow();
        assertThat(departs.recorded()).hasSize(lines.size() - 9);
        assertThat(departs.recorded().getFirst()).contains("The vote article-iv/joint is counted.");
        String text =
                new String(Renderings.of(told, Format.TEXT, new Look(100, false)).bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("Today's rules differ", "As it was recorded");
    }
}

package org.surety.conformance.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.Follow;
import org.surety.analysis.follow.FollowRequest;
import org.surety.analysis.follow.FollowedText;
import org.surety.conformance.AtLength;
import org.surety.conformance.Door;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.live.Play;
import org.surety.live.PlayFold;
import org.surety.model.agreement.Reading;
import org.surety.model.exercise.Exercise;
import org.surety.report.rendering.Response;
import org.surety.report.view.CrisisView;
import org.surety.report.view.ExerciseView;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;
import org.surety.text.SourceFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.read.ChronicleReader;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.HeldReading;

/** The exercises of the catalog, rehearsed through the door. */
class RehearsalsTest {

    /** Every exercise of the catalog. */
    private static final List<String> IDS = List.of("first-hour", "lavrov-2025-all-agree",
            "lavrov-2025-each-individually", "lavrov-2025-no-vote", "lavrov-2025-security-council", "istanbul-2022",
            "cyprus-1974", "locarno-1936");
    private final Workbench workbench = Door.home();

    /** Played in every build; the others, which take longer, with {@code -Dsurety.cases=1}. */
    private static final Set<String> ALWAYS = Set.of("cyprus-1974", "locarno-1936");
    private static final boolean AT_LENGTH = Integer.getInteger("surety.cases", 0) > 0;

    static Stream<Arguments> plays() {
        return IDS.stream().filter(it -> AT_LENGTH || ALWAYS.contains(it))
                .flatMap(id -> Stream.of(7L).map(seed -> Arguments.of(id, seed)));
    }

    @Test
    void everyExerciseOfTheCatalogIsRehearsed() throws IOException {
        Path catalog = Path.of(System.getProperty("surety.home", ".."), "catalog");
        try (Stream<Path> files = Files.walk(catalog)) {
            assertThat(files.filter(it -> it.toString().endsWith(".exercise.yaml"))).hasSize(IDS.size());
        }
    }

    @ParameterizedTest
    @MethodSource("plays")
    void whoFollowsItsChronicleComesToTheSameSituation(String id, long seed) {
        Response.OfExercise answer = Rehearsed.of(id, seed);
        Play play = answer.debrief().play();
        Exercise exercise = play.texts().exercise();
        ChronicleFile file = ChronicleReader.read(new SourceFile("played.yaml", answer.chronicle()),
                CatalogFiles.LIBRARY).value().orElseThrow();
        LocalDate day = exercise.ends().toLocalDate();
        List<FollowedText> subjects = new ArrayList<>();
        for (String agreement : exercise.agreements()) {
            Map<String, Set<String>> held = new HashMap<>();
            exercise.readings().forEach((term, reading) -> held.put(term, Set.of(reading)));
            subjects.add(new FollowedText(file.agreements().get(agreement), held, Interpretation.AS_WRITTEN));
        }
        List<AgreementStanding> followed = Follow.standingsOf(new FollowRequest(file.under(new Reading(Map.of())),
                Map.of(), List.of(), subjects, false, Optional.of(day)));
        Situation played = play.kernel().advance(play.situation(), Times.endOf(day)).situation();
        assertThat(play.status()).isEqualTo(Play.Status.OVER);
        assertThat(followed).allSatisfy(
                it -> assertThat(it.state()).isEqualTo(played.agreements().get(it.instrument().id())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyprus-1974", "locarno-1936"})
    void theSameSeedGivesTheSamePlayAndItsLogFoldsAgain(String id) {
        isTheSameAgain(id);
    }

    @AtLength
    @ParameterizedTest
    @ValueSource(strings = {"first-hour", "istanbul-2022"})
    void soItIsWhereOddsTakeLong(String id) {
        isTheSameAgain(id);
    }

    private static void isTheSameAgain(String id) {
        Response.OfExercise one = Rehearsed.of(id, 7);
        assertThat(Rehearsed.anew(id, 7).view()).isEqualTo(one.view());
        Play play = one.debrief().play();
        assertThat(PlayFold.of(play.texts(), play.log()).situation()).isEqualTo(play.situation());
    }

    /** What a debrief says is so by the log: nothing that was done is said to be unused, and odds are odds. */
    @ParameterizedTest
    @MethodSource("plays")
    void theDebriefAgreesWithTheLog(String id, long seed) {
        Response.OfExercise answer = Rehearsed.of(id, seed);
        ExerciseView view = answer.view();
        assertThat(view.moments()).isNotEmpty();
        assertThat(view.questions()).isNotEmpty();
        assertThat(view.moments().stream().flatMap(it -> it.after().stream())).allMatch(it -> it >= 0 && it <= 1);
        assertThat(view.assumed()).isNotEmpty().allMatch(it -> it.chance() > 0 && it.chance() <= 1);
        assertThat(view.unused()).noneMatch(unused -> view.moments().stream()
                .anyMatch(it -> it.clause().equals(unused.clause()) && it.event().startsWith(unused.name())
                        && it.event().contains(unused.could().split(" ")[0])));
    }

    /** In the scenario of a play nothing is left to chance, and crisis comes to the end that its first run came to. */
    @ParameterizedTest
    @MethodSource("plays")
    void crisisReadsAPlayAsAScenario(String id, long seed, @TempDir Path folder) throws IOException {
        Response.OfExercise answer = Rehearsed.of(id, seed);
        Play play = answer.debrief().play();
        Path file = Files.writeString(folder.resolve("played.yaml"), answer.scenario().orElseThrow());
        List<HeldReading> readings = new ArrayList<>();
        answer.readings().forEach((term, reading) -> readings.add(Door.held(term + "=" + reading)));
        CrisisQuestion asked = CrisisQuestion.everything(play.texts().exercise().agreements().getFirst(),
                List.of(file.toString()));
        CrisisView crisis = workbench.crisis(new CrisisQuestion(asked.file(), asked.scenarios(), readings,
                asked.engine(), asked.players(), asked.draws(), asked.until(), asked.hours(), asked.by(),
                asked.enough(), asked.limit()), Door.work()).response().view();
        double odds = crisis.readings().getFirst().faitAccompli().chance().middle().orElseThrow();
        boolean one = play.history().stream().flatMap(it -> it.changes().stream())
                .filter(Change.RunBegan.class::isInstance).count() == 1;
        assertThat(odds).isIn(0.0, 1.0);
        assertThat(odds == 1).isEqualTo(one ? answer.debrief().ending().inTime() : odds == 1);
    }

    /** What a chronicle tells of the days stands beside what was played, each once. */
    @ParameterizedTest
    @ValueSource(strings = {"cyprus-1974", "locarno-1936"})
    void aCaseIsHeldAgainstWhatHappenedInIt(String id) {
        ExerciseView.History history = Rehearsed.of(id, 3).view().history().orElseThrow();
        assertThat(history.rows()).anyMatch(it -> it.then().isPresent() && it.here().isPresent());
        assertThat(history.rows()).anyMatch(it -> it.then().isPresent() && it.here().isEmpty());
        assertThat(history.rows()).allMatch(it -> it.then().isPresent() || it.here().isPresent());
        assertThat(history.rows().stream().flatMap(it -> it.then().stream())).doesNotHaveDuplicates()
                .allMatch(it -> it.startsWith(id.substring(id.length() - 4)));
    }
}

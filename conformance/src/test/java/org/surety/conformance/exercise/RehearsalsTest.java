package org.surety.conformance.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.analysis.follow.AgreementStanding;
import org.surety.analysis.follow.Follow;
import org.surety.analysis.follow.FollowRequest;
import org.surety.analysis.follow.FollowedText;
import org.surety.conformance.Door;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.live.Play;
import org.surety.live.PlayFold;
import org.surety.model.agreement.Reading;
import org.surety.model.exercise.Exercise;
import org.surety.report.rendering.Response;
import org.surety.report.view.ExerciseView;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Situation;
import org.surety.semantics.life.Times;
import org.surety.text.SourceFile;
import org.surety.text.read.ChronicleFile;
import org.surety.text.read.ChronicleReader;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.ExerciseQuestion;

/** The exercises of the catalog, rehearsed through the door. */
class RehearsalsTest {

    private static final List<String> IDS =
            List.of("first-hour", "lavrov-2025-all-agree", "lavrov-2025-each-individually");
    private static final Workbench WORKBENCH = Door.home();
    /** Several tests look at each play. */
    private static final Map<List<Object>, Response.OfExercise> REHEARSED = new HashMap<>();

    static Stream<Arguments> plays() {
        return IDS.stream().flatMap(id -> Stream.of(2L, 7L).map(seed -> Arguments.of(id, seed)));
    }

    private static Response.OfExercise rehearsed(String id, long seed) {
        return REHEARSED.computeIfAbsent(List.of(id, seed), it -> anew(id, seed));
    }

    private static Response.OfExercise anew(String id, long seed) {
        return WORKBENCH.exercise(new ExerciseQuestion(id, seed), Door.work()).response();
    }

    @ParameterizedTest
    @MethodSource("plays")
    void whoFollowsItsChronicleComesToTheSameSituation(String id, long seed) {
        Response.OfExercise answer = rehearsed(id, seed);
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
    @CsvSource({"first-hour, 2", "lavrov-2025-each-individually, 7"})
    void theSameSeedGivesTheSamePlayAndItsLogFoldsAgain(String id, long seed) {
        Response.OfExercise one = rehearsed(id, seed);
        assertThat(anew(id, seed).view()).isEqualTo(one.view());
        Play play = one.debrief().play();
        assertThat(PlayFold.of(play.texts(), play.log()).situation()).isEqualTo(play.situation());
    }

    /** What a debrief says is so by the log: nothing that was done is said to be unused, and odds are odds. */
    @ParameterizedTest
    @MethodSource("plays")
    void theDebriefAgreesWithTheLog(String id, long seed) {
        Response.OfExercise answer = rehearsed(id, seed);
        ExerciseView view = answer.view();
        assertThat(view.moments()).isNotEmpty();
        assertThat(view.moments().stream().flatMap(it -> it.after().stream())).allMatch(it -> it >= 0 && it <= 1);
        assertThat(view.assumed()).isNotEmpty().allMatch(it -> it.chance() > 0 && it.chance() <= 1);
        assertThat(view.unused()).noneMatch(unused -> view.moments().stream()
                .anyMatch(it -> it.clause().equals(unused.clause()) && it.event().startsWith(unused.name())
                        && it.event().contains(unused.could().split(" ")[0])));
    }
}

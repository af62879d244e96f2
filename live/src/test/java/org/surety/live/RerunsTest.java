package org.surety.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.model.agreement.Ballot;
import org.surety.model.exercise.Shows;
import org.surety.model.scenario.Scenario;

/** What a debrief tells of a play with a move changed, held against the log and the fold alone. */
class RerunsTest {

    private final Scenario scenario = Drill.scenario();
    private final ExerciseTexts texts = Drill.texts(false, Shows.NAMES);

    private Play rehearsed(long seed) {
        return new RulePlay(scenario, Drill.lots(seed)).playOut(Drill.begun(texts), 2_000);
    }

    private static List<LogEvent.Moved> moves(List<Logged> log) {
        return log.stream().map(Logged::what).filter(LogEvent.Moved.class::isInstance).map(LogEvent.Moved.class::cast)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theSameMoveMadeAgainComesToTheSamePlay(long seed) {
        Play play = rehearsed(seed);
        List<PlayFold.Stage> stages = PlayFold.stages(play);
        Reruns reruns = new Reruns(play, stages, scenario, Drill::lots);
        int tried = 0;
        for (PlayFold.Stage stage : stages) {
            Optional<String> key = Reruns.occasionOf(stage);
            if (stage.event().what() instanceof LogEvent.Moved moved && key.isPresent()) {
                Rerun again = reruns.of(stage, stage.event().story(), stage.before().occasions().stream()
                        .filter(it -> key.equals(Optional.of(it.key()))).findFirst(), moved.party(),
                        Optional.of(moved.move()), Optional.of(moved.move())).orElseThrow();
                assertThat(again.ending()).isEqualTo(EndingFinder.of(play, scenario));
                assertThat(again.leftOut()).isEmpty();
                assertThat(again.byRule()).isEmpty();
                assertThat(moves(again.then().stream().map(Play.Happened::event).toList()))
                        .containsExactlyInAnyOrderElementsOf(moves(play.log().stream()
                                .filter(it -> it.seq() >= stage.event().seq()).toList()));
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatFollowsFromAnotherMoveIsALogThatFoldsAndOnlyWhatIsSaidToDifferDiffers(long seed) {
        Play play = rehearsed(seed);
        Debrief debrief = DebriefFinder.of(play, scenario, Drill::lots);
        List<Rerun> all = new ArrayList<>();
        debrief.moments().forEach(it -> {
            it.without().ifPresent(all::add);
            it.turners().forEach(one -> one.again().ifPresent(all::add));
        });
        debrief.unused().forEach(it -> it.had().ifPresent(all::add));
        assertThat(all).isNotEmpty();
        Set<LogEvent.Moved> played = new HashSet<>(moves(play.log()));
        for (Rerun rerun : all) {
            List<Logged> then = rerun.then().stream().map(Play.Happened::event).toList();
            List<Logged> log = new ArrayList<>(play.log().stream()
                    .filter(it -> it.seq() < then.getFirst().seq()).toList());
            log.addAll(then);
            Play again = PlayFold.of(texts, log);
            assertThat(again.status()).isEqualTo(Play.Status.OVER);
            assertThat(EndingFinder.of(again, scenario)).isEqualTo(rerun.ending());
            Set<LogEvent.Moved> others = new HashSet<>(moves(then));
            rerun.instead().ifPresent(it -> others.remove(new LogEvent.Moved(rerun.party(), it)));
            others.removeAll(new HashSet<>(rerun.byRule()));
            assertThat(played).containsAll(others);
            rerun.made().ifPresent(it -> assertThat(others).doesNotContain(new LogEvent.Moved(rerun.party(), it)));
        }
    }

    /** One run of the kernel with another ballot, made by hand, tells who helps; nobody else's ballot is another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnerTurnsTheVote(long seed) {
        Play play = rehearsed(seed);
        for (DecisiveMoment moment : DebriefFinder.of(play, scenario, Drill::lots).moments()) {
            for (DecisiveMoment.Turner turner : moment.turners()) {
                boolean passed = isPassed(play.history());
                boolean passes = isPassed(turner.again().orElseThrow().then());
                assertThat(passes).as("%s with %s", turner.party(), turner.instead()).isNotEqualTo(passed);
                assertThat(passes).isEqualTo(turner.instead() == Ballot.YES);
            }
        }
    }

    private static boolean isPassed(List<Play.Happened> history) {
        return history.stream().flatMap(it -> it.changes().stream())
                .anyMatch(it -> it.toString().contains("Began[clause=procedures.assistance.steps.help]"));
    }
}

package org.surety.live;

import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Effect;
import org.surety.semantics.State;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.ProcedureRun;

/** Finds what a play came to, run by run: who has helped in it, and when that was enough. */
final class EndingFinder {

    private final Play play;
    private final Scenario scenario;
    private final Set<String> helped = new LinkedHashSet<>();
    private Optional<LocalDateTime> enough = Optional.empty();
    private boolean inTime;

    private EndingFinder(Play play, Scenario scenario) {
        this.play = play;
        this.scenario = scenario;
    }

    /** @param scenario by what it takes to be enough, and in time */
    static PlayEnding of(Play play, Scenario scenario) {
        EndingFinder finder = new EndingFinder(play, scenario);
        PlayFold.stages(play).forEach(it -> finder.look(it.before(), it.after()));
        return new PlayEnding(finder.enough, finder.inTime, List.copyOf(finder.helped));
    }

    /** Help comes in a run that was under way before the event or began with it; one that is over is seen as it was. */
    private void look(Play before, Play after) {
        for (Change change : after.history().getLast().changes()) {
            if (change instanceof Change.InRun inRun && inRun.effect() instanceof Effect.HelpCame help) {
                helped.add(help.party());
                before.situation().of(inRun.agreement()).runs().stream()
                        .filter(it -> it.procedure().equals(inRun.procedure()))
                        .forEach(it -> look(after, inRun, it, help.party()));
            }
        }
    }

    private void look(Play after, Change.InRun change, ProcedureRun run, String party) {
        State now = play.kernel().upTo(change.agreement(), run, change.at()).state();
        Set<String> helpers = new LinkedHashSet<>(after.situation().of(change.agreement()).runs().stream()
                .filter(it -> it.id() == run.id()).findFirst().map(it -> it.state().helpers())
                .orElse(run.state().helpers()));
        helpers.add(party);
        State helping = new State(now.now(), now.tokens(), helpers, now.firstHelp(), now.delivered());
        boolean there = CaseSetup.of(play.kernel().semantics(change.agreement(), run).root(), scenario)
                .isEnough(helping);
        if (there && enough.isEmpty()) {
            enough = Optional.of(change.at());
            inTime = scenario.faitAccompli().filter(it -> now.now().compareTo(it) > 0).isEmpty();
        }
    }
}

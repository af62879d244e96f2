package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.coalition.WitnessRun;
import org.surety.analysis.voting.Orbits;
import org.surety.semantics.Case;
import org.surety.semantics.Run;

/** Finds the runs that show the answers of a row; a run that does not show what it should is left out. */
final class Witnesses {

    private final WhoRow row;
    private final WitnessRun play;
    private final List<Witness> stories = new ArrayList<>();

    private Witnesses(Case asked, WhoRow row) {
        this.row = row;
        this.play = WitnessRun.of(asked);
    }

    static List<Witness> of(Case asked, WhoRow row) {
        return new Witnesses(asked, row).all();
    }

    private List<Witness> all() {
        CaseAnswer answer = row.answer();
        if (!answer.obstacles().isEmpty()) {
            add(Witness.Shows.BLOCKED, Optional.of(play.notSetOff()));
            return stories;
        }
        if (answer.possible()) {
            add(Witness.Shows.HELP, helping(play.together()));
            answer.kinds().blockers().listed().stream().findFirst()
                    .ifPresent(kind -> add(Witness.Shows.BLOCKED, kind, failing(play.against(kind.first()))));
            answer.kinds().enough().listed().stream().findFirst().ifPresent(
                    kind -> add(Witness.Shows.ENOUGH, kind, helping(play.by(new HashSet<>(kind.first())))));
        }
        if (answer.possible() && answer.window().latest().isPresent()) {
            add(Witness.Shows.LATEST, helping(play.late()));
        }
        if (!answer.owed()) {
            add(Witness.Shows.NOT_OWED, failing(play.lawfullyWithout()));
        }
        return stories;
    }

    private void add(Witness.Shows shows, Optional<Run> run) {
        run.ifPresent(found -> stories.add(new Witness(shows, row.reading(), row.situation(), found)));
    }

    private void add(Witness.Shows shows, Orbits.Orbit kind, Optional<Run> run) {
        run.ifPresent(found -> stories.add(
                new Witness(shows, row.reading(), row.situation(), kind.first(), Optional.of(kind), found)));
    }

    private static Optional<Run> helping(Optional<Run> run) {
        return run.filter(it -> it.ending() == Run.Ending.HELP);
    }

    private static Optional<Run> failing(Optional<Run> run) {
        return run.filter(it -> it.ending() != Run.Ending.HELP);
    }
}

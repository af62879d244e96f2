package org.surety.analysis.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.coalition.Play;
import org.surety.semantics.Case;
import org.surety.semantics.Run;

/** Finds the runs that show the answers of a row; a run that does not show what it should is left out. */
final class Witnesses {

    private final WhoRow row;
    private final Play play;
    private final List<Witness> stories = new ArrayList<>();

    private Witnesses(Case asked, WhoRow row) {
        this.row = row;
        this.play = Play.of(asked);
    }

    static List<Witness> of(Case asked, WhoRow row) {
        return new Witnesses(asked, row).all();
    }

    private List<Witness> all() {
        CaseAnswer answer = row.answer();
        if (!answer.obstacles().isEmpty()) {
            add(Witness.Shows.BLOCKED, List.of(), Optional.of(play.notSetOff()));
            return stories;
        }
        if (answer.possible()) {
            add(Witness.Shows.HELP, List.of(), helping(play.together()));
            answer.blockers().listed().stream().findFirst()
                    .ifPresent(set -> add(Witness.Shows.BLOCKED, set, failing(play.against(set))));
            answer.enough().listed().stream().findFirst()
                    .ifPresent(set -> add(Witness.Shows.ENOUGH, set, helping(play.by(new HashSet<>(set)))));
        }
        if (answer.possible() && answer.window().latest().isPresent()) {
            add(Witness.Shows.LATEST, List.of(), helping(play.late()));
        }
        if (!answer.owed()) {
            add(Witness.Shows.NOT_OWED, List.of(), failing(play.lawfullyWithout()));
        }
        return stories;
    }

    private void add(Witness.Shows shows, List<String> against, Optional<Run> run) {
        run.ifPresent(found -> stories.add(new Witness(shows, row.reading(), row.situation(), against, found)));
    }

    private static Optional<Run> helping(Optional<Run> run) {
        return run.filter(it -> it.ending() == Run.Ending.HELP);
    }

    private static Optional<Run> failing(Optional<Run> run) {
        return run.filter(it -> it.ending() != Run.Ending.HELP);
    }
}

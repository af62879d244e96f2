package org.surety.report.digest;

import java.util.List;
import org.surety.analysis.who.Answer;
import org.surety.analysis.who.Window;
import org.surety.semantics.Trigger;

/**
 * An {@link Answer} that can be compared with that of another attacker.
 *
 * @param obstacles why the event does not set the procedure off
 * @param alone who may help without anybody's decision
 */
public record Verdict(List<Trigger.Obstacle> obstacles, boolean possible, boolean owed, Coalitions blockers, Coalitions enough,
        PartySet alone, Window window) {

    /** Copies the list. */
    public Verdict {
        obstacles = List.copyOf(obstacles);
    }

    /** What {@code answer} says about an attack by {@code attacker}. */
    public static Verdict of(Answer answer, String attacker) {
        return new Verdict(answer.obstacles(), answer.possible(), answer.owed(),
                Coalitions.of(answer.blockers(), answer.lawful(), attacker),
                Coalitions.of(answer.enough(), List.of(), attacker), PartySet.of(answer.alone(), attacker), answer.window());
    }

    /** Whether the event sets the procedure off. */
    public boolean isSetOff() {
        return obstacles.isEmpty();
    }
}

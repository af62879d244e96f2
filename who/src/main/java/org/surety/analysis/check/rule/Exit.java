package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Step;

/**
 * A way out of a step.
 *
 * @param key the key of the file that names it ({@code then}, {@code yes}, {@code no}, {@code silence}, {@code finally})
 * @param outcome how the step ended
 * @param next what follows
 */
public record Exit(String key, Outcome outcome, Next next) {

    /** How a step can end. */
    public enum Outcome {
        /** What it was for has been done. */
        SUCCESS,
        /** It has failed. */
        FAILURE,
        /** Its limit passed first. */
        SILENCE
    }

    /** The ways out of {@code step} that can be taken: a step without a limit never ends by silence. */
    public static List<Exit> of(Step step) {
        List<Exit> exits = new ArrayList<>();
        switch (step) {
            case Step.Request request -> {
                exits.add(new Exit("then", Outcome.SUCCESS, request.then()));
                exits.add(new Exit("silence", Outcome.SILENCE, request.silence()));
            }
            case Step.Find find -> addVote(find, exits);
            case Step.Decide decide -> addVote(decide, exits);
            case Step.Consult consult -> exits.add(new Exit("then", Outcome.SUCCESS, consult.then()));
            case Step.Act act -> {
                exits.add(new Exit("then", Outcome.SUCCESS, act.then()));
                exits.add(new Exit("silence", Outcome.SILENCE, act.silence()));
            }
            case Step.Refer refer -> {
                exits.add(new Exit("yes", Outcome.SUCCESS, refer.yes()));
                exits.add(new Exit("no", Outcome.FAILURE, refer.no()));
                exits.add(new Exit("silence", Outcome.SILENCE, refer.silence()));
            }
            case Step.Wait wait -> exits.add(new Exit("then", Outcome.SUCCESS, wait.then()));
        }
        if (step.timing().within().bound().isEmpty()) {
            exits.removeIf(it -> it.outcome() == Outcome.SILENCE);
        }
        return exits;
    }

    private static void addVote(Step.Vote vote, List<Exit> exits) {
        exits.add(new Exit("yes", Outcome.SUCCESS, vote.yes()));
        exits.add(new Exit("no", Outcome.FAILURE, vote.no()));
        exits.add(new Exit("silence", Outcome.SILENCE, vote.silence()));
        if (vote.timing().repeats() > 0) {
            exits.add(new Exit("finally", Outcome.FAILURE, vote.last()));
        }
    }

    /** Whether nothing follows. */
    public boolean ends() {
        return next.steps().isEmpty();
    }
}

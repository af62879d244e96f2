package org.surety.live;

import java.util.Optional;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.Token;
import org.surety.semantics.life.ProcedureRun;

/**
 * A step under way in which parties can do something.
 *
 * @param agreement the agreement, by id
 * @param run the run it belongs to, with its hours brought up to the moment that is asked about
 * @param semantics the kernel of that run
 * @param choice what parties can do
 */
public record Occasion(String agreement, ProcedureRun run, Semantics semantics, Option.Choice choice) {

    /** The step under way. */
    public Token token() {
        return choice.at();
    }

    /** The path of the step. */
    public String clause() {
        return semantics.clause(token());
    }

    /** The step as moves name it, {@code PROCEDURE/STEP}, with the agreement before it where that is another. */
    public String step() {
        return clause().replace("procedures.", "").replace(".steps.", "/");
    }

    /** A name that no other occasion of the exercise has, and this one has for as long as it lasts. */
    public String key() {
        return agreement + "#" + run.id() + ":" + step() + "@" + token().since() + "." + Semantics.attempt(token());
    }

    /** Whether it is at a step, as moves name it, for a kind of choice. */
    boolean is(String of, String at, Class<? extends Option.Choice> kind) {
        return agreement.equals(of) && kind.isInstance(choice) && step().equals(at);
    }

    /** The hour of the run at which the step ends by itself. */
    public Optional<Long> limit() {
        return semantics.deadline(token());
    }
}

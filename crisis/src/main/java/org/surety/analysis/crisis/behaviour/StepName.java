package org.surety.analysis.crisis.behaviour;

/** A step by the names of its procedure and its own. */
public record StepName(String procedure, String step) {

    /** {@code procedure/step}. */
    public String full() {
        return procedure + "/" + step;
    }
}

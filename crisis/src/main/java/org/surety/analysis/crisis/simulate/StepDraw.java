package org.surety.analysis.crisis.simulate;

/** A step of a plan, made ready for drawing. It keeps nothing between runs, so several threads can use it at once. */
interface StepDraw {

    /** The line has ended. */
    StepDraw END = course -> {
        throw new IllegalStateException("the line has ended");
    };

    /** The line is still under way in the last hour that counts for it. */
    StepDraw CUT = course -> {
        throw new IllegalStateException("the line has been cut");
    };

    /** Takes the step, moves the clock of the course to its end, and says what follows. */
    StepDraw take(SimulatedRun course);
}

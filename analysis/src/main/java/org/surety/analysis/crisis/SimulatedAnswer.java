package org.surety.analysis.crisis;

import java.util.Optional;

/** The answer by drawing runs. */
final class SimulatedAnswer {

    SimulatedAnswer(Setup setup, CrisisRequest request, Optional<String> why) {}

    CrisisAnswer answer() {
        throw new IllegalArgumentException("merge pending");
    }
}

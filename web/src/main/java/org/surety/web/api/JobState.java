package org.surety.web.api;

import java.util.Map;
import java.util.Optional;
import org.surety.report.shape.Description;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.Within;
import org.surety.web.gate.Problem;
import org.surety.web.gate.Programs;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;

/** A job, at one moment, as programs read it. */
record JobState(String id, @Description("What is being worked out.") String title, State state,
        @Description("What it is at.") String part, @Within long done,
        @Description("Of how many; 0 where that is not known.") @Within long of,
        @LeftOut @Description("Where the answer is, once there is one.") Optional<String> answer,
        @LeftOut @Description("Why there is none, as a problem (RFC 9457).") Optional<Map<String, Object>> problem) {

    /** Where the jobs are. */
    static final String PATH = "/jobs";

    /** What has become of it. */
    enum State {
        /** It waits for its turn or is being worked out. */
        RUNNING,
        /** There is an answer. */
        DONE,
        /** There is none; the problem says why. */
        REFUSED
    }

    static JobState of(Job<?> job) {
        JobOutcome<?> outcome = job.outcome();
        Job.Progress at = job.progress();
        Optional<Map<String, Object>> problem = ProblemWords.of(outcome).map(Problem::members);
        State state = outcome.running() ? State.RUNNING : problem.isPresent() ? State.REFUSED : State.DONE;
        return new JobState(job.id(), job.title(), state, at.part(), at.done(), at.of(),
                Optional.of(address(job) + "/answer").filter(it -> state == State.DONE), problem);
    }

    static String address(Job<?> job) {
        return Programs.API + PATH + "/" + job.id();
    }
}

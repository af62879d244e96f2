package org.surety.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.json.Json;
import org.surety.report.shape.Description;
import org.surety.store.value.TokenScope;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Problem;
import org.surety.web.work.Job;
import org.surety.workbench.api.Sha256;

/** What is being worked out for a person, and how to follow it, fetch its answer or stop it. */
final class ApiJobs {

    private static final Duration LOOK = Duration.ofMillis(250);
    /** So that nobody in between ends a stream on which nothing is said. */
    private static final int LOOKS_IN_SILENCE = 40;
    /** So many digits tell the states of a job apart. */
    private static final int MARK = 16;
    private static final String JOB = JobState.PATH + "/{job}";

    private final Api api;
    private final ApiSchemas schemas;
    private final Streams streams;

    /**
     * Operations on what is under way.
     *
     * @param streams how many hear at once, of jobs and of whatever else
     */
    ApiJobs(Api api, ApiSchemas schemas, Streams streams) {
        this.api = api;
        this.schemas = schemas;
        this.streams = streams;
    }

    /** Jobs that are under way. */
    record UnderWay(List<JobState> jobs) {}

    /** What is told of a job. */
    enum Told {
        /** It goes on. */
        PROGRESS,
        /** It is over. */
        END
    }

    /** An event by itself, for whoever cannot hear a stream. */
    record JobEvent(@Description("What `after` is to name for the next.") String id, Told event, JobState job) {

        static JobEvent of(Job<?> job) {
            JobState state = JobState.of(job);
            return new JobEvent(Sha256.of(Json.of(state).getBytes(StandardCharsets.UTF_8)).substring(0, MARK),
                    state.state() == JobState.State.RUNNING ? Told.PROGRESS : Told.END, state);
        }
    }

    /** What is given where an answer takes long. */
    static Operation.Output begun(ApiSchemas schemas) {
        Map<String, Map.Entry<String, String>> follows = new LinkedHashMap<>();
        for (String each : List.of("readJob", "followJob", "fetchAnswer", "stopJob")) {
            follows.put(each, Map.entry("job", "$response.body#/id"));
        }
        return new Operation.Output(202, "A job that goes on; its address is in Location.",
                Map.of(Replies.JSON, schemas.of(JobState.class)), follows);
    }

    List<Operation> operations() {
        Operation.Input named = new Operation.Input("path", "job", "The id of a job.", Optional.empty());
        List<Operation.Input> one = List.of(named);
        return List.of(
                new Operation("GET", JobState.PATH, "listJobs", "What is being worked out for you.",
                        Optional.of(TokenScope.READ), List.of(), Optional.empty(),
                        List.of(Operation.Output.json(200, "The jobs.", schemas.of(UnderWay.class))),
                        call -> new ApiAnswer.Whole(Replies.json(200,
                                new UnderWay(call.answers().running().stream().map(JobState::of).toList())))),
                new Operation("GET", JOB, "readJob", "How far a job is.", Optional.of(TokenScope.READ), one,
                        Optional.empty(),
                        List.of(Operation.Output.json(200, "The job.", schemas.of(JobState.class))),
                        call -> new ApiAnswer.Whole(Replies.json(200, JobState.of(job(call))))),
                new Operation("GET", JOB + "/events", "followJob",
                        "How far a job is, as server-sent events: `progress` whenever that changes, and `end` at the "
                                + "end, each with the job. As JSON one event at a time: the first that there is after "
                                + "`after`, which is waited for.",
                        Optional.of(TokenScope.READ), List.of(named,
                                new Operation.Input("query", "after", "The id of the event that was heard last, where "
                                        + "events come one at a time; left out: how far it is now.",
                                        Optional.empty()),
                                new Operation.Input("header", "Prefer", "`wait=10` for how many seconds to wait for "
                                        + "it (RFC 7240); else 20.", Optional.empty())),
                        Optional.empty(),
                        List.of(new Operation.Output(200, "The events until the job is over, or the next of them.",
                                Map.of(Replies.EVENTS, Map.of("type", "string"), Replies.JSON,
                                        schemas.of(JobEvent.class)),
                                Map.of())),
                        this::follow),
                new Operation("GET", JOB + "/answer", "fetchAnswer",
                        "The answer of a job, in the form that was accepted when it was asked; the job, where there "
                                + "is none yet.",
                        Optional.of(TokenScope.READ), one, Optional.empty(),
                        List.of(new Operation.Output(200, "The answer.",
                                Map.of(Replies.JSON, Map.of(), "text/csv", Map.of("type", "string")), Map.of()),
                                begun(schemas)),
                        call -> new ApiAnswer.Whole(Replies.unlessKnown(call.request(),
                                ApiQuestions.reply(job(call))))),
                new Operation("DELETE", JOB, "stopJob",
                        "Stops a job, unless somebody else waits for the same answer.", Optional.of(TokenScope.ASK),
                        one, Optional.empty(),
                        List.of(new Operation.Output(204, "It was told to stop, or is over.", Map.of(), Map.of())),
                        call -> {
                            call.answers().stop(job(call).id());
                            return new ApiAnswer.Whole(new HttpReply(204, Replies.JSON, new byte[0], Map.of()));
                        }));
    }

    private ApiAnswer follow(ApiCall call) {
        Job<?> job = job(call);
        if (!Replies.oneByOne(call.request())) {
            return streams.of(call, hearer -> tell(job, call, hearer));
        }
        String after = call.request().asked("after").orElse("");
        api.desk(call).awaits(job, ApiQuestions.wait(call.request()), () -> JobEvent.of(job).id().equals(after));
        return new ApiAnswer.Whole(Replies.json(200, JobEvent.of(job)));
    }

    private static Job<?> job(ApiCall call) {
        Optional<Job<?>> found = call.answers().named(call.part("job"));
        return found.orElseThrow(() -> new Refused(Problem.of("not-there", "Nothing here", 404,
                "There is no such job of yours: it is long over, or Surety was started anew since. Ask the question "
                        + "again; a sweep goes on with what is missing.")));
    }

    private static void tell(Job<?> job, ApiCall call, ApiAnswer.Hearer hearer) throws IOException {
        String before = "";
        int silent = 0;
        int looks = 0;
        while (job.outcome().running()) {
            String now = Json.of(JobState.of(job));
            if (!now.equals(before)) {
                hearer.hear("progress", now);
                before = now;
                silent = 0;
            } else if (++silent % LOOKS_IN_SILENCE == 0) {
                hearer.hear("", "");
            }
            if (++looks % LOOKS_IN_SILENCE == 0 && !call.lasts().getAsBoolean()) {
                return;
            }
            job.await(LOOK);
        }
        hearer.hear("end", Json.of(JobState.of(job)));
    }
}

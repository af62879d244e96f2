package org.surety.web.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Rendered;
import org.surety.report.rendering.Renderings;
import org.surety.report.rendering.Response;
import org.surety.report.text.Look;
import org.surety.semantics.Work;
import org.surety.store.value.TokenScope;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Problem;
import org.surety.web.gate.Request;
import org.surety.web.work.Job;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Reply;
import org.surety.workbench.asking.AskedRow;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.QuestionTable;
import org.surety.workbench.asking.SentJson;
import org.surety.workbench.asking.WrongInput;

/** The questions of the door as operations, one each. */
final class ApiQuestions {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(20);
    private static final long LONGEST_WAIT = 50;
    private static final Pattern WAIT = Pattern.compile("wait=([0-9]{1,6})");
    private static final Pattern ASYNC = Pattern.compile("(^|[,; ])respond-async($|[,; ])");

    private final Api api;
    private final ApiSchemas schemas;

    ApiQuestions(Api api, ApiSchemas schemas) {
        this.api = api;
        this.schemas = schemas;
    }

    /** An operation for each. */
    List<Operation> operations() {
        return QuestionTable.all().stream().map(this::operation).toList();
    }

    private Operation operation(QuestionRow row) {
        List<InputField> fields = new ArrayList<>(row.fields());
        fields.add(QuestionRow.DOCUMENTS);
        fields.add(ApiDesk.WORK);
        return new Operation("POST", "/" + row.name(), camel(row.name()), row.tells(), Optional.of(TokenScope.ASK),
                List.of(new Operation.Input("header", "Prefer", "`respond-async` for a job at once, or `wait=10` for "
                        + "how many seconds to wait before one (RFC 7240).", Optional.empty())),
                Optional.of(new Operation.Body(Replies.JSON, InputField.schema(fields), row.example())),
                List.of(new Operation.Output(200, "The answer, in the form that was accepted.", content(row), Map.of()),
                        ApiJobs.begun(schemas)),
                call -> new ApiAnswer.Whole(ask(row, call)));
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-")) {
            camel.append(camel.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                            + word.substring(1));
        }
        return camel.toString();
    }

    /** By content type the schema of the answer. */
    private Map<String, Map<String, Object>> content(QuestionRow row) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        row.kinds().stream().sorted(java.util.Comparator.comparing(Class::getSimpleName)).forEach(
                kind -> Renderings.formats(kind).forEach(format -> {
                    List<Map<String, Object>> of = all.computeIfAbsent(Replies.bare(format.mediaType()),
                            it -> new ArrayList<>());
                    Map<String, Object> schema = schemas.of(kind, format);
                    if (!of.contains(schema)) {
                        of.add(schema);
                    }
                }));
        Map<String, Map<String, Object>> content = new LinkedHashMap<>();
        all.forEach((type, of) -> content.put(type, of.size() == 1 ? of.getFirst() : Map.of("anyOf", of)));
        return content;
    }

    private HttpReply ask(QuestionRow row, ApiCall call) {
        Request request = call.request();
        Map<String, Object> sent = SentJson.object(api.sent(call, List.of(Replies.JSON)));
        ApiDesk desk = api.desk(call);
        AskedRow asked = desk.asked(row, sent, List.of());
        Format format = Replies.accepted(request, asked.formats()).orElseThrow(() -> new Refused(new Problem("form",
                "Not in that form", 406, "This answer cannot be had in a form that the request accepts.",
                Map.of("forms", asked.formats().stream().map(it -> Replies.bare(it.mediaType())).toList()))));
        Job<ApiDesk.Worked> job = desk.begin(asked, format, work -> laid(asked, format, work));
        String prefer = request.header("prefer").orElse("");
        boolean async = ASYNC.matcher(prefer).find();
        if (!async) {
            desk.awaits(job, wait(request));
        }
        HttpReply reply = reply(job);
        return async && reply.status() == 202 ? reply.with("Preference-Applied", "respond-async") : reply;
    }

    /** For how long at most a program waits, as it prefers. */
    static Duration wait(Request request) {
        Matcher wait = WAIT.matcher(request.header("prefer").orElse(""));
        return wait.find()
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(wait.group(1))))
                : USUAL_WAIT;
    }

    private static ApiDesk.Worked laid(AskedRow asked, Format format, Work work) {
        try {
            Reply<? extends Response> answer = asked.answer(format, work);
            Rendered rendered = Workbench.made(work, () -> Renderings.of(answer.response(), format, Look.PLAIN));
            return ApiDesk.Laid.of(asked.chosen(rendered), format, asked.row().name() + "-" + answer.name());
        } catch (WrongInput wrong) {
            return new ApiDesk.Wrong(wrong);
        }
    }

    /** The answer of a job, why there is none, or where it will be. */
    static HttpReply reply(Job<?> job) {
        JobOutcome<?> outcome = job.outcome();
        if (outcome.running()) {
            return Replies.json(202, JobState.of(job)).with("Location", JobState.address(job))
                    .with("Retry-After", "1");
        }
        Optional<Problem> problem = ProblemWords.of(outcome);
        if (problem.isPresent()) {
            HttpReply reply = problem.get().reply();
            return reply.status() == 429 || reply.status() == 503 ? reply.with("Retry-After", "60") : reply;
        }
        return outcome.answer().filter(ApiDesk.Laid.class::isInstance).map(ApiDesk.Laid.class::cast)
                .map(ApiQuestions::reply)
                .orElseGet(() -> Problem.of("not-done", "No answer for a program", 409,
                        "This was asked for by a page, which shows the answer.").reply());
    }

    private static HttpReply reply(ApiDesk.Laid laid) {
        HttpReply reply = Replies.bytes(200, laid.format().mediaType(), laid.bytes());
        // What is no data is a file, which no browser shows as a page of ours.
        return laid.format() == Format.JSON
                ? reply
                : reply.with("Content-Disposition", "attachment; filename=\""
                        + laid.name().replaceAll("[^A-Za-z0-9._-]", "-") + "." + laid.format().word() + "\"");
    }
}

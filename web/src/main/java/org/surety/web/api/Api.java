package org.surety.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.surety.mcp.AssistantExchange;
import org.surety.report.json.Json;
import org.surety.report.shape.Description;
import org.surety.report.shape.LeftOut;
import org.surety.store.value.TokenBearer;
import org.surety.store.value.TokenScope;
import org.surety.text.tree.Nearest;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.OpenStreams;
import org.surety.web.gate.Problem;
import org.surety.web.gate.Programs;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Version;
import org.surety.workbench.asking.QuestionTable;
import org.surety.workbench.asking.WrongInput;
import org.surety.workbench.works.Installation;

/** Everything that programs can do: which operation a request means, and whether its token reaches so far. */
public final class Api {

    /** So that the threads that serve pages are never all held by programs that wait. */
    private static final int MOST_WAITING = 16;
    /** What an event is called that carries a message of an assistant's protocol. */
    private static final String MESSAGE = "message";

    private final ApiShelf shelf;
    private final Answers answers;
    private final Installation people;
    private final boolean team;
    private final Streams streams;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Once<AssistantExchange> assistants;
    private final Once<Described> described;

    /**
     * What programs can do.
     *
     * @param shelf what questions mean that name no work
     * @param team whether several people ask, each for oneself
     * @param open the streams that the server keeps open
     */
    public Api(ApiShelf shelf, Answers answers, Installation people, boolean team, OpenStreams open) {
        this.shelf = shelf;
        this.answers = answers;
        this.people = people;
        this.team = team;
        this.streams = new Streams(open);
        this.assistants = new Once<>(() -> new AssistantExchange(shelf.store(), shelf.bench(), ApiDesk.WORK));
        this.described = new Once<>(this::describe);
    }

    /** What is made when it is first needed, so that no start waits for it. */
    private static final class Once<T> {
        private final Supplier<T> maker;
        private Optional<T> made = Optional.empty();

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T it = made.orElseGet(maker);
            made = Optional.of(it);
            return it;
        }
    }

    /** All operations, and the description of them. */
    private record Described(List<Operation> operations, HttpReply document) {}

    private Described describe() {
        ApiSchemas schemas = new ApiSchemas();
        List<Operation> all = new ArrayList<>();
        all.add(new Operation("GET", "", "about", "Who asks, how far the token reaches, and what can be asked.",
                Optional.of(TokenScope.READ), List.of(), Optional.empty(),
                List.of(Operation.Output.json(200, "What there is.", schemas.of(About.class))),
                call -> new ApiAnswer.Whole(Replies.json(200, about(call)))));
        all.addAll(new ApiQuestions(this, schemas).operations());
        all.addAll(new ApiJobs(this, schemas, streams).operations());
        all.addAll(new ApiDocuments(this, schemas).operations());
        all.add(new Operation("GET", OpenApi.PATH, "describe", "This description (OpenAPI 3.1). It needs no token.",
                Optional.empty(), List.of(), Optional.empty(),
                List.of(Operation.Output.json(200, "The description.", Map.of("type", "object"))),
                call -> new ApiAnswer.Whole(
                        Replies.unlessKnown(call.request(), described.get().document()))));
        return new Described(List.copyOf(all), Replies.bytes(200, Replies.JSON,
                Json.of(OpenApi.of(all, schemas)).getBytes(StandardCharsets.UTF_8)));
    }

    /** What there is. */
    record About(String version, @Description("read, ask or write.") String scope,
            @LeftOut @Description("The name of the person for whom the token is.") Optional<String> person,
            List<Asked> questions) {}

    /** A question that can be asked. */
    record Asked(String name, String tells) {}

    ApiShelf shelf() {
        return shelf;
    }

    private static About about(ApiCall call) {
        TokenBearer bearer = call.bearer().orElseThrow();
        return new About(Version.text(), bearer.scope().word(), bearer.person().name().map(it -> it.text()),
                QuestionTable.all().stream().map(it -> new Asked(it.name(), it.tells())).toList());
    }

    /** All operations, for who looks whether each has its right: its method, path, and what it needs. */
    public Map<String, Optional<TokenScope>> needs() {
        Map<String, Optional<TokenScope>> needs = new LinkedHashMap<>();
        described.get().operations().forEach(it -> needs.put(it.method() + " " + Programs.API + it.path(), it.needs()));
        needs.put("POST " + Programs.ASSISTANTS, Optional.of(TokenScope.ASK));
        return needs;
    }

    ApiDesk desk(ApiCall call) {
        return new ApiDesk(shelf, call.texts(), call.answers(), waiting);
    }

    /** What was sent, where it is of a type that can be read. */
    byte[] sent(ApiCall call, List<String> types) {
        String type = Replies.bare(call.request().header("content-type").orElse(""));
        call.request().header("content-encoding").filter(it -> !it.equals("identity")).ifPresent(it -> {
            throw new Refused(new Problem("content-type", "Not of that type", 415,
                    "What is sent here is not packed; found the Content-Encoding " + it + ".",
                    Map.of("types", types)));
        });
        byte[] body = call.body().get();
        if (body.length > 0 && !types.contains(type)) {
            throw new Refused(new Problem("content-type", "Not of that type", 415, "What is sent here is "
                    + String.join(" or ", types) + ".", Map.of("types", types)));
        }
        return body;
    }

    /** What was sent is larger than is read. */
    public static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Answers a request that was not turned away at the gate.
     *
     * @param body reads what was sent, once; fails with {@link BodyTooLarge}
     */
    public ApiAnswer answer(Request request, Supplier<byte[]> body) {
        ApiAnswer answer;
        try {
            answer = answered(request, body);
        } catch (Refused refused) {
            answer = new ApiAnswer.Whole(refused.problem().reply());
        } catch (WrongInput wrong) {
            answer = new ApiAnswer.Whole(ProblemWords.of(wrong).reply());
        } catch (Refusal refusal) {
            answer = new ApiAnswer.Whole(ProblemWords.of(refusal.reason()).reply());
        } catch (BodyTooLarge large) {
            answer = new ApiAnswer.Whole(ProblemWords.tooLarge().reply());
        }
        return switch (answer) {
            case ApiAnswer.Streamed streamed -> streamed;
            case ApiAnswer.Whole whole -> new ApiAnswer.Whole(whole.reply().with("Surety-Version", Version.text())
                    .with("Link", "<" + Programs.API + OpenApi.PATH + ">; rel=\"service-desc\""));
        };
    }

    private ApiAnswer answered(Request request, Supplier<byte[]> body) {
        if (request.path().equals(Programs.ASSISTANTS)) {
            return assistant(request, body);
        }
        String path = request.path().substring(Programs.API.length());
        Map<Operation, Map<String, String>> there = new LinkedHashMap<>();
        for (Operation operation : described.get().operations()) {
            parts(operation.path(), path).ifPresent(it -> there.put(operation, it));
        }
        if (there.isEmpty()) {
            Optional<String> near =
                    Nearest.to(path, described.get().operations().stream().map(Operation::path).toList());
            throw new Refused(new Problem("not-there", "Nothing here", 404, "There is nothing at this address; "
                    + Programs.API + OpenApi.PATH + " tells what there is.",
                    near.map(it -> Map.<String, Object>of("near", Programs.API + it)).orElse(Map.of())));
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Optional<Operation> operation =
                there.keySet().stream().filter(it -> it.method().equals(method)).findFirst();
        if (operation.isEmpty()) {
            return new ApiAnswer.Whole(notThatMethod(there.keySet().stream().map(Operation::method)
                    .distinct().sorted().collect(Collectors.joining(", "))));
        }
        return operation.get().carriesOut().apply(call(request, there.getOrDefault(operation.get(), Map.of()), body,
                operation.get().needs()));
    }

    private static HttpReply notThatMethod(String allowed) {
        return Problem.of("method", "Not by that method", 405, "This address knows " + allowed + ".").reply()
                .with("Allow", allowed);
    }

    /** Lets a request in whose token reaches so far. */
    private ApiCall call(Request request, Map<String, String> parts, Supplier<byte[]> body,
            Optional<TokenScope> needs) {
        if (needs.isEmpty()) {
            return new ApiCall(request, parts, body, Optional.empty(), people.nobody(), answers,
                    () -> true);
        }
        TokenBearer bearer = Programs.token(request).flatMap(people::bearer).orElseThrow(() -> new Refused(
                Problem.of("token-needed", "A token is needed", 401, "Send a token that lasts as `Authorization: "
                        + "Bearer surety_...`; a person makes one at /me or with \"surety token make\".")));
        if (!bearer.scope().includes(needs.get())) {
            throw new Refused(new Problem("out-of-scope", "The token does not reach so far", 403, "This token is for "
                    + bearer.scope().word() + "; this needs one for " + needs.get().word() + ".",
                    Map.of("needs", needs.get().word())));
        }
        return new ApiCall(request, parts, body, Optional.of(bearer), people.of(bearer.person().id()),
                team ? answers.askedBy(bearer.person().id().value()) : answers,
                () -> Programs.token(request).flatMap(people::bearer).isPresent());
    }

    /** The variable parts of a path, where it is of that pattern. */
    private static Optional<Map<String, String>> parts(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                try {
                    parts.put(wanted[i].substring(1, wanted[i].length() - 1),
                            URLDecoder.decode(given[i].replace("+", "%2B"), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException undecodable) {
                    return Optional.empty();
                }
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    private ApiAnswer assistant(Request request, Supplier<byte[]> body) {
        ApiCall call = call(request, Map.of(), body, Optional.of(TokenScope.ASK));
        if (!request.method().equals("POST")) {
            return new ApiAnswer.Whole(notThatMethod("POST"));
        }
        AssistantExchange exchange = assistants.get();
        return switch (exchange.read(sent(call, List.of(Replies.JSON)), request.header("mcp-protocol-version"))) {
            case AssistantExchange.Unheard none -> whole(none.said());
            case AssistantExchange.Message message when message.wantsProgress() && request.header("accept")
                    .filter(it -> it.contains(Replies.EVENTS)).isPresent() && streams.isFree(call) ->
                    streams.of(call, hearer -> {
                        AssistantExchange.Said said = exchange.answer(message, desk(call), told -> hear(hearer, told));
                        hearer.hear(MESSAGE, said.json());
                    });
            case AssistantExchange.Message message ->
                    whole(exchange.answer(message, desk(call), told -> {}));
        };
    }

    private static void hear(ApiAnswer.Hearer hearer, String told) {
        try {
            hearer.hear(MESSAGE, told);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ApiAnswer whole(AssistantExchange.Said said) {
        return new ApiAnswer.Whole(new HttpReply(said.status(), Replies.JSON,
                said.json().getBytes(StandardCharsets.UTF_8), Map.of()));
    }
}

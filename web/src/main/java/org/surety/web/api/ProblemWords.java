package org.surety.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.report.Findings;
import org.surety.report.shape.Field;
import org.surety.report.view.CheckView;
import org.surety.store.value.StoreRefusal;
import org.surety.web.gate.Problem;
import org.surety.web.work.JobOutcome;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Thing;
import org.surety.workbench.asking.InputNames;
import org.surety.workbench.asking.WrongInput;

/** Why a program gets no answer, as problems: of which kind, in words, and in values. */
public final class ProblemWords {

    private static final int MOST_FINDINGS = 200;
    /** What is meant by a name of its own, and not as a part of something else. */
    private static final Set<Thing> WHOLE = Set.of(Thing.DOCUMENT, Thing.CATALOG_AGREEMENT, Thing.SCHEMA);

    private ProblemWords() {}

    /** The kinds of problems, each with what it means, for who reads about them. */
    public static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("no-question", "What was sent makes no question or cannot be read; field, found and expected say "
                + "what, and near what was probably meant.");
        Stream.of(Reason.class.getPermittedSubclasses()).map(ProblemWords::kind).sorted().forEach(
                it -> kinds.put(it, "The question was refused; the members are those of the reason."));
        kinds.put(kind(Reason.WrongDocuments.class), "Documents have errors; findings has each with its place.");
        kinds.put("token-needed", "There was no token, or none that opens anything.");
        kinds.put("out-of-scope", "The token does not reach so far; needs says how far it would have to.");
        kinds.put("refused-by-store", "What is kept could not be read or written: a right is missing, a name is taken, "
                + "a quota is reached.");
        kinds.put("outdated", "Somebody else saved meanwhile; newest is the mark of what there is now.");
        kinds.put("precondition-needed", "A text is saved with If-Match, or made with If-None-Match.");
        kinds.put("not-there", "There is nothing at this address.");
        kinds.put("method", "This address does not know that method.");
        kinds.put("form", "The answer cannot be had in a form that the request accepts.");
        kinds.put("content-type", "What was sent is of another type than can be read.");
        kinds.put("too-large", "What was sent is larger than is read.");
        kinds.put("busy", "Too much is being worked out just now, or too many wait.");
        kinds.put("spent", "As much was worked out in the last hour as one person may ask for.");
        kinds.put("not-done", "The job has no answer yet, or was asked for by a page.");
        kinds.put("turned-away", "The request came under another name, another scheme or from a page of another "
                + "server.");
        kinds.put("unread", "What came was no request that the server reads, such as an address that is none.");
        kinds.put("fault", "This went wrong, and it is a fault of the program.");
        return kinds;
    }

    /** Of a question that was refused. */
    static Problem of(Reason reason) {
        Map<String, Object> more = new LinkedHashMap<>();
        InputNames.WORDS.hint(reason).ifPresent(it -> more.put("hint", it));
        if (reason instanceof Reason.WrongDocuments wrong) {
            more.put("findings", CheckView.of(new Findings(List.of(),
                    wrong.findings().stream().limit(MOST_FINDINGS).toList(), List.of(), Map.of())).findings());
        } else {
            for (Field field : Field.of(reason.getClass())) {
                more.put(field.name(), plain(field.in((Record) reason)));
            }
        }
        return new Problem(kind(reason.getClass()), "The question was refused", status(reason),
                InputNames.WORDS.sentence(reason), more);
    }

    /** What JSON has no form for, as its text. */
    private static Object plain(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.map(ProblemWords::plain);
            case List<?> list -> list.stream().map(ProblemWords::plain).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            case Enum<?> word -> word;
            default -> value.toString();
        };
    }

    /** {@code too-many-readings} of {@code TooManyReadings}. */
    private static String kind(Class<?> reason) {
        return reason.getSimpleName().replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static int status(Reason reason) {
        if (reason instanceof Reason.Stopped stopped) {
            return switch (stopped.cause()) {
                case CALLER -> 409;
                case TIME, MEMORY -> 503;
            };
        }
        boolean notThere = reason instanceof Reason.Missing
                || reason instanceof Reason.Unknown it && WHOLE.contains(it.thing());
        return notThere ? 404 : 422;
    }

    /** Of what makes no question. */
    static Problem of(WrongInput wrong) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("field", wrong.field());
        wrong.found().ifPresent(it -> more.put("found", it.length() > 200 ? it.substring(0, 200) : it));
        more.put("expected", wrong.expected());
        wrong.near().ifPresent(it -> more.put("near", it));
        return new Problem("no-question", "This makes no question", 422, String.valueOf(wrong.getMessage()), more);
    }

    /** Of what is kept. */
    static Problem of(StoreRefusal why) {
        int status = switch (why) {
            case StoreRefusal.Denied it -> switch (it.needed()) {
                case READ -> 404;
                case ACT -> 401;
                case DRAFT, OWN, ADMINISTER -> 403;
            };
            case StoreRefusal.Absent it -> 404;
            case StoreRefusal.Taken it -> 409;
            case StoreRefusal.KeyUsed it -> 409;
            case StoreRefusal.LastOwner it -> 409;
            case StoreRefusal.LastAdministrator it -> 409;
            case StoreRefusal.OverQuota it -> 403;
            case StoreRefusal.TooManyBytes it -> 413;
            case StoreRefusal.Spent it -> 410;
            case StoreRefusal.NotRecognised it -> 401;
            case StoreRefusal.TooOften it -> 429;
            case StoreRefusal.Unreadable it -> 422;
            case StoreRefusal.NoRoom it -> 507;
            case StoreRefusal.TooBusy it -> 503;
        };
        return Problem.of("refused-by-store", "This could not be read or written", status, why.inWords());
    }

    /** Why a job has no answer; empty while it may still get one, and where it has one. */
    static Optional<Problem> of(JobOutcome<?> outcome) {
        return switch (outcome) {
            case JobOutcome.Running<?> running -> Optional.empty();
            case JobOutcome.Done<?> done -> done.found() instanceof ApiDesk.Wrong no
                    ? Optional.of(of(no.why()))
                    : Optional.empty();
            case JobOutcome.Refused<?> no -> Optional.of(of(no.reason()));
            case JobOutcome.Stopped<?> stopped -> Optional.of(of(new Reason.Stopped(
                    org.surety.semantics.Work.Cause.CALLER)));
            case JobOutcome.Busy<?> busy -> Optional.of(busy());
            case JobOutcome.Spent<?> spent -> Optional.of(Problem.of("spent", "Enough for this hour", 429,
                    "As much was worked out for you in the last hour as one person may ask for."));
            case JobOutcome.Failed<?> failed -> Optional.of(fault());
        };
    }

    static Problem busy() {
        return Problem.of("busy", "Too much at once", 503, "Too much is being worked out just now; ask again later.");
    }

    /** A fault of ours. */
    public static Problem fault() {
        return Problem.of("fault", "A fault of the program", 500, "This went wrong, and it is our fault, not yours.");
    }

    /** What was sent is too large to be read. */
    public static Problem tooLarge() {
        return Problem.of("too-large", "This is too large", 413, "What is sent has at most 9 MB.");
    }
}

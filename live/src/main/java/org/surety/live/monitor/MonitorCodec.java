package org.surety.live.monitor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.surety.live.LogBody;
import org.surety.model.agreement.Grade;

/** Events of a monitor as a kind and a body in canonical text, and back. */
public final class MonitorCodec {

    private MonitorCodec() {}

    /** The kind of an event: one word. */
    public static String kind(MonitorEvent event) {
        return switch (event) {
            case MonitorEvent.Opened it -> "opened";
            case MonitorEvent.Entered it -> "entered";
            case MonitorEvent.Accounted it -> "accounted";
            case MonitorEvent.Checked it -> "checked";
            case MonitorEvent.SetRight it -> "set-right";
            case MonitorEvent.Withdrawn it -> "withdrawn";
            case MonitorEvent.TextAdded it -> "text-added";
            case MonitorEvent.Remarked it -> "remarked";
        };
    }

    /** The body of an event: the same bytes for equal events. */
    public static String body(MonitorEvent event) {
        LogBody body = LogBody.empty();
        switch (event) {
            case MonitorEvent.Opened it ->
                    body.put("title", it.title()).put("agreements", it.agreements()).put("zone", it.zone());
            case MonitorEvent.Entered it -> {
                report(body.put("given", it.given() ? "yes" : "no"), it.report());
                EntryCodec.write(body, it.what());
            }
            case MonitorEvent.Accounted it -> {
                report(body.put("of", it.of()), it.report());
                switch (it.says()) {
                    case MonitorEvent.Says.Same same -> body.put("says", "same");
                    case MonitorEvent.Says.Nothing nothing -> body.put("says", "nothing");
                    case MonitorEvent.Says.Otherwise other ->
                            EntryCodec.write(body.put("says", "otherwise"), other.what());
                }
            }
            case MonitorEvent.Checked it -> body.put("of", it.of()).put("note", it.note());
            case MonitorEvent.SetRight it -> EntryCodec.write(body.put("of", it.of()).put("why", it.why()), it.now());
            case MonitorEvent.Withdrawn it -> body.put("of", it.of()).put("why", it.why());
            case MonitorEvent.TextAdded it -> body.put("agreement", it.agreement()).put("why", it.why());
            case MonitorEvent.Remarked it -> body.put("words", it.words());
        }
        return body.text();
    }

    private static void report(LogBody body, SourceReport report) {
        body.put("source", report.title()).put("publisher", report.publisher())
                .put("date", report.date().map(LocalDate::toString)).put("grade", report.grade().word())
                .put("place", report.place());
    }

    /**
     * The event that was written so.
     *
     * @throws IllegalArgumentException if no event is written so
     */
    public static MonitorEvent read(String kind, String text) {
        LogBody body = LogBody.read(text);
        return switch (kind) {
            case "opened" ->
                    new MonitorEvent.Opened(body.get("title"), body.all("agreements"), zone(body.get("zone")));
            case "entered" -> new MonitorEvent.Entered(EntryCodec.read(body), EntryCodec.yes(body, "given"),
                    report(body));
            case "accounted" -> new MonitorEvent.Accounted(number(body), says(body), report(body));
            case "checked" -> new MonitorEvent.Checked(number(body), body.maybe("note"));
            case "set-right" -> new MonitorEvent.SetRight(number(body), EntryCodec.read(body), body.get("why"));
            case "withdrawn" -> new MonitorEvent.Withdrawn(number(body), body.get("why"));
            case "text-added" -> new MonitorEvent.TextAdded(body.get("agreement"), body.get("why"));
            case "remarked" -> new MonitorEvent.Remarked(body.get("words"));
            default -> throw new IllegalArgumentException("no event of a monitor is called " + kind);
        };
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (java.time.DateTimeException none) {
            throw new IllegalArgumentException("there is no zone " + name, none);
        }
    }

    private static long number(LogBody body) {
        return Long.parseLong(body.get("of"));
    }

    private static MonitorEvent.Says says(LogBody body) {
        return switch (body.get("says")) {
            case "same" -> new MonitorEvent.Says.Same();
            case "nothing" -> new MonitorEvent.Says.Nothing();
            case "otherwise" -> new MonitorEvent.Says.Otherwise(EntryCodec.read(body));
            default -> throw new IllegalArgumentException("no report says " + body.get("says"));
        };
    }

    private static SourceReport report(LogBody body) {
        Optional<LocalDate> date = body.maybe("date").map(EntryCodec::day);
        return new SourceReport(body.get("source"), body.maybe("publisher"), date, body.word("grade", Grade.class),
                body.maybe("place"));
    }
}

package org.surety.web.gate;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.surety.report.markup.Tag;

/**
 * Looks at every request before anything else does: under which name it asks, whether it may change anything, and
 * whether its browser was let in.
 */
public final class Gate {

    /** The field of a form that shows that it comes from a page of ours. */
    public static final String FORM_TOKEN = "form-token";

    private static final Set<String> OPEN = Set.of("/start", "/healthz", "/favicon.ico");

    private final IntSupplier port;
    private final Sessions sessions;
    private final StartTokens starts;

    /**
     * A gate.
     *
     * @param port at which the server listens; only its own machine reaches it
     */
    public Gate(IntSupplier port, Sessions sessions, StartTokens starts) {
        this.port = port;
        this.sessions = sessions;
        this.starts = starts;
    }

    private Hosts hosts() {
        return Hosts.ofThisMachine(port.getAsInt());
    }

    /** Two servers on one machine have different cookies. */
    private String cookie() {
        return "surety-" + port.getAsInt();
    }

    /** Why a request is turned away; empty where it may go on. */
    public Optional<HttpReply> turnsAway(Request request) {
        if (!hosts().allow(request)) {
            return Optional.of(HttpReply.text(421, "This server does not answer under that name."));
        }
        if (OPEN.contains(request.path()) || request.path().startsWith("/assets/")) {
            return request.reads() ? Optional.empty() : Optional.of(forbidden());
        }
        Optional<Sessions.Session> session = session(request);
        if (session.isEmpty()) {
            return Optional.of(unknown(request));
        }
        return request.reads() || mayWrite(request, session.get()) ? Optional.empty() : Optional.of(forbidden());
    }

    private boolean mayWrite(Request request, Sessions.Session session) {
        return SameOrigin.allows(request, hosts())
                && request.field(FORM_TOKEN).filter(it -> Secrets.same(it, session.form())).isPresent();
    }

    /**
     * A browser keeps its cookie to itself where another site's page led here; one that follows a link of ours then
     * sends it.
     */
    private static HttpReply unknown(Request request) {
        if (request.reads() && request.header("sec-fetch-site").filter(it -> it.equals("cross-site")).isPresent()) {
            return page(200, Optional.empty(), Tag.of("p").text("Another page led here. ").add(
                    Tag.live("a").with("href", request.path() + request.queryString()).text("Open it in Surety")));
        }
        return page(401, Optional.empty(), Tag.of("p", "This browser is not known here. Open the address that Surety "
                + "printed in its window; if that was used before, press Enter there for another."));
    }

    private static HttpReply page(int status, Optional<String> next, Tag body) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1").write(out);
        Tag.of("meta").with("name", "color-scheme").with("content", "light dark").write(out);
        next.ifPresent(it -> Tag.of("meta").with("http-equiv", "refresh").with("content", "0;url=" + it).write(out));
        out.append("<title>Surety</title></head><body>");
        body.write(out);
        return HttpReply.html(status, out.append("</body></html>").toString());
    }

    private static HttpReply forbidden() {
        return HttpReply.text(403, "Only a page of this server may do that.");
    }

    /** The session of the browser that asks, if it was let in. */
    public Optional<Sessions.Session> session(Request request) {
        return Optional.ofNullable(request.cookies().get(cookie())).flatMap(sessions::of);
    }

    /** Lets a browser in that brings a start token, and leads it to a clean address. */
    public HttpReply start(Request request) {
        if (!request.asked("token").filter(starts::use).isPresent()) {
            return page(403, Optional.empty(),
                    Tag.of("p", "This address has been used. Press Enter in the window of Surety for another."));
        }
        // No redirect: a strict cookie is not sent on one that began at somebody else's page.
        return page(200, Optional.of("/"), Tag.live("a").with("href", "/").text("Go on to Surety"))
                .with("Set-Cookie", cookie() + "=" + sessions.begin() + "; Path=/; HttpOnly; SameSite=Strict");
    }
}

package org.surety.web.gate;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.surety.report.markup.Tag;

/**
 * Looks at every request before anything else does: under which name it asks, whether it may change anything, and
 * whether its browser was let in.
 */
public final class Gate {

    /** The field of a form that shows that it comes from a page of ours. */
    public static final String FORM_TOKEN = "form-token";

    /** Where whoever asks is sent who is not known, by name the address that was asked for. */
    public static final String SIGN_IN = "/sign-in";
    /** Where an invitation leads. */
    public static final String JOIN = "/join";
    /** Where a link leads that lets somebody set a new password. */
    public static final String COME_BACK = "/come-back";
    /** Before the secret of a calendar, which is all that a program has that reads it. */
    public static final String FEED = "/feed/";
    /** Before the word of a link with which somebody reads a work without an account. */
    public static final String SHARED = "/s/";
    /** The parameter of {@link #SIGN_IN} that says where to go on. */
    public static final String NEXT = "next";

    /** Where one joins an exercise; its code stands behind a slash. */
    public static final String PLAY = "/j";
    /** Before what is sent again and again while a page is open. */
    public static final String STREAM = "/stream/";

    /** Where players of an exercise are, who are known by their seat; whether they may see a page it decides itself. */
    private static final Pattern PLAYERS = Pattern.compile(PLAY + "(/[^/]*)?|" + STREAM + "[^/]+/[^/]+"
            + "|/x/[^/]+/(seat|wall|debrief|debrief/[^/]+)");
    private static final Set<String> OPEN = Set.of("/healthz", "/favicon.ico");
    private static final Set<String> START = Set.of("/start");
    private static final Set<String> ENTRANCES = Set.of(SIGN_IN, JOIN, COME_BACK);
    /** What somebody who is not known may send, in bytes. */
    private static final int LEAST_FORM = 8_000;
    /** How long a player's browser is known, in seconds: fourteen days. */
    private static final int SEATED = 14 * 24 * 3_600;

    private final Supplier<Hosts> hosts;
    private final Supplier<String> cookie;
    private final String attributes;
    private final Guests guests;
    private final Optional<StartTokens> starts;
    private final Supplier<String> begin;
    private final boolean room;
    private final SignInRate rate = new SignInRate(InstantSource.system());
    private final SignInRate codes = new SignInRate(InstantSource.system());

    /**
     * A gate for one person alone.
     *
     * @param port at which the server listens; only its own machine reaches it
     */
    public Gate(IntSupplier port, Sessions sessions, StartTokens starts) {
        this.hosts = () -> Hosts.ofThisMachine(port.getAsInt());
        // Two servers on one machine have different cookies.
        this.cookie = () -> "surety-" + port.getAsInt();
        this.attributes = "; Path=/; HttpOnly; SameSite=Strict";
        this.guests = secret -> sessions.of(secret).map(it -> new Visitor(it.form(), Optional.empty()));
        this.starts = Optional.of(starts);
        this.begin = sessions::begin;
        this.room = false;
    }

    /**
     * A gate for the people in one room, through which only players of exercises come.
     *
     * @param names of the machine
     */
    public Gate(Supplier<Hosts> names) {
        this.hosts = names;
        this.cookie = () -> "surety-room";
        this.attributes = "; Path=/; HttpOnly; SameSite=Strict";
        this.guests = secret -> Optional.empty();
        this.starts = Optional.empty();
        this.begin = () -> "";
        this.room = true;
    }

    /** A gate for a team, whose people sign in. */
    public Gate(PublicAddress address, Guests guests) {
        Hosts own = Hosts.of(address);
        this.hosts = () -> own;
        this.cookie = () -> "__Host-surety";
        // Lax, so that a link in a message leads a person who is signed in to the page.
        this.attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax";
        this.guests = guests;
        this.starts = Optional.empty();
        this.begin = () -> "";
        this.room = false;
    }

    /** Whether only players of exercises come through it. */
    public boolean isOfRoom() {
        return room;
    }

    /** Whether people of a team sign in, and not one person alone with a word from the terminal. */
    public boolean isOfTeam() {
        return starts.isEmpty() && !room;
    }

    /** How often sign-ins from one address may fail. */
    public SignInRate rate() {
        return rate;
    }

    /** How often codes of exercises from one address may be wrong. */
    public SignInRate codes() {
        return codes;
    }

    /** The address of this server, without a path. */
    public String origin() {
        return hosts.get().origins().getFirst();
    }

    private Set<String> entrances() {
        return isOfTeam() ? ENTRANCES : START;
    }

    /** Why a request is turned away; empty where it may go on. */
    public Optional<HttpReply> turnsAway(Request request) {
        if (!hosts.get().allow(request)) {
            return Optional.of(Programs.refusal(request, 421, "This server does not answer under that name."));
        }
        if (request.header(Proxies.SCHEME).filter(it -> !it.equals(hosts.get().scheme())).isPresent()) {
            return Optional.of(Programs.refusal(request, 403, "Ask with " + hosts.get().scheme() + "."));
        }
        if (Programs.ask(request)) {
            return Programs.turnsAway(request, hosts.get());
        }
        if (request.path().startsWith("/assets/") || OPEN.contains(request.path())
                || entrances().contains(request.path())) {
            return request.reads() || mayEnter(request) ? Optional.empty() : Optional.of(forbidden());
        }
        if (isOfTeam() && request.reads()
                && (request.path().startsWith(FEED) || request.path().startsWith(SHARED))) {
            // What the word in the address opens, its page knows.
            return Optional.empty();
        }
        if (PLAYERS.matcher(request.path()).matches()) {
            return request.reads() || mayPlay(request) ? Optional.empty() : Optional.of(forbidden());
        }
        if (room) {
            return !request.path().equals("/")
                    ? Optional.of(HttpReply.text(404, "Here are only the pages of an exercise."))
                    : request.reads() ? Optional.empty() : Optional.of(forbidden());
        }
        Optional<Visitor> visitor = session(request);
        if (visitor.isEmpty()) {
            return Optional.of(unknown(request));
        }
        return request.reads() || mayWrite(request, visitor.get()) ? Optional.empty() : Optional.of(forbidden());
    }

    /** Whether the form that comes with a request is read: of who is known, and of who signs in. */
    public boolean readsForm(Request request) {
        return !request.reads() && !Programs.ask(request) && (mayEnter(request) || session(request).isPresent()
                || PLAYERS.matcher(request.path()).matches() && isSmall(request));
    }

    /** Who joins has no seat yet; all others show that the form is theirs. */
    private boolean mayPlay(Request request) {
        boolean own = request.path().startsWith(PLAY + "/") || request.field(FORM_TOKEN)
                .filter(it -> !it.isEmpty() && Secrets.same(it, form(request))).isPresent();
        return request.method().equals("POST") && isSmall(request) && SameOrigin.allows(request, hosts.get()) && own;
    }

    /** What forms of whoever asks must carry: of somebody who was let in, or of a player. */
    public String form(Request request) {
        return session(request).map(Visitor::form).or(() -> seat(request).map(it -> Secrets.hash("form " + it)))
                .orElse("");
    }

    /** What lets a player in, if the browser that asks has it. */
    public Optional<String> seat(Request request) {
        return Optional.ofNullable(request.cookies().get(cookie.get() + "-seat"));
    }

    /** The same answer, which gives the browser what lets a player in. */
    public HttpReply seating(HttpReply reply, String secret) {
        return reply.with("Set-Cookie", cookie.get() + "-seat=" + secret
                + attributes.replace("Strict", "Lax") + "; Max-Age=" + SEATED);
    }

    /** Who signs in has no session yet to which a token could be bound; where the form comes from is known. */
    private boolean mayEnter(Request request) {
        return isOfTeam() && request.method().equals("POST") && ENTRANCES.contains(request.path())
                && SameOrigin.allows(request, hosts.get()) && isSmall(request);
    }

    private static boolean isSmall(Request request) {
        return request.header("content-length").filter(it -> it.matches("[0-9]{1,6}"))
                .filter(it -> Integer.parseInt(it) <= LEAST_FORM).isPresent();
    }

    private boolean mayWrite(Request request, Visitor visitor) {
        return SameOrigin.allows(request, hosts.get())
                && request.field(FORM_TOKEN).filter(it -> Secrets.same(it, visitor.form())).isPresent();
    }

    /**
     * A browser keeps its cookie to itself where another site's page led here; one that follows a link of ours then
     * sends it.
     */
    private HttpReply unknown(Request request) {
        if (isOfTeam()) {
            return request.reads()
                    ? HttpReply.to(SIGN_IN + (request.path().equals("/")
                            ? ""
                            : Query.of(Map.of(NEXT, List.of(request.path() + request.queryString())))))
                    : page(401, Optional.empty(), Tag.of("p").text("You are signed out, so nothing was written. Go "
                            + "back for what you typed, and first ").add(
                                    Tag.live("a").with("href", SIGN_IN).text("sign in again"))
                            .text("."));
        }
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

    /** Whoever asks, if let in. */
    public Optional<Visitor> session(Request request) {
        return secret(request).flatMap(guests::of);
    }

    /** What the cookie of the browser that asks holds, known or not. */
    public Optional<String> secret(Request request) {
        return Optional.ofNullable(request.cookies().get(cookie.get()));
    }

    /** The same answer, which gives the browser the cookie of a session. */
    public HttpReply lettingIn(HttpReply reply, String secret) {
        return reply.with("Set-Cookie", cookie.get() + "=" + secret + attributes);
    }

    /** The same answer, which takes the cookie away. */
    public HttpReply lettingGo(HttpReply reply) {
        return reply.with("Set-Cookie", cookie.get() + "=" + attributes + "; Max-Age=0");
    }

    /** Lets a browser in that brings a start token, and leads it to a clean address. */
    public HttpReply start(Request request) {
        if (!request.asked("token").filter(it -> starts.map(known -> known.use(it)).orElse(false)).isPresent()) {
            return page(403, Optional.empty(),
                    Tag.of("p", "This address has been used. Press Enter in the window of Surety for another."));
        }
        // No redirect: a strict cookie is not sent on one that began at somebody else's page.
        return lettingIn(page(200, Optional.of("/"), Tag.live("a").with("href", "/").text("Go on to Surety")),
                begin.get());
    }
}

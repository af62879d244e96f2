package org.surety.web.gate;

import java.util.Optional;

/**
 * Requests of programs, at addresses of their own: a token in a header lets them in, never a cookie, so that no page
 * can make a browser ask there; and a token opens no page.
 */
public final class Programs {

    /** Before every address of the interface for programs. */
    public static final String API = "/api/v1";
    /** Where assistants ask. */
    public static final String ASSISTANTS = "/mcp";

    private static final String SCHEME = "Bearer ";

    private Programs() {}

    /** Whether a request is one of a program. */
    public static boolean ask(Request request) {
        String path = request.path();
        return path.equals(API) || path.startsWith(API + "/") || path.equals(ASSISTANTS);
    }

    /** A page of somebody else's may not ask, whatever it brings; programs say nothing of pages. */
    static Optional<HttpReply> turnsAway(Request request, Hosts hosts) {
        boolean elsewhere = request.header("origin").filter(it -> !hosts.origins().contains(it)).isPresent()
                || request.header("sec-fetch-site").filter(it -> !it.equals("same-origin") && !it.equals("none"))
                        .isPresent();
        return elsewhere
                ? Optional.of(refusal(request, 403, "A page of another server may not ask here."))
                : Optional.empty();
    }

    /** A refusal before anything is looked at, as whoever asks reads it. */
    static HttpReply refusal(Request request, int status, String why) {
        return ask(request)
                ? Problem.of("turned-away", "The request was turned away", status, why).reply()
                : HttpReply.text(status, why);
    }

    /** The token that a request brings, known or not. */
    public static Optional<String> token(Request request) {
        return request.header("authorization").filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}

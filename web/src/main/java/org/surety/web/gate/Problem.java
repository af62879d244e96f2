package org.surety.web.gate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.surety.report.json.Json;
import org.surety.report.shape.Description;

/**
 * Why a program gets no answer (RFC 9457).
 *
 * @param kind which kind of problem, in a word that never changes its meaning
 * @param title what kind of problem it is, in words
 * @param status of HTTP
 * @param detail what is wrong here
 * @param more what else there is to say of it, by name; each a value that can be written as JSON
 */
public record Problem(String kind, String title, int status, String detail, Map<String, Object> more) {

    /** Where the kinds are told; what follows is the word. */
    public static final String KINDS = "/api#problem-";
    /** Its content type. */
    public static final String TYPE = "application/problem+json";

    /** Copies the map, in its order. */
    public Problem {
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** With nothing more to say. */
    public static Problem of(String kind, String title, int status, String detail) {
        return new Problem(kind, title, status, detail, Map.of());
    }

    /** As it is written, before what else there is to say. */
    public record ProblemDetails(
            @Description("the kind of problem, as an address of the page that tells of it") String type,
            @Description("what kind of problem it is") String title,
            @Description("the status of HTTP") int status,
            @Description("what is wrong here") String detail) {}

    /** The members, in the order in which they are written. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", KINDS + kind);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }

    /** The answer with this problem. */
    public HttpReply reply() {
        return new HttpReply(status, TYPE, Json.of(members()).getBytes(StandardCharsets.UTF_8), Map.of());
    }
}

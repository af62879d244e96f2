package org.surety.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.json.Json;
import org.surety.report.rendering.Format;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.workbench.api.Sha256;

/** Answers as HTTP has them: their types, their marks, and whether the program has them already. */
public final class Replies {

    /** Data that any program reads. */
    public static final String JSON = "application/json";
    static final String EVENTS = "text/event-stream";
    static final String YAML = "application/yaml";
    static final String PLAIN = "text/plain; charset=utf-8";
    private static final int MARK = 32;

    private Replies() {}

    /** A record as JSON. */
    static HttpReply json(int status, Record record) {
        return bytes(status, JSON, Json.of(record).getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes with a mark that changes when they do. */
    static HttpReply bytes(int status, String type, byte[] bytes) {
        HttpReply reply = new HttpReply(status, type, bytes, Map.of());
        return status == 200 ? reply.with("ETag", mark(Sha256.of(bytes).substring(0, MARK))) : reply;
    }

    static String mark(String of) {
        return "\"" + of + "\"";
    }

    /** The same, or only that it has not changed, where the program has it already. */
    static HttpReply unlessKnown(Request request, HttpReply reply) {
        Optional<String> mark = Optional.ofNullable(reply.headers().get("ETag"));
        boolean known = request.reads() && reply.status() == 200 && mark.isPresent()
                && request.header("if-none-match").map(it -> marks(it).contains("*")
                        || marks(it).contains(mark.get())).orElse(false);
        return known ? new HttpReply(304, reply.type(), new byte[0], reply.headers()) : reply;
    }

    /** The marks of a header, strong or weak. */
    static List<String> marks(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).map(it -> it.startsWith("W/") ? it.substring(2) : it)
                .toList();
    }

    /** A content type without what is said of its characters. */
    public static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The form that the program likes best; empty if it takes none of them.
     *
     * @param formats in which there is an answer; JSON comes first where all are liked alike
     */
    static Optional<Format> accepted(Request request, List<Format> formats) {
        List<Format> ordered = formats.stream()
                .sorted(java.util.Comparator.comparingInt(it -> it == Format.JSON ? 0 : 1)).toList();
        String header = request.header("accept").filter(it -> !it.isBlank()).orElse("*/*");
        Optional<Format> best = Optional.empty();
        double most = 0;
        for (Format format : ordered) {
            double liked = liked(header, bare(format.mediaType()));
            if (liked > most) {
                most = liked;
                best = Optional.of(format);
            }
        }
        return best;
    }

    /**
     * Whether events are wanted one by one, as JSON, rather than as a stream: by whoever names JSON and likes it as
     * well. Generated clients name both, and read JSON.
     */
    static boolean oneByOne(Request request) {
        String header = request.header("accept").orElse("");
        double json = liked(header, JSON);
        double stream = liked(header, EVENTS);
        return json > stream || json == stream && header.contains(JSON);
    }

    /**
     * A text as YAML; plain where the program names that and likes it as well, or takes neither: generated clients do
     * one or the other, and read nothing but {@code text/plain} to the letter.
     */
    static String textType(Request request) {
        String header = request.header("accept").filter(it -> !it.isBlank()).orElse("*/*");
        String plain = bare(PLAIN);
        double yaml = liked(header, YAML);
        return yaml == 0 || header.contains(plain) && liked(header, plain) >= yaml ? plain : YAML;
    }

    /** How much a type is liked, 0 to 1; what is said of it exactly counts before what is said of all. */
    private static double liked(String header, String type) {
        double liked = 0;
        int exactness = -1;
        for (String each : header.split(",")) {
            String range = bare(each);
            int exact = range.equals(type)
                    ? 2
                    : range.equals(type.replaceAll("/.*", "/*"))
                            ? 1
                            : range.equals("*/*") ? 0 : -1;
            if (exact > exactness) {
                exactness = exact;
                liked = quality(each);
            }
        }
        return liked;
    }

    private static double quality(String range) {
        for (String part : range.split(";")) {
            if (part.strip().matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(part.strip().substring(2));
            }
        }
        return 1;
    }
}

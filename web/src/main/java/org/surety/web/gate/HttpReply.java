package org.surety.web.gate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser gets, without anything of the library that serves it.
 *
 * @param status of HTTP
 * @param type the content type
 * @param headers further headers
 * @param stored a file that is sent in the place of the body and then deleted, for what is too large to be held
 */
public record HttpReply(int status, String type, byte[] body, Map<String, String> headers, Optional<Path> stored) {

    /** Copies the map. */
    public HttpReply {
        headers = Map.copyOf(headers);
    }

    /** Without a file. */
    public HttpReply(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, body, headers, Optional.empty());
    }

    /** A text. */
    public static HttpReply text(int status, String text) {
        return new HttpReply(status, "text/plain; charset=utf-8",
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of());
    }

    /** A page. */
    public static HttpReply html(int status, String page) {
        return new HttpReply(status, "text/html; charset=utf-8", page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("Vary", "HX-Request"));
    }

    /** Leads on to another address of this server, to be read. */
    public static HttpReply to(String address) {
        return new HttpReply(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", address));
    }

    /** A file to be kept, never to be shown. */
    public static HttpReply file(String name, String type, byte[] bytes) {
        return new HttpReply(200, type, bytes, Map.of("Content-Disposition", "attachment; filename=\""
                + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\""));
    }

    /** The same for a file that was written to be sent, and is deleted then. */
    public static HttpReply stored(String name, String type, Path file) {
        HttpReply empty = file(name, type, new byte[0]);
        return new HttpReply(empty.status(), type, empty.body(), empty.headers(), Optional.of(file));
    }

    /** The same with one header more. */
    public HttpReply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, type, body, more, stored);
    }
}

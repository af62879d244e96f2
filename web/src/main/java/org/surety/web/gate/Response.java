package org.surety.web.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser gets, without anything of the library that serves it.
 *
 * @param status of HTTP
 * @param type the content type
 * @param headers further headers
 */
public record Response(int status, String type, byte[] body, Map<String, String> headers) {

    /** Copies the map. */
    public Response {
        headers = Map.copyOf(headers);
    }

    /** A text. */
    public static Response text(int status, String text) {
        return new Response(status, "text/plain; charset=utf-8", text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of());
    }

    /** A page. */
    public static Response html(int status, String page) {
        return new Response(status, "text/html; charset=utf-8", page.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("Vary", "HX-Request"));
    }

    /** Leads on to another address of this server, to be read. */
    public static Response to(String address) {
        return new Response(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", address));
    }

    /** A file to be kept, never to be shown. */
    public static Response file(String name, String type, byte[] bytes) {
        return new Response(200, type, bytes, Map.of("Content-Disposition", "attachment; filename=\""
                + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\""));
    }

    /** The same with one header more. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, type, body, more);
    }
}

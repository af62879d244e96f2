package org.surety.web.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a browser asks, without anything of the library that serves it.
 *
 * @param method in capitals
 * @param path beginning with a slash, still encoded
 * @param parts the variable parts of the path, decoded
 * @param query the parameters of the address
 * @param form the fields of a form that was sent
 * @param headers by lower-case name
 * @param cookies by name
 * @param files that were sent with the form
 */
public record Request(String method, String path, Map<String, String> parts, Map<String, List<String>> query,
        Map<String, List<String>> form, Map<String, String> headers, Map<String, String> cookies, List<Upload> files) {

    /**
     * A file that was sent.
     *
     * @param name as the browser calls it: words of a stranger
     * @param bytes not copied
     */
    public record Upload(String name, byte[] bytes) {}

    /** Without files. */
    public Request(String method, String path, Map<String, String> parts, Map<String, List<String>> query,
            Map<String, List<String>> form, Map<String, String> headers, Map<String, String> cookies) {
        this(method, path, parts, query, form, headers, cookies, List.of());
    }

    /** Copies the maps; names of headers become lower-case. */
    public Request {
        parts = Map.copyOf(parts);
        query = Map.copyOf(query);
        form = Map.copyOf(form);
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
        cookies = Map.copyOf(cookies);
        files = List.copyOf(files);
    }

    /** A header, if it was sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A variable part of the path; empty text if the path has none. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The first value of a parameter that says anything. */
    public Optional<String> asked(String name) {
        return query.getOrDefault(name, List.of()).stream().filter(it -> !it.isBlank()).findFirst();
    }

    /** The first value of a field. */
    public Optional<String> field(String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The parameters as they stand in the address, with the question mark; empty where there are none. */
    public String queryString() {
        return Query.of(query);
    }

    /** Whether it only reads. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}

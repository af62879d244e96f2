package org.surety.web.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of an address. */
public final class Query {

    private Query() {}

    /** As they stand in an address, with the question mark; empty where there are none. */
    public static String of(Map<String, List<String>> parameters) {
        String all = parameters.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> encoded(it.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    /** A text as a part of an address; what can be read as it is stays so. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":")
                .replace("%2C", ",").replace("%2F", "/");
    }
}

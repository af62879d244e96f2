package org.surety.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.report.html.Page;
import org.surety.web.gate.HttpReply;

/**
 * The files that every page loads. Their addresses have a digest of what they hold, so that a browser may keep them for
 * ever.
 */
public final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js";

    /** A module and its file; entries for whole folders are passed over. */
    private static final Pattern MODULE = Pattern.compile("\"([@a-z0-9/-]*[a-z0-9])\"\\s*:\\s*\"(/[^\"]+[.]js)\"");
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, Asset> ALL = new TreeMap<>(Map.of(
            "surety.css", asset("text/css; charset=utf-8", Page.style() + read("/org/surety/web/web.css")),
            "surety.js", asset(SCRIPT, read("/org/surety/web/web.js")),
            "programs.js", asset(SCRIPT, read("/org/surety/web/programs.js")),
            "editor.js", asset(SCRIPT, read("/org/surety/web/editor.js")),
            "play.js", asset(SCRIPT, read("/org/surety/web/play.js")),
            "htmx.js", asset(SCRIPT, read(HTMX)),
            "icon.svg", asset("image/svg+xml", read("/org/surety/web/icon.svg"))));
    private static final String IMPORT_MAP = importMap();

    private record Asset(String type, byte[] bytes, String digest) {}

    private Assets() {}

    /** Where a browser finds the modules that scripts import by name, as it wants to be told. */
    public static String modules() {
        return IMPORT_MAP;
    }

    /** Each jar with modules has a map of its own; their addresses become ours. */
    private static String importMap() {
        Map<String, String> found = new TreeMap<>();
        try {
            for (URL each : Collections.list(Assets.class.getClassLoader().getResources("META-INF/importmap.json"))) {
                try (InputStream in = each.openStream()) {
                    Matcher entry = MODULE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    while (entry.find()) {
                        found.put(entry.group(1), entry.group(2));
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        found.forEach((module, path) -> ALL.put(file(module),
                asset(SCRIPT, read("/META-INF/resources" + path))));
        return found.keySet().stream().map(it -> "\"" + it + "\":\"" + address(file(it)) + "\"")
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    private static String file(String module) {
        return module.replaceAll("[^a-z0-9-]+", "-").replaceAll("^-", "") + ".js";
    }

    /** The address of a file. */
    public static String address(String name) {
        return "/assets/" + find(name).orElseThrow(() -> new IllegalArgumentException("no asset: " + name)).digest()
                + "/" + name;
    }

    private static Optional<Asset> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** A file by its address; empty where there is none, or where it has another digest. */
    public static Optional<HttpReply> of(String digest, String name) {
        return find(name).filter(it -> it.digest().equals(digest)).map(it -> new HttpReply(200, it.type(), it.bytes(),
                Map.of("Cache-Control", "public, max-age=31536000, immutable", "X-Content-Type-Options", "nosniff",
                        "Cross-Origin-Resource-Policy", "same-origin")));
    }

    private static Asset asset(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new Asset(type, bytes,
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

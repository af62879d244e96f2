package org.surety.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.surety.report.html.Page;
import org.surety.web.gate.HttpReply;

/**
 * The files that every page loads. Their addresses have a digest of what they hold, so that a browser may keep them for
 * ever.
 */
public final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js";

    private static final Map<String, Asset> ALL = Map.of(
            "surety.css", asset("text/css; charset=utf-8", Page.style() + read("/org/surety/web/web.css")),
            "surety.js", asset("text/javascript; charset=utf-8", read("/org/surety/web/web.js")),
            "htmx.js", asset("text/javascript; charset=utf-8", read(HTMX)),
            "icon.svg", asset("image/svg+xml", read("/org/surety/web/icon.svg")));

    private record Asset(String type, byte[] bytes, String digest) {}

    private Assets() {}

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

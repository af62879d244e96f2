package org.surety.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.surety.report.chart.Charts;
import org.surety.report.drawing.Svg;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/**
 * What stands around every page: the head with its style, and a policy that lets the page load and run nothing.
 */
final class Shell {

    static final String STYLE = resource("report.css") + Svg.STYLE + Charts.STYLE;

    private Shell() {}

    static String around(String title, List<? extends Markup> body) {
        String policy = "default-src 'none'; style-src '" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'";
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        Tag.of("meta").with("http-equiv", "Content-Security-Policy").with("content", policy).write(out);
        Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1").write(out);
        Tag.of("meta").with("name", "color-scheme").with("content", "light dark").write(out);
        Tag.of("meta").with("name", "referrer").with("content", "no-referrer").write(out);
        out.append('\n');
        Tag.of("title", title).write(out);
        out.append("\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        body.forEach(part -> {
            part.write(out);
            out.append('\n');
        });
        return out.append("</body>\n</html>\n").toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.surety.web.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every answer says to the browser about what it may do. */
public final class Headers {

    private Headers() {}

    /** A word for the scripts and styles of one page, that none other has. */
    public static String nonce() {
        return Secrets.next();
    }

    /** The headers of an answer that is no page, and may run nothing. */
    public static Map<String, String> plain() {
        return all("");
    }

    /** The headers of a page whose scripts have this word. */
    public static Map<String, String> all(String nonce) {
        String own = nonce.isEmpty() ? "" : " 'nonce-" + nonce + "'";
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", "default-src 'none'; script-src 'self'" + own
                + "; style-src 'self'" + own + "; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cache-Control", "no-store");
        return headers;
    }
}

package org.surety.web.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.surety.store.value.MailAddress;

/**
 * The mail server of an installation.
 *
 * @param encrypted whether the connection begins encrypted; otherwise it must become so, but on the machine itself
 * @param from who the mails are from
 * @param login how Surety signs in there; empty where it need not
 */
public record MailSetting(String host, int port, boolean encrypted, MailAddress from, Optional<Login> login) {

    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    /** With what Surety signs in at the mail server. */
    public record Login(String user, String password) {

        /** Does not tell the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Reads one; {@link IllegalArgumentException}, in words, where it is none.
     *
     * @param address {@code smtp://host:587}, or {@code smtps://host} where the connection begins encrypted
     */
    public static MailSetting of(String address, String from, Optional<Login> login) {
        URI url;
        try {
            url = URI.create(address);
        } catch (IllegalArgumentException none) {
            throw wrong(address);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean more = url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null
                || !Set.of("", "/").contains(url.getRawPath() == null ? "" : url.getRawPath());
        if (url.getHost() == null || !Set.of("smtp", "smtps").contains(scheme) || more) {
            throw wrong(address);
        }
        boolean encrypted = scheme.equals("smtps");
        return new MailSetting(url.getHost().toLowerCase(Locale.ROOT),
                url.getPort() > 0 ? url.getPort() : encrypted ? 465 : 587, encrypted, new MailAddress(from), login);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("the address of a mail server looks like smtp://mail.example.org:587 or "
                + "smtps://mail.example.org, without a user or a path; this is " + text);
    }

    /** Whether what is sent must be encrypted on its way: only on the machine itself it need not. */
    boolean mustEncrypt() {
        return !OWN.contains(host);
    }
}

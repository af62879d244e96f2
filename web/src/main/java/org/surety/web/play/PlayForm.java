package org.surety.web.play;

import java.security.SecureRandom;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.SaveKey;
import org.surety.store.value.Sha;
import org.surety.web.gate.Gate;
import org.surety.web.gate.Request;

/** What forms of an exercise are made of. Each has a key, so that sending it again does nothing twice. */
final class PlayForm {

    private static final String KEY = "key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PlayForm() {}

    /** A form that is sent to an address. */
    static Tag to(Gate gate, Request request, String address, Markup... fields) {
        return Tag.live("form").with("method", "post").with("action", address).with("hx-boost", "false")
                .with("data-play", "").add(hidden(Gate.FORM_TOKEN, gate.form(request)),
                        hidden(KEY, SaveKey.draw(RANDOM).text()))
                .add(fields);
    }

    static Tag hidden(String name, String value) {
        return Tag.of("input").with("type", "hidden").with("name", name).with("value", value);
    }

    /** A button that says what is to be done. */
    static Tag button(String words, String name, String value) {
        return Tag.of("button", words).with("type", "submit").with("name", name).with("value", value);
    }

    /** A field with its label. */
    static Tag field(String label, String name, String value) {
        return Tag.of("label").add(Tag.of("span", label), Tag.of("input").with("name", name).with("value", value)
                .with("maxlength", 1_000));
    }

    /** A field for a number from 1 on. */
    static Tag number(String label, String name, long value) {
        return Tag.of("label").add(Tag.of("span", label), Tag.of("input").with("type", "number").with("min", 1)
                .with("name", name).with("value", value).in("short"));
    }

    /** A longer text with its label. */
    static Tag area(String label, String name, String value) {
        return Tag.of("label").add(Tag.of("span", label), Tag.of("textarea", value).with("name", name).with("rows", 2)
                .with("cols", 50).with("maxlength", 4_000));
    }

    /** What was sent: of one form the same for the same deed, however often it is sent. */
    static SaveKey key(Request request, String deed) {
        return new SaveKey(Sha.of(request.field(KEY).orElse("") + " " + deed).hex());
    }

    /** What went wrong. */
    static Tag wrong(String why) {
        return Tag.of("p", why).in("wrong").with("role", "alert");
    }
}

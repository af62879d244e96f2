package org.surety.web.page.part;

import java.util.Map;
import java.util.Optional;
import org.surety.report.markup.Tag;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.Addresses;
import org.surety.web.work.Job;

/** What forms and tools of pages are made of. */
public final class FormFields {

    /** The field that says where to go on, or back. */
    public static final String BACK = "back";

    private FormFields() {}

    /** A field that nobody sees. */
    public static Tag hidden(String name, String value) {
        return Tag.of("input").with("type", "hidden").with("name", name).with("value", value);
    }

    /** What a form leaves as it is. */
    public static Tag keep(Tag form, PageView view) {
        view.question().forEach((name, values) -> values.forEach(it -> form.add(hidden(name, it))));
        return form;
    }

    /** A choice of one thing, the first of which may be none of them. */
    public static Tag choice(String name, Optional<String> none, Map<String, String> choices, Optional<String> chosen) {
        Tag select = Tag.of("select").with("name", name);
        none.ifPresent(it -> select.add(Tag.of("option", it).with("value", "")));
        return options(select, choices, chosen);
    }

    /** Adds what can be chosen, in words, by its value. */
    public static Tag options(Tag to, Map<String, String> choices, Optional<String> chosen) {
        choices.forEach((value, words) -> {
            Tag option = Tag.of("option", words).with("value", value);
            to.add(chosen.filter(value::equals).isPresent() ? option.with("selected", "") : option);
        });
        return to;
    }

    /** What went wrong, told at once to who listens. */
    public static Tag wrong(String why) {
        return Tag.of("p", why).in("wrong").with("role", "alert");
    }

    /** A button that copies a text. */
    public static Tag copy(String name, String text) {
        return Tag.of("button", name).with("type", "button").with("data-copy", text);
    }

    /** A button that stops a job, and fields that may be added to it. */
    public static Tag stop(Tag token, Job<?> job) {
        return Tag.live("form").with("method", "post").with("action", Addresses.JOBS + "/" + job.id() + "/stop").add(
                token, Tag.of("button", "Stop").with("type", "submit"));
    }

    /** A field under its name. */
    public static Tag label(String words, Tag field) {
        return Tag.of("label").add(Tag.of("span", words), field);
    }
}

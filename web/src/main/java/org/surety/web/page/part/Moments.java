package org.surety.web.page.part;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.Link;
import org.surety.store.value.Person;
import org.surety.store.value.Title;

/** How pages about people write a time, a name, a table, and a link that was given out. */
public final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private Moments() {}

    /** To the minute, by the clock of the machine that serves. */
    public static String local(Instant time) {
        return LOCAL.format(time);
    }

    /** To the minute, the same for everybody. */
    public static String of(Instant time) {
        return MINUTE.format(time);
    }

    /** A name, or what stands where there is none any more. */
    public static String name(Person person) {
        return person.name().map(Title::text).orElse("somebody who was erased");
    }

    /** A table that can be wider than the screen. */
    public static Tag table(String caption, List<String> heads, List<List<Markup>> rows) {
        Tag head = Tag.of("tr");
        heads.forEach(it -> head.add(Tag.of("th", it).with("scope", "col")));
        Tag table = Tag.of("table").add(Tag.of("caption", caption), Tag.of("thead").add(head));
        Tag body = Tag.of("tbody");
        rows.forEach(row -> {
            Tag line = Tag.of("tr");
            row.forEach(it -> line.add(Tag.of("td").add(it)));
            body.add(line);
        });
        return Tag.of("div").in("scroll").with("tabindex", "0").with("role", "region").with("aria-label", caption)
                .add(table.add(body));
    }

    /** Whether a link opens anything, and until when. */
    public static String state(Link link, Instant now) {
        if (link.revoked().isPresent()) {
            return "taken back";
        }
        return link.left().filter(it -> it <= 0).isPresent()
                ? "used"
                : (link.until().isAfter(now) ? "opens until " : "ended ") + of(link.until());
    }

    /** A secret address, which is shown this once. */
    public static Markup given(String words, String address) {
        return Tag.of("section").in("held-box").with("role", "status").add(Tag.of("p", words),
                Tag.of("p").add(Tag.of("input").with("value", address).with("readonly", "").with("size", 70)
                        .with("aria-label", "The link")),
                Tag.of("p").in("tools").add(FormFields.copy("Copy the link", address)),
                Tag.of("p", "It is shown only now. Whoever has it can use it: send it to nobody else.").in("small"));
    }
}

package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Source;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** The sources of a page, whichever files name them: the same source has one number. */
final class Bibliography {

    /** Begins the identifiers of the sources. */
    private static final String ID = "source-";
    /** From so many letters on, a place in a source may be broken into lines. */
    private static final int LONG = 24;

    private final List<Source> all = new ArrayList<>();

    /** Adds those of a file that are not there yet. */
    Bibliography add(List<Source> sources) {
        sources.stream().filter(it -> number(it) == 0).forEach(all::add);
        return this;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** From 1 on; 0 if it is not there. Files may call the same source by different ids. */
    private int number(Source source) {
        for (int i = 0; i < all.size(); i++) {
            Source other = all.get(i);
            if (other.title().equals(source.title()) && other.publisher().equals(source.publisher())
                    && other.date().equals(source.date())) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * Citations as small numbers that link to the list.
     *
     * @param named the sources of the file that cites
     */
    Markup refs(List<Citation> citations, List<Source> named) {
        if (citations.isEmpty()) {
            return Markup.NOTHING;
        }
        Tag refs = Tag.of("span").in("refs");
        citations.forEach(it -> refs.text(" ").add(ref(it, named)));
        return refs;
    }

    private Tag ref(Citation citation, List<Source> named) {
        String place = citation.place().map(it -> ", " + it).orElse("");
        Optional<Source> source = named.stream().filter(it -> it.id().equals(citation.source())).findFirst();
        int number = source.map(this::number).orElse(0);
        if (number == 0) {
            return Tag.of("span", "[" + citation.source() + place + "]").in("ref");
        }
        String title = source.map(Source::title).orElse("") + place;
        return Tag.of("a", "[" + number + place + "]").in(place.length() > LONG ? "ref long" : "ref")
                .with("href", "#" + ID + number).with("aria-label", "source " + number + ": " + title)
                .with("title", title);
    }

    /** The list. */
    Tag list() {
        Tag list = Tag.of("ol").in("sources");
        for (Source source : all) {
            Tag item = Tag.of("li").with("id", ID + number(source)).add(Tag.of("span", source.title()).in("title"));
            source.publisher().ifPresent(it -> item.text(". " + it));
            source.date().ifPresent(it -> item.text(", " + Dates.perhapsOnlyMonth(it)));
            item.text(". ").add(Tag.of("span", grade(source)).in("grade"));
            source.note().ifPresent(it -> item.text(" " + English.sentence(it)));
            list.add(item);
        }
        return list;
    }

    /** The grade of a source in words. */
    static String grade(Source source) {
        String grade = switch (source.grade()) {
            case PRIMARY -> "primary text";
            case PRESS -> "press report";
            case STATEMENT -> "statement on the record";
            case SCHOLARSHIP -> "scholarship";
            case GENERAL_KNOWLEDGE -> "general knowledge, not checked";
            case INFERENCE -> "our inference";
        };
        return source.weak() ? grade + ", weak" : grade;
    }
}

package org.surety.report.html;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Source;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;

/** What the clauses rest on, and how good that is. */
final class SourcesSection implements PageSection {

    @Override
    public String id() {
        return "sources";
    }

    @Override
    public String title() {
        return "Sources";
    }

    @Override
    public List<Markup> body(Context context) {
        List<Markup> body = new ArrayList<>();
        List<Source> sources = context.agreement().sources();
        if (sources.isEmpty()) {
            body.add(Tag.of("p", "The file names no sources."));
            return body;
        }
        body.add(list(sources, "source-"));
        return body;
    }

    /**
     * A list of sources.
     *
     * @param prefix begins the identifiers of its items
     */
    static Tag list(List<Source> sources, String prefix) {
        Tag list = Tag.of("ol").in("sources");
        int index = 0;
        for (Source source : sources) {
            index++;
            Tag item = Tag.of("li").with("id", prefix + index).add(Tag.of("span", source.title()).in("title"));
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

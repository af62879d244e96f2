package org.surety.web.page.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.web.frame.PageView;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.WrittenValue;

/** Other words for single values of a text: what is tried, and a form for each value that can be. */
public final class TriesPart {

    /** Keys that say how a file is built and nothing about a clause. */
    private static final Set<String> BUILD = Set.of("procedures", "obligations", "groups", "steps", "open", "readings",
            "value");

    /** A hint that says one thing to write. */
    private static final Pattern MEANT = Pattern.compile("Write `([^`]+)`\\.?");

    private TriesPart() {}

    /** A value by the keys that lead to it, in words. */
    public static String words(String path) {
        List<String> words = new ArrayList<>();
        for (String key : path.split("\\.")) {
            if (!BUILD.contains(key)) {
                words.add(key.matches("[0-9]{1,6}") ? "no. " + (Integer.parseInt(key) + 1) : English.words(key));
            }
        }
        return words.isEmpty() ? "the value" : String.join(", ", words);
    }

    /** What is tried, each with a way back; nothing where nothing is. */
    static List<Tag> tried(Document document, PageView view, String ending) {
        return view.tries().stream().map(it -> Tag.of("li").text(words(it.path()) + ": ")
                .add(Tag.of("ins", said(it.text())))
                .text(document.written(it.path()).map(was -> " instead of " + said(was)).orElse("") + " ")
                .add(Tag.live("a").with("href", document.path() + ending + view.notTrying(it.path()).query())
                        .with("aria-label", "As it is written again: " + words(it.path()))
                        .text("as it is written again")))
                .toList();
    }

    /**
     * The words that are tried, alone, with every way back, and a way on where it is said what they should be: for a
     * text that cannot be read with them.
     */
    static Markup undo(Document document, PageView view, String ending, Optional<Reason> refused) {
        Tag list = Tag.of("ul").in("held");
        tried(document, view, ending).forEach(list::add);
        Tag box = Tag.of("div").in("held-box").add(Tag.of("p", "You try:"), list);
        view.before().ifPresent(it -> box.add(Tag.live("a").in("undo")
                .with("href", document.path() + ending + it.query()).text("Undo the last")));
        view.tries().reversed().stream().findFirst().ifPresent(it -> {
            refused.flatMap(TriesPart::meant).ifPresent(meant -> box.add(Tag.live("a").in("button").with("href",
                    document.path() + ending + view.trying(it.path(), meant).query())
                    .text("Try \u201c" + meant + "\u201d")));
            box.add(form(document, view.notTrying(it.path()), "", it));
        });
        return box;
    }

    /** What is to be written in the place of the only thing that is wrong. */
    private static Optional<String> meant(Reason refused) {
        return refused instanceof Reason.WrongDocuments wrong && wrong.findings().size() == 1
                ? wrong.findings().getFirst().hint().map(MEANT::matcher).filter(Matcher::matches)
                        .map(it -> it.group(1))
                : Optional.empty();
    }

    private static String said(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    /** The values of one clause, each with a field for other words. */
    public static Optional<Markup> forms(Document document, PageView view, String clause, List<WrittenValue> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Tag inside = Tag.of("div").in("inside");
        inside.add(Tag.of("p", "Write a value otherwise and see what would follow. Nothing is saved.").in("small"));
        values.forEach(it -> inside.add(form(document, view, clause, it)));
        return Optional.of(Tag.of("details").in("source").add(Tag.of("summary", "Try other words"), inside));
    }

    private static Tag form(Document document, PageView view, String clause, WrittenValue value) {
        String name = clause.isEmpty() || value.path().equals(clause)
                ? value.path()
                : value.path().substring(clause.length() + 1);
        Tag form = Tag.live("form").with("method", "get").with("action", document.path()).in("try");
        FormFields.keep(form, view.opening(Optional.empty())).add(FormFields.hidden("change", value.path()));
        return form.add(Tag.of("label").add(Tag.of("span", English.capital(words(name))),
                Tag.of("input").with("name", "to").with("value", value.text()).with("autocomplete", "off")
                        .with("maxlength", 200).with("size", Math.clamp(value.text().length() + 2, 8, 30))),
                Tag.of("button", "Try").with("type", "submit").with("aria-label",
                        "Try other words for " + words(name).toLowerCase(Locale.ROOT)));
    }

    /** The values below a clause that are not below one of the others within it. */
    public static List<WrittenValue> of(String clause, List<String> clauses, List<WrittenValue> values) {
        return values.stream().filter(it -> within(it.path(), clause)
                && clauses.stream().noneMatch(other -> other.length() > clause.length() && within(other, clause)
                        && within(it.path(), other)))
                .toList();
    }

    private static boolean within(String path, String clause) {
        return path.equals(clause) || path.startsWith(clause + ".");
    }
}

package org.surety.web.page.works;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.part.KnownWord;

/**
 * So much of a long list as a page shows at once. A word that is looked for narrows the list, and where the page begins
 * stands in the address.
 *
 * @param found what there is, narrowed
 * @param from which of it is the first that the page shows, counted from 1
 * @param most how many the page shows
 * @param word what was looked for; blank for nothing
 * @param wrong why the address means no place, in words
 */
public record Excerpt<T>(List<T> found, int from, int most, String word, Optional<String> wrong) {

    /** The parameter that says with which one a page begins. */
    private static final String FROM = "from";
    /** The parameter that holds the word that is looked for. */
    private static final String FIND = "find";
    private static final String LIST = "list";

    /** What an address asks for: with such a word in the text of each, from such a one on. */
    static <T> Excerpt<T> of(Request request, List<T> all, int most, Function<T, String> text) {
        String word = request.asked(FIND).orElse("").strip();
        String sought = word.toLowerCase(Locale.ROOT);
        List<T> found = word.isEmpty()
                ? all
                : all.stream().filter(it -> text.apply(it).toLowerCase(Locale.ROOT).contains(sought)).toList();
        Optional<Integer> from = request.asked(FROM).filter(it -> it.matches("[1-9][0-9]{0,8}"))
                .map(Integer::parseInt).filter(it -> it <= found.size());
        Optional<String> wrong = request.asked(FROM).filter(it -> from.isEmpty() && !found.isEmpty())
                .map(it -> KnownWord.wrong(FROM, it, List.of("1 to " + found.size())));
        return new Excerpt<>(found, from.orElse(1), most, word, wrong);
    }

    /** What the page shows. */
    List<T> shown() {
        return found.subList(Math.min(from - 1, found.size()), Math.min(from - 1 + most, found.size()));
    }

    /** A field for the word that is looked for, for a form that leads to the same page. */
    Tag field() {
        return Tag.of("label").add(Tag.of("span", "With the words "), Tag.of("input").with("type", "search")
                .with("name", FIND).with("value", word).with("autocomplete", "off"));
    }

    /** Whether the page shows all that there is. */
    boolean isWhole() {
        return word.isEmpty() && found.size() <= most;
    }

    /** What is shown, between where one is and the ways to the pages before and after. */
    Markup between(Request request, String singular, String plural, Markup... shown) {
        Markup places = places(request, singular, plural);
        Tag box = Tag.of("div").with("id", LIST).add(places);
        if (!found.isEmpty()) {
            box.add(shown);
        }
        return shown().size() < found.size() ? box.add(places) : box;
    }

    private Markup places(Request request, String singular, String plural) {
        if (found.isEmpty()) {
            return Tag.of("p", word.isEmpty() ? "There is nothing to show." : "No " + singular + " has these words.");
        }
        int last = from - 1 + shown().size();
        Tag place = Tag.of("p").text((shown().size() == found.size()
                ? English.capital(English.count(found.size(), singular, plural))
                : English.capital(plural) + " " + English.figures(from) + " to " + English.figures(last) + " of "
                        + English.figures(found.size()))
                + (word.isEmpty() ? "." : " with “" + word + "”."));
        Tag ways = Tag.of("p").in("tools");
        if (from > 1) {
            link(ways, request, 1, "The first");
            link(ways, request, Math.max(1, from - most), "Before");
        }
        if (last < found.size()) {
            link(ways, request, last + 1, "Next");
            link(ways, request, (found.size() - 1) / most * most + 1, "The last");
        }
        return shown().size() == found.size()
                ? place
                : Tag.of("nav").with("aria-label", English.capital(plural)).add(place, ways);
    }

    private static void link(Tag to, Request request, int from, String words) {
        Map<String, List<String>> query = new TreeMap<>(request.query());
        query.put(FROM, List.of(Integer.toString(from)));
        // Another page of the list is read from its beginning.
        to.add(Tag.live("a").with("href", request.path() + Query.of(query) + "#" + LIST)
                .with("hx-boost", "false").text(words));
    }
}

package org.surety.report.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.report.html.Page;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** What all parts of a document share while it is written: its footnotes, its lists, and the places of links. */
final class WordDraft {

    /** Begins the identifiers of sources on a page. */
    private static final String SOURCE = "source-";
    /** The lists that styles name: bullets, numbered headings, lettered headings, bullets of tables. */
    private static final long FIRST_LIST = 5;
    /** The separators are the first two notes. */
    private static final long FIRST_NOTE = 1;

    private final Map<String, Tag> sources = new HashMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> cited = new HashSet<>();
    private final Map<String, Long> here = new HashMap<>();
    private final List<Element> notes = new ArrayList<>();
    private final List<Element> lists = new ArrayList<>();
    private long lastId;

    WordDraft(Page page) {
        page.body().forEach(this::note);
        page.sources().ifPresent(this::note);
    }

    private void note(Tag tag) {
        if (MarkupFlow.isLeftOut(tag)) {
            return;
        }
        tag.attribute("id").ifPresent(places::add);
        tag.attribute("id").filter(it -> it.startsWith(SOURCE)).ifPresent(it -> sources.put(it, tag));
        MarkupText.target(tag).ifPresent(targets::add);
        for (Markup child : tag.children()) {
            if (child instanceof Tag inside) {
                note(inside);
            }
        }
    }

    /** A number for something that needs one of its own. */
    long nextId() {
        return ++lastId;
    }

    /** Whether there is such a place in the document. */
    boolean isPlace(String id) {
        return places.contains(id);
    }

    /** Whether a link leads to a place. */
    boolean isTarget(String id) {
        return targets.contains(id);
    }

    /** Whether a link is a citation. */
    boolean isCitation(Tag link) {
        return MarkupText.target(link).filter(sources::containsKey).isPresent();
    }

    /** From here on a citation has a footnote of its own again, so that it is not far away. */
    void section() {
        here.clear();
    }

    /** The footnote that a citation already has in this section; empty where it has none. */
    Optional<Long> citedHere(Tag link) {
        return Optional.ofNullable(here.get(place(link)));
    }

    private static String place(Tag link) {
        return MarkupText.target(link).orElse("") + " " + MarkupText.of(link);
    }

    /**
     * A footnote for a citation: the whole entry of its source where it is cited for the first time, then its title.
     *
     * @return the number of the note
     */
    long cite(Tag link) {
        String source = MarkupText.target(link).orElseThrow();
        ParagraphLine line = new ParagraphLine("FootnoteText");
        line.add(Element.of("w:r").add(Element.of("w:rPr").add(Element.of("w:rStyle", "FootnoteReference")),
                Element.of("w:footnoteRef")));
        if (cited.add(source)) {
            line.text(" " + MarkupText.of(sources.getOrDefault(source, link)), ParagraphLine.Face.PLAIN);
            String mark = MarkupText.of(link);
            int place = mark.indexOf(", ");
            if (place >= 0) {
                line.text(" Here: " + mark.substring(place + 2, mark.length() - 1) + ".", ParagraphLine.Face.PLAIN);
            }
        } else {
            line.text(" " + link.attribute("title").orElse("") + ".", ParagraphLine.Face.PLAIN);
        }
        long id = FIRST_NOTE + notes.size();
        notes.add(Element.of("w:footnote").with("w:id", id).add(line.element()));
        here.put(place(link), id);
        return id;
    }

    List<Element> notes() {
        return notes;
    }

    /**
     * A list that begins with its first number or letter.
     *
     * @param lettered whether it has letters
     */
    long list(boolean lettered) {
        long id = FIRST_LIST + lists.size();
        Element num = Element.of("w:num").with("w:numId", id)
                .add(Element.of("w:abstractNumId", lettered ? "5" : "1"));
        for (int level = 0; level < (lettered ? 1 : 3); level++) {
            num.add(Element.of("w:lvlOverride").with("w:ilvl", level).add(Element.of("w:startOverride", "1")));
        }
        lists.add(num);
        return id;
    }

    List<Element> lists() {
        return lists;
    }

    /** The name of a place; other characters than letters, digits and underscores are not allowed. */
    static String bookmark(String id) {
        String name = id.replaceAll("[^A-Za-z0-9_]", "_");
        return "p_" + name.substring(0, Math.min(name.length(), 38));
    }
}

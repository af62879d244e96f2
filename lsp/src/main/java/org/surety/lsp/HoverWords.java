package org.surety.lsp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.surety.model.finding.Finding;
import org.surety.report.articles.Article;
import org.surety.report.rendering.Response;
import org.surety.report.words.English;
import org.surety.semantics.Work;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Suggestions;
import org.surety.text.edit.WrittenPlaces.NamedThing;
import org.surety.text.edit.WrittenPlaces.Place;
import org.surety.text.read.KindOf;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.TextQuestion;

/**
 * What is told of a place of a text: what the word there means in the language, what the clause around it says in plain
 * words, what a name stands for, and what was found there.
 */
final class HoverWords {

    private static final int MOST_FOUND = 3;

    private final OpenTexts texts;
    private final OpenTexts.Asked asked;
    private final OpenText text;
    private final Work work;
    private final Optional<Diagnoser.Told> known;

    HoverWords(OpenTexts texts, OpenTexts.Asked asked, Optional<Diagnoser.Told> known, Work work) {
        this.texts = texts;
        this.asked = asked;
        this.text = asked.text();
        this.work = work;
        this.known = known;
    }

    /** What there is to tell; empty where there is nothing. */
    Optional<Hover> at(Position position) {
        int offset = text.offset(position);
        Optional<Place> place = text.wellFormed().flatMap(it -> it.places().at(offset));
        Set<String> said = new LinkedHashSet<>();
        place.flatMap(it -> named(offset)).ifPresent(said::add);
        place.flatMap(this::clause).ifPresent(said::add);
        meaning(place, offset).ifPresent(said::add);
        found(offset).forEach(said::add);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, String.join("\n\n", said)));
        place.map(it -> text.lines().range(it.from(), it.to())).ifPresent(hover::setRange);
        return Optional.of(hover);
    }

    private Optional<String> named(int offset) {
        return new NameSearch(texts, asked, work).at(offset).flatMap(use -> use.thing().declared()
                .flatMap(Place::names).map(kind -> {
                    String where = use.thing().uri().equals(text.uri())
                            ? "line " + (use.thing().location().getRange().getStart().getLine() + 1)
                            : last(use.thing().uri());
                    return "**" + use.name() + "**: " + words(kind) + full(use).map(it -> ", " + it).orElse("")
                            + " (" + where + ")";
                }));
    }

    private static String last(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** The name or title that it gives itself. */
    private Optional<String> full(NameSearch.Use use) {
        Optional<ClauseEdits> edits = use.thing().uri().equals(text.uri())
                ? text.latest().map(OpenText.WellFormed::edits)
                : asked.bench().authoring().source(new Address(use.thing().name()))
                        .flatMap(ClauseEdits::of);
        List<String> path = use.thing().declared().orElseThrow().path();
        return edits
                .flatMap(it -> it.at(ClauseEdits.with(path, "name")).or(() -> it.at(ClauseEdits.with(path, "title")))
                        .or(() -> it.at(ClauseEdits.with(path, "label"))))
                .map(ClauseEdits::shown);
    }

    private static String words(NamedThing thing) {
        return switch (thing) {
            case PARTY -> "a party";
            case ADVERSARY -> "somebody against whom the agreement is made";
            case GROUP -> "a group of parties";
            case BODY -> "a body";
            case PLACE -> "a place";
            case PROCEDURE -> "a procedure";
            case STEP -> "a step";
            case OBLIGATION -> "a duty";
            case EVENT -> "an event";
            case SOURCE -> "a source";
            case READING -> "a reading";
        };
    }

    /** What the clause says that lies around a place, in plain words; empty while the text has errors. */
    private Optional<String> clause(Place place) {
        if (text.kind() != KindOf.AGREEMENT) {
            return Optional.empty();
        }
        try {
            String dotted = String.join(".", place.path());
            Response.OfArticles answer =
                    asked.bench().text(new TextQuestion(text.name(), List.of()), work).response();
            return answer.articles().stream().flatMap(it -> it.clauses().stream())
                    .filter(it -> it.path().indexOf('.') > 0)
                    .filter(it -> dotted.equals(it.path()) || dotted.startsWith(it.path() + "."))
                    .max(Comparator.comparingInt(it -> it.path().length()))
                    .map(it -> "*" + it.heading() + ".* "
                            + String.join(" ", it.sentences().stream().map(Article.Sentence::text).toList()));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> meaning(Optional<Place> place, int offset) {
        int end = place.filter(it -> it.from() <= offset).map(Place::to).orElse(offset);
        Suggestions all = Suggestions.at(text.kind(), text.content(), end,
                new Suggestions.InScope(ClauseEdits.EMPTY, Map.of(), Map.of()));
        String word = place.map(Place::text).orElse("");
        Optional<String> special = all.words().stream()
                .filter(it -> it.word().equals(word) && !it.meaning().isEmpty()).findFirst()
                .map(Suggestions.Word::meaning).filter(it -> !it.equals(all.meaning()));
        return Optional.of(all.meaning()).filter(it -> !it.isEmpty()).map(it -> it + special.map(more -> " Here: "
                + more + ".").orElse("")).or(() -> special.map(English::sentence));
    }

    /** The pages of what was found here, without their examples. */
    private List<String> found(int offset) {
        List<Finding> here = known.map(it -> new DiagnosticWords(texts, text, it.findings()).at(offset))
                .orElse(List.of());
        List<String> pages = new ArrayList<>();
        here.stream().map(Finding::id).distinct().limit(MOST_FOUND)
                .forEach(id -> texts.page("docs/findings/" + id + ".md").flatMap(HoverWords::read)
                        .ifPresent(pages::add));
        return pages;
    }

    private static Optional<String> read(String page) {
        try {
            String whole = Files.readString(Path.of(URI.create(page)));
            int examples = whole.indexOf("\n## With it");
            return Optional.of("---\n\n" + whole.substring(0, examples < 0 ? whole.length() : examples)
                    .replaceFirst("^# (.*)\n", "**$1**\n").replace("\n## ", "\n### ").strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

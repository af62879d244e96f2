package org.surety.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.surety.model.finding.Finding;
import org.surety.report.json.Json;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.schema.CursorPath;
import org.surety.text.schema.Grammar;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;

/** What a page is told while somebody types in a file: what is wrong so far, and what may stand where the cursor is. */
final class TypingHelp {

    static final String ENDING = EditPage.ENDING + "/help";
    private static final int MOST = 200;

    private TypingHelp() {}

    /** What is wrong, from line and column 1. */
    record Wrong(int line, int column, String severity, String message) {}

    /** A word that may stand there, what is written for it, and what it means. */
    record Word(String word, String write, String meaning) {}

    /** The answer; {@code meaning} is of what stands where the cursor is. */
    record Help(List<Wrong> findings, List<Word> words, String meaning) {}

    /** Answers for the text that is sent, and for the cursor where one is named. */
    static HttpReply of(Request request, Document document) {
        String text = request.field("text").orElse("");
        Help help = request.field("at").filter(it -> it.matches("[0-9]{1,8}")).map(Integer::parseInt)
                .map(it -> at(text, Math.min(it, text.length()), document))
                .orElseGet(() -> new Help(findings(text, document), List.of(), ""));
        return new HttpReply(200, "application/json; charset=utf-8", Json.of(help).getBytes(StandardCharsets.UTF_8),
                java.util.Map.of());
    }

    private static List<Wrong> findings(String text, Document document) {
        return document.bench().findings(document.file(), text).stream().limit(MOST)
                .map(it -> new Wrong(it.position().line(), it.position().column(),
                        it.severity().name().toLowerCase(Locale.ROOT).equals("error") ? "error" : "warning",
                        message(it)))
                .toList();
    }

    private static String message(Finding finding) {
        return finding.message() + finding.hint().map(it -> ". " + it).orElse("");
    }

    private static Help at(String text, int cursor, Document document) {
        CursorPath here = CursorPath.at(text, cursor);
        Grammar grammar = Grammar.of("agreement");
        Grammar.Place place = grammar.at(here.path());
        List<Word> words = new ArrayList<>();
        ClauseEdits names = ClauseEdits.of(new SourceFile(document.file(), text))
                .or(() -> ClauseEdits.of(document.bench().source(document.file()))).orElse(ClauseEdits.EMPTY);
        if (here.key()) {
            place.keys().forEach(it -> words.add(new Word(it.name(), it.name() + ": ", it.meaning().orElse(""))));
        } else {
            Set<String> all = ClauseForm.words(place, names);
            if (place.kinds().contains("next") && here.path().size() > 1) {
                all.addAll(names.keys(List.of("procedures", here.path().get(1), "steps")));
            }
            all.forEach(it -> words.add(new Word(it, it, ClauseForm.usual(place).getOrDefault(it, ""))));
        }
        Optional<String> meaning = here.key()
                ? grammar.at(ClauseEdits.with(here.path(), here.word())).meaning()
                : place.meaning();
        return new Help(List.of(), words, meaning.orElse(""));
    }
}

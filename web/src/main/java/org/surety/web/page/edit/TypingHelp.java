package org.surety.web.page.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.surety.model.finding.Finding;
import org.surety.report.json.Json;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Suggestions;
import org.surety.text.read.KindOf;
import org.surety.web.gate.HttpReply;
import org.surety.web.gate.Request;
import org.surety.web.page.subject.Document;

/** What a page is told while somebody types in a file: what is wrong so far, and what may stand where the cursor is. */
public final class TypingHelp {

    private static final int MOST = 200;

    private TypingHelp() {}

    /** What is wrong, from line and column 1. */
    record Wrong(int line, int column, String severity, String message) {}

    /** The answer; {@code meaning} is of what stands where the cursor is. */
    record Help(List<Wrong> findings, List<Suggestions.Word> words, String meaning) {}

    /** Answers for the text that is sent, and for the cursor where one is named. */
    public static HttpReply of(Request request, Document document) {
        String text = request.field("text").orElse("");
        Help help = request.field("at").filter(it -> it.matches("[0-9]{1,8}")).map(Integer::parseInt)
                .map(it -> at(text, Math.min(it, text.length()), document))
                .orElseGet(() -> new Help(findings(text, document), List.of(), ""));
        return new HttpReply(200, "application/json; charset=utf-8", Json.of(help).getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    private static List<Wrong> findings(String text, Document document) {
        return document.bench().authoring().findings(document.file(), text).stream().limit(MOST)
                .map(it -> new Wrong(it.position().line(), it.position().column(),
                        it.severity().name().toLowerCase(Locale.ROOT).equals("error") ? "error" : "warning",
                        message(it)))
                .toList();
    }

    private static String message(Finding finding) {
        return finding.message() + finding.hint().map(it -> ". " + it).orElse("");
    }

    private static Help at(String text, int cursor, Document document) {
        ClauseEdits names = ClauseEdits.of(new SourceFile(document.file(), text))
                .or(() -> ClauseEdits.of(document.bench().source(document.file()))).orElse(ClauseEdits.EMPTY);
        Suggestions all = Suggestions.at(KindOf.AGREEMENT, text, cursor,
                new Suggestions.InScope(names, Map.of(), Map.of()));
        return new Help(List.of(), all.words(), all.meaning());
    }
}

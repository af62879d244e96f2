package org.surety.web.page.agreement;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.surety.analysis.who.WhoRow;
import org.surety.report.digest.AnswerChange;
import org.surety.report.digest.AnswerLine;
import org.surety.report.digest.Digest;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;

/**
 * The answers of a result, worked out with it.
 *
 * @param who the result
 * @param sections by what happens, as it completes a sentence that begins with "if"
 */
public record WhoDigest(Response.OfWho who, Map<String, List<AnswerLine>> sections) {

    /** Copies the map. */
    public WhoDigest {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** What an answer comes to. */
    public static WhoDigest of(Response.OfWho who) {
        return new WhoDigest(who, AnswerChange.sections(Digest.of(who.result(), who.family())));
    }

    /** The answers that were other ones, by what happens; nothing of what happens without a change. */
    Map<String, List<AnswerLine>> changedSince(WhoDigest before) {
        Map<String, List<AnswerLine>> changed = new LinkedHashMap<>();
        sections.forEach((occasion, lines) -> {
            List<AnswerLine> others = lines.stream().filter(it -> before.sections().getOrDefault(occasion, List.of())
                    .stream().noneMatch(was -> was.subject() == it.subject() && was.answer().equals(it.answer())))
                    .toList();
            if (!others.isEmpty()) {
                changed.put(occasion, others);
            }
        });
        return changed;
    }

    /** The answers in the words of a text in which parties are called otherwise: a new name alone changes no answer. */
    public WhoDigest inWordsOf(WhoDigest other) {
        Map<String, String> own = names();
        Map<String, String> otherwise = other.names();
        return own.equals(otherwise)
                ? this
                : new WhoDigest(who, AnswerChange.sections(Digest.of(who.result(), who.family(), otherwise)));
    }

    /** What parties are called, by their codes. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        who.result().rows().stream().map(WhoRow::reading).distinct().map(who.family()::under).forEach(text -> {
            Names known = Names.of(text);
            text.parties().forEach(it -> names.putIfAbsent(it.id(), known.name(it.id())));
        });
        return names;
    }

    void each(BiConsumer<String, AnswerLine> use) {
        sections.forEach((occasion, lines) -> lines.forEach(it -> use.accept(occasion, it)));
    }
}

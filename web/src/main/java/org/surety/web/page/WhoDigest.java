package org.surety.web.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.surety.report.digest.AnswerChange;
import org.surety.report.digest.AnswerLine;
import org.surety.report.digest.Digest;
import org.surety.report.rendering.Response;

/**
 * The answers of a result, worked out with it.
 *
 * @param who the result
 * @param sections by what happens, as it completes a sentence that begins with "if"
 */
record WhoDigest(Response.OfWho who, Map<String, List<AnswerLine>> sections) {

    /** Copies the map. */
    WhoDigest {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    static WhoDigest of(Response.OfWho who) {
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

    void each(BiConsumer<String, AnswerLine> use) {
        sections.forEach((occasion, lines) -> lines.forEach(it -> use.accept(occasion, it)));
    }
}

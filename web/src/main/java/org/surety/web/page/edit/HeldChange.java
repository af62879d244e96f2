package org.surety.web.page.edit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.ReadingWords;
import org.surety.semantics.Work;
import org.surety.store.value.Unfit;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Edit;
import org.surety.text.edit.Editor;
import org.surety.web.gate.Request;
import org.surety.web.page.about.HeldAddress;
import org.surety.web.page.about.TriesPart;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Told;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.TextQuestion;
import org.surety.workbench.api.WrittenValue;

/** What somebody held and tried while reading a text, as one change of what is written in it. */
public final class HeldChange {

    /** What a form asks for. */
    static final String ACT = "hold";

    private final Document document;
    private final HeldAddress held;

    HeldChange(Request request, Document document) {
        this.document = document;
        this.held = HeldAddress.of(request);
    }

    private List<OpenTerm> terms() {
        return document.bench().text(new TextQuestion(document.file(), List.of()), Work.quiet()).response().family()
                .terms();
    }

    /** What would be written, with a button that does so; nothing where the address brings nothing. */
    Optional<Markup> asked(String self, Tag token) {
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Tag list = Tag.of("ul").in("held");
        try {
            ReadingWords words = new ReadingWords(terms());
            held.settled().forEach(it -> list.add(Tag.of("li", words.of(it.term(), it.reading()))));
        } catch (Refusal unreadable) {
            return Optional.of(Told.refusal(unreadable.reason()));
        }
        held.values().forEach(it -> list.add(Tag.of("li").text(TriesPart.words(it.path()) + ": ")
                .add(Tag.of("ins", it.text()))));
        return Optional.of(Tag.of("section").in("held-box").with("aria-label", "What you held").add(
                Tag.of("p", "You held, and tried:"), list,
                Tag.live("form").with("method", "post").with("action", self).add(token, FormFields.hidden("do", ACT),
                        Tag.of("button", "Write it into the text").with("type", "submit"))));
    }

    /**
     * The text in which that is written: what is held in the place of its brackets, the inner ones first.
     *
     * @throws Unfit in words, where nothing open is called so
     * @throws Editor.Impossible if it cannot be written so
     */
    SourceFile written() {
        SourceFile text = document.bench().source(document.file());
        Map<HeldReading, String> places = new LinkedHashMap<>();
        List<OpenTerm> terms = held.settled().isEmpty() ? List.of() : terms();
        for (HeldReading each : held.settled()) {
            places.put(each, terms.stream().filter(it -> it.name().equals(each.term()) && it.readings().stream()
                    .anyMatch(reading -> reading.name().equals(each.reading()))).findFirst().map(OpenTerm::place)
                    .orElseThrow(() -> new Unfit("nothing that is open here is called " + each.term()
                            + ", or has no reading called " + each.reading())));
        }
        List<HeldReading> innerFirst = held.settled().stream().sorted(Comparator.comparingInt(
                (HeldReading it) -> places.getOrDefault(it, "").length()).reversed()).toList();
        for (HeldReading each : innerFirst) {
            ClauseEdits edits = edits(text);
            text = Editor.edited(text, edits.settle(edits.path(places.getOrDefault(each, "")), each.reading()));
        }
        for (WrittenValue each : held.values()) {
            ClauseEdits edits = edits(text);
            List<String> path = edits.path(each.path());
            List<Edit> change = edits.value(path, ClauseForm.written(path, each.text()));
            text = Editor.edited(text, change);
        }
        return text;
    }

    private static ClauseEdits edits(SourceFile text) {
        return ClauseEdits.of(text).orElseThrow(
                () -> new Unfit("the text is no well-formed YAML; mend it below"));
    }
}

package org.surety.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.surety.model.agreement.OpenTerm;
import org.surety.semantics.Work;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Suggestions;
import org.surety.text.read.KindOf;
import org.surety.workbench.Authoring;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.TextQuestion;

/** What may be written where the cursor of an editor is: keys, words of the language, names, readings, other files. */
final class CompletionOffers {

    private final OpenTexts texts;
    private final OpenTexts.Asked asked;
    private final OpenText text;
    private final Work work;

    CompletionOffers(OpenTexts texts, OpenTexts.Asked asked, Work work) {
        this.texts = texts;
        this.asked = asked;
        this.text = asked.text();
        this.work = work;
    }

    List<CompletionItem> at(Position position) {
        int cursor = text.offset(position);
        if (!text.isOurs() || isInComment(cursor)) {
            return List.of();
        }
        Suggestions all = Suggestions.at(text.kind(), text.content(), cursor, scope());
        String typed = all.here().word();
        int from = text.content().startsWith(typed, cursor - typed.length()) ? cursor - typed.length() : cursor;
        List<CompletionItem> items = new ArrayList<>();
        for (Suggestions.Word word : all.words()) {
            CompletionItem item = new CompletionItem(word.word());
            boolean key = word.write().endsWith(": ");
            item.setKind(key ? CompletionItemKind.Property : CompletionItemKind.Value);
            String write = key && text.content().startsWith(":", cursor) ? word.word() : word.write();
            item.setTextEdit(Either.forLeft(new TextEdit(text.lines().range(from, cursor), write)));
            // In the order in which the language has them.
            item.setSortText("%04d".formatted(items.size()));
            item.setFilterText(word.word());
            Optional.of(word.meaning()).filter(it -> !it.isEmpty()).ifPresent(item::setDocumentation);
            items.add(item);
        }
        return items;
    }

    private boolean isInComment(int cursor) {
        String before = text.content().substring(text.content().lastIndexOf('\n', cursor - 1) + 1, cursor);
        return before.strip().startsWith("#") || before.contains(" #");
    }

    private Suggestions.InScope scope() {
        Authoring authoring = asked.bench().authoring();
        Optional<ClauseEdits> own = text.latest().map(OpenText.WellFormed::edits);
        if (text.kind() == KindOf.AGREEMENT) {
            Map<String, List<String>> terms = terms(text.name());
            return new Suggestions.InScope(own.orElse(ClauseEdits.EMPTY),
                    terms.isEmpty() ? own.map(CompletionOffers::written).orElse(Map.of()) : terms, Map.of());
        }
        Optional<Address> agreement = authoring.followed(text.name());
        Map<String, List<String>> ids = new LinkedHashMap<>();
        ids.put("for", authoring.ids(text.name(), KindOf.AGREEMENT));
        ids.put("extends", authoring.ids(text.name(), KindOf.SCENARIO));
        ids.put("scenario", ids.get("extends"));
        ids.put("scenarios", ids.get("extends"));
        ids.put("positions", authoring.ids(text.name(), KindOf.POSITIONS));
        return new Suggestions.InScope(
                agreement.flatMap(it -> names(it, authoring)).orElse(ClauseEdits.EMPTY),
                agreement.map(it -> terms(it.text())).orElse(Map.of()), ids);
    }

    /** What an agreement says, or said before it was no longer well-formed. */
    private Optional<ClauseEdits> names(Address agreement, Authoring authoring) {
        return texts.at(agreement).flatMap(OpenText::latest).map(OpenText.WellFormed::edits)
                .or(() -> authoring.source(agreement).flatMap(ClauseEdits::of));
    }

    /** What is written in brackets, by the last key before it, as terms are called that have no name of their own. */
    private static Map<String, List<String>> written(ClauseEdits edits) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        edits.proposals().stream().filter(it -> !it.clause().isEmpty())
                .forEach(it -> terms.computeIfAbsent(it.clause().getLast(), key -> new ArrayList<>())
                        .add(it.reading()));
        return terms;
    }

    /** Open terms with their readings; none while the text has errors. */
    private Map<String, List<String>> terms(String agreement) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        try {
            for (OpenTerm term : asked.bench().text(new TextQuestion(agreement, List.of()), work).response().family()
                    .terms()) {
                terms.put(term.name(), term.readings().stream().map(OpenTerm.Alternative::name).toList());
            }
        } catch (Refusal unreadable) {
            return Map.of();
        }
        return terms;
    }
}

package org.surety.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.surety.analysis.check.amend.Amendment;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.report.words.English;
import org.surety.semantics.Work;
import org.surety.text.SourceFile;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.Edit;
import org.surety.text.edit.Editor;
import org.surety.text.edit.Written;
import org.surety.text.edit.WrittenProposal;

/**
 * What could be written instead where something was found: the word that was probably meant, and clauses that are
 * drafted for the finding. None is recommended. Where a clause is open, it can also be settled.
 */
final class OtherWordings {

    private static final Pattern MAYBE = Pattern.compile("Maybe `([^`]{1,100})`\\?");

    private final OpenTexts texts;
    private final OpenTexts.Asked asked;
    private final OpenText text;
    private final Optional<Diagnoser.Told> known;
    private final Work work;

    OtherWordings(OpenTexts texts, OpenTexts.Asked asked, Optional<Diagnoser.Told> known, Work work) {
        this.texts = texts;
        this.asked = asked;
        this.text = asked.text();
        this.known = known;
        this.work = work;
    }

    List<CodeAction> in(Range range) {
        if (!text.isOurs()) {
            return List.of();
        }
        int from = text.offset(range.getStart());
        int to = text.offset(range.getEnd());
        List<CodeAction> all = new ArrayList<>();
        known.ifPresent(told -> {
            DiagnosticWords words = new DiagnosticWords(texts, text, told.findings());
            List<Finding> here = told.findings().findings().stream()
                    .filter(it -> it.position().file().equals(text.name())).filter(it -> {
                        Range at = words.range(it);
                        return text.offset(at.getStart()) <= to && text.offset(at.getEnd()) >= from;
                    }).toList();
            here.forEach(it -> meant(it, words.range(it)).ifPresent(all::add));
            all.addAll(amended(here));
        });
        text.wellFormed().ifPresent(it -> all.addAll(settled(it, from)));
        return all;
    }

    private Optional<CodeAction> meant(Finding finding, Range range) {
        Matcher maybe = MAYBE.matcher(finding.hint().orElse(""));
        String there = text.content().substring(text.offset(range.getStart()), text.offset(range.getEnd()));
        if (!maybe.find() || there.isBlank() || there.contains(" ")) {
            return Optional.empty();
        }
        return Optional.of(action("Write " + maybe.group(1), CodeActionKind.QuickFix,
                List.of(new TextEdit(range, maybe.group(1)))));
    }

    /** Drafted clauses for what was found here. */
    private List<CodeAction> amended(List<Finding> here) {
        List<Finding> weak = here.stream().filter(it -> it.severity() != Severity.ERROR).toList();
        List<CodeAction> all = new ArrayList<>();
        if (!weak.isEmpty()) {
            asked.bench().authoring().amendments(text.name(), weak, work)
                    .forEach(it -> amended(it).ifPresent(all::add));
        }
        return all;
    }

    private Optional<CodeAction> amended(Amendment it) {
        ClauseEdits edits = text.wellFormed().map(OpenText.WellFormed::edits).orElse(ClauseEdits.EMPTY);
        List<String> path = edits.path(it.clause());
        Written value = ClauseEdits.typed(it.value());
        return edited(it.open()
                ? edits.bracket(path, it.question(), it.name(), Optional.empty(), value, as -> Optional.empty())
                : List.of(new Edit.Put(path, value)))
                .map(changes -> action((it.open() ? "Add a reading to " : "Write otherwise: ") + it.clause() + ": "
                        + it.value(), CodeActionKind.QuickFix, changes));
    }

    /** Each reading as the text, where the cursor is at the beginning of what is open. */
    private List<CodeAction> settled(OpenText.WellFormed known, int from) {
        List<CodeAction> all = new ArrayList<>();
        for (WrittenProposal each : known.edits().proposals()) {
            boolean here = known.places().key(each.clause()).filter(it -> it.from() <= from && from <= it.to())
                    .isPresent();
            if (here) {
                edited(known.edits().settle(each.clause(), each.reading())).ifPresent(it -> all.add(action(
                        "Settle on: " + each.label().orElse(English.words(each.reading())),
                        CodeActionKind.RefactorRewrite, it)));
            }
        }
        return all;
    }

    private Optional<List<TextEdit>> edited(List<Edit> edits) {
        try {
            SourceFile after = Editor.edited(text.source(), edits);
            return Optional.of(List.of(change(after.content())));
        } catch (Editor.Impossible laidOutOtherwise) {
            return Optional.empty();
        }
    }

    /** The one change that makes the text another; it never cuts a character in two. */
    private TextEdit change(String after) {
        String before = text.content();
        int from = 0;
        int most = Math.min(before.length(), after.length());
        while (from < most && before.charAt(from) == after.charAt(from)) {
            from++;
        }
        from -= from > 0 && Character.isHighSurrogate(before.charAt(from - 1)) ? 1 : 0;
        int left = 0;
        while (left < most - from
                && before.charAt(before.length() - 1 - left) == after.charAt(after.length() - 1 - left)) {
            left++;
        }
        left -= left > 0 && Character.isLowSurrogate(before.charAt(before.length() - left)) ? 1 : 0;
        return new TextEdit(text.lines().range(from, before.length() - left),
                after.substring(from, after.length() - left));
    }

    private CodeAction action(String title, String kind, List<TextEdit> changes) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(new WorkspaceEdit(Map.of(text.uri(), changes)));
        return action;
    }
}

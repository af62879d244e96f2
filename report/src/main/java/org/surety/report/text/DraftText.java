package org.surety.report.text;

import java.util.List;
import java.util.Optional;
import org.surety.report.view.DraftCheckView;
import org.surety.report.words.English;

/** A draft beside the texts that it was made from, for a person: what is left to do first. */
public final class DraftText {

    private DraftText() {}

    /** The page. */
    public static String of(DraftCheckView view, Look look) {
        TextPage page = new TextPage(look);
        List<DraftCheckView.Told> left = view.sentences().stream().filter(DraftCheckView.Told::isLeft).toList();
        if (!left.isEmpty()) {
            page.heading("On these sentences no clause rests");
            left.forEach(it -> page.indented("  " + it.source() + " " + it.passage() + "  ", "    ", it.words()));
        }
        unfounded(page, view);
        if (!view.missing().isEmpty()) {
            page.heading("In these sentences stands what no clause has that rests on them");
            view.missing().forEach(it -> page.indented("  " + it.source() + " " + it.passage() + "  ", "    ",
                    it.words() + " (" + it.content().word() + "): not in " + English.and(it.clauses())));
        }
        if (!view.open().isEmpty()) {
            page.heading("What the draft leaves open, or the text silent");
            view.open().forEach(it -> page.indented("  line " + it.line() + "  ", "    ", it.clause() + ": "
                    + it.question().orElse("unspecified") + places(it.places())));
        }
        if (!view.silent().isEmpty()) {
            page.gap().paragraph("No sentence has words on: " + String.join(", ", view.silent())
                    + ". If the text is silent there, an open term or `unspecified` says so.");
        }
        page.gap().paragraph(summary(view, left.size()));
        return page.toString();
    }

    private static void unfounded(TextPage page, DraftCheckView view) {
        boolean open = view.open().stream().anyMatch(it -> !it.unknown().isEmpty());
        List<DraftCheckView.Clause> bare = view.clauses().stream().filter(DraftCheckView.Clause::unfounded).toList();
        if (bare.isEmpty() && !open) {
            return;
        }
        page.heading("These clauses need a passage");
        bare.forEach(it -> page.indented("  line " + it.line() + "  ", "    ", it.clause() + ": "
                + why(it.basis(), it.unknown())));
        view.open().stream().filter(it -> !it.unknown().isEmpty()).forEach(it -> page.indented("  line " + it.line()
                + "  ", "    ",
                it.clause() + ": cites " + English.and(it.unknown()) + ", which the text does not have"));
    }

    private static String why(DraftCheckView.Basis basis, List<String> unknown) {
        if (!unknown.isEmpty()) {
            return "cites " + English.and(unknown) + ", which the text does not have";
        }
        return switch (basis) {
            case WHOLE_TEXT -> "cites the text, but no passage of it such as §3";
            case NOTHING -> "names no source; what no passage says cites a source of grade inference";
            case PASSAGE, INFERENCE, OTHER_SOURCE -> "rests on what is not there";
        };
    }

    private static String places(List<String> places) {
        return places.isEmpty() ? "" : " (" + String.join(", ", places) + ")";
    }

    private static String summary(DraftCheckView view, int left) {
        long aside = view.sentences().stream().filter(it -> it.aside().isPresent() && it.clauses().isEmpty()).count();
        Optional<String> rest = aside == 0 ? Optional.empty() : Optional.of(aside + " set aside");
        return view.agreement() + ": of " + English.count(view.sentences().size(), "sentence", "sentences") + ", "
                + (view.sentences().size() - left - aside) + " with clauses" + rest.map(it -> ", " + it).orElse("")
                + (left == 0 ? "" : ", " + left + " left") + "; of "
                + English.count(view.clauses().size(), "clause", "clauses") + ", "
                + count(view, DraftCheckView.Basis.PASSAGE) + " on passages, "
                + count(view, DraftCheckView.Basis.INFERENCE) + " marked as inferences, "
                + count(view, DraftCheckView.Basis.OTHER_SOURCE) + " on other sources. "
                + (view.complete() ? "Nothing is missing." : "Something is missing.");
    }

    private static long count(DraftCheckView view, DraftCheckView.Basis basis) {
        return view.clauses().stream().filter(it -> it.basis() == basis).count();
    }
}

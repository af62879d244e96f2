package org.surety.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.surety.text.edit.WrittenPlaces.Branch;
import org.surety.text.edit.WrittenPlaces.NamedThing;

/** The parts of a text, for the outline of an editor and for folding. */
final class OutlineTree {

    /** Keys of a thing that say in a word what it is. */
    private static final Set<String> DETAILS = Set.of("name", "title", "kind", "question", "label", "role");

    private OutlineTree() {}

    /** Sections, and in them everything that has a name. A text that is not well-formed shows what it was before. */
    static List<DocumentSymbol> of(OpenText text) {
        return text.isOurs()
                ? text.latest().map(it -> of(it.places().branches(), it.lines())).orElse(List.of())
                : List.of();
    }

    private static List<DocumentSymbol> of(List<Branch> branches, LineStarts lines) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (Branch each : branches) {
            List<DocumentSymbol> inside = of(each.inside(), lines);
            boolean section = each.key().path().size() == 1;
            boolean shown = section || each.key().names().isPresent() || !inside.isEmpty();
            if (shown && !each.key().text().isBlank()) {
                Range name = lines.range(each.key().from(), each.key().to());
                DocumentSymbol symbol = new DocumentSymbol(each.key().text(), kind(each),
                        lines.range(each.key().from(), each.to()), name);
                (each.said().isPresent() && section ? each.said() : detail(each)).ifPresent(symbol::setDetail);
                symbol.setChildren(inside);
                symbols.add(symbol);
            }
        }
        return symbols;
    }

    private static Optional<String> detail(Branch branch) {
        return branch.key().names().flatMap(it -> branch.inside().stream()
                .filter(inner -> DETAILS.contains(inner.key().text())).flatMap(inner -> inner.said().stream())
                .findFirst());
    }

    private static SymbolKind kind(Branch branch) {
        Optional<NamedThing> thing = branch.key().names();
        if (thing.isEmpty()) {
            return branch.said().isPresent() ? SymbolKind.Property : SymbolKind.Namespace;
        }
        return switch (thing.get()) {
            case PARTY, ADVERSARY -> SymbolKind.Object;
            case GROUP -> SymbolKind.Array;
            case BODY -> SymbolKind.Class;
            case PLACE, SOURCE -> SymbolKind.Constant;
            case PROCEDURE -> SymbolKind.Function;
            case STEP -> SymbolKind.Method;
            case OBLIGATION -> SymbolKind.Interface;
            case EVENT -> SymbolKind.Event;
            case READING -> SymbolKind.EnumMember;
        };
    }

    /** Lines that belong to the line above them, and comments of several lines; also of a text that is broken. */
    static List<FoldingRange> folded(OpenText text) {
        List<String> lines = text.lines().lines();
        List<FoldingRange> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int last = i;
            boolean comment = isComment(lines.get(i));
            if (lines.get(i).isBlank() || comment && i > 0 && isComment(lines.get(i - 1))) {
                continue;
            }
            for (int next = i + 1; next < lines.size() && (comment
                    ? isComment(lines.get(next))
                    : lines.get(next).isBlank() || indent(lines.get(next)) > indent(lines.get(i))); next++) {
                last = lines.get(next).isBlank() ? last : next;
            }
            if (last > i) {
                FoldingRange range = new FoldingRange(i, last);
                range.setKind(comment ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
                all.add(range);
            }
        }
        return all;
    }

    private static boolean isComment(String line) {
        return line.strip().startsWith("#");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

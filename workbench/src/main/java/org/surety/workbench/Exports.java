package org.surety.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Word;

/** The use case {@code export}: an agreement in the form of another tool. */
public final class Exports {

    private Exports() {}

    /** The forms of other tools. */
    public enum Target implements Word {
        /** A drawing for Graphviz. */
        DOT(Set.of()),
        /** A drawing for Mermaid. */
        MERMAID(Set.of()),
        /** A drawing as a picture. */
        SVG(Set.of()),
        /** The whole file as JSON. */
        JSON(Set.of()),
        /** A scenario as a Markov chain for the model checker PRISM. */
        PRISM(Set.of("--scenario", "--at", "--until", "--hour")),
        /** A scenario in which some parties choose, as a game for Gambit. */
        EFG(Set.of("--scenario", "--at", "--until", "--players", "--for", "--against"));

        private final Set<String> options;

        Target(Set<String> options) {
            this.options = options;
        }
    }

    static Answer answer(Loader opener, ExportQuestion question) {
        refuseWhatDoesNotGoTogether(question);
        return switch (question.target()) {
            case DOT, MERMAID, SVG -> DrawingExport.answer(opener, question);
            case JSON -> FileExport.answer(opener, question);
            case PRISM -> PrismExport.answer(opener, question);
            case EFG -> EfgExport.answer(opener, question);
        };
    }

    private static void refuseWhatDoesNotGoTogether(ExportQuestion question) {
        if (question.target() == Target.JSON && question.procedure().isPresent()) {
            throw BadInput.of("--to json gives the whole file, not one procedure",
                    Optional.of("Leave out --procedure, or ask for a drawing or a model."));
        }
        List<String> given = question.model().given();
        given.stream().filter(it -> !question.target().options.contains(it)).findFirst().ifPresent(option -> {
            List<String> targets = List.of(Target.values()).stream().filter(it -> it.options.contains(option))
                    .map(Word::word).toList();
            throw BadInput.of(option + " is for --to " + String.join(" and ", targets) + ", not for --to "
                    + question.target().word(), Optional.empty());
        });
    }
}

package org.surety.report.view;

import java.util.List;
import org.surety.report.shape.Description;

/** What {@code draft start} tells. */
public record DraftStartView(String text, List<Told> sentences,
        @Description("The beginning of an agreement's file, as YAML.") String draft) implements View {

    /** Copies the list. */
    public DraftStartView {
        sentences = List.copyOf(sentences);
    }

    /** A sentence of the text. */
    public record Told(@Description("As a clause cites it, such as §3.2.") String passage, String words,
            @Description("What it has words on that often stand where such a question is answered.") List<
                    String> answers) {

        /** Copies the list. */
        public Told {
            answers = List.copyOf(answers);
        }
    }
}

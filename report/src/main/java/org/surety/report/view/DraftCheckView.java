package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;

/** What {@code draft check} tells. */
public record DraftCheckView(String agreement,
        @Description("Whether every sentence has a clause or is set aside, every clause rests on something, and "
                + "nothing of a sentence is missing in its clauses.") boolean complete,
        List<Told> sentences, List<Clause> clauses, List<Lack> missing,
        @Description("What the draft leaves open or unspecified.") List<Open> open,
        @Description("Questions on which no sentence has words that often stand where they are answered.") List<
                String> silent)
        implements
            View {

    /** Copies the lists. */
    public DraftCheckView {
        sentences = List.copyOf(sentences);
        clauses = List.copyOf(clauses);
        missing = List.copyOf(missing);
        open = List.copyOf(open);
        silent = List.copyOf(silent);
    }

    /** A sentence of a text. */
    public record Told(String source, @Description("As a clause cites it, such as §3.2.") String passage,
            String words, @Description("The clauses that rest on it.") List<String> clauses,
            @Description("Why none has to; null if the draft does not set it aside.") Optional<String> aside) {

        /** Copies the list. */
        public Told {
            clauses = List.copyOf(clauses);
        }

        /** Whether nothing is made of it. */
        public boolean isLeft() {
            return clauses.isEmpty() && aside.isEmpty();
        }
    }

    /** On what a clause rests. */
    public enum Basis implements Word {
        /** On passages. */
        PASSAGE,
        /** It is marked as an inference. */
        INFERENCE,
        /** On a source whose text is not read. */
        OTHER_SOURCE,
        /** On a text, of which it names no passage. */
        WHOLE_TEXT,
        /** On nothing. */
        NOTHING
    }

    /** A clause of the draft. */
    public record Clause(String clause, @Within int line, Basis basis,
            @Description("Whether it still needs a passage, or cites one that no text has.") boolean unfounded,
            List<String> places, @Description("What it cites and no text has.") List<String> unknown) {

        /** Copies the lists. */
        public Clause {
            places = List.copyOf(places);
            unknown = List.copyOf(unknown);
        }
    }

    /** What words of a sentence are. */
    public enum Content implements Word {
        /** A number, a part of a whole, a length of time or a day. */
        QUANTITY,
        /** A state, a party or another name. */
        NAME
    }

    /** Words of a sentence that none of its clauses has. */
    public record Lack(String source, String passage, String words, Content content, List<String> clauses) {

        /** Copies the list. */
        public Lack {
            clauses = List.copyOf(clauses);
        }
    }

    /** A value that the draft leaves open or unspecified. */
    public record Open(String clause, @Within int line,
            @Description("What is unclear; null where the value is unspecified.") Optional<String> question,
            List<String> places, List<String> unknown) {

        /** Copies the lists. */
        public Open {
            places = List.copyOf(places);
            unknown = List.copyOf(unknown);
        }
    }
}

package org.surety.report.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Provenance;

/**
 * Clauses that belong together.
 *
 * @param title what they are about
 * @param clauses in the order of the text
 */
public record Article(String title, List<Clause> clauses) {

    /** Copies the list. */
    public Article {
        clauses = List.copyOf(clauses);
    }

    /**
     * A clause.
     *
     * @param path its place in the agreement ({@code procedures.assistance.steps.decision})
     * @param heading a word or two
     * @param sentences what it says under all readings that are looked at
     * @param provenance what it rests on
     */
    public record Clause(String path, String heading, List<Sentence> sentences, Optional<Provenance> provenance) {
        /** Copies the list. */
        public Clause {
            sentences = List.copyOf(sentences);
        }

        /** The open terms in it, in the order in which they appear. */
        public List<String> terms() {
            return sentences.stream().flatMap(it -> it.terms().stream()).distinct().toList();
        }
    }

    /**
     * A sentence as all readings have it.
     *
     * @param text with what is open in brackets: {@code talks end [within 3 days | with no limit]}
     * @param terms the open terms that the brackets depend on; empty where there is none
     */
    public record Sentence(String text, List<String> terms) {

        /** Copies the list. */
        public Sentence {
            terms = List.copyOf(terms);
        }

        /** A sentence without brackets. */
        static Sentence plain(String text) {
            return new Sentence(text, List.of());
        }

        /** The sentence cut at its brackets, which keep their marks. */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            int at = 0;
            while (!terms.isEmpty() && at < text.length()) {
                int from = text.indexOf('[', at);
                int to = from < 0 ? -1 : text.indexOf(']', from);
                if (to < 0) {
                    break;
                }
                if (from > at) {
                    parts.add(new Part(text.substring(at, from), false));
                }
                parts.add(new Part(text.substring(from, to + 1), true));
                at = to + 1;
            }
            if (at < text.length()) {
                parts.add(new Part(text.substring(at), false));
            }
            return parts;
        }
    }

    /**
     * A piece of a sentence.
     *
     * @param open whether it is a bracket
     */
    public record Part(String text, boolean open) {}
}

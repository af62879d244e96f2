package org.surety.report.life;

import java.util.List;
import java.util.Optional;

/**
 * What an agreement does over its life, in sentences.
 *
 * @param title of the agreement
 * @param picture who is bound and guarded when, in stages; none where the text brings nothing about that could be drawn
 * @param sections in the order in which they are read
 */
public record LifeAccount(String title, Optional<LifePicture> picture, List<Section> sections) {

    /** Copies the list. */
    public LifeAccount {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the page.
     *
     * @param title its heading
     * @param remark what is to be said of all of it
     * @param blocks its questions
     */
    public record Section(String title, Optional<String> remark, List<Block> blocks) {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A question and what is to be said to it.
     *
     * @param question the question
     * @param lines the answers
     * @param more further answers, where they are more than can be taken in at once
     */
    public record Block(String question, List<Line> lines, List<Line> more) {
        /** Copies the lists. */
        public Block {
            lines = List.copyOf(lines);
            more = List.copyOf(more);
        }

        /** With all its answers. */
        Block(String question, List<Line> lines) {
            this(question, lines, List.of());
        }
    }

    /**
     * A sentence, with what belongs under it.
     *
     * @param when under which readings; empty where under all
     * @param sentence the sentence
     * @param details what explains it
     */
    public record Line(Optional<String> when, String sentence, List<String> details) {
        /** Copies the list. */
        public Line {
            details = List.copyOf(details);
        }

        /** Under all readings, with nothing under it. */
        static Line of(String sentence) {
            return new Line(Optional.empty(), sentence, List.of());
        }
    }
}

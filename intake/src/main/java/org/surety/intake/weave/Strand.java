package org.surety.intake.weave;

import java.util.List;

/** What a woven passage consists of, in order. */
public sealed interface Strand {

    /**
     * Words that every draft has here.
     *
     * @param words as they are written in the woven text
     */
    record Shared(String words) implements Strand {}

    /**
     * Words on which the drafts differ. A draft that no variant names has nothing here.
     *
     * @param variants at least one
     */
    record Apart(List<Variant> variants) implements Strand {

        /** Copies the list; refuses none. */
        public Apart {
            variants = List.copyOf(variants);
            if (variants.isEmpty()) {
                throw new IllegalArgumentException("where drafts differ, one of them has words");
            }
        }
    }

    /**
     * The words of some of the drafts.
     *
     * @param labels of the drafts that have them, in the drafts' order
     * @param words as they are written in the woven text
     */
    record Variant(List<String> labels, String words) {

        /** Copies the list. */
        public Variant {
            labels = List.copyOf(labels);
        }

        /** {@code [A/B: words]}. */
        public String bracketed() {
            return "[" + String.join("/", labels) + ": " + words + "]";
        }
    }
}

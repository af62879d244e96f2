package org.surety.analysis.life.api;

import java.util.List;

/**
 * What it changes that a party claims a breach.
 *
 * @param by who claims it; alike ones stand together. One that is accused too claims it of the others
 * @param duty the duty
 * @param accused whose breach it would be
 * @param changes what differs, where nobody says anything until all clocks have run out, from the same without the
 * claim
 * @param ifDisputed the same where the accused objects at once
 */
public record ClaimAnswer(List<String> by, String duty, List<String> accused, List<Difference> changes,
        List<Difference> ifDisputed) {
    /** Copies the lists. */
    public ClaimAnswer {
        by = List.copyOf(by);
        accused = List.copyOf(accused);
        changes = List.copyOf(changes);
        ifDisputed = List.copyOf(ifDisputed);
    }

    /**
     * Something that differs.
     *
     * @param what a phase, a state of a duty, a pair that is suspended, in words of the language
     * @param whose whose
     * @param from without the claim
     * @param to with it
     * @param after hours from the claim
     * @param clause by which clause
     */
    public record Difference(String what, List<String> whose, String from, String to, long after, String clause) {
        /** Copies the list. */
        public Difference {
            whose = List.copyOf(whose);
        }
    }
}

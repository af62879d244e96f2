package org.surety.intake.ground;

/**
 * A sentence of a passage.
 *
 * @param place of the passage in its text, from 1
 * @param number how-manieth sentence of the passage, from 1
 * @param of how many the passage has
 * @param text its words
 */
public record Sentence(int place, int number, int of, String text) {

    /** As a draft cites it: {@code §3.2}; {@code §3} where the passage has no other. */
    public String label() {
        return "§" + place + (of == 1 ? "" : "." + number);
    }
}

package org.surety.live.monitor;

/** Words that people write into a monitor. */
final class GivenWords {

    /** The longest reason or note, in characters. */
    static final int LONGEST = 2_000;

    private GivenWords() {}

    /** A single line that says something. */
    static String needed(String text, String what, int longest) {
        String said = text.strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            throw new UnfitWords(what + " is missing");
        }
        if (said.length() > longest) {
            throw new UnfitWords(
                    what + " has " + said.length() + " characters; at most " + longest + " are kept");
        }
        return said;
    }

    static String why(String text) {
        return needed(text, "the reason", LONGEST);
    }
}

package org.surety.report.text;

/**
 * How text is to look.
 *
 * @param width the columns of the terminal
 * @param colour whether escape sequences may colour it
 */
public record Look(int width, boolean colour) {

    /** The width where there is no terminal. */
    public static final int USUAL_WIDTH = 100;
    /** Plain text of the usual width. */
    public static final Look PLAIN = new Look(USUAL_WIDTH, false);

    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 240;

    /** Brings the width into bounds within which tables make sense. */
    public Look {
        width = Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
    }

    /** What a stretch of text is, and so how it is coloured. */
    public enum Kind {
        /** The name of a section. */
        HEADING("1"),
        /** What the eye should find first. */
        STRONG("1"),
        /** What may be passed over. */
        FAINT("2"),
        /** An error. */
        ERROR("1;31"),
        /** A warning. */
        WARNING("33"),
        /** A note. */
        NOTE("36");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** {@code text}, coloured if colours are wanted. */
    public String paint(Kind kind, String text) {
        return colour && !text.isEmpty() ? "\033[" + kind.code + "m" + text + "\033[0m" : text;
    }
}

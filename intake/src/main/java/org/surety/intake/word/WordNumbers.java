package org.surety.intake.word;

/** How Word writes numbers and switches in attributes. */
final class WordNumbers {

    private static final int MOST_DIGITS = 9;

    private WordNumbers() {}

    /** The whole number, from zero; {@code otherwise} if it is none, or has more than nine digits. */
    static int whole(String written, int otherwise) {
        boolean digits = !written.isEmpty() && written.length() <= MOST_DIGITS
                && written.chars().allMatch(it -> it >= '0' && it <= '9');
        return digits ? Integer.parseInt(written) : otherwise;
    }

    /** Whether a switch is on; it is if its element stands there without a value. */
    static boolean isOn(String value) {
        return switch (value) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }
}

package org.surety.intake;

import java.text.Normalizer;
import org.surety.model.finding.Visible;

/**
 * Text as words one space apart. How a line is broken is no part of what a draft says: every kind of space becomes a
 * plain one, soft hyphens and marks of no width go, a hyphen that holds two words together on a line becomes a plain
 * one. Characters that would change what a reader sees ({@link Visible}) go too.
 */
public final class PlainWords {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HARD_HYPHEN = 0x2011;

    private PlainWords() {}

    /** {@code text} cleaned, single-spaced, without spaces at its ends, in the composed form (NFC). */
    public static String clean(CharSequence text) {
        if (text.isEmpty()) {
            return "";
        }
        return singleSpaced(Normalizer.normalize(visible(text), Normalizer.Form.NFC));
    }

    /** {@code text} with every space a plain one and without what is not seen; spaces are not counted. */
    public static String visible(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                out.append(' ');
            } else if (point == HARD_HYPHEN) {
                out.append('-');
            } else if (point != SOFT_HYPHEN && point != ZERO_WIDTH_SPACE && point != WORD_JOINER
                    && point != BYTE_ORDER_MARK && !Visible.isHidden(point)) {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    /** {@code text} with each run of plain spaces as one, and none at its ends. */
    public static String singleSpaced(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }
}

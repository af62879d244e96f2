package org.surety.text;

import java.text.Normalizer;
import java.util.Optional;
import org.surety.model.finding.Visible;

/** Which characters may stand in a file, and how texts are written so that equal ones are equal. */
public final class Characters {

    /** The Stream-Safe Text Format of Unicode Standard Annex 15: no letter carries more marks than these. */
    private static final int MOST_MARKS = 30;

    private Characters() {}

    /**
     * Something that may not stand in a text.
     *
     * @param index where in the text
     * @param message what it is
     */
    public record Bad(int index, String message) {}

    /** The first character that may not stand in a value of a file. */
    public static Optional<Bad> bad(String text) {
        int marks = 0;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            if (point >= 0x7F) {
                marks = isMark(point) ? marks + 1 : 0;
                if (marks > MOST_MARKS) {
                    return Optional.of(new Bad(i, "a letter carries more than " + MOST_MARKS + " marks"));
                }
            }
            if (point != '\n' && point != '\t' && (point < ' ' || point >= 0x7F && Visible.isHidden(point))) {
                return Optional.of(
                        new Bad(i, "the character U+%04X may not stand in a file: it is not shown, or changes what is"
                                .formatted(point)));
            }
            i += Character.charCount(point);
        }
        return Optional.empty();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /**
     * Whether something in the text of a file may not stand there, which {@code problems} then says. A return before
     * the end of a line may.
     */
    public static boolean refuse(String text, Problems problems) {
        Optional<Bad> bad = bad(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n\n").replace('\r', '\n'));
        bad.ifPresent(it -> {
            int line = 1 + (int) text.substring(0, it.index()).chars().filter(c -> c == '\n').count();
            int begin = text.lastIndexOf('\n', it.index()) + 1;
            problems.add(FormRules.FORM_ENCODING, line, 1 + text.codePointCount(begin, it.index()), "", it.message(),
                    Optional.empty());
        });
        return bad.isPresent();
    }

    /** {@code text} in Unicode's normal form C, so that a letter with its accent is the same however it was typed. */
    public static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}

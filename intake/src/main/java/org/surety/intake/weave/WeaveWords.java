package org.surety.intake.weave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * How drafts' words are written in a woven text so that they can be read back. A bracket of a draft's own, with all
 * that stands in it, is one word: what is woven never cuts through it. A bracket that is never closed, a backslash,
 * and the sign ¶ at the beginning of a word have a backslash before them.
 */
final class WeaveWords {

    /** Before a word: here a passage of the draft ends and the next begins, whose number follows at once. */
    static final char BREAK = '¶';
    private static final char ESCAPE = '\\';
    private static final char HARD_SPACE = '\u00a0';

    private WeaveWords() {}

    /** The words of a single-spaced text as they are written, outermost brackets whole. */
    static List<String> written(String text) {
        boolean[] matched = matched(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' && depth == 0) {
                words.add(word.toString());
                word.setLength(0);
                continue;
            }
            boolean bracket = c == '[' || c == ']';
            if (bracket && matched[i]) {
                depth += c == '[' ? 1 : -1;
            }
            if (c == ESCAPE || bracket && !matched[i] || c == BREAK && (word.isEmpty() || text.charAt(i - 1) == ' ')) {
                word.append(ESCAPE);
            }
            word.append(c);
        }
        if (!text.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The word that ends a passage and begins one with this number. */
    static String passageBreak(String number) {
        return BREAK + String.join("", written(number.replace(' ', HARD_SPACE)));
    }

    /** Whether a word ends a passage. */
    static boolean isBreak(String word) {
        return !word.isEmpty() && word.charAt(0) == BREAK;
    }

    /** The number behind a break. */
    static String numberOf(String breakWord) {
        return plain(breakWord.substring(1)).replace(HARD_SPACE, ' ');
    }

    /** What a draft says where {@code written} stands. */
    static String plain(String written) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == ESCAPE && i + 1 < written.length()) {
                i++;
            }
            out.append(written.charAt(i));
        }
        return out.toString();
    }

    /** Where the bracket that opens at {@code open} closes in a written text; -1 if it does not. */
    static int closing(CharSequence written, int open) {
        int depth = 0;
        for (int i = open; i < written.length(); i++) {
            switch (written.charAt(i)) {
                case ESCAPE -> i++;
                case '[' -> depth++;
                case ']' -> {
                    if (--depth == 0) {
                        return i;
                    }
                }
                default -> {
                    // A character like any other.
                }
            }
        }
        return -1;
    }

    /** Which brackets have a partner. */
    private static boolean[] matched(String text) {
        boolean[] matched = new boolean[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '[') {
                open.push(i);
            } else if (text.charAt(i) == ']' && !open.isEmpty()) {
                matched[open.pop()] = true;
                matched[i] = true;
            }
        }
        return matched;
    }
}

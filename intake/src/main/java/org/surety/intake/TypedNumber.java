package org.surety.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that was typed before a text and not counted by a word processor. A number is told from the beginning of a
 * sentence by its punctuation: {@code 3. Each}, {@code 2.1 Each}, {@code (a) each}, {@code Article 5: Each},
 * {@code Article 5 Exit}, or {@code Article 5} alone; {@code 3 days after} and {@code Article 5 applies} begin with no
 * number.
 *
 * @param shown as it was typed
 * @param level 1 for articles and plain numbers, one more for each further part; 2 for letters, 3 for small Roman
 *        numbers in parentheses
 * @param heading whether a number of this kind stands before a heading where the text is short
 * @param length how many characters of the text it takes, the space behind it included
 */
public record TypedNumber(String shown, int level, boolean heading, int length) {

    private static final String ROMAN = "[IVXLC]{1,6}";
    private static final String COUNT = "(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|" + ROMAN + "|[A-Z])(?: ?(?:bis|ter|quater))?";
    private static final String NAME = "(?:(?:ARTICLE|Article|SECTION|Section|CHAPTER|Chapter|PART|Part"
            + "|ANNEX|Annex|PARAGRAPH|Paragraph|Art\\.|Para\\.) " + COUNT + "|§ ?\\d{1,3})";
    private static final int HEADING = 80;
    /** Before a sign, alone, or before a few words without any sign, which are no sentence. */
    private static final Pattern NAMED = Pattern.compile(NAME + "(?:[.:)](?= |$)|(?= ?[–—-] )|$"
            + "|(?= \\p{Lu}[^.:;,]{0," + HEADING + "}$)) ?(?:[–—-] )?");
    private static final Pattern POINTED = Pattern.compile(
            "\\d{1,3}(?:\\.\\d{1,3}){0,5}(?:[.)](?= |$)|(?<=\\.\\d{1,3})(?= [\\p{Lu}\\[\"“«(]))(?: |$)");
    private static final Pattern LETTERED = Pattern.compile(
            "(?:\\((?:[a-zA-Z]{1,2}|\\d{1,3}|[ivxl]{1,6}|[IVXL]{1,6})\\)|(?:[a-z]|[ivx]{1,5})\\))(?: |$)");
    private static final Pattern CAPITAL = Pattern.compile("(?:[A-Z]|" + ROMAN + ")[.)] (?=[\\p{Lu}\\[])");
    private static final Pattern BULLET = Pattern.compile("[•▪●◦‣⁃∙·*–—-] (?=\\S)");
    /** A heading has no sign behind it. */
    private static final Pattern ENDS = Pattern.compile("[.;:,]$");
    private static final Pattern SMALL_ROMAN = Pattern.compile("\\(?[ivxl]{1,6}\\)");

    /** Whether the text behind this number is a heading: {@code Article 2 Consultations}. */
    boolean heads(String text) {
        return heading && text.length() <= HEADING && !ENDS.matcher(text).find();
    }

    /** The number with which a single-spaced text begins. */
    public static Optional<TypedNumber> of(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.lookingAt()) {
            return Optional.of(new TypedNumber(shown(named).replaceFirst(" [–—-]$", ""), 1, true, named.end()));
        }
        Matcher pointed = POINTED.matcher(text);
        if (pointed.lookingAt()) {
            String shown = shown(pointed);
            int parts = shown.replaceFirst("[.)]$", "").split("\\.").length;
            return Optional.of(new TypedNumber(shown, parts, false, pointed.end()));
        }
        Matcher lettered = LETTERED.matcher(text);
        if (lettered.lookingAt()) {
            String shown = shown(lettered);
            boolean roman = SMALL_ROMAN.matcher(shown).matches() && shown.replaceAll("[()]", "").length() > 1
                    || shown.equals("(i)") || shown.equals("i)");
            return Optional.of(new TypedNumber(shown, roman ? 3 : 2, false, lettered.end()));
        }
        Matcher capital = CAPITAL.matcher(text);
        if (capital.lookingAt()) {
            return Optional.of(new TypedNumber(shown(capital), 1, true, capital.end()));
        }
        Matcher bullet = BULLET.matcher(text);
        return bullet.lookingAt()
                ? Optional.of(new TypedNumber(shown(bullet), 1, false, bullet.end()))
                : Optional.empty();
    }

    private static String shown(Matcher matcher) {
        return matcher.group().strip();
    }
}

package org.surety.report.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar that all sentences share: enumerations, numbers in words, singular and plural, first letters. */
public final class English {

    private static final String[] SMALL = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"};

    /** Numbers of articles and chapters, as identifiers have them. */
    private static final Pattern ROMAN = Pattern.compile("(?<= )[ivx]+\\b");

    private static final Pattern FIRST_WORD = Pattern.compile("[ -]");
    /** Initials that are read letter by letter: up to three, or without a vowel; NATO is read as a word. */
    private static final Pattern SPELLED = Pattern.compile("\\p{Lu}{2,3}|[\\p{Lu}&&[^AEIOUY]]+");
    private static final Pattern SILENT_H = Pattern.compile("hour|honest|honou?r|heir");
    /** Begins with a vowel but sounds like you or one: unionist, European, user, Ukrainian, one-time. */
    private static final Pattern CONSONANT_SOUND = Pattern.compile(
            "uni(?!n|m)|unan|us[eu]|usa|ut[ei]|uk|ug|uru|ubi|eu|ew|once|one(?![a-z])|ouija");

    /** Where what follows the noun of a phrase begins. */
    private static final Pattern AFTER_THE_NOUN =
            Pattern.compile(" (of|that|which|who|with|without|in|to|under|from) ");

    private English() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String and(Collection<String> items) {
        return join(items, " and ");
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String or(Collection<String> items) {
        return join(items, " or ");
    }

    private static String join(Collection<String> items, String last) {
        List<String> all = new ArrayList<>(items);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + last + all.getLast();
    }

    /** {@code five}; figures from sixteen on. */
    public static String number(int count) {
        return count >= 0 && count < SMALL.length ? SMALL[count] : figures(count);
    }

    /** {@code 1,250}. */
    public static String figures(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The number that a word stands for, from one to fifteen; otherwise -1. */
    static int numberOf(String word) {
        for (int i = 1; i < SMALL.length; i++) {
            if (SMALL[i].equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The text with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    /** A remark as a sentence: with a capital letter, and with a stop unless it has one; empty if it is empty. */
    public static String sentence(String remark) {
        String text = capital(remark.strip());
        return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** {@code 1 step}, {@code 3 steps}. */
    public static String count(long count, String singular, String plural) {
        return figures(count) + " " + (count == 1 ? singular : plural);
    }

    /**
     * {@code elected members of the Council} becomes {@code elected member of the Council}; a phrase without a
     * plural stays as it is.
     */
    static String singular(String phrase) {
        Matcher rest = AFTER_THE_NOUN.matcher(phrase);
        int end = rest.find() ? rest.start() : phrase.length();
        int begin = phrase.lastIndexOf(' ', end - 1) + 1;
        return phrase.substring(0, begin) + singularWord(phrase.substring(begin, end)) + phrase.substring(end);
    }

    private static String singularWord(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    /** {@code the guarantors}; a noun that begins with an article of its own, or with "all", stays as it is. */
    static String the(String noun) {
        return noun.startsWith("the ") || noun.startsWith("all ") ? noun : "the " + noun;
    }

    /** {@code a guarantor}, {@code an elected member}, {@code a unionist}, {@code an EU state}, {@code another}. */
    public static String withArticle(String noun) {
        if (noun.equals("other")) {
            return "one of the others";
        }
        if (noun.startsWith("other ")) {
            return "an" + noun;
        }
        return (startsWithVowelSound(noun) ? "an " : "a ") + noun;
    }

    private static boolean startsWithVowelSound(String noun) {
        String word = FIRST_WORD.splitAsStream(noun).findFirst().orElse("");
        if (word.isEmpty()) {
            return false;
        }
        if (word.length() == 1 || SPELLED.matcher(word).matches()) {
            return "AEFHILMNORSX".indexOf(Character.toUpperCase(word.charAt(0))) >= 0;
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.startsWith("8") || word.equals("11") || word.equals("18");
        }
        String small = word.toLowerCase(Locale.ROOT);
        return SILENT_H.matcher(small).lookingAt()
                || "aeiou".indexOf(small.charAt(0)) >= 0 && !CONSONANT_SOUND.matcher(small).lookingAt();
    }

    /** The name of a body from its identifier: {@code security-council} becomes {@code Security Council}. */
    public static String title(String identifier) {
        List<String> words = new ArrayList<>();
        for (String word : words(identifier).split(" ", -1)) {
            boolean small = List.of("of", "the", "and", "for", "in", "on").contains(word);
            words.add(small && !words.isEmpty() ? word : capital(word));
        }
        return String.join(" ", words);
    }

    /** A set by its name, as after an article: {@code the parties} and {@code all parties} are {@code parties}. */
    public static String noun(String set) {
        return set.replaceFirst("^(?i:(the|all) )+(?=.)", "");
    }

    /**
     * An identifier as words: {@code air-defence} becomes {@code air defence}, {@code chapter-vii} {@code chapter VII}.
     */
    public static String words(String identifier) {
        String words = identifier.replace('-', ' ').replace('_', ' ').strip();
        return ROMAN.matcher(words).replaceAll(it -> it.group().toUpperCase(Locale.ROOT));
    }
}

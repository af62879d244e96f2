package org.surety.intake.meaning;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.surety.intake.meaning.Clue.Modal;
import org.surety.intake.meaning.Clue.TimeUnit;
import org.surety.intake.meaning.Clues.Language;
import org.surety.model.quantity.Ratio;

/**
 * Finds what in a passage is worth a meaning, by rules and the same for every party:
 *
 * <ul>
 * <li>lengths of time, days, parts of a whole and other numbers, in digits and in English words; what one clue has read
 * no other reads again;
 * <li>names of the parties that are given, as whole words;
 * <li>{@code shall, must, may, will, should} (treaties say {@code shall}, texts that are not to bind say {@code
 * will}: A. Aust, Modern Treaty Law and Practice, 3rd ed., 2013, on memoranda of understanding), but not the month of
 * May, the will of somebody, or {@code Should} where it begins a condition;
 * <li>words that often stand where a question is answered. Those on leaving are of the Vienna Convention on the Law of
 * Treaties, 1969, Articles 54 to 62.
 * </ul>
 *
 * <p>Words are read in English. A passage is taken for English if most of its letters are Latin and, from
 * {@link #TELLING} words on, every tenth is one of the commonest English words.
 */
public final class ClueFinder {

    /** Fewer words do not tell a language. */
    static final int TELLING = 6;
    private static final int ONE_IN = 10;
    private static final Set<String> COMMON = Set.of("the", "of", "and", "to", "in", "a", "an", "by", "for", "with",
            "is", "are", "be", "shall", "may", "or", "on", "that", "this", "at", "from", "as", "not", "any", "each",
            "its", "their", "within", "it", "will", "must", "should", "all", "no", "if", "under", "which", "between",
            "other", "such", "has", "have", "been", "was", "were", "who", "upon", "after", "before", "than");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(entry("jan", 1), entry("feb", 2), entry("mar", 3),
            entry("apr", 4), entry("may", 5), entry("jun", 6), entry("jul", 7), entry("aug", 8), entry("sep", 9),
            entry("oct", 10), entry("nov", 11), entry("dec", 12));
    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,6})?";

    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH
            + ",? (\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?, ?(\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");
    private static final Pattern POINTED = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?![\\d.])");
    private static final Pattern SPAN = words("(?:(?<words>" + NumberWords.WHOLE + ")(?:[ -]?\\((?<again>" + DIGITS
            + ")\\))?|\\b(?<digits>" + DIGITS + ")(?:\\]|\\))?)[ -]?(?<unit>(?:working|business)[ -]days?|hours?|days?"
            + "|weeks?|months?|years?)\\b");
    private static final Pattern PERCENT = Pattern.compile("\\b(?<digits>" + DIGITS + ")\\]? ?(?:%|(?i:per ?cent)\\b)");
    private static final Pattern PERCENT_WORDS = words("(?<words>" + NumberWords.WHOLE + ") per ?cent\\b");
    private static final Pattern PARTS = words("\\b(?:(?<many>a|one|two|three|four|five|six|seven|eight|nine|eleven)"
            + "[ -](?<part>" + NumberWords.PART + ")|(?<half>half)(?= of\\b| the\\b))\\b");
    private static final Pattern FRACTION = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    private static final Pattern COUNT_WORDS = words("\\b" + NumberWords.WHOLE);
    private static final Pattern COUNT = Pattern.compile("(?<![\\p{L}\\d.,/-])(?:" + DIGITS + ")(?![\\d/])(?![.,]\\d)");
    /** Numbers of articles and the like count nothing. */
    private static final Pattern REFERENCE = words("\\b(?:articles?|art\\.|sections?|paragraphs?|para\\.|annex(?:es)?"
            + "|chapters?|resolutions?|protocols?|no\\.) (?:\\(?[\\da-z]+(?:\\.\\d+)*\\)?(?:, | and | or | to )?)"
            + "(?:(?<=(?:, | and | or | to ))\\d+(?:\\.\\d+)*(?:, | and | or | to )?){0,9}");
    private static final Pattern YEAR = Pattern.compile("(?<=\\b(?:of|in|since) )(?:1[89]|20)\\d\\d\\b");

    private static final Pattern VERB = Pattern.compile("\\b(shall|SHALL|must|MUST|may|MAY|will|WILL|should|SHOULD)\\b"
            + "( (?:not|NOT|never|no)\\b)?");
    private static final Pattern NOUN_BEFORE =
            Pattern.compile("(?:^| )(?:the|a|own|their|its|his|her|free|good|political"
                    + "|popular|of) $", Pattern.CASE_INSENSITIVE);

    private static final Map<Question, Pattern> CUES = Map.of(
            Question.WHO_DECIDES, words("\\b(?:decid(?:es?|ed|ing)|decisions?|vot(?:es?|ed|ing)|majorit(?:y|ies)"
                    + "|unanim(?:ous|ously|ity)|consensus|quorum|veto(?:es)?|abstentions?|consent"
                    + "|agree(?:s|ment)? (?:of|by|among|between)(?: all| both| each)?|determin(?:es?|ed|ation))\\b"),
            Question.BY_WHEN, words("\\b(?:immediately|without (?:undue )?delay|promptly|at once|forthwith"
                    + "|as soon as (?:possible|practicable)|(?:no|not) later than|deadlines?|time limits?"
                    + "|within(?! the meaning)|until"
                    + "|urgent(?:ly)?|entry into force|enters? into force)\\b"),
            Question.WHERE, words("\\b(?:territor(?:y|ies|ial)|air ?space|(?:territorial |internal )?waters|borders?"
                    + "|frontiers?|zones?|regions?|at sea|line of contact|demarcation)\\b"),
            Question.WHO, words("\\b(?:(?:each|any|every|all|either|both|no|other|the|contracting|guarantor|states?) "
                    + "(?:contracting |guarantor |state |states )?part(?:y|ies)|guarantors?|guarantor states?"
                    + "|member states?|signator(?:y|ies)|depositary)\\b"),
            Question.EXIT, words("\\b(?:withdraw(?:s|al|als|n|ing)?|terminat(?:es?|ed|ion|ing)"
                    + "|denounc(?:es?|ed|ing)|denunciations?|expir(?:es?|ed|y|ation)|suspen(?:ds?|ded|sions?|ding)"
                    + "|ceases? to (?:be|have|apply)|remains? in force|notice of|material breach"
                    + "|fundamental change of circumstances)\\b"));

    private final List<Name> names;

    /** What a party is called, as it is looked for. */
    private record Name(String code, Pattern pattern, int length) {}

    /** Looks for these parties too. */
    public ClueFinder(List<PartyNames> parties) {
        List<Name> all = new ArrayList<>();
        for (PartyNames party : parties) {
            for (String name : party.names().contains(party.code()) ? party.names() : with(party)) {
                if (!name.isBlank()) {
                    all.add(new Name(party.code(), Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name.strip())
                            + "(?![\\p{L}\\p{N}])"), name.length()));
                }
            }
        }
        // The longer name first: "North Korea" is not "Korea".
        all.sort(Comparator.comparingInt(Name::length).reversed());
        names = List.copyOf(all);
    }

    private static List<String> with(PartyNames party) {
        List<String> all = new ArrayList<>(party.names());
        all.add(party.code());
        return all;
    }

    /** What is worth a meaning in the text of a passage. */
    public Clues in(String text) {
        Language language = language(text);
        Taken taken = new Taken(text);
        dates(taken, language);
        if (language == Language.ENGLISH) {
            taken.each(REFERENCE, it -> Optional.empty());
            taken.each(YEAR, it -> Optional.empty());
            taken.each(SPAN, ClueFinder::span);
            taken.each(PERCENT_WORDS, it -> NumberWords.whole(it.group("words"))
                    .map(value -> new Clue.Share(it.start(), it.end(), value.divide(Ratio.of(100)))));
            taken.each(PARTS, ClueFinder::parts);
        }
        taken.each(PERCENT, it -> Optional.of(new Clue.Share(it.start(), it.end(),
                number(it.group("digits")).divide(Ratio.of(100)))));
        taken.each(FRACTION, ClueFinder::fraction);
        for (Name name : names) {
            taken.each(name.pattern, it -> Optional.of(new Clue.Named(it.start(), it.end(), name.code)));
        }
        if (language == Language.ENGLISH) {
            taken.each(COUNT_WORDS, ClueFinder::countWords);
        }
        taken.each(COUNT, it -> Optional.of(new Clue.Count(it.start(), it.end(), number(it.group()))));
        if (language == Language.ENGLISH) {
            taken.each(VERB, it -> verb(text, it));
            for (Question question : Question.values()) {
                Optional.ofNullable(CUES.get(question)).ifPresent(cue -> taken.each(cue,
                        it -> Optional.of(new Clue.Cue(it.start(), it.end(), question))));
            }
        }
        return new Clues(language, taken.clues.stream().sorted(Comparator.comparingInt(Clue::from)).toList());
    }

    /** Whether the words of a text are read. */
    public static Language language(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints().filter(Character::isLetter)
                .filter(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.LATIN).count();
        if (latin * 2 < letters) {
            return Language.UNKNOWN;
        }
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+"))
                .filter(it -> !it.isEmpty()).toList();
        long common = words.stream().filter(COMMON::contains).count();
        return words.size() < TELLING || common * ONE_IN >= words.size() ? Language.ENGLISH : Language.UNKNOWN;
    }

    private static void dates(Taken taken, Language language) {
        if (language == Language.ENGLISH) {
            taken.each(DAY_FIRST, it -> day(it, it.group(3), month(it.group(2)), it.group(1)));
            taken.each(MONTH_FIRST, it -> day(it, it.group(3), month(it.group(1)), it.group(2)));
        }
        taken.each(ISO, it -> day(it, it.group(1), Integer.parseInt(it.group(2)), it.group(3)));
        // With points the day stands first everywhere; with strokes it depends on the country, so those are not read.
        taken.each(POINTED, it -> day(it, it.group(3), Integer.parseInt(it.group(2)), it.group(1)));
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<Clue> day(MatchResult at, String year, int month, String day) {
        try {
            return Optional.of(new Clue.Day(at.start(), at.end(),
                    LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Clue> span(MatchResult at) {
        TimeUnit unit = unit(at.group("unit"));
        String words = at.group("words");
        if (words == null) {
            return Optional.of(new Clue.Span(at.start(), at.end(), number(at.group("digits")), unit));
        }
        Optional<Ratio> count = NumberWords.whole(words);
        String again = at.group("again");
        // "thirty (60) days" says two things: the words are left to be found as a number beside it.
        return again == null || count.equals(Optional.of(number(again)))
                ? count.map(it -> new Clue.Span(at.start(), at.end(), it, unit))
                : Optional.of(new Clue.Span(at.start("again") - 1, at.end(), number(again), unit));
    }

    private static TimeUnit unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'h' -> TimeUnit.HOUR;
            case 'd' -> TimeUnit.DAY;
            case 'm' -> TimeUnit.MONTH;
            case 'y' -> TimeUnit.YEAR;
            case 'b' -> TimeUnit.WORKING_DAY;
            default -> word.length() > "weeks".length() ? TimeUnit.WORKING_DAY : TimeUnit.WEEK;
        };
    }

    private static Optional<Clue> parts(MatchResult at) {
        if (at.group("half") != null) {
            return Optional.of(new Clue.Share(at.start(), at.end(), Ratio.of(1, 2)));
        }
        String many = at.group("many").toLowerCase(Locale.ROOT);
        Ratio count = many.equals("a") ? Ratio.ONE : NumberWords.whole(many).orElse(Ratio.ONE);
        // "a third party" and "a third State" count parties and not parts.
        boolean ordinal = many.equals("a") && !at.group("part").toLowerCase(Locale.ROOT).startsWith("hal")
                && !at.group("part").toLowerCase(Locale.ROOT).startsWith("quarter");
        return ordinal
                ? Optional.empty()
                : NumberWords.parts(at.group("part")).map(it -> new Clue.Share(at.start(), at.end(),
                        count.divide(Ratio.of(it))));
    }

    private static Optional<Clue> fraction(MatchResult at) {
        int above = Integer.parseInt(at.group(1));
        int below = Integer.parseInt(at.group(2));
        return above > 0 && above < below
                ? Optional.of(new Clue.Share(at.start(), at.end(), Ratio.of(above, below)))
                : Optional.empty();
    }

    private static Optional<Clue> countWords(MatchResult at) {
        // "one" alone is mostly a pronoun.
        return at.group().equalsIgnoreCase("one")
                ? Optional.empty()
                : NumberWords.whole(at.group()).map(it -> new Clue.Count(at.start(), at.end(), it));
    }

    private static Optional<Clue> verb(String text, MatchResult at) {
        Modal modal = Modal.valueOf(at.group(1).toUpperCase(Locale.ROOT));
        boolean noun = (modal == Modal.WILL || modal == Modal.MUST)
                && NOUN_BEFORE.matcher(text.substring(Math.max(0, at.start() - 12), at.start())).find();
        return noun
                ? Optional.empty()
                : Optional.of(new Clue.Verb(at.start(), at.end(), modal, at.group(2) != null));
    }

    private static Ratio number(String digits) {
        return Ratio.parse(digits.replace(",", ""));
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** What has been read so far. */
    private static final class Taken {

        private final String text;
        private final BitSet read = new BitSet();
        private final List<Clue> clues = new ArrayList<>();

        private Taken(String text) {
            this.text = text;
        }

        /** Reads what a pattern finds and nothing has read before; what gives no clue is read all the same. */
        private void each(Pattern pattern, Function<MatchResult, Optional<? extends Clue>> clue) {
            for (MatchResult at : pattern.matcher(text).results().collect(Collectors.toList())) {
                int next = read.nextSetBit(at.start());
                if (next >= 0 && next < at.end()) {
                    continue;
                }
                Optional<? extends Clue> found = clue.apply(at);
                found.ifPresent(it -> {
                    clues.add(it);
                    read.set(it.from(), it.to());
                });
                if (found.isEmpty() && (pattern == REFERENCE || pattern == YEAR)) {
                    read.set(at.start(), at.end());
                }
            }
        }
    }
}

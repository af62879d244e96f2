package org.surety.intake.ground;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.intake.meaning.Clue;
import org.surety.intake.meaning.ClueFinder;
import org.surety.model.agreement.Countries;
import org.surety.model.quantity.Ratio;

/**
 * The quantities and names in words. Lengths of time are the same if they are equally long (a day has 24 hours here, a
 * year 12 months). A name is a state or party, or a run of words with capitals that does not begin a sentence; it is
 * taken to be there if one of its words is, since drafts shorten names.
 */
final class Contents {

    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,}|\\p{L}[\\p{L}\\p{M}]*(?:-\\p{L}+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern MONTH_BEHIND = Pattern.compile("^(?:st|nd|rd|th)?,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
            + "|Sep|Oct|Nov|Dec)[a-z]*\\b.*", Pattern.DOTALL);
    /** Words that treaties write with a capital, and days and months: no names. */
    private static final Set<String> COMMON = Set.of("article", "articles", "party", "parties", "agreement", "treaty",
            "convention", "state", "states", "annex", "protocol", "section", "chapter", "paragraph", "january",
            "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "the", "he",
            "she", "mr", "mrs", "ms", "dr", "it", "they", "his", "her", "their", "this", "these", "during", "each",
            "no", "if", "in", "a", "an");
    private static final Set<String> FORMS = Set.of("republic", "kingdom", "state", "federal", "democratic", "people",
            "islamic", "arab", "commonwealth", "principality", "union", "socialist", "united");
    private static final Pattern OF = Pattern.compile(" of (?:the )?");
    private static final Pattern OF_STATE = Pattern.compile(".*(?:n|ish|ese|i)");
    private static final int STEM = 4;
    private static final int MONTHS = 12;

    private final ClueFinder finder;
    private final Set<String> amounts = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    Contents(ClueFinder finder) {
        this.finder = finder;
    }

    /** Adds words that a clause has. */
    void add(String text) {
        for (Clue clue : finder.in(text).list()) {
            amount(clue).ifPresent(amounts::add);
            if (clue instanceof Clue.Named named) {
                codes.add(named.code());
            }
            if (clue instanceof Clue.Span span) {
                amounts.add("n" + span.count());
            }
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String found = plain(word.group());
            words.computeIfAbsent(stem(found), it -> new HashSet<>()).add(found);
        }
    }

    /** Adds that it lists so many. */
    void size(int entries) {
        amounts.add("n" + Ratio.of(entries));
    }

    /** What a sentence has and these contents do not, as it is written there, with whether it is a quantity. */
    Map<String, Boolean> missing(String sentence) {
        Map<String, Boolean> missing = new LinkedHashMap<>();
        Set<Integer> read = new HashSet<>();
        for (Clue clue : finder.in(sentence).list()) {
            String written = sentence.substring(clue.from(), clue.to());
            boolean name = clue instanceof Clue.Named;
            boolean quantity = amount(clue).isPresent();
            for (int i = clue.from(); (name || quantity) && i < clue.to(); i++) {
                read.add(i);
            }
            // A code in a heading of capitals is a word: AND, CAN, PER.
            boolean word = clue instanceof Clue.Named named && written.equals(named.code())
                    && sentence.chars().noneMatch(Character::isLowerCase);
            boolean day = clue instanceof Clue.Count
                    && MONTH_BEHIND.matcher(sentence.substring(clue.to())).matches();
            if (clue instanceof Clue.Named named && !word && !codes.contains(named.code())) {
                missing.put(written, false);
            }
            amount(clue).filter(it -> !day && !amounts.contains(it)).ifPresent(it -> missing.put(written, true));
        }
        names(sentence, read).stream().filter(it -> !has(it)).forEach(it -> missing.put(String.join(" ", it), false));
        return missing;
    }

    /** Runs of words with capitals; the first word of the sentence counts only if it is all capitals. */
    private static List<List<String>> names(String sentence, Collection<Integer> read) {
        List<List<String>> all = new java.util.ArrayList<>();
        List<String> run = new java.util.ArrayList<>();
        int end = -1;
        Matcher word = WORD.matcher(sentence);
        boolean first = true;
        while (word.find()) {
            String text = word.group();
            boolean capital = Character.isUpperCase(text.codePointAt(0)) && !read.contains(word.start())
                    && (!first || CODE.matcher(text).matches());
            boolean joined = end >= 0 && sentence.substring(end, word.start()).isBlank();
            if (!run.isEmpty() && (!capital || !joined)) {
                if (!isFormOfState(run, sentence, end, read)) {
                    all.add(List.copyOf(run));
                }
                run.clear();
            }
            if (capital) {
                run.add(text);
            }
            end = word.end();
            first = false;
        }
        if (!run.isEmpty()) {
            all.add(run);
        }
        return all.stream().map(it -> it.stream().filter(one -> !COMMON.contains(plain(one))).toList())
                .filter(it -> !it.isEmpty()).toList();
    }

    /** Whether the words before the name of a state say no more than that it is one: {@code the Republic of}. */
    private static boolean isFormOfState(List<String> run, String sentence, int end, Collection<Integer> read) {
        Matcher of = OF.matcher(sentence).region(end, sentence.length());
        return run.stream().map(Contents::plain).allMatch(FORMS::contains) && of.lookingAt() && read.contains(of.end());
    }

    private boolean has(List<String> name) {
        return name.stream().map(Contents::plain).anyMatch(it -> words.getOrDefault(stem(it), Set.of()).stream()
                .anyMatch(known -> it.startsWith(known) || known.startsWith(it))
                || codes.stream().flatMap(code -> Countries.name(code).stream()).anyMatch(of -> isOfState(it, of)));
    }

    /** Whether a word means what is of a state, as Norwegian of Norway; some, as French, are not seen. */
    private static boolean isOfState(String word, String state) {
        String begin = plain(state).substring(0, Math.min(state.length(), Math.max(STEM, state.length() - 2)));
        return word.startsWith(begin) && OF_STATE.matcher(word).matches();
    }

    private static String plain(String word) {
        return word.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static Optional<String> amount(Clue clue) {
        return switch (clue) {
            case Clue.Span it -> Optional.of(switch (it.unit()) {
                case HOUR -> "h" + it.count();
                case DAY, WORKING_DAY -> "h" + it.count().times(Ratio.of(24));
                case WEEK -> "h" + it.count().times(Ratio.of(168));
                case MONTH -> "m" + it.count();
                case YEAR -> "m" + it.count().times(Ratio.of(MONTHS));
            });
            case Clue.Day it -> Optional.of("d" + it.date());
            case Clue.Share it -> Optional.of("s" + it.value());
            case Clue.Count it -> Optional.of("n" + it.value());
            case Clue.Named it -> Optional.empty();
            case Clue.Verb it -> Optional.empty();
            case Clue.Cue it -> Optional.empty();
        };
    }
}

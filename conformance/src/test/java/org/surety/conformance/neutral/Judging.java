package org.surety.conformance.neutral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words with which a text would judge: of a clause, of a side, or of what somebody ought to write. */
final class Judging {

    /** Each is a part of a regular expression; it counts where it begins a word. */
    private static final List<String> WORDS = List.of(
            // of a clause or a text
            "worthless", "toothless", "useless", "pointless", "hopeless", "doomed", "loophole", "sham\\b", "fig leaf",
            "a dead letter", "came to nothing", "comes to nothing", "not worth the paper",
            // of what is fair, good, or ought to be written
            "fair bargain", "fair deal", "fair compromise", "good deal", "best deal", "bad deal",
            "something else has to be",
            "take the attacker out", "would work", "common sense", "reasonable people",
            // of what somebody intends or is expected to do
            "expected by (?:any|no)body", "nobody expects", "unthinkable", "inevitabl",
            // of a side
            "aggressor", "evil\\b", "regime\\b", "so-called", "unprovoked", "capitulat", "appease", "betray", "traitor",
            "rogue",
            "puppet", "bully", "bullies", "blackmail", "brutal", "heroic", "illegitimate", "notorious", "cynical",
            "barbar",
            "terrorist", "propaganda", "rightful", "legitimate interest", "war criminal", "annexation", "liberat");

    private static final Pattern ANY =
            Pattern.compile("\\b(?:" + String.join("|", WORDS) + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private Judging() {}

    /** The judging words of a text for people, told as {@code line: word}; words over a line's end count too. */
    static List<String> inProse(List<String> lines) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            Matcher matcher = ANY.matcher(line + " " + next);
            while (matcher.find() && matcher.start() < line.length()) {
                found.add((i + 1) + ": " + matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** The judging words of the strings in a Java source: its templates. */
    static List<String> inTemplates(List<String> lines) {
        List<String> literals = new ArrayList<>();
        boolean block = false;
        for (String line : lines) {
            boolean fence = line.contains("\"\"\"");
            if (block || fence) {
                literals.add(line);
            } else {
                literals.add(LITERAL.matcher(line).results().map(it -> it.group().substring(1, it.group().length() - 1))
                        .collect(Collectors.joining(" ")));
            }
            block ^= fence && line.indexOf("\"\"\"") == line.lastIndexOf("\"\"\"");
        }
        return inProse(literals);
    }

    /** The words in {@code found} that are not among those allowed. */
    static Stream<String> besides(List<String> found, Set<String> allowed) {
        return found.stream().filter(it -> !allowed.contains(it.substring(it.indexOf(' ') + 1)));
    }
}

package org.surety.intake.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.intake.compare.Unit;

/** Reads a draft back from a woven text as {@link Weave#text} writes it. */
public final class WovenText {

    private WovenText() {}

    /**
     * The numbers and texts of the passages of the draft with a label.
     *
     * @param text a line a passage: its number, a tab, its words
     * @param labels of all drafts that were woven
     * @param label the draft's
     */
    public static List<Unit> pick(String text, List<String> labels, String label) {
        String any = "(" + String.join("|", labels.stream().map(Pattern::quote).toList()) + ")";
        Pattern head = Pattern.compile("\\[(" + any + "(?:/" + any + ")*): ");
        List<Unit> picked = new ArrayList<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            List<String> number = words(tab < 0 ? "" : line.substring(0, tab), head, label);
            List<String> words = words(line.substring(tab + 1), head, label);
            if (!words.isEmpty()) {
                add(picked, WeaveWords.plain(String.join(" ", number)), words);
            }
        });
        return picked;
    }

    private static void add(List<Unit> picked, String number, List<String> words) {
        List<String> passage = new ArrayList<>();
        String at = number;
        for (String word : words) {
            if (WeaveWords.isBreak(word)) {
                picked.add(new Unit(at, WeaveWords.plain(String.join(" ", passage))));
                passage.clear();
                at = WeaveWords.numberOf(word);
            } else {
                passage.add(word);
            }
        }
        picked.add(new Unit(at, WeaveWords.plain(String.join(" ", passage))));
    }

    /** The words that a draft has in a written text, still as they are written. */
    private static List<String> words(String written, Pattern head, String label) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                out.append(c).append(written.charAt(i + 1));
                i += 2;
                continue;
            }
            int closing = c == '[' ? WeaveWords.closing(written, i) : -1;
            if (closing < 0) {
                out.append(c);
                i++;
                continue;
            }
            Optional<Variant> variant = Variant.at(written, i, closing, head);
            if (variant.isEmpty()) {
                out.append(written, i, closing + 1);
            } else if (variant.get().labels.contains(label)) {
                out.append(' ').append(variant.get().words).append(' ');
            }
            i = closing + 1;
        }
        // Within a bracket of the draft's own no two spaces stand side by side, so this takes nothing of it.
        String single = out.toString().replaceAll(" +", " ").strip();
        return single.isEmpty() ? List.of() : Arrays.asList(single.split(" ", -1));
    }

    /** A bracket of the woven text. */
    private record Variant(List<String> labels, String words) {

        static Optional<Variant> at(String written, int open, int closing, Pattern head) {
            Matcher matcher = head.matcher(written).region(open, closing);
            return matcher.lookingAt()
                    ? Optional.of(new Variant(List.of(matcher.group(1).split("/")),
                            written.substring(matcher.end(), closing)))
                    : Optional.empty();
        }
    }
}

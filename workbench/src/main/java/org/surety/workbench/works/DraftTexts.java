package org.surety.workbench.works;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.surety.intake.Arrival;
import org.surety.intake.Passage;
import org.surety.intake.Passages;
import org.surety.intake.compare.Alignment;
import org.surety.intake.meaning.ClueFinder;
import org.surety.intake.meaning.Clues;
import org.surety.intake.meaning.Meaning;
import org.surety.intake.meaning.PartyNames;
import org.surety.intake.read.Intake;
import org.surety.intake.weave.Weave;

/** Drafts in the words in which they came: read, held against each other, woven, and given meaning. */
public final class DraftTexts {

    private static final String ASIDE = "-";

    private DraftTexts() {}

    /** Reads a file that was brought in. */
    public static Arrival read(String name, byte[] bytes) {
        return Intake.read(name, bytes);
    }

    /** Two drafts passage by passage. */
    public static Alignment aligned(Passages left, Passages right) {
        return Alignment.of(left, right);
    }

    /** Several drafts as one text with attributed brackets. */
    public static Weave woven(Map<String, Passages> drafts) {
        return Weave.of(drafts);
    }

    /** A label for the draft of a file, which none of the others has. */
    public static String label(String name, Set<String> taken) {
        String base = name.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^\\p{L}\\p{N}._'’ -]", " ").strip();
        String label = base.isEmpty() || !Character.isLetterOrDigit(base.codePointAt(0)) ? "Draft" : base;
        String cut = label.substring(0, Math.min(label.length(), 50)).strip();
        String free = cut;
        for (int i = 2; taken.contains(free); i++) {
            free = cut + " " + i;
        }
        return free;
    }

    /** What in a passage is worth a meaning. */
    public static Clues clues(Passage passage, List<PartyNames> parties) {
        return new ClueFinder(parties).in(passage.text());
    }

    /** Writes meaning down: a line each passage, its key, a tab, and the clauses or a dash. */
    public static byte[] written(Meaning meaning) {
        Map<String, String> lines = new TreeMap<>();
        meaning.clauses().forEach((key, paths) -> lines.put(key, String.join(" ", paths)));
        meaning.aside().forEach(it -> lines.put(it, ASIDE));
        StringBuilder out = new StringBuilder();
        lines.forEach((key, value) -> out.append(key).append('\t').append(value).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what was written; lines that say nothing are passed over. */
    public static Meaning meaning(byte[] written) {
        Map<String, List<String>> clauses = new HashMap<>();
        Set<String> aside = new HashSet<>();
        new String(written, StandardCharsets.UTF_8).lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.substring(tab + 1).equals(ASIDE)) {
                aside.add(line.substring(0, tab));
            } else if (tab > 0) {
                clauses.put(line.substring(0, tab), List.of(line.substring(tab + 1).split(" ")));
            }
        });
        return new Meaning(clauses, aside);
    }
}

package org.surety.intake.plain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.surety.intake.Notices;
import org.surety.intake.Passage;
import org.surety.intake.PassageBuilder;
import org.surety.intake.Passages;
import org.surety.intake.PlainWords;
import org.surety.intake.TypedNumber;
import org.surety.intake.pack.Allowed;
import org.surety.intake.pack.TurnedAway;

/**
 * Plain text. A line is a passage; it goes on in the next line where the text was broken to fit a page: the line is
 * at least {@link #WRAPPED} characters long, does not end a sentence, and the next is neither empty nor begins with a
 * number. A short line in capitals, a short one that is named as an article, and one marked with {@code #} is a
 * heading.
 */
public final class PlainText {

    /** Shorter lines were not broken to fit a page. */
    static final int WRAPPED = 50;
    private static final int HEADING = 80;
    private static final int MARKS = 6;
    private static final int LINES_BETWEEN_LOOKS = 512;

    private PlainText() {}

    /**
     * The draft.
     *
     * @throws TurnedAway if it is more than is allowed
     */
    public static Passages read(String name, String text, Allowed allowed) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String before = "";
        int lines = 0;
        // Some programs end lines with a vertical tab, and pages with a form feed.
        Iterator<String> raw = text.replace('\u000B', '\n').replace('\f', '\n').lines().iterator();
        while (raw.hasNext()) {
            if (++lines % LINES_BETWEEN_LOOKS == 0) {
                allowed.time(name);
            }
            String line = PlainWords.clean(raw.next());
            if (!goesOn(before, line)) {
                add(passages, name, current, allowed);
            }
            current.append(current.isEmpty() || line.isEmpty() ? "" : " ").append(line);
            allowed.passageSoFar(name, passages.size() + 1, current.length());
            before = line;
        }
        add(passages, name, current, allowed);
        return Passages.of(name, passages, new Notices(name));
    }

    private static boolean goesOn(String before, String line) {
        return before.length() >= WRAPPED && !line.isEmpty() && ".;:?!".indexOf(before.charAt(before.length() - 1)) < 0
                && TypedNumber.of(line).isEmpty() && !line.startsWith("#") && !isCapitals(before) && !isCapitals(line);
    }

    private static void add(List<Passage> passages, String name, StringBuilder current, Allowed allowed) {
        String text = current.toString();
        current.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        int marks = 0;
        while (marks < Math.min(MARKS, text.length()) && text.charAt(marks) == '#') {
            marks++;
        }
        boolean marked = marks > 0 && text.startsWith(" ", marks);
        String words = marked ? text.substring(marks + 1) : text;
        boolean heading = marked || isCapitals(words);
        PassageBuilder builder = new PassageBuilder();
        builder.text(words, List.of());
        passages.add(builder.build(passages.size() + 1, "", marked ? marks : heading ? 1 : 0, heading, List.of(),
                Optional.empty()));
        allowed.passage(name, words.length());
    }

    private static boolean isCapitals(String line) {
        return line.length() <= HEADING && line.indexOf('[') < 0
                && line.chars().filter(Character::isLetter).count() > 2
                && line.chars().noneMatch(Character::isLowerCase);
    }
}

package org.surety.intake.ground;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.surety.intake.Passage;
import org.surety.intake.meaning.Clue;
import org.surety.intake.meaning.ClueFinder;
import org.surety.intake.meaning.Question;
import org.surety.model.agreement.Countries;

/** The beginning of an agreement's file: a source that names a text, the states that it names, and its passages. */
public final class DraftStart {

    private static final int WIDTH = 110;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ID = 60;
    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
    /** States of a text beyond these are for its author to declare. */
    private static final int MOST_PLACES = 6;

    private final String file;
    private final CitedText text;
    private final ClueFinder finder = new ClueFinder(StateNames.with(Map.of()));

    /** Of the text in a file of that name. */
    public DraftStart(String file, CitedText text) {
        this.file = file;
        this.text = text;
    }

    /** What a sentence may answer. */
    public Set<Question> questions(Sentence sentence) {
        return finder.in(sentence.text()).questions();
    }

    /** The file, which can be read as it stands. */
    public String yaml() {
        StringBuilder out = new StringBuilder();
        String title = title();
        out.append("surety: 1\nkind: agreement\nid: ").append(id()).append("\ntitle: ").append(quoted(title))
                .append("\nstatus: draft   # or proposed, signed, political, in-force, lapsed\n\nsources:\n  text:\n")
                .append("    title: ").append(quoted(title)).append("\n    file: ").append(quoted(file))
                .append("   # beside this file\n    grade: primary   # of a report: press or statement\n")
                .append("    # aside: {§1: the headline}   # passages on which no clause has to rest, each with why\n")
                .append("  inference:\n    title: A reading of the author of this file, not found in the text\n")
                .append("    grade: inference\n");
        Map<String, Set<String>> states = states();
        if (!states.isEmpty()) {
            out.append(
                    "\n# States that the text names. Give a role to those that have one; take out others.\n")
                    .append("parties:\n");
            states.forEach((code, places) -> out.append("  ").append(code).append(": {name: ")
                    .append(quoted(Countries.name(code).orElse(code))).append(", source: [")
                    .append(String.join(", ",
                            places.stream().limit(MOST_PLACES).map(it -> "{text: " + it + "}").toList()))
                    .append("]}\n"));
        }
        out.append("""

                # Write a clause for each passage below, with `source: {text: §3}`, or `{text: §3.2}` for its second
                # sentence. What no passage says is `source: inference`. What the text leaves unclear is an open term,
                # what it does not say `unspecified`. `surety draft check` tells what is left.
                """);
        for (Passage passage : text.passages().list()) {
            if (passage.heading() && text.of(passage.place()).isEmpty()) {
                out.append("#\n");
                comment(out, (passage.number() + " " + passage.text()).strip());
            }
            out.append(text.of(passage.place()).isEmpty() ? "" : "#\n");
            for (Sentence sentence : text.of(passage.place())) {
                String number = sentence.number() == 1 && !passage.number().isEmpty() ? passage.number() + " " : "";
                Set<Question> questions = questions(sentence);
                String hints = questions.isEmpty()
                        ? ""
                        : "   (" + String.join(", ", questions.stream().map(Question::words).toList()) + ")";
                comment(out, sentence.label() + "  " + number + sentence.text() + hints);
            }
        }
        return out.toString();
    }

    private Map<String, Set<String>> states() {
        Map<String, Set<String>> states = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            for (Clue clue : finder.in(sentence.text()).list()) {
                // Three capitals may be a word: AND, CAN, PER.
                if (clue instanceof Clue.Named named && (named.code().equals("USA")
                        || !sentence.text().substring(clue.from(), clue.to()).equals(named.code()))) {
                    states.computeIfAbsent(named.code(), it -> new LinkedHashSet<>()).add(sentence.label());
                }
            }
        }
        return states;
    }

    private String title() {
        String first = text.sentences().getFirst().text();
        return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE).strip() + " ...";
    }

    private String id() {
        String base = NO_ID.matcher(file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").toLowerCase(java.util.Locale.ROOT))
                .replaceAll("-").replaceAll("^-+|-+$", "");
        return base.isEmpty() || !Character.isLetter(base.charAt(0))
                ? "draft" + (base.isEmpty() ? "" : "-" + base.substring(0, Math.min(base.length(), LONGEST_ID)))
                : base.substring(0, Math.min(base.length(), LONGEST_ID));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void comment(StringBuilder out, String text) {
        StringBuilder line = new StringBuilder("#");
        for (String word : List.of(text.split(" ", -1))) {
            if (line.length() + word.length() >= WIDTH && line.length() > 1) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append("#    ");
            }
            line.append(' ').append(word);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}

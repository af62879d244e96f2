package org.surety.report.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.surety.analysis.who.Cover;
import org.surety.report.words.Brought;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;

/**
 * One question about an act and its answer under all readings, in words.
 *
 * @param subject what is asked
 * @param question the question as it is told: {@code Who can stop help?}
 * @param lead the answer, or {@code It depends:} where more than two things can be true
 * @param cases then each thing with the readings under which it holds: {@code if all must agree: any one of them}
 */
public record AnswerLine(Subject subject, String question, String lead, List<String> cases) {

    /** Copies the list. */
    public AnswerLine {
        cases = List.copyOf(cases);
    }

    /** What is asked. */
    public enum Subject {
        /** Whether it can come at all. */
        POSSIBLE,
        /** Who can stop it. */
        STOP,
        /** Whether whoever acts can stop it alone. */
        ACTOR,
        /** Who may help alone. */
        ALONE,
        /** Whether it is owed. */
        OWED,
        /** When it can come. */
        WHEN,
        /** How long talks may take. */
        TALKS
    }

    /** The whole answer in one line. */
    public String answer() {
        return cases.isEmpty() ? lead : lead + " " + String.join("; ", cases) + ".";
    }

    /** The answers of a section, in the order in which they are told; where it can never come, that alone. */
    public static List<AnswerLine> of(Digest.Section section, CaseWords words) {
        Brought brought = section.brought();
        Lines lines = new Lines(section, words);
        lines.add(Subject.POSSIBLE, brought.canCome(), it -> true, it -> it.possible(brought));
        if (!section.isEverPossible()) {
            return lines.all();
        }
        lines.add(Subject.STOP, brought.whoCanStop(), it -> it.told().stop());
        if (section.isWithin()) {
            lines.add(Subject.ACTOR, English.capital(EventWords.actor(section.events())) + " alone?",
                    it -> it.attackerStops() ? "yes" : "no");
        }
        lines.add(Subject.ALONE, brought.whoAlone(), it -> it.told().alone());
        lines.add(Subject.OWED, brought.owed(), it -> it.told().owed());
        lines.add(Subject.WHEN, brought.when(), it -> it.told().when());
        if (section.cases().stream().anyMatch(it -> !it.value().talks().isEmpty())) {
            lines.add(Subject.TALKS, "Talks may take?", it -> it.talks().isEmpty() ? "there are none" : it.talks());
        }
        return lines.all();
    }

    private static final class Lines {

        private final Digest.Section section;
        private final CaseWords words;
        private final List<AnswerLine> all = new ArrayList<>();

        Lines(Digest.Section section, CaseWords words) {
            this.section = section;
            this.words = words;
        }

        List<AnswerLine> all() {
            return all;
        }

        void add(Subject subject, String question, Function<Digest.Verdict, String> answer) {
            add(subject, question, Digest.Verdict::isPossible, answer);
        }

        void add(Subject subject, String question, Predicate<Digest.Verdict> asked,
                Function<Digest.Verdict, String> answer) {
            Optional<Cover<String>> found = section.cover(asked, answer);
            found.ifPresent(cover -> {
                List<String> values = List.copyOf(cover.boxes().keySet());
                all.add(switch (values.size()) {
                    case 1 -> new AnswerLine(subject, question, English.capital(values.getFirst()) + ".", List.of());
                    case 2 -> new AnswerLine(subject, question, either(values.get(0), values.get(1), cover), List.of());
                    default -> new AnswerLine(subject, question, "It depends:", values.stream()
                            .map(it -> "if " + words.when(cover, it) + ": " + it).toList());
                });
            });
        }

        /** Of two values the one with the shorter condition is told with it. */
        private String either(String common, String rare, Cover<String> cover) {
            if (common.equals("yes") && rare.startsWith("no")) {
                return "Yes, unless " + words.when(cover, rare)
                        + (rare.equals("no") ? "." : " (" + rare.substring(4) + ").");
            }
            boolean commonShorter = words.when(cover, common).length() < words.when(cover, rare).length();
            String told = commonShorter ? common : rare;
            String other = commonShorter ? rare : common;
            return told.equals("yes") || told.equals("no")
                    ? English.capital(told) + " if " + words.when(cover, told) + ". Otherwise " + other + "."
                    : "If " + words.when(cover, told) + ": " + told + ". Otherwise: " + other + ".";
        }
    }
}

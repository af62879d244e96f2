package org.surety.report.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surety.report.view.ExerciseView;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.Percent;

/** What a text and a page of a debrief both say. */
public final class DebriefWords {

    /** What it is and is not. */
    public static final String NEUTRAL = "Every seat was played by rule: what each party did was drawn from what the "
            + "scenario assumes of it. This is no forecast; it shows what the text allowed, asked and led to in one "
            + "play. Odds are those of enough help in time under the same assumptions; where none are "
            + "told, too many states could follow.";
    /** Where it is nothing. */
    public static final String NONE_UNUSED = "Nothing was left undone that was offered.";

    /** Of what could be used. */
    public static final String UNUSED = "What the text would have allowed and the party did not do. Whether it should "
            + "have is not said here.";

    private DebriefWords() {}

    /** {@code The odds go from 50% to 100%}; nothing where they are not known. */
    public static Optional<String> odds(ExerciseView.Decisive it) {
        if (it.before().isEmpty() || it.after().isEmpty()) {
            return Optional.empty();
        }
        String before = Percent.of(it.before().get());
        String after = Percent.of(it.after().get());
        return Optional.of(before.equals(after)
                ? "The odds stay at " + after + "."
                : "The odds go from " + before + " to " + after + ".");
    }

    /** Who alone could have turned a vote, those alike together. */
    public static List<String> turners(ExerciseView.Decisive it) {
        Map<String, List<ExerciseView.Turner>> alike = it.turners().stream().collect(Collectors.groupingBy(
                one -> "with " + one.instead().word() + one.cast().map(cast -> " in place of " + cast.word())
                        .orElse(" in place of no ballot")
                        + one.then().map(then -> "; the odds would then be " + Percent.of(then)).orElse(""),
                LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream().map(group -> (group.getValue().size() > 1 ? "Each of " : "")
                + English.and(group.getValue().stream().map(ExerciseView.Turner::name).toList())
                + " alone could have given it another result " + group.getKey() + ".").map(English::capital).toList();
    }

    /** A duty that was late. */
    public static String late(ExerciseView.Late it) {
        return English.capital(it.name()) + " " + it.asks() + ": late since " + it.since()
                + it.then().map(then -> ", " + FollowWords.state(then) + it.thenAt().map(at -> " since " + at)
                        .orElse("")).orElse(" and until the end")
                + ".";
    }

    /** How to follow the chronicle: with the readings that were played. */
    public static String follow(ExerciseView it) {
        String readings = it.readings().entrySet().stream()
                .map(one -> " --reading " + one.getKey() + "=" + one.getValue()).collect(Collectors.joining());
        return "With -o, what happened is written beside the answer as a chronicle; surety follow reads it, with --at "
                + it.ends().substring(0, "2000-01-01".length()) + readings + ".";
    }
}

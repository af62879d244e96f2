package org.surety.report.digest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.surety.report.view.ExerciseView;
import org.surety.report.view.RerunView;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.Percent;

/** What a text and a page of a debrief both say. */
public final class DebriefWords {

    /** What odds are, and what a play with a move changed is. */
    public static final String ODDS = "Odds are those of enough help in time under the scenario's assumptions; where "
            + "none are told, too many states could follow. Where the play is played on with a move changed, everybody "
            + "does again what they did in the steps that it came to, and is played by rule elsewhere; chance is then "
            + "asked once, so that is one way it could have gone.";
    /** Where it is nothing. */
    public static final String NONE_UNUSED = "Nothing was left undone that was offered.";

    /** Where nothing is on record. */
    public static final String NO_BREACH = "No breach is on record.";

    /** Of what could be used. */
    public static final String UNUSED = "What the text would have allowed and the party did not do. Whether it should "
            + "have is not said here.";

    private static final int MOST_LISTED = 4;

    private DebriefWords() {}

    /** What it is and is not. */
    public static String neutral(ExerciseView it) {
        String how = it.seed().isPresent()
                ? "Every seat was played by rule: what each party did was drawn from what the scenario assumes of it. "
                        + "Seed " + it.seed().get() + "."
                : "Told from the log that was kept of it.";
        return how + " This is no forecast; it shows what the text allowed, asked and led to in one play. " + ODDS;
    }

    /** From which rules on a log can only be read; nothing where today's rules come to all of it. */
    public static Optional<String> departs(ExerciseView it) {
        return it.departs().map(one -> "Today's rules differ from those under which this log was kept: event "
                + one.number() + " does not follow, " + one.why() + ". All that is said here is of the play up to "
                + "there; what was recorded after that stands at the end, and nothing can be added to it.");
    }

    /** By which head the log can be told from another. */
    public static Optional<String> head(ExerciseView it) {
        return it.head().map(one -> "Head of the log: " + one);
    }

    /** What a play came to. */
    public static String ending(RerunView.Ending it) {
        String who = it.helped().isEmpty()
                ? "Nobody helped."
                : English.capital(English.and(it.helped())) + " helped.";
        return it.enough()
                .map(at -> "Enough help had come on " + moment(at) + ", " + (it.inTime() ? "in time" : "too late")
                        + ". ")
                .orElse("Enough help never came. ") + who;
    }

    /** A moment of the story as people write it. */
    public static String moment(String iso) {
        return iso.replace('T', ' ');
    }

    /** What the play with a move changed comes to. */
    public static String again(RerunView it) {
        if (!it.otherwise()) {
            return "Played on so, it comes to the same end.";
        }
        return "Played on so: " + ending(it.ending())
                + listed(" No longer possible: ", it.leftOut()) + listed(" By rule: ", it.byRule());
    }

    /** Some moves; how many, where they are more than one would read. */
    private static String listed(String what, List<String> moves) {
        return moves.isEmpty()
                ? ""
                : what + (moves.size() > MOST_LISTED
                        ? English.number(moves.size()) + " moves"
                        : English.and(moves)) + ".";
    }

    /** What the play without a part comes to; nothing where that is the same, and for a vote. */
    public static Optional<String> without(ExerciseView.Decisive it) {
        return it.without().filter(RerunView::otherwise)
                .map(one -> English.capital(one.name()) + " alone could have left it. " + again(one));
    }

    /** What somebody could have done and what would have come of it. */
    public static Optional<String> had(ExerciseView.Unused it) {
        return it.had().map(one -> again(one));
    }

    /** What stands beside what. */
    public static String history(ExerciseView.History it) {
        return "What happened here beside what the chronicle \"" + it.title() + "\" tells of the same days, with who "
                + "says so. The same is what the same party did, whenever it did it.";
    }

    /** What all a party did was taken to be. */
    public static String conducted(ExerciseView.Conducted it) {
        return English.capital(it.name()) + ": " + English.count(it.of(), "thing", "things")
                + " of which the scenario speaks, " + (it.of() > 1 ? "together " : "") + "taken to have a chance of "
                + Percent.of(it.chance()) + (it.of() > 1
                        ? "; the least likely: " + it.least() + " (" + Percent.of(it.leastChance()) + ")."
                        : ": " + it.least() + ".");
    }

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
                        + one.then().map(then -> "; the odds would then be " + Percent.of(then)).orElse("") + "."
                        + one.again().map(again -> " " + again(again)).orElse(""),
                LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream().map(group -> (group.getValue().size() > 1 ? "Each of " : "")
                + English.and(named(group.getValue().stream().map(ExerciseView.Turner::name).toList()))
                + " alone could have given it another result " + group.getKey()).map(English::capital).toList();
    }

    /** Names, those that several bear once. */
    private static List<String> named(List<String> names) {
        return names.stream().distinct().map(it -> {
            int count = Collections.frequency(names, it);
            return count > 1 ? it + " (" + English.number(count) + " of them)" : it;
        }).toList();
    }

    /** A duty that was late. */
    public static String late(ExerciseView.Late it) {
        return English.capital(it.name()) + " " + it.asks() + ": late since " + moment(it.since())
                + it.then().map(then -> ", " + FollowWords.state(then) + it.thenAt().map(at -> " since " + at)
                        .orElse("")).orElse(" and until the end")
                + ".";
    }

    /** How to follow the chronicle: with the readings that were played. */
    public static String follow(ExerciseView it) {
        String readings = it.readings().entrySet().stream()
                .map(one -> " --reading " + one.getKey() + "=" + one.getValue()).collect(Collectors.joining());
        return "With -o, what happened is written beside the answer as a chronicle; surety follow reads it, with --at "
                + it.ends().substring(0, "2000-01-01".length()) + readings + "."
                + it.scenario().map(one -> " With --scenario, what everybody did is written as a scenario; surety "
                        + "crisis reads it" + (readings.isEmpty() ? "." : ", with" + readings + ".")).orElse("");
    }
}

package org.surety.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Exit;
import org.surety.semantics.Effect;
import org.surety.semantics.life.Change;

/** What an entry of a chronicle changed, in words. */
public final class ChangeWords {

    private final Names names;
    private final RecordWords records;

    ChangeWords(Names names, RecordWords records) {
        this.names = names;
        this.records = records;
    }

    /** Several changes that are alike but for whose they are; one sentence. */
    public record Group(String agreement, String clause, String said) {}

    /** A set of changes in sentences: what is alike of several parties is told once. */
    public static List<Group> of(List<Change> changes, Map<String, FollowWords> words) {
        Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
        changes.forEach(it -> groups.computeIfAbsent(alike(it), key -> new ArrayList<>()).add(it));
        return groups.values().stream().map(it -> new Group(it.getFirst().agreement(), it.getFirst().clause(),
                Optional.ofNullable(words.get(it.getFirst().agreement())).orElseThrow().changes().changed(it)))
                .toList();
    }

    private static List<Object> alike(Change change) {
        return switch (change) {
            case Change.PositionChanged it -> List.of(it.agreement(), it.key().duty(), it.from(), it.to());
            case Change.BoundChanged it -> List.of(it.agreement(), "bound", it.bound(), it.clause());
            case Change.SuspensionChanged it -> List.of(it.agreement(), "suspended", it.suspended(), it.clause());
            case Change.PhaseChanged it -> List.of(it);
            case Change.BreachChanged it -> List.of(it);
            case Change.RunBegan it -> List.of(it);
            case Change.InRun it -> List.of(it);
            case Change.NoticeGiven it -> List.of(it);
            case Change.Prolonged it -> List.of(it);
            case Change.Unlawful it -> List.of(it);
        };
    }

    private String changed(List<Change> alike) {
        return switch (alike.getFirst()) {
            case Change.PhaseChanged it ->
                    "The agreement is " + FollowWords.phase(it.to()) + "; before, it was "
                            + FollowWords.phase(it.from()) + ".";
            case Change.BoundChanged it -> {
                List<String> who = alike.stream().map(one -> ((Change.BoundChanged) one).party()).toList();
                yield English.capital(names.list(who)) + (who.size() == 1 ? " is " : " are ")
                        + (it.bound() ? "bound from now on." : "bound no more.");
            }
            case Change.SuspensionChanged it -> {
                List<String> pairs = alike.stream().map(one -> ((Change.SuspensionChanged) one).pair())
                        .map(pair -> names.list(List.of(pair.one(), pair.other()))).toList();
                yield "Between " + String.join("; ", pairs) + " it is " + (it.suspended()
                        ? "suspended."
                        : "suspended no more.");
            }
            case Change.PositionChanged it -> "The duty " + FollowWords.quoted(it.key().duty()) + " of "
                    + names.list(alike.stream().map(one -> ((Change.PositionChanged) one).key().bearer()).toList())
                    + ": " + FollowWords.state(it.to()) + "; before, " + FollowWords.state(it.from()) + ".";
            case Change.BreachChanged it -> "On record: " + records.record(it.record()) + ".";
            case Change.RunBegan it -> "The procedure " + FollowWords.quoted(it.procedure()) + " begins.";
            case Change.InRun it -> English.capital(effect(it.effect())) + ".";
            case Change.NoticeGiven it -> "The notice of " + names.prose(it.notice().by()) + " takes effect after "
                    + FollowWords.last(it.notice().effective())
                    + (it.notice().dutiesMet() ? ", once it has met its duties." : ".");
            case Change.Prolonged it -> "The term"
                    + it.duty().map(duty -> " of the duty " + FollowWords.quoted(duty)).orElse("") + " runs on until "
                    + FollowWords.last(it.until()) + ".";
            case Change.Unlawful it -> "Nothing in the text provides for this; it is recorded as an act.";
        };
    }

    /** What a step came to. */
    String effect(Effect effect) {
        String step = FollowWords.quoted(FollowWords.step(effect.clause()));
        return switch (effect) {
            case Effect.Began it -> "the step " + step + " begins";
            case Effect.Ended it -> "the step " + step + " ends, " + result(it.result());
            case Effect.DutyArose it -> names.list(it.parties()) + " must act in " + step + " from now on";
            case Effect.LibertyArose it -> names.list(it.parties()) + " may act in " + step + " from now on";
            case Effect.DutyDischarged it -> names.prose(it.party()) + " has done its part in " + step;
            case Effect.DutyBroken it -> "the time of " + step + " has passed, and no act of "
                    + names.prose(it.party()) + " is on record";
            case Effect.HelpCame it -> names.prose(it.party()) + " has acted in " + step;
            case Effect.NotSetOff it -> "nothing is set off: " + EventWords.obstacle(it.why());
            case Effect.Reached it -> "the step " + step + " has come to what it is for";
        };
    }

    private static String result(Exit.Result result) {
        return switch (result) {
            case SUCCESS -> "done or decided in favour";
            case FAILURE -> "not decided in favour";
            case SILENCE -> "its time having passed";
        };
    }
}

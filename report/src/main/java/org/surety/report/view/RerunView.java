package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.live.LogEvent;
import org.surety.live.PlayEnding;
import org.surety.live.Rerun;
import org.surety.report.shape.Description;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MoveWords;

/** The play with one move changed: everybody goes on as they did, or by rule where the play never came. */
@Description("The play with one move changed. In steps that the play came to, everybody does again what they did in "
        + "them; elsewhere they are played by rule.")
public record RerunView(String at, String party, String name,
        @Description("What it does here, after its name.") String instead, Ending ending,
        @Description("Whether it comes to another end than the play: other helpers, another moment at which help is "
                + "enough, or none.") boolean otherwise,
        @Description("What could no longer be done.") List<String> leftOut,
        @Description("What was done by rule, since the play never came there.") List<String> byRule,
        @Description("What happened from that moment on.") List<ExerciseView.Told> then) {

    static RerunView of(Rerun it, String agreement, PlayEnding played, DebriefNames names, boolean told) {
        String instead = it.instead().map(names.moves()::does).orElseGet(() -> it.made()
                .map(one -> "does not " + MoveWords.could(one)).orElse("does nothing"));
        return new RerunView(FollowWords.moment(it.at()), it.party(), names.moves().party(agreement, it.party()),
                instead, Ending.of(it.ending(), agreement, names), !it.ending().equals(played),
                it.leftOut().stream().map(one -> said(one, names)).toList(),
                it.byRule().stream().map(one -> said(one, names)).distinct().toList(),
                told ? it.then().stream().flatMap(one -> names.told(one).stream()).toList() : List.of());
    }

    private static String said(LogEvent.Moved it, DebriefNames names) {
        return names.moves().party(it.move().agreement(), it.party()) + " " + names.moves().does(it.move());
    }

    /** What a play came to. */
    public record Ending(
            @Description("When enough help had come; null where it never had.") Optional<String> enough,
            @Description("Whether that was before the hour at which it is too late.") boolean inTime,
            @Description("Who helped, by name.") List<String> helped) {

        static Ending of(PlayEnding it, String agreement, DebriefNames names) {
            return new Ending(it.enough().map(FollowWords::moment), it.inTime(),
                    it.helped().stream().map(one -> names.moves().party(agreement, one)).toList());
        }
    }
}

package org.surety.web.play;

import java.util.List;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;

/** How an exercise works, for whoever sees one for the first time. */
final class PlayHelp {

    private PlayHelp() {}

    /** For whoever sits at a seat. */
    static Markup ofSeat() {
        return folded(List.of(
                "The text of the agreement decides. What you can do now stands under its own heading, each with the "
                        + "clause by which you can; what concerns no step under way is folded below it.",
                "Under what is waited for stands who can still do something, until when, and what follows by the text "
                        + "if nobody does anything. To do nothing is a choice, too: silence means what the text says.",
                "A duty is never done for you, and nothing stops you from breaking one. What breaks the agreement "
                        + "says so before, and may need a second person.",
                "Press once. A button that was not sent says so, and nothing is done twice. This page goes on by "
                        + "itself.",
                "Whatever you may not know is not on this page. After the end the debrief shows all of it to "
                        + "everybody."));
    }

    /** For whoever leads. */
    static Markup ofControl() {
        return folded(List.of(
                "People point their phones at the square, or type the address and the code. The code only lets them "
                        + "ask; you let them in.",
                "Seats that nobody takes are played by rule. To practise alone, press Play it yourself at one seat, "
                        + "and Begin; Its moves shows what that seat can do.",
                "The story then goes by itself: what is prepared comes at its hour, and limits pass. You can pause it, "
                        + "let the rest take more or fewer minutes, set when play ends at the latest, bring what is "
                        + "prepared now or an event that was not, and correct a line; the log keeps both.",
                "After the end everybody reads the debrief, with whose move changed what."));
    }

    private static Markup folded(List<String> sentences) {
        Tag inside = Tag.of("div").in("inside");
        sentences.forEach(it -> inside.add(Tag.of("p", it)));
        return Tag.of("details").in("source").add(Tag.of("summary", "How this works"), inside);
    }
}

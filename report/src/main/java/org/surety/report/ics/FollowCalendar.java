package org.surety.report.ics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.report.view.FollowView;
import org.surety.report.words.English;
import org.surety.semantics.life.Position;

/** The last day of each clock that runs, and of each duty of which it is known, as events of a whole day. */
public final class FollowCalendar {

    private FollowCalendar() {}

    /**
     * A day to watch.
     *
     * @param id the same for the same event of a later answer
     * @param summary what runs out on it
     * @param more who can move, what follows, and by which clause
     */
    public record Watched(LocalDate day, String id, String summary, String more) {}

    /** The calendar. */
    public static String of(FollowView view) {
        return of(view, false);
    }

    /**
     * The calendar.
     *
     * @param titles whether it says only what runs out, and not who can move and what follows
     */
    public static String of(FollowView view, boolean titles) {
        CalendarWriter calendar = new CalendarWriter("Surety: " + view.title(), LocalDate.parse(view.at()));
        days(view).forEach(it -> calendar.day(it.day(), it.id(), it.summary(), titles ? "" : it.more()));
        return calendar.toString();
    }

    /** The days to watch. */
    public static List<Watched> days(FollowView view) {
        List<Watched> days = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (FollowView.Standing it : view.agreements()) {
            for (FollowView.Running clock : it.clocks()) {
                String who = clock.who().isEmpty() ? "" : " Who can move: " + it.names(clock.who()) + ".";
                days.add(new Watched(day(clock.due()), unique(view, it, clock.clause() + "-" + clock.kind().word(),
                        clock.due(), seen), "Last day: " + clock.what() + " (" + it.title() + ")",
                        English.sentence("If nobody moves: " + clock.silence()) + who + " Clause: " + clock.clause()
                                + "."));
            }
            duties(it).forEach((key, who) -> days.add(new Watched(day(key.until()),
                    unique(view, it, key.duty() + "-until", key.until(), seen),
                    "Last day as far as is known: the duty " + key.duty() + " (" + it.title() + ")",
                    "Of " + who + ". Clause: obligations." + key.duty() + ".")));
        }
        return days;
    }

    private record Ending(String duty, String until) {}

    /** The duties that bind until a known day and are not due: of those that are a clock runs. */
    private static Map<Ending, String> duties(FollowView.Standing standing) {
        Map<Ending, String> found = new LinkedHashMap<>();
        for (FollowView.Party party : standing.parties()) {
            for (FollowView.DutyHeld duty : party.positions()) {
                if (duty.state() == Position.State.IN_EFFECT) {
                    duty.until().ifPresent(it -> found.merge(new Ending(duty.duty(), it), party.name(),
                            (some, more) -> some + ", " + more));
                }
            }
        }
        return found;
    }

    /** The day of a day, or of a day with its time. */
    private static LocalDate day(String moment) {
        return LocalDate.parse(moment.substring(0, "2000-01-01".length()));
    }

    /** The same for the same event of a later answer, so that a calendar replaces it. */
    private static String unique(FollowView view, FollowView.Standing standing, String what, String due,
            Map<String, Integer> seen) {
        String id = (view.chronicle() + "-" + standing.agreement() + "-" + what + "-" + due)
                .replaceAll("[^A-Za-z0-9-]+", "-");
        int before = seen.merge(id, 1, Integer::sum);
        return id + (before > 1 ? "-" + before : "") + "@surety.invalid";
    }
}

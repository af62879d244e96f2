package org.surety.report.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.follow.FollowResult;
import org.surety.live.monitor.Learned;
import org.surety.live.monitor.MonitorEvent;
import org.surety.live.monitor.SourceReport;
import org.surety.model.chronicle.Entry;

/** What is recorded in a monitor, in words. Nothing in them says that something is so: it says who reports it. */
public final class MonitorWords {

    private final Map<String, FollowWords> words = new LinkedHashMap<>();

    /** With the names of the agreements of an answer. */
    public MonitorWords(FollowResult result) {
        result.agreements().forEach(it -> words.put(it.instrument().id(),
                new FollowWords(Names.of(it.instrument().agreement()))));
    }

    /** Those of an agreement. */
    public FollowWords of(String agreement) {
        return Optional.ofNullable(words.get(agreement)).orElseGet(() -> words.values().iterator().next());
    }

    /** What an account says, as a sentence. */
    public String said(Optional<Entry> what) {
        return what.map(it -> of(it.agreement()).entries().entry(it) + it.note().map(note -> " " + English.capital(note)
                + (note.endsWith(".") ? "" : ".")).orElse("")).orElse("Nothing of the kind happened.");
    }

    /** When an account says that it happened. */
    public static String when(Entry entry) {
        return entry.on().toString();
    }

    /** A report: its title, publisher, day, grade and place. */
    public static String report(SourceReport it) {
        List<String> parts = new ArrayList<>(List.of(it.title()));
        it.publisher().ifPresent(parts::add);
        it.date().map(LocalDate::toString).ifPresent(parts::add);
        it.place().ifPresent(parts::add);
        return String.join(", ", parts) + " (" + English.words(it.grade().word()) + ")";
    }

    /** What an event of the log added, as a sentence. */
    public String news(Learned event) {
        return switch (event.what()) {
            case MonitorEvent.Opened it -> "The monitor began: " + it.title() + ".";
            case MonitorEvent.Entered it -> (it.given()
                    ? "Taken as true at the start: "
                    : "Of " + when(it.what())
                            + ": ")
                    + said(Optional.of(it.what())) + " Reported by " + report(it.report()) + ".";
            case MonitorEvent.Accounted it -> switch (it.says()) {
                case MonitorEvent.Says.Same same ->
                        "A further report of account " + it.of() + ": " + report(it.report()) + ".";
                case MonitorEvent.Says.Otherwise other -> "Told otherwise than in account " + it.of() + ": of "
                        + when(other.what()) + ": " + said(Optional.of(other.what())) + " Reported by "
                        + report(it.report()) + ".";
                case MonitorEvent.Says.Nothing nothing -> "Against account " + it.of()
                        + ": nothing of the kind happened, as reported by " + report(it.report()) + ".";
            };
            case MonitorEvent.Checked it -> "Account " + it.of() + " was checked by a colleague"
                    + it.note().map(note -> ": " + note).orElse("") + ".";
            case MonitorEvent.SetRight it -> "Account " + it.of() + " was set right: of " + when(it.now()) + ": "
                    + said(Optional.of(it.now())) + " Why: " + English.sentence(it.why());
            case MonitorEvent.Withdrawn it -> "Account " + it.of() + " was withdrawn. Why: "
                    + English.sentence(it.why());
            case MonitorEvent.TextAdded it -> "A text is followed from now on: " + it.agreement() + ". Why: "
                    + English.sentence(it.why());
            case MonitorEvent.Remarked it -> "Note: " + English.sentence(it.words());
        };
    }
}

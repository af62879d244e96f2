package org.surety.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.live.LogEvent;
import org.surety.live.Play;
import org.surety.model.exercise.Exercise;
import org.surety.report.words.ChangeWords;
import org.surety.report.words.English;
import org.surety.report.words.FollowWords;
import org.surety.report.words.MoveWords;
import org.surety.report.words.Names;

/** The words in which a debrief is told: how parties and clauses are called, by agreement. */
final class DebriefNames {

    private final Exercise exercise;
    private final Map<String, FollowWords> words = new LinkedHashMap<>();
    private final MoveWords moves;

    DebriefNames(Exercise exercise, Map<String, Names> names) {
        this.exercise = exercise;
        names.forEach((id, of) -> words.put(id, new FollowWords(of)));
        this.moves = new MoveWords(words);
    }

    MoveWords moves() {
        return moves;
    }

    Optional<FollowWords> of(String agreement) {
        return Optional.ofNullable(words.get(agreement));
    }

    /** What happened with an event; what chance said of moves that are made later is told when they are made. */
    Optional<ExerciseView.Told> told(Play.Happened it) {
        List<String> said = new ArrayList<>();
        it.entries().forEach(entry -> of(entry.agreement()).ifPresent(one -> said.add(one.entries().entry(entry))));
        switch (it.event().what()) {
            case LogEvent.Moved moved when said.isEmpty() -> said.add(does(moved));
            case LogEvent.Injected inject -> exercise.inject(inject.inject()).ifPresent(one -> one.told()
                    .ifPresent(words -> said.addFirst(
                            one.to().isEmpty() ? words : "To " + English.and(one.to()) + ": " + words)));
            case LogEvent.FellDue due -> said.add("Time passed.");
            case LogEvent.Ended ended -> said.add(English.sentence("Play is over: " + ended.why()));
            case LogEvent.Started started ->
                    said.add(it.event().story().equals(exercise.begins()) ? "Play begins." : "Play goes on.");
            case LogEvent.Paused paused -> said.add(English.sentence("A pause: " + paused.why()));
            case LogEvent.Rewound rewound ->
                    said.add(English.sentence("What came after is set aside: " + rewound.why()));
            case LogEvent.Amended amended -> said.add(English.sentence("A move is corrected: " + amended.why()));
            case LogEvent.Noted noted when !noted.words().isBlank() -> said.add("Words"
                    + (noted.to().isEmpty() ? " to all" : " to " + English.and(noted.to())) + ": \"" + noted.words()
                    + "\"");
            case LogEvent other -> {
                // Its entries say all there is.
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExerciseView.Told(it.event().seq(), FollowWords.moment(it.event().story()),
                        it.event().actor(), String.join(" ", said),
                        ChangeWords.of(it.changes(), words).stream()
                                .map(one -> new ExerciseView.Change(one.agreement(), one.said(), one.clause()))
                                .toList()));
    }

    private String does(LogEvent.Moved moved) {
        return English.capital(moves.party(moved.move().agreement(), moved.party())) + " " + moves.does(moved.move())
                + ".";
    }

    /** An event as it was recorded, where what followed from it is not known. */
    String recorded(LogEvent it) {
        return switch (it) {
            case LogEvent.Moved moved -> does(moved);
            case LogEvent.Injected inject -> "The exercise brings " + inject.inject() + ".";
            case LogEvent.Brought brought -> "Control brings " + brought.event() + " by " + brought.by() + " against "
                    + brought.against() + ".";
            case LogEvent.Counted counted -> "The vote " + counted.step() + " is counted.";
            case LogEvent.FellDue due -> "Time passed.";
            case LogEvent.Noted noted -> "Words: \"" + noted.words() + "\"";
            case LogEvent.Drawn drawn -> "Chance was asked about " + drawn.party() + ".";
            case LogEvent.Started started -> "Play goes on.";
            case LogEvent.Paused paused -> English.sentence("A pause: " + paused.why());
            case LogEvent.Limited limited -> "A time is set at which play ends at the latest.";
            case LogEvent.Seated seated -> "The seat " + seated.seat() + " has another player.";
            case LogEvent.Rewound rewound ->
                    English.sentence("What came from event " + rewound.from() + " on is set aside: " + rewound.why());
            case LogEvent.Amended amended ->
                    English.sentence("Event " + amended.seq() + " is corrected: " + amended.why());
            case LogEvent.Vouched vouched -> "The situation is vouched for: " + vouched.digest() + ".";
            case LogEvent.Ended ended -> English.sentence("Play is over: " + ended.why());
        };
    }
}

package org.surety.live;

import java.time.LocalDateTime;
import java.util.Optional;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Happening;

/** Events of a log as a kind and a body in canonical text, and back. */
public final class LogCodec {

    private LogCodec() {}

    /** The kind of an event: one word. */
    public static String kind(LogEvent event) {
        return switch (event) {
            case LogEvent.Started it -> "started";
            case LogEvent.Paused it -> "paused";
            case LogEvent.Limited it -> "limited";
            case LogEvent.Seated it -> "seated";
            case LogEvent.Moved it -> "moved";
            case LogEvent.Injected it -> "injected";
            case LogEvent.Brought it -> "brought";
            case LogEvent.Noted it -> "noted";
            case LogEvent.FellDue it -> "fell-due";
            case LogEvent.Counted it -> "counted";
            case LogEvent.Drawn it -> "drawn";
            case LogEvent.Rewound it -> "rewound";
            case LogEvent.Amended it -> "amended";
            case LogEvent.Vouched it -> "vouched";
            case LogEvent.Ended it -> "ended";
        };
    }

    /** The body of an event: the same bytes for equal events. */
    public static String body(LogEvent event) {
        LogBody body = LogBody.empty();
        switch (event) {
            case LogEvent.Started it -> body.put("real", it.real()).put("pace", it.pace());
            case LogEvent.Paused it -> body.put("why", it.why()).put("until", it.until());
            case LogEvent.Limited it -> body.put("until", it.until());
            case LogEvent.Seated it -> body.put("seat", it.seat()).put("participant", it.participant());
            case LogEvent.Moved it -> move(body.put("party", it.party()), it.move());
            case LogEvent.Injected it -> body.put("inject", it.inject());
            case LogEvent.Brought it -> body.put("agreement", it.agreement()).put("event", it.event())
                    .put("by", it.by()).put("against", it.against()).put("place", it.place());
            case LogEvent.Noted it -> body.put("to", it.to()).put("words", it.words());
            case LogEvent.FellDue it -> body.put("moment", it.moment());
            case LogEvent.Counted it -> body.put("agreement", it.agreement()).put("step", it.step());
            case LogEvent.Drawn it -> {
                body.put("party", it.party()).put("at", it.at()).put("when", it.when());
                it.move().ifPresent(move -> move(body, move));
            }
            case LogEvent.Rewound it -> body.put("from", it.from()).put("why", it.why());
            case LogEvent.Amended it -> move(body.put("seq", it.seq()).put("why", it.why()), it.move());
            case LogEvent.Vouched it -> body.put("digest", it.digest());
            case LogEvent.Ended it -> body.put("why", it.why());
        }
        return body.text();
    }

    private static void move(LogBody body, Move move) {
        body.put("agreement", move.agreement());
        switch (move) {
            case Move.Cast it -> body.put("move", "cast").put("step", it.step()).put("ballot", it.ballot().word());
            case Move.Take it -> body.put("move", "take").put("step", it.step()).put("part", it.part().word());
            case Move.Join it -> body.put("move", "join").put("how", it.how().word());
            case Move.Leave it -> body.put("move", "leave").put("duty", it.duty());
            case Move.Perform it -> body.put("move", "perform").put("duty", it.duty());
            case Move.Break it -> body.put("move", "break").put("duty", it.duty());
            case Move.Strike it -> body.put("move", "strike").put("event", it.event()).put("against", it.against())
                    .put("place", it.place());
            case Move.Speak it -> body.put("move", "speak").put("how", it.how().word()).put("accused", it.accused())
                    .put("duty", it.duty());
        }
    }

    /**
     * The event that was written so.
     *
     * @throws IllegalArgumentException if no event is written so
     */
    public static LogEvent read(String kind, String text) {
        LogBody body = LogBody.read(text);
        return switch (kind) {
            case "started" -> new LogEvent.Started(Long.parseLong(body.get("real")), Long.parseLong(body.get("pace")));
            case "paused" -> new LogEvent.Paused(body.get("why"), Long.parseLong(body.get("until")));
            case "limited" -> new LogEvent.Limited(Long.parseLong(body.get("until")));
            case "seated" -> new LogEvent.Seated(body.get("seat"), body.maybe("participant"));
            case "moved" -> new LogEvent.Moved(body.get("party"), move(body));
            case "injected" -> new LogEvent.Injected(body.get("inject"));
            case "brought" -> new LogEvent.Brought(body.get("agreement"), body.get("event"), body.get("by"),
                    body.get("against"), body.maybe("place"));
            case "noted" -> new LogEvent.Noted(body.all("to"), body.get("words"));
            case "fell-due" -> new LogEvent.FellDue(LocalDateTime.parse(body.get("moment")));
            case "counted" -> new LogEvent.Counted(body.get("agreement"), body.get("step"));
            case "drawn" -> new LogEvent.Drawn(body.get("party"), body.get("at"),
                    LocalDateTime.parse(body.get("when")),
                    body.has("move") ? Optional.of(move(body)) : Optional.empty());
            case "rewound" -> new LogEvent.Rewound(Long.parseLong(body.get("from")), body.get("why"));
            case "amended" -> new LogEvent.Amended(Long.parseLong(body.get("seq")), move(body), body.get("why"));
            case "vouched" -> new LogEvent.Vouched(body.get("digest"));
            case "ended" -> new LogEvent.Ended(body.get("why"));
            default -> throw new IllegalArgumentException("no event of a log is called " + kind);
        };
    }

    private static Move move(LogBody body) {
        String agreement = body.get("agreement");
        return switch (body.get("move")) {
            case "cast" -> new Move.Cast(agreement, body.get("step"), body.word("ballot", Ballot.class));
            case "take" -> new Move.Take(agreement, body.get("step"), body.word("part", Move.Part.class));
            case "join" -> new Move.Join(agreement, body.word("how", Happening.Consent.class));
            case "leave" -> new Move.Leave(agreement, body.maybe("duty"));
            case "perform" -> new Move.Perform(agreement, body.get("duty"));
            case "break" -> new Move.Break(agreement, body.get("duty"));
            case "strike" ->
                    new Move.Strike(agreement, body.get("event"), body.get("against"), body.maybe("place"));
            case "speak" -> new Move.Speak(agreement, body.word("how", Move.Speech.class), body.get("accused"),
                    body.get("duty"));
            default -> throw new IllegalArgumentException("no move is called " + body.get("move"));
        };
    }
}

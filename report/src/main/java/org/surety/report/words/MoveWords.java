package org.surety.report.words;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.live.Move;
import org.surety.model.agreement.EventKind;
import org.surety.model.chronicle.Happening;

/** What a party can do in an exercise, in words that stand after its name. */
public final class MoveWords {

    private final Map<String, FollowWords> words;

    /** @param words by agreement */
    public MoveWords(Map<String, FollowWords> words) {
        this.words = words;
    }

    /** A party in a sentence, as an agreement names it. */
    public String party(String agreement, String party) {
        return Optional.ofNullable(words.get(agreement)).map(it -> it.parties(java.util.List.of(party)))
                .orElse(party);
    }

    /** That it makes the move: {@code votes yes in assistance/decision}. */
    public String does(Move move) {
        return switch (move) {
            case Move.Cast it -> "votes " + it.ballot().word() + " in " + it.step();
            case Move.Take it -> switch (it.part()) {
                case ASK -> "asks in " + it.step();
                case END_TALKS -> "ends its talks in " + it.step();
                case ACT -> "acts in " + it.step();
                case HOLD_BACK -> "lets it be known that it will not act in " + it.step();
            };
            case Move.Join it -> switch (it.how()) {
                case SIGNED -> "signs";
                case RATIFIED -> "ratifies";
                case ACCEDED -> "accedes";
            };
            case Move.Leave it -> "gives notice that it leaves" + it.duty().map(of -> " the duty " + of).orElse("");
            case Move.Perform it -> "does what " + it.duty() + " speaks of";
            case Move.Break it -> "does what " + it.duty() + " forbids";
            case Move.Strike it -> "brings about " + event(it) + " against " + party(it.agreement(), it.against())
                    + it.place().map(at -> " at " + at).orElse("");
            case Move.Speak it -> speech(it);
        };
    }

    private static String event(Move.Strike it) {
        return Stream.of(EventKind.values()).filter(kind -> kind.word().equals(it.event())).findFirst()
                .map(EventWords::kind).orElseGet(() -> FollowWords.quoted(it.event()));
    }

    private String speech(Move.Speak it) {
        String breach = "that " + party(it.agreement(), it.accused()) + " has broken " + it.duty();
        return switch (it.how()) {
            case CLAIM -> "claims " + breach;
            case DISPUTE -> "disputes " + breach;
            case WITHDRAW -> "no longer claims " + breach;
        };
    }

    /** That it could: {@code vote in assistance/decision}. */
    public static String could(Move move) {
        return switch (move) {
            case Move.Cast it -> "vote in " + it.step();
            case Move.Take it -> switch (it.part()) {
                case ASK -> "ask in " + it.step();
                case END_TALKS -> "end its talks in " + it.step();
                case ACT -> "act in " + it.step();
                case HOLD_BACK -> "let it be known that it will not act in " + it.step();
            };
            case Move.Join it -> it.how() == Happening.Consent.SIGNED
                    ? "sign"
                    : it.how() == Happening.Consent.RATIFIED ? "ratify" : "accede";
            case Move.Leave it -> "give notice that it leaves" + it.duty().map(of -> " the duty " + of).orElse("");
            case Move.Perform it -> "do what " + it.duty() + " speaks of";
            case Move.Break it -> "do what " + it.duty() + " forbids";
            case Move.Strike it -> "bring about " + event(it);
            case Move.Speak it -> "speak of a breach of " + it.duty();
        };
    }
}

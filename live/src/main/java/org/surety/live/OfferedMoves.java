package org.surety.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Place;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Instrument;

/** Which moves the texts speak of, and which of them a party can make now. */
public final class OfferedMoves {

    private OfferedMoves() {}

    /** The moves that a party can make now, in the order of the texts; none while play does not go on. */
    public static List<Move> of(Play play, String party) {
        if (play.status() != Play.Status.GOES_ON) {
            return List.of();
        }
        Referee referee = Referee.of(play, party);
        return all(play, party).stream().filter(referee::allows).toList();
    }

    /** Every move that the texts speak of, whether the party can make it or not. */
    static Set<Move> all(Play play, String party) {
        Set<Move> found = new LinkedHashSet<>();
        // Steps of other agreements, which a procedure has referred to, are known only once they are under way.
        play.occasions().forEach(it -> step(it.agreement(), it.step(), found));
        play.texts().instruments().values().forEach(text -> {
            for (Procedure procedure : text.agreement().procedures()) {
                procedure.steps().stream().filter(it -> !(it instanceof Step.Wait || it instanceof Step.Refer))
                        .forEach(it -> step(text.id(), procedure.id() + "/" + it.id(), found));
            }
            duties(text, found);
            for (Happening.Consent how : Happening.Consent.values()) {
                found.add(new Move.Join(text.id(), how));
            }
            found.add(new Move.Leave(text.id(), Optional.empty()));
            strikes(text, found);
        });
        return found;
    }

    private static void step(String agreement, String step, Set<Move> into) {
        for (Ballot ballot : Ballot.values()) {
            into.add(new Move.Cast(agreement, step, ballot));
        }
        for (Move.Part part : Move.Part.values()) {
            into.add(new Move.Take(agreement, step, part));
        }
    }

    private static void duties(Instrument text, Set<Move> into) {
        text.agreement().obligations().forEach(duty -> {
            into.add(new Move.Perform(text.id(), duty.id()));
            into.add(new Move.Break(text.id(), duty.id()));
            if (duty.course().term().isPresent()) {
                into.add(new Move.Leave(text.id(), Optional.of(duty.id())));
            }
        });
        for (DutyKey key : text.duties().keySet()) {
            for (Move.Speech how : Move.Speech.values()) {
                into.add(new Move.Speak(text.id(), how, key.bearer(), key.duty()));
            }
        }
    }

    private static void strikes(Instrument text, Set<Move> into) {
        List<Optional<String>> places = Stream.concat(Stream.of(Optional.<String>empty()),
                text.agreement().places().stream().map(Place::id).map(Optional::of)).toList();
        events(text).forEach(event -> text.contracting().forEach(hit -> places
                .forEach(place -> into.add(new Move.Strike(text.id(), event.word(), hit, place)))));
    }

    /** The events that set a procedure of the text off and are somebody's act. */
    public static Stream<EventType> events(Instrument text) {
        return text.agreement().procedures().stream().flatMap(it -> it.on().stream()).distinct()
                .filter(it -> it != EventKind.REQUEST);
    }
}

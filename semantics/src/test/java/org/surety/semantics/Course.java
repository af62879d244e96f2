package org.surety.semantics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Exit;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;

/** What happens in a case, told event by event; steps are called by their names. */
final class Course {

    private final Semantics semantics;
    private final List<Effect> effects = new ArrayList<>();
    private State state;
    private boolean lawful = true;

    private Course(Semantics semantics) {
        this.semantics = semantics;
        Outcome start = semantics.start();
        this.state = start.state();
        this.effects.addAll(start.effects());
    }

    /** The procedure {@code main} after an attack on the victim by an outsider. */
    static Course of(Texts text) {
        return of(text.text(), Texts.attack("outsider", "VVV"));
    }

    static Course of(Agreement text, Incident incident) {
        return new Course(Semantics.of(Case.of(text, "main", incident)));
    }

    private Course happens(Event event) {
        Outcome outcome = semantics.step(state, event);
        state = outcome.state();
        effects.addAll(outcome.effects());
        lawful &= outcome.isLawful();
        return this;
    }

    Token at(String step) {
        return state.tokens().stream().filter(it -> it.step().equals(step)).findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not under way, but " + underWay()));
    }

    Course asks(String step, String party) {
        return happens(new Event.Asked(at(step), party));
    }

    Course hasTalked(String step, String party) {
        return happens(new Event.Concluded(at(step), party));
    }

    /** Ballots as {@code "USA yes", "GBR no"}; whoever is not named is absent. */
    Course votes(String step, String... ballots) {
        return happens(new Event.Voted(at(step), cast(ballots)));
    }

    static Map<String, Ballot> cast(String... ballots) {
        Map<String, Ballot> cast = new LinkedHashMap<>();
        for (String ballot : ballots) {
            int space = ballot.lastIndexOf(' ');
            for (Ballot value : Ballot.values()) {
                if (value.word().equals(ballot.substring(space + 1))) {
                    cast.put(ballot.substring(0, space), value);
                }
            }
        }
        return cast;
    }

    Course acts(String step, String party) {
        return happens(new Event.Acted(at(step), party));
    }

    Course waits(long hours) {
        return happens(new Event.TimePassed(Hours.of(hours)));
    }

    Course limitPasses(String step) {
        return happens(new Event.LimitPassed(at(step)));
    }

    /** That {@code event} is not possible now. */
    Course cannot(Consumer<Course> event) {
        assertThatThrownBy(() -> event.accept(this)).isInstanceOf(IllegalArgumentException.class);
        return this;
    }

    /** The steps under way, in the order in which they began. */
    List<String> underWay() {
        return state.tokens().stream().map(Token::step).toList();
    }

    State state() {
        return state;
    }

    boolean isLawful() {
        return lawful;
    }

    /** How {@code step} ended last; empty if it has not. */
    Optional<Exit.Result> result(String step) {
        return effects.stream().filter(Effect.Ended.class::isInstance).map(Effect.Ended.class::cast)
                .filter(it -> it.clause().endsWith(".steps." + step)).reduce((first, last) -> last)
                .map(Effect.Ended::result);
    }

    long began(String step) {
        return effects.stream().filter(Effect.Began.class::isInstance)
                .filter(it -> it.clause().endsWith(".steps." + step)).count();
    }

    <E extends Effect> List<E> effects(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Set<String> breakers() {
        Set<String> breakers = new TreeSet<>();
        effects(Effect.DutyBroken.class).forEach(it -> breakers.add(it.party()));
        return breakers;
    }

    /** The hours from now to the next limit; empty if time may pass without bound. */
    Optional<Long> hoursToNextLimit() {
        return semantics.options(state).stream().filter(Option.Wait.class::isInstance).map(Option.Wait.class::cast)
                .findFirst().orElseThrow().most().map(Hours::count);
    }

    /** The steps whose limit has been reached. */
    List<String> due() {
        return options(Option.Lapse.class).stream().map(it -> it.at().step()).toList();
    }

    <O extends Option> List<O> options(Class<O> kind) {
        return semantics.options(state).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

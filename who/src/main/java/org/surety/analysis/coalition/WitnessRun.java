package org.surety.analysis.coalition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.model.agreement.Absence;
import org.surety.model.agreement.Ballot;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Case;
import org.surety.semantics.Driver;
import org.surety.semantics.Event;
import org.surety.semantics.Option;
import org.surety.semantics.Poll;
import org.surety.semantics.Run;
import org.surety.semantics.Semantics;
import org.surety.semantics.State;
import org.surety.semantics.Strategy;

/**
 * Plays a case through the kernel with fixed roles, to show how an answer comes about: some cooperate and do at once
 * whatever leads to help, the others do nothing and vote against it. In a vote both sides look ahead; everywhere else
 * the play is straight.
 */
public final class WitnessRun {

    /** Looking ahead further than this would take long for a story nobody would read. */
    private static final int MOST_EVENTS = 20_000;

    private final Driver start;
    private final Semantics semantics;

    private WitnessRun(Case root) {
        this.semantics = Semantics.of(root);
        this.start = Driver.of(semantics);
    }

    /** The play of a case. */
    public static WitnessRun of(Case root) {
        return new WitnessRun(root);
    }

    /** What happens when the event sets nothing off. */
    public Run notSetOff() {
        return start.run(Run.Ending.NOT_SET_OFF);
    }

    /** Everybody does all they can for help. */
    public Optional<Run> together() {
        return run(new Roles(party -> true, false, false));
    }

    /** The members of {@code blockers} do what they can against help, everybody else all they can for it. */
    public Optional<Run> against(Iterable<String> blockers) {
        Set<String> against = new HashSet<>();
        blockers.forEach(against::add);
        return run(new Roles(party -> !against.contains(party), false, false));
    }

    /** The members of {@code few} do all they can for help, everybody else what they can against it. */
    public Optional<Run> by(Set<String> few) {
        return run(new Roles(few::contains, false, false));
    }

    /** Everybody helps, but as late as the text allows. */
    public Optional<Run> late() {
        return run(new Roles(party -> true, true, false));
    }

    /** Nobody does more than they must. */
    public Optional<Run> lawfullyWithout() {
        return run(new Roles(party -> false, false, true));
    }

    private Optional<Run> run(Roles roles) {
        try {
            Driver end = start.play(roles);
            return Optional.of(end.run(ending(end)));
        } catch (TooLong tooLong) {
            return Optional.empty();
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Run.Ending ending(Driver end) {
        return end.state().firstHelp().isPresent()
                ? Run.Ending.HELP
                : end.state().isOver() ? Run.Ending.NOTHING_LEFT : Run.Ending.STALLED;
    }

    /** Whether those who cooperate prefer one end of a run to another: help, then early help, then a short way. */
    private static boolean isBetter(Driver one, Driver other) {
        Optional<Hours> first = one.state().firstHelp();
        Optional<Hours> second = other.state().firstHelp();
        if (first.isEmpty() || second.isEmpty()) {
            // Among runs that fail none is better; the first one tried is told, in which those who cooperate vote yes.
            return first.isPresent() && second.isEmpty();
        }
        return first.equals(second)
                ? one.length() < other.length()
                : first.get().count() < second.get().count();
    }

    /** How both sides play: those who cooperate and the others, as late as can be, and within the law. */
    private final class Roles implements Strategy {

        private final Predicate<String> cooperates;
        private final boolean late;
        private final boolean lawfully;
        private final Map<State, Optional<Event>> votes = new HashMap<>();
        private int events;

        Roles(Predicate<String> cooperates, boolean late, boolean lawfully) {
            this.cooperates = cooperates;
            this.late = late;
            this.lawfully = lawfully;
        }

        @Override
        public Optional<Event> next(Driver at) {
            if (events++ > MOST_EVENTS) {
                throw new TooLong();
            }
            if (at.state().firstHelp().isPresent()) {
                return Optional.empty();
            }
            List<Option> options = at.options();
            Optional<Event> last = late ? passing(options) : Optional.empty();
            return last
                    .or(() -> straight(options))
                    .or(() -> vote(at, options))
                    .or(() -> clock(options));
        }

        /** The move that needs no thought: help if somebody can, else whatever moves things on. */
        private Optional<Event> straight(List<Option> options) {
            for (Option option : options) {
                if (option instanceof Option.Act act) {
                    Optional<String> helper = act.helpers().stream().filter(cooperates).sorted().findFirst();
                    if (helper.isPresent()) {
                        return Optional.of(new Event.Acted(act.at(), helper.get()));
                    }
                }
            }
            return options.stream().<Event>flatMap(option -> switch (option) {
                case Option.Ask ask -> first(ask).map(it -> new Event.Asked(ask.at(), it));
                case Option.Conclude talk -> first(talk).map(it -> new Event.Concluded(talk.at(), it));
                case Option.Act act -> first(act).map(it -> new Event.Acted(act.at(), it));
                case Option.Vote vote -> Stream.<Event>empty();
                case Option.Wait wait -> Stream.<Event>empty();
                case Option.Lapse lapse -> Stream.<Event>empty();
            }).findFirst();
        }

        private Stream<String> first(Option.Choice choice) {
            return choice.parties().stream().filter(cooperates).limit(1);
        }

        private Optional<Event> vote(Driver at, List<Option> options) {
            Optional<Event> known = votes.get(at.state());
            if (known == null) {
                known = options.stream().filter(Option.Vote.class::isInstance).map(Option.Vote.class::cast)
                        .filter(it -> canBeHeld(at.state(), it)).findFirst().flatMap(it -> lookAhead(at, it, options));
                votes.put(at.state(), known);
            }
            return known;
        }

        private boolean canBeHeld(State state, Option.Vote vote) {
            return vote.poll().absence() != Absence.AWAITED || vote.poll().voters().stream().allMatch(cooperates)
                    || semantics.isDue(vote.at(), state.now());
        }

        /** An event and the end to which it leads. */
        private record Way(Event event, Driver end) {}

        private Optional<Event> lookAhead(Driver at, Option.Vote vote, List<Option> options) {
            Way held = best(at, vote);
            if (lawfully && ending(held.end()) != Run.Ending.NOTHING_LEFT) {
                Optional<Event> clock = clock(options);
                Driver waited = clock.map(it -> at.happen(it).play(this)).orElse(at);
                return isBetter(held.end(), waited) ? clock : Optional.of(held.event());
            }
            return Optional.of(held.event());
        }

        private Way best(Driver at, Option.Vote vote) {
            Optional<Way> best = Optional.empty();
            for (Ballot ours : List.of(Ballot.YES, Ballot.NO)) {
                Way worst = Stream.of(Ballot.NO, Ballot.ABSTAIN, Ballot.YES)
                        .map(theirs -> new Event.Voted(vote.at(), ballots(vote.poll(), ours, theirs)))
                        .map(it -> new Way(it, held(at, it)))
                        .reduce((one, other) -> isBetter(one.end(), other.end()) ? other : one).orElseThrow();
                best = best.filter(it -> !isBetter(worst.end(), it.end())).or(() -> Optional.of(worst));
            }
            return best.orElseThrow();
        }

        /** Where nothing comes of a vote, which stays open, time goes on. */
        private Driver held(Driver at, Event event) {
            Driver after = at.happen(event);
            return after.state().equals(at.state())
                    ? clock(at.options()).map(it -> after.happen(it).play(this)).orElse(after)
                    : after.play(this);
        }

        private Map<String, Ballot> ballots(Poll poll, Ballot ours, Ballot theirs) {
            Map<String, Ballot> cast = new HashMap<>();
            for (String voter : poll.voters()) {
                Ballot ballot = cooperates.test(voter) ? ours : theirs;
                if (poll.ballots().contains(ballot)) {
                    cast.put(voter, ballot);
                } else if (poll.absence() == Absence.AWAITED) {
                    cast.put(voter, Ballot.YES);
                }
            }
            return cast;
        }

        private Optional<Event> clock(List<Option> options) {
            return options.stream().filter(Option.Lapse.class::isInstance).map(Option.Lapse.class::cast).findFirst()
                    .<Event>map(lapse -> lapse.breakers().stream().filter(it -> lawfully).sorted().findFirst()
                            .<Event>map(it -> new Event.Acted(lapse.at(), it))
                            .orElseGet(() -> new Event.LimitPassed(lapse.at())))
                    .or(() -> passing(options));
        }
    }

    private static Optional<Event> passing(List<Option> options) {
        return options.stream().filter(Option.Wait.class::isInstance).map(Option.Wait.class::cast)
                .flatMap(it -> it.most().stream()).<Event>map(Event.TimePassed::new).findFirst();
    }
}

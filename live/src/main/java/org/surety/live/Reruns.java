package org.surety.live;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.surety.model.exercise.Inject;
import org.surety.model.scenario.Scenario;
import org.surety.semantics.Semantics;
import org.surety.semantics.Work;

/**
 * Plays an exercise again with one move changed. Whatever stands in no connection with a step happens again at its
 * moment. In a step that the play came to, everybody does again what they did in it, as long after it began as they
 * did; in one that the play never came to, everybody is played by rule.
 */
final class Reruns {

    private static final int MOST_EVENTS = 20_000;

    private final Play play;
    private final Scenario scenario;
    private final LongFunction<Lots> chance;
    private final List<PlayFold.Stage> stages;
    private final Map<StepPlace, Map<String, Answer>> answers = new LinkedHashMap<>();
    private final Map<StepPlace, Set<String>> played = new LinkedHashMap<>();

    /** A step of a run, however late it is come to. */
    private record StepPlace(String agreement, int run, String step, int attempt) {
        static StepPlace of(Occasion at) {
            return new StepPlace(at.agreement(), at.run().id(), at.step(), Semantics.attempt(at.token()));
        }
    }

    /** A party at an occasion, by its key. */
    private record Asked(String occasion, String party) {}

    /** What a party did in a step, and so long after it had begun. */
    private record Answer(Move move, Duration after) {}

    /**
     * Of a play.
     *
     * @param chance where chance comes from in the rerun from an event, by its number
     */
    Reruns(Play play, List<PlayFold.Stage> stages, Scenario scenario, LongFunction<Lots> chance) {
        this.play = play;
        this.scenario = scenario;
        this.chance = chance;
        this.stages = stages;
        stages.forEach(this::learn);
    }

    private void learn(PlayFold.Stage stage) {
        if (stage.before().status() != Play.Status.GOES_ON) {
            return;
        }
        Optional<String> key = occasionOf(stage);
        for (Occasion at : stage.before().occasions()) {
            played.computeIfAbsent(StepPlace.of(at), it -> new LinkedHashSet<>()).addAll(at.choice().parties());
            if (key.equals(Optional.of(at.key())) && stage.event().what() instanceof LogEvent.Moved moved) {
                answers.computeIfAbsent(StepPlace.of(at), it -> new LinkedHashMap<>()).put(moved.party(),
                        new Answer(moved.move(), Duration.between(begun(at), stage.event().story())));
            }
        }
    }

    /** The occasion at which an event is a move; empty for all else. That somebody will not act changes nothing. */
    static Optional<String> occasionOf(PlayFold.Stage stage) {
        return stage.event().what() instanceof LogEvent.Moved moved && !isHoldingBack(moved.move())
                && Referee.judge(stage.before(), moved.party(), moved.move(),
                        stage.event().story()) instanceof Ruling.Allowed allowed
                                ? allowed.occasion()
                                : Optional.empty();
    }

    private static boolean isHoldingBack(Move move) {
        return move instanceof Move.Take take && take.part() == Move.Part.HOLD_BACK;
    }

    private static LocalDateTime begun(Occasion at) {
        return at.run().origin().plusHours(at.token().since());
    }

    /**
     * The play with a move changed.
     *
     * @param from the event with which the move was made, or before which it could have been
     * @param when at which moment
     * @param at the occasion at which it is; empty for a move that belongs to none
     * @param instead empty where the party does nothing there
     * @return empty where the other move could not have been made
     */
    Optional<Rerun> of(PlayFold.Stage from, LocalDateTime when, Optional<Occasion> at, String party,
            Optional<Move> made, Optional<Move> instead) {
        Play before = byNobody(from.before());
        Logged changed = at.<Logged>map(it -> event(before, when, Logged.RULE,
                new LogEvent.Drawn(party, it.key(), when, Optional.empty())))
                .orElseGet(() -> event(before, when, Logged.CONTROL, new LogEvent.Noted(List.of(), "")));
        Optional<Play> next = instead.isPresent()
                ? instead.flatMap(it -> append(before, event(before, when, party, new LogEvent.Moved(party, it))))
                : append(before, changed);
        return next.map(it -> new Again(it, from, at.map(StepPlace::of), party)
                .play(when, before.history().size(), made, instead));
    }

    /**
     * The same play with nobody in any seat: all go on as they did, or by rule. What the exercise never brought, since
     * play was over before, it does not bring here either.
     */
    private Play byNobody(Play it) {
        Set<String> came = new LinkedHashSet<>(it.came());
        play.texts().exercise().injects().stream().map(Inject::id).filter(id -> !play.came().contains(id))
                .forEach(came::add);
        return new Play(it.texts(), it.kernel(), it.situation(), it.story(), it.status(), it.started(), it.limit(),
                Map.of(), it.ballots(), it.heldBack(), it.drawn(), came, it.history());
    }

    private static Logged event(Play play, LocalDateTime at, String actor, LogEvent what) {
        long seq = play.history().isEmpty() ? 1 : play.history().getLast().event().seq() + 1;
        return new Logged(seq, at.isBefore(play.story()) ? play.story() : at, actor, what);
    }

    private static Optional<Play> append(Play play, Logged event) {
        return PlayFold.append(play, event) instanceof PlayFold.Next.Appended next
                ? Optional.of(next.play())
                : Optional.empty();
    }

    /** One rerun under way. */
    private final class Again {

        private final PlayFold.Stage from;
        private final Optional<StepPlace> changed;
        private final String party;
        private final RulePlay rule;
        private final Deque<Logged> queue = new ArrayDeque<>();
        private final List<LogEvent.Moved> leftOut = new ArrayList<>();
        private final Set<Asked> ruled = new LinkedHashSet<>();
        private Play now;

        Again(Play first, PlayFold.Stage from, Optional<StepPlace> changed, String party) {
            this.now = first;
            this.from = from;
            this.changed = changed;
            this.party = party;
            this.rule = new RulePlay(scenario, chance.apply(from.event().seq()));
            stages.stream().filter(it -> it.event().seq() >= from.event().seq()).filter(this::isOutsideSteps)
                    .forEach(it -> queue.add(it.event()));
        }

        /** What people did outside the steps, and what control brought by hand. */
        private boolean isOutsideSteps(PlayFold.Stage stage) {
            return switch (stage.event().what()) {
                case LogEvent.Moved it -> !isHoldingBack(it.move()) && occasionOf(stage).isEmpty()
                        && !(stage.event().equals(from.event()) && changed.isEmpty());
                case LogEvent.Injected it -> play.texts().exercise().inject(it.inject())
                        .filter(inject -> inject.at().isEmpty()).isPresent();
                case LogEvent.Brought it -> true;
                case LogEvent.Counted it -> stage.event().actor().equals(Logged.CONTROL);
                case LogEvent.Started it -> false;
                case LogEvent.Paused it -> false;
                case LogEvent.Limited it -> false;
                case LogEvent.Seated it -> false;
                case LogEvent.Noted it -> false;
                case LogEvent.FellDue it -> false;
                case LogEvent.Drawn it -> false;
                case LogEvent.Rewound it -> false;
                case LogEvent.Amended it -> false;
                case LogEvent.Vouched it -> false;
                case LogEvent.Ended it -> false;
            };
        }

        Rerun play(LocalDateTime when, int begun, Optional<Move> made, Optional<Move> instead) {
            for (int i = 0; i < MOST_EVENTS; i++) {
                Work.check();
                LocalDateTime until = queue.isEmpty() ? play.texts().exercise().ends() : queue.getFirst().story();
                Optional<Play> next = draw().or(() -> PlayClock.next(now, until).flatMap(it -> append(now, it)));
                if (next.isPresent()) {
                    now = next.get();
                } else if (queue.isEmpty()) {
                    break;
                } else {
                    again(queue.removeFirst());
                }
            }
            List<Play.Happened> then = now.history().subList(Math.min(begun, now.history().size()),
                    now.history().size());
            List<LogEvent.Moved> byRule = new ArrayList<>();
            then.forEach(it -> it.occasion().ifPresent(key -> {
                if (it.event().what() instanceof LogEvent.Moved moved
                        && ruled.contains(new Asked(key, moved.party()))) {
                    byRule.add(moved);
                }
            }));
            return new Rerun(when, party, made, instead, then, leftOut,
                    byRule, EndingFinder.of(now, scenario));
        }

        private void again(Logged event) {
            Optional<Play> next = append(now, event(now, event.story(), event.actor(), event.what()));
            if (next.isPresent()) {
                now = next.get();
            } else if (event.what() instanceof LogEvent.Moved moved) {
                leftOut.add(moved);
            }
        }

        /** What the first of those who have not been asked in a step under way does in it. */
        private Optional<Play> draw() {
            for (Occasion at : now.status() == Play.Status.GOES_ON ? now.occasions() : List.<Occasion>of()) {
                Map<String, LogEvent.Drawn> drawn = now.drawn().getOrDefault(at.key(), Map.of());
                for (String one : at.choice().parties()) {
                    Optional<Play> next = drawn.containsKey(one)
                            ? Optional.empty()
                            : draw(at, one).flatMap(it -> append(now, event(now, now.story(), Logged.RULE, it)));
                    if (next.isPresent()) {
                        return next;
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<LogEvent.Drawn> draw(Occasion at, String one) {
            StepPlace place = StepPlace.of(at);
            if (!played.getOrDefault(place, Set.of()).contains(one)) {
                ruled.add(new Asked(at.key(), one));
                return rule.draw(now, at, one);
            }
            Optional<Answer> answer = changed.equals(Optional.of(place)) && one.equals(party)
                    ? Optional.empty()
                    : Optional.ofNullable(answers.getOrDefault(place, Map.of()).get(one));
            return Optional.of(new LogEvent.Drawn(one, at.key(),
                    answer.map(it -> begun(at).plus(it.after())).orElse(now.story()), answer.map(Answer::move)));
        }
    }
}

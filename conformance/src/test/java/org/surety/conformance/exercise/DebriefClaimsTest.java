package org.surety.conformance.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.conformance.AtLength;
import org.surety.live.Debrief;
import org.surety.live.DecisiveMoment;
import org.surety.live.LogEvent;
import org.surety.live.Logged;
import org.surety.live.Move;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Step;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.exercise.Exercise;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Option;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.Contrary;
import org.surety.semantics.life.DutyKey;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.ProcedureRun;
import org.surety.semantics.life.Situation;

/**
 * What a debrief says, found again from its log with the kernel of the agreements alone: what was late, who alone could
 * have turned a vote, and what could have been done and was not. Of exercises the test takes nothing but the records
 * that a log consists of.
 */
class DebriefClaimsTest {

    /** An event of a log, and where the agreements stood before and after it. */
    private record Stood(Situation before, LocalDateTime story, boolean goesOn, Logged event, Situation after,
            Map<String, Ballot> ballots) {}

    /** A log followed event by event. */
    private static final class Followers {

        private final Exercise exercise;
        private final Map<String, Instrument> texts;
        private final LifeKernel kernel;
        private final List<Stood> all = new ArrayList<>();
        private final Map<String, Map<String, Ballot>> boxes = new HashMap<>();
        private Situation now;
        private LocalDateTime story;
        private boolean goesOn;

        Followers(Exercise exercise, Map<String, Instrument> texts, List<Logged> log) {
            this.exercise = exercise;
            this.texts = texts;
            this.kernel = LifeKernel.of(List.copyOf(texts.values()));
            this.story = exercise.begins();
            this.now = kernel.start(story.toLocalDate());
            exercise.given().forEach(it -> now = kernel.step(now, it).situation());
            now = kernel.advance(now, story).situation();
            log.forEach(this::follow);
        }

        private void tell(String agreement, List<String> by, Happening what) {
            Followed followed = kernel.step(now, entry(agreement, by, what, story));
            assertThat(followed).isInstanceOf(Followed.Happened.class);
            now = followed.situation();
        }

        private void follow(Logged event) {
            Situation before = now;
            LocalDateTime was = story;
            boolean went = goesOn;
            Map<String, Ballot> ballots = Map.of();
            story = event.story().isBefore(story) ? story : event.story();
            switch (event.what()) {
                case LogEvent.Started it -> goesOn = true;
                case LogEvent.Ended it -> goesOn = false;
                case LogEvent.FellDue it -> now = kernel.advance(now, it.moment()).situation();
                case LogEvent.Injected it -> exercise.inject(it.inject()).orElseThrow().event()
                        .ifPresent(one -> tell(one.agreement(), one.by(), one.what()));
                case LogEvent.Counted it -> {
                    ballots = boxes.remove(it.agreement() + " " + it.step());
                    tell(it.agreement(), List.of(), new Happening.Voted(it.step(), ballots, Optional.empty()));
                }
                case LogEvent.Moved it -> {
                    switch (it.move()) {
                        case Move.Cast cast -> boxes.computeIfAbsent(cast.agreement() + " " + cast.step(),
                                key -> new LinkedHashMap<>()).put(it.party(), cast.ballot());
                        case Move.Take take -> part(take).ifPresent(
                                what -> tell(take.agreement(), List.of(it.party()), what));
                        case Move other -> throw new AssertionError("nobody does that by rule: " + other);
                    }
                }
                case LogEvent other -> {
                    // Of it no text speaks.
                }
            }
            all.add(new Stood(before, was, went, event, now, ballots));
        }

        private static Optional<Happening> part(Move.Take take) {
            return switch (take.part()) {
                case ASK -> Optional.of(new Happening.Asked(take.step()));
                case END_TALKS -> Optional.of(new Happening.Concluded(take.step()));
                case ACT -> Optional.of(new Happening.Acted(take.step()));
                case HOLD_BACK -> Optional.empty();
            };
        }

        /** What parties can choose in the steps under way, each with its agreement and its step as logs name it. */
        private void choices(Situation at, LocalDateTime when, Consumer<Chosen> then) {
            at.agreements().forEach((agreement, state) -> {
                for (ProcedureRun begun : state.runs()) {
                    ProcedureRun run = kernel.upTo(agreement, begun, when);
                    run.state().tokens().stream().distinct()
                            .flatMap(it -> kernel.semantics(agreement, run).choice(it).stream())
                            .forEach(it -> then.accept(new Chosen(agreement,
                                    kernel.semantics(agreement, run).clause(it.at()).replace("procedures.", "")
                                            .replace(".steps.", "/"),
                                    it)));
                }
            });
        }

        /** The steps under way, by which two ways in which a vote can end differ. */
        private static Set<String> underWay(Situation at) {
            Set<String> found = new TreeSet<>();
            at.agreements().forEach((agreement, state) -> state.runs().forEach(run -> run.state().tokens()
                    .forEach(it -> found.add(agreement + " " + run.id() + " " + it.step() + " " + it.frame()))));
            return found;
        }

        Set<String> late() {
            Set<String> found = new TreeSet<>();
            for (Stood one : all) {
                one.after().agreements().forEach((agreement, state) -> state.positions().forEach((key, position) -> {
                    AgreementState before = one.before().agreements().getOrDefault(agreement, AgreementState.NEW);
                    Optional<Position.State> was =
                            Optional.ofNullable(before.positions().get(key)).map(Position::state);
                    if (position.state() == Position.State.OVERDUE && !was.equals(
                            Optional.of(Position.State.OVERDUE))) {
                        found.add(agreement + " " + key.bearer() + " " + key.duty() + " " + one.event().story());
                    }
                }));
            }
            return found;
        }

        /** Who, with which other ballot alone, would have brought the vote to another way out. */
        Set<String> turners(Stood counted, LogEvent.Counted what) {
            Set<String> found = new TreeSet<>();
            choices(counted.before(), counted.event().story(), chosen -> {
                if (chosen.is(what.agreement(), what.step()) && chosen.choice() instanceof Option.Vote vote) {
                    for (String voter : vote.poll().voters()) {
                        for (Ballot instead : vote.poll().ballots()) {
                            Map<String, Ballot> other = new LinkedHashMap<>(counted.ballots());
                            boolean same = instead == other.put(voter, instead);
                            Situation then = kernel.step(counted.before(), entry(what.agreement(), List.of(),
                                    new Happening.Voted(what.step(), other, Optional.empty()),
                                    counted.event().story())).situation();
                            if (!same && !underWay(then).equals(underWay(counted.after()))) {
                                found.add(voter + " " + instead);
                            }
                        }
                    }
                }
            });
            return found;
        }

        /** What each party could have done at some moment and never did. */
        Set<String> unused() {
            Set<String> done = new LinkedHashSet<>();
            all.forEach(it -> {
                if (it.event().what() instanceof LogEvent.Moved moved) {
                    done.add(moved.party() + " " + named(moved.move()));
                }
            });
            Set<String> could = new TreeSet<>();
            Set<String> parties = new TreeSet<>();
            exercise.seats().forEach(it -> parties.add(it.party()));
            texts.values().forEach(it -> parties.addAll(it.contracting()));
            all.stream().filter(it -> it.goesOn() && !(it.event().what() instanceof LogEvent.Drawn)).forEach(stood -> {
                choices(stood.before(), stood.story(), chosen -> chosen.choice().parties().forEach(
                        party -> part(stood, chosen, party).ifPresent(it -> could.add(party + " " + it))));
                texts.values().forEach(text -> parties.forEach(party -> outside(stood, text, party, could)));
            });
            could.removeAll(done);
            return could;
        }

        private boolean can(Stood at, String agreement, String party, Happening what) {
            return kernel.refusal(at.before(), entry(agreement, List.of(party), what, at.story())).isEmpty();
        }

        private Optional<String> part(Stood at, Chosen chosen, String party) {
            return switch (chosen.choice()) {
                case Option.Vote vote -> Optional.of("vote " + chosen.agreement() + " " + chosen.step());
                case Option.Ask ask -> Optional.empty();
                case Option.Conclude talk -> Optional.of("end-talks " + chosen.agreement() + " " + chosen.step())
                        .filter(it -> can(at, chosen.agreement(), party, new Happening.Concluded(chosen.step())));
                case Option.Act act -> Optional.of("act " + chosen.agreement() + " " + chosen.step())
                        .filter(it -> can(at, chosen.agreement(), party, new Happening.Acted(chosen.step())));
            };
        }

        private void outside(Stood at, Instrument text, String party, Set<String> into) {
            AgreementState state = at.before().of(text.id());
            text.agreement().procedures().forEach(procedure -> procedure.steps().stream()
                    .filter(it -> !(it instanceof Step.Wait || it instanceof Step.Refer))
                    .map(it -> procedure.id() + "/" + it.id())
                    .filter(it -> can(at, text.id(), party, new Happening.Asked(it)))
                    .forEach(it -> into.add(party + " ask " + text.id() + " " + it)));
            for (Happening.Consent how : Happening.Consent.values()) {
                if (!state.bound().containsKey(party)
                        && !state.consents().getOrDefault(party, Map.of()).containsKey(how)
                        && can(at, text.id(), party, new Happening.Consented(how))) {
                    into.add(party + " join " + text.id() + " " + how);
                }
            }
            leaves(at, text, party, Optional.empty(), into);
            for (Obligation duty : text.agreement().obligations()) {
                if (duty.course().term().isPresent()) {
                    leaves(at, text, party, Optional.of(duty.id()), into);
                }
                DutyKey key = new DutyKey(duty.id(), party);
                Position position = state.positions().get(key);
                if (duty.modality() == Modality.MAY && text.duties().containsKey(key) && position != null
                        && position.state().binds() && !position.isDone() && !Contrary.isKept(duty)
                        && duty.course().through().isEmpty() && duty.actions().stream().allMatch(
                                it -> can(at, text.id(), party, new Happening.Did(it, Ratio.ONE, List.of())))) {
                    into.add(party + " perform " + text.id() + " " + duty.id());
                }
            }
        }

        private void leaves(Stood at, Instrument text, String party, Optional<String> duty, Set<String> into) {
            boolean given = at.before().of(text.id()).notices().stream()
                    .anyMatch(it -> it.by().equals(party) && it.duty().equals(duty));
            if (!given && can(at, text.id(), party, new Happening.Notice(duty))) {
                into.add(party + " leave " + text.id() + " " + duty);
            }
        }
    }

    /** Something that can be chosen in a step under way. */
    private record Chosen(String agreement, String step, Option.Choice choice) {
        boolean is(String of, String at) {
            return agreement.equals(of) && step.equals(at);
        }
    }

    private static Entry entry(String agreement, List<String> by, Happening what, LocalDateTime at) {
        return new Entry(new Moment(at.toLocalDate(), Optional.of(at.toLocalTime())), agreement, by, what, List.of(),
                Optional.empty(), List.of(), false, Optional.empty(), "");
    }

    private static String named(Move move) {
        return switch (move) {
            case Move.Cast it -> "vote " + it.agreement() + " " + it.step();
            case Move.Take it -> it.part().word() + " " + it.agreement() + " " + it.step();
            case Move.Join it -> "join " + it.agreement() + " " + it.how();
            case Move.Leave it -> "leave " + it.agreement() + " " + it.duty();
            case Move.Perform it -> "perform " + it.agreement() + " " + it.duty();
            case Move.Break it -> "break " + it.agreement() + " " + it.duty();
            case Move.Strike it -> "strike " + it.agreement() + " " + it.event();
            case Move.Speak it -> "speak " + it.agreement() + " " + it.duty();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyprus-1974", "locarno-1936"})
    void everyClaimFollowsFromTheLog(String id) {
        followFromTheLog(id);
    }

    @AtLength
    @ParameterizedTest
    @ValueSource(strings = {"first-hour", "lavrov-2025-no-vote", "lavrov-2025-each-individually", "istanbul-2022"})
    void thoseOfTheOthersDoToo(String id) {
        followFromTheLog(id);
    }

    private static void followFromTheLog(String id) {
        Debrief debrief = Rehearsed.of(id, 7).debrief();
        Followers found = new Followers(debrief.play().texts().exercise(), debrief.play().texts().instruments(),
                debrief.play().log());
        assertThat(found.now).isEqualTo(debrief.play().situation());
        Set<String> late = new TreeSet<>();
        debrief.late().forEach(it -> late.add(it.agreement() + " " + it.party() + " " + it.duty() + " "
                + it.since()));
        assertThat(late).isEqualTo(found.late());
        Set<String> unused = new TreeSet<>();
        debrief.unused().forEach(it -> unused.add(it.party() + " " + named(it.move())));
        assertThat(unused).isEqualTo(found.unused());
        int votes = 0;
        for (Stood stood : found.all) {
            if (stood.event().what() instanceof LogEvent.Counted counted) {
                Set<String> turners = new TreeSet<>();
                debrief.moments().stream().filter(it -> it.event().seq() == stood.event().seq())
                        .map(DecisiveMoment::turners).flatMap(List::stream)
                        .forEach(it -> turners.add(it.party() + " " + it.instead()));
                assertThat(turners).isEqualTo(found.turners(stood, counted));
                votes++;
            }
        }
        assertThat(votes).isEqualTo(debrief.play().log().stream()
                .filter(it -> it.what() instanceof LogEvent.Counted).count());
    }
}

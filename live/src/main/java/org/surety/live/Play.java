package org.surety.live;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Ballot;
import org.surety.model.chronicle.Entry;
import org.surety.semantics.Option;
import org.surety.semantics.Semantics;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.ProcedureRun;
import org.surety.semantics.life.Situation;

/**
 * Where an exercise stands after its log. Never changes: an event gives the next one ({@link PlayFold}).
 *
 * @param texts the exercise and its agreements
 * @param kernel what follows from events; it serves one thread
 * @param situation where the agreements stand
 * @param story how far the story has come
 * @param status whether play goes on
 * @param started when it last began to go on; empty before the first time
 * @param limit when play ends at the latest; empty where it only ends with the story or by hand
 * @param players who plays which seat, by the seat's name; a seat that is not in it is played by rule
 * @param ballots the ballots that have been cast and not been counted, by occasion and then by party
 * @param heldBack who has let it be known that it will not act, by occasion
 * @param drawn what chance said of parties played by rule, by occasion and then by party
 * @param came the injects that have come
 * @param history what happened, in order, without what was set aside
 */
public record Play(ExerciseTexts texts, LifeKernel kernel, Situation situation, LocalDateTime story, Status status,
        Optional<LogEvent.Started> started, Optional<LogEvent.Limited> limit, Map<String, String> players,
        Map<String, Map<String, Ballot>> ballots, Map<String, Set<String>> heldBack,
        Map<String, Map<String, LogEvent.Drawn>> drawn, Set<String> came,
        List<Happened> history) {

    /** Whether play goes on. */
    public enum Status {
        /** Nobody has begun. */
        PREPARED,
        /** It goes on. */
        GOES_ON,
        /** It stands still. */
        PAUSED,
        /** It is over. */
        OVER
    }

    /**
     * An event and what followed from it.
     *
     * @param entries what it told the kernel
     * @param changes what changed
     * @param occasion the step it was made in; empty for what belongs to none
     * @param aside what it set aside or amended
     */
    public record Happened(Logged event, List<Entry> entries, List<Change> changes, Optional<String> occasion,
            List<Happened> aside) {
        /** Copies the lists. */
        public Happened {
            entries = List.copyOf(entries);
            changes = List.copyOf(changes);
            aside = List.copyOf(aside);
        }
    }

    /** Copies the collections in their order. */
    public Play {
        players = ordered(players);
        ballots = ordered(ballots);
        heldBack = ordered(heldBack);
        drawn = ordered(drawn);
        came = Collections.unmodifiableSet(new LinkedHashSet<>(came));
        history = List.copyOf(history);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The steps under way in which parties can do something now, in the order in which they began. */
    public List<Occasion> occasions() {
        List<Occasion> found = new ArrayList<>();
        situation.agreements().forEach((agreement, state) -> {
            for (ProcedureRun begun : state.runs()) {
                ProcedureRun run = kernel.upTo(agreement, begun, story);
                Semantics semantics = kernel.semantics(agreement, run);
                run.state().tokens().stream().distinct().flatMap(it -> semantics.choice(it).stream())
                        .forEach(it -> found.add(new Occasion(agreement, run, semantics, it)));
            }
        });
        return found;
    }

    /** The first occasion at a step for a kind of choice, as the kernel finds it. */
    Optional<Occasion> occasion(String agreement, String step, Class<? extends Option.Choice> kind) {
        return occasions().stream().filter(it -> it.is(agreement, step, kind)).findFirst();
    }

    /** The votes in which somebody has voted and that can be counted, in the order in which they began. */
    public List<Occasion> votesBegun() {
        return occasions().stream().filter(it -> it.choice() instanceof Option.Vote
                && ballots.containsKey(it.key()) && isVotedOnNow(it)).toList();
    }

    /** Whether it is the one that a vote at its step is held in: of two procedures at one vote the earlier. */
    boolean isVotedOnNow(Occasion vote) {
        return occasion(vote.agreement(), vote.step(), Option.Vote.class).filter(it -> it.key().equals(vote.key()))
                .isPresent();
    }

    /** Whether the ballots of a vote are sealed until they are counted. */
    public boolean isSealed(String step) {
        return texts.exercise().sealed().contains(step);
    }

    /** The party that a person plays, of every seat that one plays. */
    public Set<String> playedByPeople() {
        Set<String> found = new LinkedHashSet<>();
        texts.exercise().seats().stream().filter(it -> players.containsKey(it.id()))
                .forEach(it -> found.add(it.party()));
        return found;
    }

    /** The same when the story has come to another moment, before anything that falls due until then. */
    Play at(LocalDateTime moment) {
        return new Play(texts, kernel, situation, moment, status, started, limit, players, ballots, heldBack, drawn,
                came, history);
    }

    /** The same with a kernel of its own, to be looked at on another thread while this goes on. */
    public Play beside() {
        return beside(texts.kernel());
    }

    /** The same with another kernel of its texts. */
    Play beside(LifeKernel other) {
        return new Play(texts, other, situation, story, status, started, limit, players, ballots, heldBack,
                drawn, came, history);
    }

    /** The log that this is the fold of, without what was set aside. */
    public List<Logged> log() {
        return history.stream().map(Happened::event).toList();
    }
}

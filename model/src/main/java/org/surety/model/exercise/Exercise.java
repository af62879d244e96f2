package org.surety.model.exercise;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;

/**
 * An exercise as its author has prepared it.
 *
 * @param id its short name
 * @param title its title
 * @param agreements the agreements that it is played on, by id; the first is meant where an entry names none
 * @param scenario whose behaviours the parties have that nobody plays, and by whose assumptions odds count; by id
 * @param readings which reading of each open term is played, by the name of the term; the first of a term that is not
 * named
 * @param law what fills the silence of a text that names no law
 * @param zone in whose time the story's days begin and end
 * @param begins the story's first moment
 * @param ends the story's last moment
 * @param minutes how many minutes of play the whole story takes when it is played by people
 * @param atMost how many minutes after it began play ends at the latest, pauses included; empty for no such end
 * @param given what is taken as true at the start
 * @param seats who can be played
 * @param observers who can watch
 * @param injects what the exercise brings by itself or by the hand of control
 * @param sealed the votes whose ballots nobody sees before they are counted, as {@code PROCEDURE/STEP}
 * @param shows what others see of a ballot before a sealed vote is counted
 * @param breachNeeds how many people a breach takes in a seat that several share
 * @param history the chronicle that tells what happened in the case that the exercise retells, by id
 * @param sheet what the teacher should know, in paragraphs
 * @param questions what to talk about afterwards
 */
public record Exercise(String id, String title, List<String> agreements, Optional<String> scenario,
        Map<String, String> readings, Optional<Life.Law> law, ZoneId zone, LocalDateTime begins, LocalDateTime ends,
        int minutes, Optional<Integer> atMost, List<Entry> given, List<ExerciseSeat> seats,
        List<ObserverSeat> observers, List<Inject> injects, Set<String> sealed, Shows shows, BreachNeeds breachNeeds,
        Optional<String> history, List<String> sheet, List<String> questions,
        Provenance provenance) {

    /** What a log calls those who have no seat: no seat can be called so. */
    public static final Set<String> NO_SEATS = Set.of("clock", "control", "public", "rule");

    /** The longest that an exercise is played, in minutes. */
    public static final int MOST_MINUTES = 10_080;

    /**
     * Copies the collections; refuses an exercise on no agreement, without seats, of which two have one name or party
     * or one is called as a log calls somebody else, whose story ends before it begins, or that takes or allows no
     * minute or more than a week.
     */
    public Exercise {
        agreements = List.copyOf(agreements);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        given = List.copyOf(given);
        seats = List.copyOf(seats);
        observers = List.copyOf(observers);
        injects = List.copyOf(injects);
        sealed = Collections.unmodifiableSet(new LinkedHashSet<>(sealed));
        sheet = List.copyOf(sheet);
        questions = List.copyOf(questions);
        if (agreements.isEmpty() || seats.isEmpty()) {
            throw new IllegalArgumentException("exercise " + id + " needs an agreement and a seat");
        }
        if (Stream.concat(seats.stream().map(ExerciseSeat::id), observers.stream().map(ObserverSeat::id)).distinct()
                .count() < seats.size() + observers.size()
                || seats.stream().map(ExerciseSeat::party).distinct().count() < seats.size()) {
            throw new IllegalArgumentException("exercise " + id + " has two seats of one name or one party");
        }
        Stream.concat(seats.stream().map(ExerciseSeat::id), observers.stream().map(ObserverSeat::id))
                .filter(NO_SEATS::contains).findFirst().ifPresent(it -> {
                    throw new IllegalArgumentException("no seat of " + id + " can be called " + it
                            + ", as the log calls somebody who has none");
                });
        if (!begins.isBefore(ends)) {
            throw new IllegalArgumentException("the story of " + id + " ends before it begins");
        }
        Stream.concat(Stream.of(minutes), atMost.stream()).filter(it -> it < 1 || it > MOST_MINUTES).forEach(it -> {
            throw new IllegalArgumentException("an exercise is played in 1 to " + MOST_MINUTES + " minutes, not in "
                    + it);
        });
    }

    /** The seat called {@code name}. */
    public Optional<ExerciseSeat> seat(String name) {
        return seats.stream().filter(it -> it.id().equals(name)).findFirst();
    }

    /** Whether somebody who plays or watches can sit at a place of that name. */
    public boolean isPlace(String name) {
        return seat(name).isPresent() || observer(name).isPresent();
    }

    /** The place of observers called {@code name}. */
    public Optional<ObserverSeat> observer(String name) {
        return observers.stream().filter(it -> it.id().equals(name)).findFirst();
    }

    /** The inject called {@code name}. */
    public Optional<Inject> inject(String name) {
        return injects.stream().filter(it -> it.id().equals(name)).findFirst();
    }
}

package org.surety.workbench.api;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.semantics.Trigger;
import org.surety.semantics.Work;
import org.surety.text.tree.Nearest;

/** Why a question is refused, as values: what kind of thing, about what, and what there is instead. */
public sealed interface Reason {

    /**
     * Documents have errors.
     *
     * @param findings at least one; all that is wrong with any of them
     * @param lines the lines of the documents, by their names
     */
    record WrongDocuments(List<Finding> findings, Map<String, List<String>> lines) implements Reason {
        /** Copies the collections. */
        public WrongDocuments {
            findings = List.copyOf(findings);
            lines = Map.copyOf(lines);
        }
    }

    /**
     * Something is named that does not exist.
     *
     * @param found what was named
     * @param of where it was looked for: the agreement, the term, the positions, the choice; empty where there is only
     * one place
     * @param known what there is, in an order worth telling
     * @param near the one of these that was probably meant
     */
    record Unknown(Thing thing, String found, String of, List<String> known, Optional<String> near) implements Reason {
        /** Copies the list. */
        public Unknown {
            known = List.copyOf(known);
        }

        /** What is none of the known names, with the nearest of them. */
        public static Unknown among(Thing thing, String found, String of, List<String> known) {
            return new Unknown(thing, found, of, known, Nearest.to(found, known));
        }
    }

    /**
     * A measure that no party contributes, so that help could never be enough.
     *
     * @param known what parties do contribute
     */
    record Uncontributed(String scenario, String measure, List<String> known) implements Reason {
        /** Copies the list. */
        public Uncontributed {
            known = List.copyOf(known);
        }
    }

    /** What can be made smaller where a question is too large. */
    enum Narrower {
        /** Readings, cases or rules. */
        QUESTION,
        /** A procedure, an attacker, a place or a reading. */
        CASES,
        /** Readings, hours, or drawing runs instead. */
        SCENARIO,
        /** Readings, hours, or fewer who choose. */
        CHOOSERS,
        /** Scenarios, readings, hours, ranges of stakes, or fewer who have any. */
        STAKES,
        /** Readings. */
        READINGS,
        /** Readings, parties, a law, or parties that are told apart by fewer clauses. */
        LIFE,
        /** The readings and choices of a design. */
        VERSIONS
    }

    /**
     * The answer would need more than is allowed.
     *
     * @param scenario in which scenario; empty if it has nothing to do with one
     * @param what what there would be too many of, in the plural
     * @param size how many
     * @param most how many are allowed
     */
    record TooLarge(Optional<String> scenario, String what, BigInteger size, long most,
            Narrower narrower) implements Reason {}

    /**
     * There are more readings than can be looked at.
     *
     * @param terms what could be held to a reading
     */
    record TooManyReadings(String agreement, BigInteger count, long most, List<String> terms) implements Reason {
        /** Copies the list. */
        public TooManyReadings {
            terms = List.copyOf(terms);
        }
    }

    /** A table of all versions would have so many rows. */
    record TooManyVersions(BigInteger count) implements Reason {}

    /** More parties than a model takes in reasonable time. */
    record TooManyParties(int count, int most) implements Reason {}

    /** More players than a game takes. */
    record TooManyPlayers(int count, int most) implements Reason {}

    /**
     * A model for another tool would be too large.
     *
     * @param until how far it looks, in hours
     * @param deadline after which help is too late, in hours
     * @param game whether it is a game, in which players can be left out
     */
    record ModelTooLarge(String what, BigInteger size, long most, long until, Optional<Long> deadline,
            boolean game) implements Reason {}

    /**
     * A document is for another agreement.
     *
     * @param thing a scenario or positions
     * @param id what it calls itself
     * @param other the agreement that it is for, if it says
     * @param wanted the agreement that was asked about
     */
    record NotFor(Thing thing, String id, Optional<String> other, String wanted) implements Reason {}

    /**
     * Something is needed and not there.
     *
     * @param thing what
     * @param of for which agreement, as it was named
     * @param strangers documents of the kind that are for other agreements, in words
     */
    record Missing(Thing thing, String of, List<String> strangers) implements Reason {
        /** Copies the list. */
        public Missing {
            strangers = List.copyOf(strangers);
        }
    }

    /** A parameter is needed for what {@code of} asks, such as who chooses. */
    record Needed(QuestionField parameter, String of, List<String> known) implements Reason {
        /** Copies the list. */
        public Needed {
            known = List.copyOf(known);
        }
    }

    /** One of several has to be named. */
    record Several(Thing thing, String of, List<String> choices) implements Reason {
        /** Copies the list. */
        public Several {
            choices = List.copyOf(choices);
        }
    }

    /** The event of a scenario sets off several procedures, and a model is of one. */
    record SeveralSetOff(String scenario, List<String> procedures) implements Reason {
        /** Copies the list. */
        public SeveralSetOff {
            procedures = List.copyOf(procedures);
        }
    }

    /** Two scenarios have one id. */
    record Twice(String scenario) implements Reason {}

    /** The readings to which terms are held never go together. */
    record NoSuchReading(String agreement, List<HeldReading> readings) implements Reason {
        /** Copies the list. */
        public NoSuchReading {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What is to be entered is not one thing that happened, told in one way.
     *
     * @param found how many there are
     */
    record NoSingleEntry(int found) implements Reason {}

    /** A parameter lies outside what it may be. */
    record OutOfRange(QuestionField parameter, String found, String least, String most) implements Reason {}

    /** A parameter was given that nothing reads here; {@code readers} say which values of {@code with} read it. */
    record Unread(QuestionField parameter, Optional<QuestionField> with, List<String> readers,
            String asked) implements Reason {
        /** Copies the list. */
        public Unread {
            readers = List.copyOf(readers);
        }
    }

    /** A parameter was given that means something only beside another. */
    record OnlyWith(QuestionField parameter, String given, QuestionField needed) implements Reason {}

    /**
     * A step that nobody's cooperation brings about.
     *
     * @param step as it was named
     * @param agreement whose step it is
     * @param refers whether it leads to another procedure, and does not only wait
     * @param instead steps that can be asked about
     */
    record NobodysOutcome(String step, String agreement, boolean refers, List<String> instead) implements Reason {
        /** Copies the list. */
        public NobodysOutcome {
            instead = List.copyOf(instead);
        }
    }

    /** A day before anything that a chronicle tells. */
    record BeforeChronicle(String chronicle, LocalDate day, LocalDate first) implements Reason {}

    /** A player is for or against something and no player, or both. */
    record Sides(String player, boolean both, List<String> players) implements Reason {
        /** Copies the list. */
        public Sides {
            players = List.copyOf(players);
        }
    }

    /** Nothing to compare with. */
    record NothingToCompare() implements Reason {}

    /**
     * The event of a scenario does not set the procedure off.
     *
     * @param procedure the one that was asked for; empty for any
     * @param obstacles what stands in its way
     */
    record NotSetOff(String scenario, Optional<String> procedure, String agreement,
            List<Trigger.Obstacle> obstacles) implements Reason {
        /** Copies the list. */
        public NotSetOff {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * The question has no answer.
     *
     * @param scenario in which scenario, if that matters
     * @param why in a sentence
     */
    record NoAnswer(Optional<String> scenario, String why) implements Reason {}

    /** A file cannot be read as a text to draft from; {@code expected} says what could. */
    record NoText(String file, String found, String expected) implements Reason {}

    /**
     * The text of a source is not beside the agreement that names it.
     *
     * @param file what the source calls it
     * @param agreement the agreement, as it was named
     */
    record TextElsewhere(String source, String file, String agreement) implements Reason {}

    /** No source of an agreement names its text, so that its clauses cannot be held against one. */
    record NoTexts(String agreement) implements Reason {}

    /** The work was stopped before there was an answer. */
    record Stopped(Work.Cause cause) implements Reason {}
}

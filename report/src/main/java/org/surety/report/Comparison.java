package org.surety.report;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.compare.ClauseChange;
import org.surety.model.finding.SourceLocation;
import org.surety.report.shape.Description;
import org.surety.report.shape.Within;

/**
 * Agreements beside each other.
 *
 * @param agreements their ids
 * @param aspects what is compared, each with one value for each agreement
 * @param scenarios how likely enough help is in each, where scenarios could be matched
 * @param versions how two versions of one agreement differ, where they are that
 */
public record Comparison(List<String> agreements, List<Aspect> aspects, List<InScenario> scenarios,
        Optional<Versions> versions) {

    /** Copies the lists. */
    public Comparison {
        agreements = List.copyOf(agreements);
        aspects = List.copyOf(aspects);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A scenario in which all are compared.
     *
     * @param scenario its id
     * @param same whether it is one and the same file for all; otherwise each has one of its own with that id
     * @param chances one for each agreement; empty where there is no answer
     */
    public record InScenario(String scenario, boolean same, List<Optional<Chances>> chances) {
        /** Copies the list. */
        public InScenario {
            chances = List.copyOf(chances);
        }
    }

    /**
     * The answers of one agreement over all its readings.
     *
     * @param inTime enough help in time
     * @param ever enough help at any time
     * @param medians the earliest and the latest of the hours by which half of the successes have come; empty where
     * there are none
     * @param deciding the open terms that make a difference
     */
    public record Chances(Span inTime, Span ever, Optional<Hours> medians, List<String> deciding) {

        /** Copies the list. */
        public Chances {
            deciding = List.copyOf(deciding);
        }

        /** From the earliest to the latest. */
        public record Hours(@Within long earliest, @Within long latest) {}
    }

    /**
     * A probability over several readings.
     *
     * @param low the least of all lower bounds
     * @param least the least with every assumption at its middle
     * @param most the most with every assumption at its middle
     * @param high the most of all upper bounds
     */
    public record Span(@Within(max = 1) double low, @Within(max = 1) double least, @Within(max = 1) double most,
            @Within(max = 1) double high) {}

    /**
     * One thing that is compared.
     *
     * @param name what
     * @param values one for each agreement
     */
    public record Aspect(String name, @Description("One for each agreement.") List<String> values) {
        /** Copies the list. */
        public Aspect {
            values = List.copyOf(values);
        }
    }

    /**
     * How two versions differ.
     *
     * @param changes clause by clause
     * @param flips answers that are not the same any more
     * @param lives what follows over the life of the text, where that is not the same any more
     */
    public record Versions(List<Change> changes, List<AnswerChange> flips, List<LifeChange> lives) {
        /** Copies the lists. */
        public Versions {
            changes = List.copyOf(changes);
            flips = List.copyOf(flips);
            lives = List.copyOf(lives);
        }
    }

    /**
     * What follows over the life of the text alone, where it is not the same any more.
     *
     * @param question what is asked
     * @param before the answer of the first version
     * @param after the answer of the second version
     */
    public record LifeChange(String question, String before, String after) {}

    /**
     * A clause that differs, and where it stands.
     *
     * @param before its place in the first version, if it is there
     * @param after its place in the second version, if it is there
     */
    public record Change(ClauseChange change, Optional<SourceLocation> before, Optional<SourceLocation> after) {}

    /**
     * An answer that is not the same any more.
     *
     * @param procedure the procedure
     * @param attackers the attackers for whom it changes in this way
     * @param victims who may be attacked, any of them by any other of the attackers; empty where the text leaves no
     * choice
     * @param who the attackers in words
     * @param whom the victims in words; empty where the text leaves no choice
     * @param question what is asked
     * @param before the answer of the first version, with the conditions under which it holds
     * @param after the answer of the second version, likewise
     */
    public record AnswerChange(String procedure, List<String> attackers, List<String> victims, String who,
            Optional<String> whom, String question, String before, String after) {
        /** Copies the lists. */
        public AnswerChange {
            attackers = List.copyOf(attackers);
            victims = List.copyOf(victims);
        }
    }
}

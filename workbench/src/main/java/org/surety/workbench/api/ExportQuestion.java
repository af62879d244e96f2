package org.surety.workbench.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.Exploration;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;

/**
 * What {@code export} is asked.
 *
 * @param file a path or an id of the catalog
 * @param procedure the procedure to export; empty for all, or for that of the scenario
 * @param readings unclear clauses held to readings; the first reading of each other term
 * @param model for models of a scenario
 */
public record ExportQuestion(String file, Target target, Optional<String> procedure, List<HeldReading> readings,
        Model model) {

    /** Copies the list. */
    public ExportQuestion {
        readings = List.copyOf(readings);
    }

    /** The whole of {@code file}, without a scenario. */
    public static ExportQuestion of(String file, Target target, List<HeldReading> readings) {
        return new ExportQuestion(file, target, Optional.empty(), readings, Model.NONE);
    }

    /** The forms of other tools. */
    public enum Target implements Word {
        /** A drawing for Graphviz. */
        DOT,
        /** A drawing for Mermaid. */
        MERMAID,
        /** A drawing as a picture. */
        SVG,
        /** The whole file as JSON. */
        JSON,
        /** A scenario as a Markov chain for the model checker PRISM. */
        PRISM(QuestionField.SCENARIO, QuestionField.VALUES, QuestionField.UNTIL, QuestionField.HOUR),
        /** A scenario in which some parties choose, as a game for Gambit. */
        EFG(QuestionField.SCENARIO, QuestionField.VALUES, QuestionField.UNTIL, QuestionField.PLAYERS,
                QuestionField.WANTING,
                QuestionField.AGAINST);

        private final Set<QuestionField> reads;

        Target(QuestionField... reads) {
            this.reads = Set.of(reads);
        }

        /** Whether it reads a parameter of a {@link Model}. */
        public boolean reads(QuestionField parameter) {
            return reads.contains(parameter);
        }
    }

    /**
     * What makes a model of a scenario.
     *
     * @param scenario a path, or the name of a scenario beside the agreement
     * @param values which values assumed ranges have
     * @param until the last hour to look at
     * @param hours further hours to ask about
     * @param players parties that choose, by code or name
     * @param wanting players that want enough help
     * @param against players that want none
     */
    public record Model(Optional<String> scenario, Optional<Exploration.Values> values, Optional<Hours> until,
            List<Hours> hours, List<String> players, List<String> wanting, List<String> against) {

        /** No scenario. */
        public static final Model NONE = new Model(Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                List.of(), List.of(), List.of());

        /** Copies the lists. */
        public Model {
            hours = List.copyOf(hours);
            players = List.copyOf(players);
            wanting = List.copyOf(wanting);
            against = List.copyOf(against);
        }

        /** What was given. */
        public List<QuestionField> given() {
            Map<QuestionField, Boolean> all = new EnumMap<>(QuestionField.class);
            all.put(QuestionField.SCENARIO, scenario.isPresent());
            all.put(QuestionField.VALUES, values.isPresent());
            all.put(QuestionField.UNTIL, until.isPresent());
            all.put(QuestionField.HOUR, !hours.isEmpty());
            all.put(QuestionField.PLAYERS, !players.isEmpty());
            all.put(QuestionField.WANTING, !wanting.isEmpty());
            all.put(QuestionField.AGAINST, !against.isEmpty());
            return all.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
        }
    }
}

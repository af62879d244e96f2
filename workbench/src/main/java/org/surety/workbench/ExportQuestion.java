package org.surety.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;

/**
 * What {@code export} is asked.
 *
 * @param file a path or an id of the catalog
 * @param procedure the procedure to export; empty for all, or for that of the scenario
 * @param readings {@code TERM=READING}; the first reading of each other term
 * @param model for models of a scenario
 */
public record ExportQuestion(String file, Exports.Target target, Optional<String> procedure, List<String> readings,
        Model model) {

    /** Copies the list. */
    public ExportQuestion {
        readings = List.copyOf(readings);
    }

    /** The whole of {@code file}, without a scenario. */
    public static ExportQuestion of(String file, Exports.Target target, List<String> readings) {
        return new ExportQuestion(file, target, Optional.empty(), readings, Model.NONE);
    }

    /** Which values assumed ranges have. */
    public enum Values implements Word {
        /** Those for which enough help in time is least likely. */
        LOW,
        /** The middle of each. */
        MIDDLE,
        /** Those for which it is likeliest. */
        HIGH
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
    public record Model(Optional<String> scenario, Optional<Values> values, Optional<Hours> until,
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

        /** The options that were given. */
        List<String> given() {
            Map<String, Boolean> options = new LinkedHashMap<>();
            options.put("--scenario", scenario.isPresent());
            options.put("--at", values.isPresent());
            options.put("--until", until.isPresent());
            options.put("--hour", !hours.isEmpty());
            options.put("--players", !players.isEmpty());
            options.put("--for", !wanting.isEmpty());
            options.put("--against", !against.isEmpty());
            List<String> given = new ArrayList<>();
            options.forEach((name, there) -> {
                if (there) {
                    given.add(name);
                }
            });
            return given;
        }
    }
}

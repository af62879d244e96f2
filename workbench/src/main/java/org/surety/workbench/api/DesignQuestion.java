package org.surety.workbench.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.design.api.Baseline;
import org.surety.design.api.Effort;
import org.surety.model.quantity.Ratio;

/**
 * What {@code design} is asked.
 *
 * @param file a design: a path, or the id of an agreement of the catalog that has one
 * @param count whether only to say how many versions there are and how long it would take
 * @param versions whether every version is wanted, as a table
 * @param page whether a page is wanted, which tells how readings are received too
 * @param search how to search
 * @param baseline from where principles of bargaining count gains
 * @param fresh whether to forget what an interrupted search has worked out
 * @param demands what is chosen already and must hold besides what the design says
 */
public record DesignQuestion(String file, boolean count, boolean versions, boolean page, Search search,
        Baseline.Kind baseline, boolean fresh, Demands demands) {

    /** As the design has it. */
    public DesignQuestion(String file, boolean count, boolean versions, boolean page, Search search,
            Baseline.Kind baseline, boolean fresh) {
        this(file, count, versions, page, search, baseline, fresh, Demands.NONE);
    }

    /**
     * What whoever asks demands besides what the design says.
     *
     * @param only for some terms and choices the one way that is looked at
     * @param redLines whether no recorded red line of any party may be crossed
     * @param notBlockedByAttacker whether no attacker may be able to stop help alone
     * @param atLeast what versions must be worth to parties, 0 to 100
     */
    public record Demands(Map<String, String> only, boolean redLines, boolean notBlockedByAttacker,
            Map<String, Ratio> atLeast) {

        /** Nothing. */
        public static final Demands NONE = new Demands(Map.of(), false, false, Map.of());

        /** Copies the maps; refuses what is off the scale. */
        public Demands {
            only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
            atLeast = Collections.unmodifiableMap(new LinkedHashMap<>(atLeast));
            atLeast.values().stream().filter(it -> it.signum() < 0 || it.compareTo(Ratio.of(100)) > 0).findAny()
                    .ifPresent(it -> {
                        throw new IllegalArgumentException("acceptability lies between 0 and 100, not " + it);
                    });
        }

        private Map<String, String> parameters() {
            Map<String, String> map = new LinkedHashMap<>();
            only.forEach((name, one) -> map.put("only " + name, one));
            if (redLines) {
                map.put("red-lines", "all");
            }
            if (notBlockedByAttacker) {
                map.put("not-blockable-by-attacker", "yes");
            }
            atLeast.forEach((party, least) -> map.put("acceptability to " + party, "at least " + least));
            return map;
        }
    }

    /**
     * How to search; what is empty is left to the program.
     *
     * @param mostVersions beyond so many versions it is searched
     * @param searched at how many versions such a search looks
     * @param seed where the search and the drawing of assumptions begin
     * @param settings in how many settings of the assumptions the frontier is tried
     * @param limit how many versions are told
     */
    public record Search(Optional<Long> mostVersions, Optional<Integer> searched, Optional<Long> seed,
            Optional<Integer> settings, Optional<Integer> limit) {

        /** Everything is left to the program. */
        public static final Search USUAL = new Search(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** How much is looked at. */
    public Effort effort() {
        Effort usual = Effort.USUAL;
        return new Effort(search.mostVersions().orElse(usual.mostVersions()),
                search.searched().orElse(usual.searched()),
                search.seed().orElse(usual.seed()), search.settings().orElse(usual.drawn()),
                search.limit().orElse(usual.listed()));
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Effort effort = effort();
        Map<String, String> map = new LinkedHashMap<>();
        map.put("most-versions", Long.toString(effort.mostVersions()));
        map.put("searched", Integer.toString(effort.searched()));
        map.put("seed", Long.toString(effort.seed()));
        map.put("settings", Integer.toString(effort.drawn()));
        map.put("baseline", baseline.word());
        map.put("limit", Integer.toString(effort.listed()));
        map.putAll(demands.parameters());
        return map;
    }
}

package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.design.Baseline;
import org.surety.design.Effort;

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
 */
public record DesignQuestion(String file, boolean count, boolean versions, boolean page, Search search,
        Baseline.Kind baseline,
        boolean fresh) {

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
        return map;
    }
}

package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.surety.design.api.SweepDefinition;

/**
 * What {@code sweep} is asked. What is empty is left to the program.
 *
 * @param file a design: a path, or the id of an agreement of the catalog that has one
 * @param mostVersions how many versions to try in drawn settings
 * @param settings in how many settings of the assumptions
 * @param samples how many samples to draw, to see what answers depend on
 * @param seed where drawing begins
 * @param points whether every point is wanted, as a table
 * @param keep whether finished slices are kept when the sweep is done
 * @param fresh whether to forget what was kept before
 */
public record SweepQuestion(String file, Optional<Long> mostVersions, Optional<Integer> settings,
        Optional<Long> samples, Optional<Long> seed, boolean points, boolean keep, boolean fresh) {

    /** The sweep; refused where it is none. */
    public SweepDefinition definition() {
        SweepDefinition usual = SweepDefinition.USUAL;
        return new SweepDefinition(mostVersions.orElse(usual.versions()), settings.orElse(usual.settings()),
                samples.orElse(usual.samples()), seed.orElse(usual.seed()), points);
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        SweepDefinition definition = definition();
        Map<String, String> map = new LinkedHashMap<>();
        map.put("most-versions", Long.toString(definition.versions()));
        map.put("settings", Integer.toString(definition.settings()));
        map.put("samples", Long.toString(definition.samples()));
        map.put("seed", Long.toString(definition.seed()));
        return map;
    }
}

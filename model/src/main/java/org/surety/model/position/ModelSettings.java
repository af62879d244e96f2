package org.surety.model.position;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.model.quantity.Ratio;

/**
 * What a file says about how the spatial model is to be run; only files of KTAB do.
 *
 * @param options the words of KTAB's {@code ModelParameters}, by its names ({@code VotingRule}, {@code Proportional})
 * @param adjustments how ideals follow positions; what is not said is KTAB's identity
 */
public record ModelSettings(Map<String, String> options, List<Adjustment> adjustments) {

    /** The file says nothing. */
    public static final ModelSettings NONE = new ModelSettings(Map.of(), List.of());

    /** Copies the collections. */
    public ModelSettings {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        adjustments = List.copyOf(adjustments);
    }

    /**
     * How far an ideal moves to a position.
     *
     * @param ideal the party whose ideal it is
     * @param reference the party to whose position it moves
     * @param share 0 to 1
     */
    public record Adjustment(String ideal, String reference, Ratio share) {}
}

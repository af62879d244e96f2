package org.surety.analysis.crisis.answer;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.model.agreement.Word;

/**
 * How an answer was found.
 *
 * @param engine which engine
 * @param words in a sentence, with the error of the answer
 * @param parameters what was set, such as the seed of a simulation
 * @param why why another engine than the one asked for, where that is so
 */
public record Method(Engine engine, String words, Map<String, String> parameters, Optional<String> why) {

    /** Copies the map. */
    public Method {
        // By name, so that an answer is the same in every process.
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The engines. */
    public enum Engine implements Word {
        /** Dynamic programming over tallies and contributions. */
        EXACT,
        /** The states of the kernel, one by one. */
        GRAPH,
        /** Runs drawn by chance from a seed. */
        SIMULATE,
        /** Named parties choose for or against enough help. */
        WORST
    }
}

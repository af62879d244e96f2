package org.surety.workbench.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a draft beside the texts that it was made from.
 *
 * @param file a path or an id of the catalog
 * @param texts by source, where its text is if that is not beside the file
 */
public record DraftCheckQuestion(String file, Map<String, String> texts) {

    /** Copies the map. */
    public DraftCheckQuestion {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** What was asked for, by the names of the options. */
    public Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        if (!texts.isEmpty()) {
            map.put("text", String.join(", ", texts.keySet()));
        }
        return map;
    }
}

package org.surety.workbench.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An agreement of the catalog, to be put into a folder of the user's.
 *
 * @param id what it is called in the catalog
 * @param own what the copy calls itself
 * @param documents the texts, by their places within the folder; the agreement first
 */
public record Copy(String id, String own, Map<String, String> documents) {

    /** Copies the map. */
    public Copy {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }
}

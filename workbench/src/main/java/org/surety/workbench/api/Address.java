package org.surety.workbench.api;

import java.io.Serializable;

/**
 * Where a document or a folder of documents stands in a {@link DocumentStore}. Only the store that gave an address
 * knows what its text means.
 *
 * @param text the same for the same place as it was named
 */
public record Address(String text) implements Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return text;
    }
}

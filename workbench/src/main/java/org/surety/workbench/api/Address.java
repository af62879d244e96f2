package org.surety.workbench.api;

/**
 * Where a document or a folder of documents stands in a {@link DocumentStore}. Only the store that gave an address
 * knows what its text means.
 *
 * @param text the same for the same place as it was named
 */
public record Address(String text) {
    @Override
    public String toString() {
        return text;
    }
}

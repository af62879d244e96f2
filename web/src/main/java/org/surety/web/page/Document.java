package org.surety.web.page;

import org.surety.workbench.Workbench;

/**
 * An agreement that pages are about.
 *
 * @param path where its pages stand: {@code /a/lavrov-2025}
 * @param file what the workbench calls it
 * @param bench where questions about it are asked
 * @param state changes whenever the document, or one beside it, does
 */
public record Document(String path, String file, Workbench bench, String state) {

    /** What an answer about it depends on, beside the question. */
    Object with(Object question) {
        return new Asked(path, state, question);
    }

    private record Asked(String path, String state, Object question) {}
}

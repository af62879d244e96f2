package org.surety.lsp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers of texts as they are now, so that clauses need not each ask again. Safe for several threads. */
final class AnswerMemory {

    private long moment = -1;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    /** The answers of a text at a moment; those of another moment are forgotten. */
    Map<String, String> get(long at, String uri, Supplier<Map<String, String>> answers) {
        Optional<Map<String, String>> there = known(at, uri);
        if (there.isPresent()) {
            return there.get();
        }
        Map<String, String> found = answers.get();
        keep(at, uri, found);
        return found;
    }

    private synchronized Optional<Map<String, String>> known(long at, String uri) {
        return moment == at ? Optional.ofNullable(known.get(uri)) : Optional.empty();
    }

    private synchronized void keep(long at, String uri, Map<String, String> answers) {
        if (moment != at) {
            known.clear();
            moment = at;
        }
        known.put(uri, answers);
    }
}

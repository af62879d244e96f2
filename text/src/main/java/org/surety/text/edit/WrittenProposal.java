package org.surety.text.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.BracketState;

/**
 * What somebody proposes for an open clause, as the file has it; also what was withdrawn.
 *
 * @param clause the path of what is open
 * @param question what is open, in words; empty where the file does not say
 * @param reading the name of the proposal
 * @param label what it says, in words; empty where the file has none
 * @param by who proposes it
 * @param state how far it is
 * @param text as a person would type it
 */
public record WrittenProposal(List<String> clause, String question, String reading, Optional<String> label,
        Optional<String> by, BracketState state, String text) {

    /** Copies the path. */
    public WrittenProposal {
        clause = List.copyOf(clause);
    }

    /** All in a file, in its order; those within others after them. */
    static List<WrittenProposal> in(Written root) {
        List<WrittenProposal> all = new ArrayList<>();
        collect(List.of(), root, all);
        return all;
    }

    private static void collect(List<String> path, Written at, List<WrittenProposal> all) {
        switch (at) {
            case Written.Text text -> {
            }
            case Written.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(ClauseEdits.with(path, Integer.toString(i)), list.items().get(i), all);
                }
            }
            case Written.Keys keys -> {
                if (keys.entries().get("open") instanceof Written.Keys open
                        && open.entries().get("readings") instanceof Written.Keys readings) {
                    String question = text(open, "question").orElse("");
                    readings.entries().forEach((name, reading) -> all.add(of(path, question, name, reading)));
                }
                keys.entries().forEach((key, value) -> collect(ClauseEdits.with(path, key), value, all));
            }
        }
    }

    private static WrittenProposal of(List<String> clause, String question, String name, Written reading) {
        if (reading instanceof Written.Keys keys && keys.entries().containsKey("value")) {
            return new WrittenProposal(clause, question, name, text(keys, "label"), text(keys, "by"),
                    text(keys, ClauseEdits.STATE).flatMap(BracketState::of).orElse(BracketState.OPEN),
                    ClauseEdits.shown(keys.entries().get("value")));
        }
        return new WrittenProposal(clause, question, name, Optional.empty(), Optional.empty(), BracketState.OPEN,
                ClauseEdits.shown(reading));
    }

    private static Optional<String> text(Written.Keys keys, String key) {
        return keys.entries().get(key) instanceof Written.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}

package org.surety.text.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.text.FormRules;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/** The kinds of step, and how a step that does not name its kind is told. */
enum StepKind implements Word {
    REQUEST("by", "then", "silence", "except-for"),
    FIND("by", "among", "rule", "results", "excluding", "ballots", "absence", "yes", "no", "silence", "repeat",
            "finally", "except-for"),
    CONSULT("among", "ended-by", "then", "except-for"),
    DECIDE("by", "among", "rule", "results", "excluding", "ballots", "absence", "yes", "no", "silence", "repeat",
            "finally", "except-for"),
    ACT("by", "must", "may", "what", "force", "counts-as-help", "with-consent-of", "then", "silence", "except-for"),
    REFER("to", "yes", "no", "silence"),
    WAIT("for", "then");

    private final String[] keys;
    private final String title;

    StepKind(String... keys) {
        List<String> all = new ArrayList<>(List.of("kind", "from", "source", "note", "text"));
        if (!List.of(keys).contains("for")) {
            all.add("within");
        }
        all.addAll(List.of(keys));
        this.title = "a step of kind " + Quote.of(name().toLowerCase(Locale.ROOT));
        this.keys = all.toArray(String[]::new);
    }

    String[] keys() {
        return keys.clone();
    }

    String title() {
        return title;
    }

    /** The kind that {@code kind:} names, or else the one that the name and the keys of the step make plain. */
    static StepKind of(Decoder decoder, String id, Cell cell) {
        if (!(cell.node() instanceof Node.Mapping mapping)) {
            return inferred(id, List.of()).orElse(DECIDE);
        }
        Optional<Node.Entry> named = mapping.entry("kind");
        if (named.isPresent()) {
            return decoder.each(cell.at(named.get()), it -> new Values(decoder).word(it, StepKind.class));
        }
        return inferred(id, mapping.entries().stream().map(Node.Entry::key).toList()).orElseGet(() -> {
            decoder.report(FormRules.FORM_MISSING_KEY, cell,
                    "it is not plain what kind of step this is; expected `kind:` with one of "
                            + Arrays.stream(values()).map(it -> Quote.of(it.word())).toList());
            return DECIDE;
        });
    }

    private static Optional<StepKind> inferred(String id, List<String> keys) {
        Optional<StepKind> byName = Values.find(id, StepKind.class);
        if (byName.isPresent()) {
            return byName;
        }
        if (keys.contains("may") || keys.contains("must")) {
            return Optional.of(ACT);
        } else if (keys.contains("to")) {
            return Optional.of(REFER);
        } else if (keys.contains("for")) {
            return Optional.of(WAIT);
        } else if (keys.contains("rule") || keys.contains("results") || keys.contains("yes")
                || keys.contains("no")) {
            return Optional.of(DECIDE);
        } else if (keys.contains("then")) {
            return keys.contains("among")
                    ? Optional.of(CONSULT)
                    : keys.contains("by") ? Optional.of(REQUEST) : Optional.empty();
        }
        return Optional.empty();
    }
}

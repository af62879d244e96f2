package org.surety.analysis.accept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.design.DesignChoice;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;

/** Where a version of an agreement settles each issue of a negotiation. */
public final class Settlements {

    private Settlements() {}

    /**
     * Where each issue is settled; an issue that the version leaves alone has no entry.
     *
     * @param picked what was chosen for every open term and every choice
     * @param choices what a designer may choose; a place that a choice gives an option goes before what the positions
     * say
     */
    public static Map<String, IssuePosition> of(PositionSet set, Map<String, String> picked,
            List<DesignChoice> choices) {
        Map<String, IssuePosition> settled = new LinkedHashMap<>();
        for (Issue issue : set.issues()) {
            issue.settledBy(picked).ifPresent(it -> settled.put(issue.id(), it));
        }
        for (DesignChoice choice : choices) {
            if (choice.issue().isPresent()) {
                option(choice, picked).filter(it -> choice.clause().isEmpty()
                        || !(it.place() instanceof IssuePosition.Unknown) || !settled.containsKey(choice.issue().get()))
                        .ifPresent(it -> settled.put(choice.issue().get(), it.place()));
            }
        }
        return settled;
    }

    /** A choice that leaves nothing to choose is no open term; its only option is what was picked. */
    private static Optional<DesignChoice.Option> option(DesignChoice choice, Map<String, String> picked) {
        String name = choice.options().size() == 1
                ? choice.options().getFirst().name()
                : picked.getOrDefault(choice.name(), "");
        return choice.options().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}

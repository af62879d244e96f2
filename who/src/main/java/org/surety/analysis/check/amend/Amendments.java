package org.surety.analysis.check.amend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.check.Subject;
import org.surety.analysis.check.rule.Attacks;
import org.surety.analysis.check.rule.Facts;
import org.surety.analysis.check.rule.ReadingSurvey;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.finding.Finding;

/**
 * For each finding of design that hangs on one clause, how that clause could be written instead. Whether a change
 * helps, and whom, is not said here: each amendment can be put into the agreement as a further reading and asked about
 * like any other.
 */
public final class Amendments {

    private final Family family;
    private final Set<String> choices = new HashSet<>();
    private final Map<String, String> choiceOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<List<String>, Amendment> made = new LinkedHashMap<>();

    private Amendments(Family family) {
        this.family = family;
        family.terms().forEach(it -> choices.add(it.name()));
    }

    /**
     * The amendments for {@code findings} about {@code family}, in their order, each value of a clause once, with the
     * first finding that it goes with. What stands inside one reading of an open term is amended only as a whole.
     */
    public static List<Amendment> of(Family family, List<Finding> findings) {
        Amendments amendments = new Amendments(family);
        List<Drafts> readings = new ArrayList<>();
        Set<Agreement> distinct = new LinkedHashSet<>();
        Attacks attacks = new Attacks();
        ReadingSurvey.of(family, Subject.USUAL_READINGS).looks().forEach(it -> {
            if (distinct.add(it.agreement())) {
                readings.add(new Drafts(Facts.of(it.agreement(), attacks)));
            }
        });
        for (Finding finding : findings) {
            readings.forEach(it -> it.of(finding).forEach(draft -> amendments.add(finding, draft)));
        }
        return List.copyOf(amendments.made.values());
    }

    private void add(Finding finding, Draft draft) {
        Optional<OpenTerm> term = family.terms().stream().filter(it -> it.place().equals(draft.clause())).findFirst();
        boolean inside = family.terms().stream().anyMatch(it -> draft.clause().startsWith(it.place() + "."));
        List<String> key = List.of(draft.clause(), draft.value());
        if (inside || made.containsKey(key) || draft.clause().indexOf('/') >= 0) {
            return;
        }
        // Bounds stand in the file as one word, which an amendment replaces.
        boolean open = term.filter(it -> !it.bounds()).isPresent();
        String choice = open
                ? term.orElseThrow().name()
                : choiceOf.computeIfAbsent(draft.clause(), this::choiceAt);
        if (open && term.orElseThrow().reading(draft.name()).isPresent()) {
            return;
        }
        made.put(key, new Amendment(finding.id(), draft.clause(), choice, draft.question(), open,
                free(draft.clause(), draft.name()), draft.value(), draft.wording()));
    }

    /** A name for a choice at a clause: after its last keys, and no term's. */
    private String choiceAt(String clause) {
        String[] keys = clause.replaceAll("[^\\p{L}\\p{N}.-]", "-").split("\\.");
        String base = keys.length < 2 ? clause : keys[keys.length - 2] + "-" + keys[keys.length - 1];
        return unused(base.replace("steps-", ""), choices);
    }

    private String free(String clause, String name) {
        return unused(name, names.computeIfAbsent(clause, it -> new HashSet<>()));
    }

    private static String unused(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}

package org.surety.conformance.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.surety.analysis.who.CaseAnswer;
import org.surety.model.quantity.Hours;

/** What is said about one case. */
record Said(boolean possible, boolean owed, Optional<Long> earliest, Optional<Long> latest,
        Set<Set<String>> enough, Set<Set<String>> blocking, Set<Set<String>> lawful, Set<String> alone) {

    static Said by(CaseAnswer answer) {
        Set<Set<String>> lawful = new HashSet<>();
        for (int i = 0; i < answer.lawful().size(); i++) {
            if (answer.lawful().get(i)) {
                lawful.add(Set.copyOf(answer.blockers().listed().get(i)));
            }
        }
        return new Said(answer.possible(), answer.owed(), answer.window().earliest().map(Hours::count),
                answer.window().latest().map(Hours::count), sets(answer.enough().listed()),
                sets(answer.blockers().listed()), lawful, Set.copyOf(answer.alone()));
    }

    /** The same under other names. */
    Said renamed(Twin twin) {
        return new Said(possible, owed, earliest, latest, renamed(enough, twin), renamed(blocking, twin),
                renamed(lawful, twin), twin.renamed(alone));
    }

    private static Set<Set<String>> renamed(Set<Set<String>> sets, Twin twin) {
        return sets.stream().map(twin::renamed).collect(Collectors.toSet());
    }

    private static Set<Set<String>> sets(List<List<String>> lists) {
        Set<Set<String>> sets = new HashSet<>();
        lists.forEach(it -> sets.add(Set.copyOf(it)));
        return sets;
    }

    static Said by(FromTheText page) {
        Set<Set<String>> blocking = page.blocking();
        Set<Set<String>> lawful = new HashSet<>(blocking);
        lawful.removeIf(it -> !page.blocksLawfully(it));
        return new Said(page.isPossible(), page.isOwed(), page.runs().earliest(), page.runs().latest(),
                page.enough(), blocking, lawful, page.alone());
    }
}

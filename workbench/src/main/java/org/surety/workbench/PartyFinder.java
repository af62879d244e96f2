package org.surety.workbench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.report.words.Names;
import org.surety.semantics.Case;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** Which party a user means, who may give its code or its name, in capitals or not. */
final class PartyFinder {

    private PartyFinder() {}

    /** The code of the party that {@code text} means. @throws BadInput if it means none */
    static String find(String text, Names names) {
        Set<String> codes = new LinkedHashSet<>(names.roll().everybody());
        codes.add(Case.OUTSIDER);
        return find(text, names, codes, Optional.of("For a state that has no part in it: --attacker outsider."));
    }

    /** The member of a body that {@code text} means. @throws BadInput if it means none */
    static String find(String text, Names names, Collection<String> members) {
        return find(text, names, members, Optional.empty());
    }

    private static String find(String text, Names names, Collection<String> codes, Optional<String> otherwise) {
        if (codes.contains(text)) {
            return text;
        }
        Map<String, String> known = new LinkedHashMap<>();
        codes.forEach(code -> known.putIfAbsent(code, code));
        codes.forEach(code -> known.putIfAbsent(names.name(code), code));
        Optional<String> same = known.keySet().stream().filter(text::equalsIgnoreCase).findFirst()
                .map(it -> known.getOrDefault(it, it));
        return same.orElseThrow(() -> BadInput.of(names.agreement().id() + " has no party called " + Quote.of(text),
                Nearest.to(text, known.keySet()).map(it -> "Maybe " + Quote.of(known.getOrDefault(it, it)) + "?")
                        .or(() -> otherwise)));
    }
}

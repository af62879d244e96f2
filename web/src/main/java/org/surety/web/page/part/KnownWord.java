package org.surety.web.page.part;

import java.util.Collection;
import java.util.Optional;
import org.surety.text.tree.Nearest;
import org.surety.web.gate.Request;

/** A word in an address that stands for one of a few things: any other is said to be none of them. */
public final class KnownWord {

    private static final int SHORT = 60;
    private static final int MOST_TOLD = 30;

    private KnownWord() {}

    /** Why the word that an address gives is none of those that there are, in words; empty where it is one, or none. */
    public static Optional<String> wrong(Request request, String parameter, Collection<String> known) {
        return request.asked(parameter).map(String::strip).filter(it -> !known.contains(it))
                .map(it -> wrong(parameter, it, known));
    }

    /** The same of a word that was read already. */
    public static String wrong(String parameter, String found, Collection<String> known) {
        String shown = found.length() <= SHORT ? found : found.substring(0, SHORT) + "…";
        return "“" + shown + "”, given as " + parameter + "=, is nothing that there is here. "
                + Nearest.to(found, known).map(it -> "Maybe “" + it + "”? ").orElse("")
                + (known.isEmpty()
                        ? "There is none."
                        : "There is: " + String.join(", ", known.stream().limit(MOST_TOLD).toList())
                                + (known.size() > MOST_TOLD ? " and more." : "."));
    }
}

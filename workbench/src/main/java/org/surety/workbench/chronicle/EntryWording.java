package org.surety.workbench.chronicle;

import static org.surety.text.edit.WrittenValues.written;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.EntryKind;
import org.surety.workbench.api.NewEntry;

/** An entry of a chronicle, as a form gives it, as the language writes it. */
public final class EntryWording {

    private EntryWording() {}

    /**
     * The entry as a mapping in braces.
     *
     * @param agreement under which agreement it happens, by id
     */
    public static String of(String agreement, NewEntry entry) {
        List<String> keys = new ArrayList<>(List.of("on: " + written(entry.day()), "in: " + written(agreement)));
        if (!entry.by().isEmpty()) {
            keys.add("by: " + list(entry.by()));
        }
        String about = written(entry.about());
        String whom = written(entry.whom());
        boolean hits = !entry.whom().isEmpty();
        keys.add(entry.kind().word() + ": " + switch (entry.kind()) {
            case SIGNED, RATIFIED, ACCEDED -> "yes";
            case NOTICE, MET -> entry.about().isEmpty() ? "yes" : about;
            case OFFERED, ASKED, CONCLUDED, ACTED, ENDED -> about;
            case HAPPENED -> isOfTheLanguage(entry.about()) ? about : "{event: " + about + "}";
            case DID -> act(entry.about());
            case VOTED -> "{step: " + about + ", result: " + whom + "}";
            case AGREED -> hits ? "{" + about + ": " + whom + "}" : about;
            case CLAIMS, DISPUTES, WITHDRAWS, FOUND, REJECTED -> "{breach-by: " + whom
                    + (entry.about().isEmpty() ? "" : ", what: " + about) + "}";
        });
        if (hits && entry.kind() == EntryKind.DID) {
            keys.add("towards: " + whom);
        }
        if (hits && entry.kind() == EntryKind.HAPPENED) {
            keys.add("against: " + whom);
        }
        return "{" + String.join(", ", keys) + "}";
    }

    /** Whether it is an event or a fact of the language, and no event that a text defines for itself. */
    private static boolean isOfTheLanguage(String word) {
        return Stream.<Word>concat(Arrays.stream(EventKind.values()), Arrays.stream(Condition.Kind.values()))
                .anyMatch(it -> it.word().equals(word));
    }

    private static String act(String about) {
        int colon = about.indexOf(": ");
        return colon < 0
                ? written(about)
                : "{" + written(about.substring(0, colon)) + ": " + written(about.substring(colon + 2)) + "}";
    }

    private static String list(List<String> names) {
        return "[" + String.join(", ", names.stream().map(it -> written(it)).toList()) + "]";
    }
}

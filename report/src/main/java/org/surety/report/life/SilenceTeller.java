package org.surety.report.life;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Modality;
import org.surety.report.LifeSheet;
import org.surety.report.words.English;
import org.surety.semantics.life.Interpretation;

/** On what a text is silent, and how that is filled. */
final class SilenceTeller {

    /** So many duties are named. */
    private static final int FEW = 2;

    private SilenceTeller() {}

    /** The title of what is told under a way to fill silence. */
    static String title(LifeSheet.Part part, Interpretation reading, List<String> silent) {
        if (part.title().isPresent()) {
            return "If its silence is filled as in: " + part.title().get();
        }
        if (reading.law() == Law.VIENNA) {
            return "If the Vienna Convention fills its silence" + (silent.contains("life.term.notice")
                    ? reading.impliedWithdrawal()
                            ? ", and a right to leave is implied"
                            : ", and no right to leave is implied"
                    : "");
        }
        return silent.contains("life.entry")
                ? reading.silentEntry() == Interpretation.SilentEntry.NEVER
                        ? "By the text alone, if nothing brings it into force"
                        : "By the text alone, if it is in force once all have signed"
                : "By the text alone";
    }

    /** On what the text is silent. */
    static Optional<String> remark(Interpretation reading, List<String> silent, Agreement text) {
        if (silent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("The text says nothing of "
                + English.and(silent.stream().map(it -> silence(it) + someDuties(it, silent, text)).distinct().toList())
                + "."
                + (reading.law() == Law.VIENNA
                        ? " Articles of the Convention (1155 UNTS 331) are named where they fill it; where it does not"
                                + " apply by itself, to a treaty concluded before it or a party that it does not bind"
                                + " (Articles 3 and 4), they are told as custom."
                        : ""));
    }

    /** Of which duties it says nothing, where it says something of others. */
    private static String someDuties(String path, List<String> silent, Agreement text) {
        String clause = path.replaceFirst("^obligations\\.[^.]+", "");
        List<String> duties = silent.stream().filter(it -> it.startsWith("obligations.") && it.endsWith(clause))
                .map(it -> it.substring("obligations.".length(), it.length() - clause.length())).toList();
        long all = text.obligations().stream()
                .filter(it -> it.modality() == Modality.MUST || it.modality() == Modality.MUST_NOT)
                .count();
        return clause.equals(path) || duties.size() == all
                ? ""
                : " of " + (duties.size() <= FEW ? Phrases.quoted(duties) : duties.size() + " of " + all + " duties");
    }

    /** What a clause is about, by its path. */
    static String silence(String path) {
        return switch (path) {
            case "life.entry" -> "entry into force";
            case "life.term", "life.term.for" -> "how long it lasts";
            case "life.term.notice" -> "whether a party may leave";
            case "life.release" -> "what ends it";
            case "life.suspension" -> "what suspends it";
            case "life.void-if" -> "what makes it void";
            default -> path.endsWith(".breach.found-by") || path.equals("breach.found-by")
                    ? "who finds a breach"
                    : path.endsWith(".breach") || path.endsWith(".breach.then") || path.equals("breach.then")
                            ? "what follows from a breach"
                            : English.words(path.substring(path.lastIndexOf('.') + 1));
        };
    }
}

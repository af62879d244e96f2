package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.Exposure;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Provenance;

/** How an exposure comes about: the moves of its shortest story, one after the other, in one sentence. */
final class ExposureStory {

    private static final String DID = "did ";
    private static final String OF_BREACH = " breach of ";
    private static final String BY = " by ";

    private final Called who;

    private ExposureStory(Called who) {
        this.who = who;
    }

    /** The sentence; none where nothing has to happen. */
    static Optional<String> of(Exposure exposure, Called who) {
        List<String> moves = new ExposureStory(who).moves(exposure.story());
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of("One way there: " + String.join("; then ", moves) + ".");
    }

    /** Whether a move is the doing of what a duty asks. */
    static boolean isDone(Exposure.Move move, String party, String duty) {
        return move.by().contains(party) && move.what().startsWith(DID) && move.clause().equals("obligations." + duty);
    }

    /** Alike moves of several parties at the same time are one. */
    private List<String> moves(List<Exposure.Move> moves) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < moves.size();) {
            Exposure.Move move = moves.get(i);
            Set<String> by = new LinkedHashSet<>(move.by());
            int next = i + 1;
            while (next < moves.size() && moves.get(next).what().equals(move.what())
                    && moves.get(next).after().count() == 0 && moves.get(next).clause().equals(move.clause())) {
                by.addAll(moves.get(next).by());
                next++;
            }
            String after = move.after().count() == 0 ? "" : "after " + Phrases.time(move.after()) + ", ";
            told.add(after + told(move, by) + (move.clause().isEmpty() ? "" : " (" + who.clause(move.clause()) + ")"));
            i = next;
        }
        return told;
    }

    private String told(Exposure.Move move, Set<String> by) {
        String what = move.what();
        String subject = by.isEmpty() ? "" : who.list(by) + " ";
        if (what.startsWith("notice")) {
            return subject + "gave notice" + (what.equals("notice")
                    ? ""
                    : " to end " + Phrases.quoted(List.of(what.substring("notice of ".length()))));
        }
        if (what.startsWith(DID)) {
            return subject + "did what "
                    + Phrases.quoted(List.of(move.clause().replace("obligations.", ""))) + " asks";
        }
        int breach = what.indexOf(OF_BREACH);
        int accused = what.lastIndexOf(BY);
        if (breach > 0 && accused > breach) {
            String broke = who.prose(what.substring(accused + BY.length())) + " broke "
                    + Phrases.quoted(List.of(what.substring(breach + OF_BREACH.length(), accused)));
            return what.startsWith("claims") ? subject + "claimed that " + broke : "it was found that " + broke;
        }
        return fact(what).map(it -> (by.isEmpty() ? "there was " : who.list(by) + ": ") + it).orElse(subject + what);
    }

    /** A fact that a condition names, in words; none where it is no fact. */
    private Optional<String> fact(String what) {
        String end = "end of ";
        if (what.startsWith(end)) {
            return fact(what.substring(end.length())).map(it -> "the end of " + it);
        }
        String kind = what.split(" ", 2)[0];
        Optional<String> rest = Optional.of(what.substring(kind.length()).strip()).filter(it -> !it.isEmpty());
        for (Condition.Kind it : Condition.Kind.values()) {
            if (it.word().equals(kind)) {
                return Optional.of(who.condition(
                        new Condition.Fact(it, Optional.empty(), rest, Provenance.NONE)));
            }
        }
        return Optional.empty();
    }
}

package org.surety.report.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.Exposure;
import org.surety.analysis.life.LifeResult;
import org.surety.report.words.English;

/** Who is bound without being guarded. */
final class ExposureTeller {

    /** What is said where there is nobody. */
    static final String NONE = "No party that is protected.";

    private ExposureTeller() {}

    /** The sentences. */
    static List<LifePage.Line> of(LifeResult.Row row, Called who) {
        List<LifePage.Line> lines = new ArrayList<>();
        for (Exposure it : row.exposure()) {
            lines.add(new LifePage.Line(Optional.empty(), English.capital(who.prose(it.party())) + " is bound by "
                    + who.duties(it) + " while "
                    + Phrases.guard(it.guard()) + ", where the attacker is " + who.any(it.against()) + ": " + lasting(it) + "; "
                    + it.escape().map(hours -> "it can by itself end its duties after " + Phrases.time(hours))
                            .orElse("it can never by itself end its duties")
                    + ".", story(it, who)));
        }
        row.converse().forEach(it -> lines.add(LifePage.Line.of(English.capital(who.prose(it.guarantor()))
                + " owes help to " + who.prose(it.party()) + " while no duty of " + who.prose(it.party())
                + " binds (" + it.how() + ").")));
        return lines.isEmpty() ? List.of(LifePage.Line.of(NONE)) : lines;
    }

    private static String lasting(Exposure it) {
        if (it.longest().equals(it.longestFree())) {
            return it.longest().map(hours -> "for at most " + Phrases.time(hours)).orElse("without limit");
        }
        return it.longest().map(hours -> "for at most " + Phrases.time(hours)).orElse("without limit")
                + " while the others keep to the agreement, "
                + it.longestFree().map(hours -> "at most " + Phrases.time(hours)).orElse("without limit") + " if they do not";
    }

    private static List<String> story(Exposure it, Called who) {
        List<String> told = new ArrayList<>();
        told.add("Because of: " + it.how() + ".");
        List<Exposure.Move> moves = it.story();
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
            told.add("For example: " + after + (by.isEmpty() ? "" : who.list(by) + ": ") + move.what()
                    + (move.clause().isEmpty() ? "" : " (" + move.clause() + ")") + ".");
            i = next;
        }
        return told;
    }
}

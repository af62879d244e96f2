package org.surety.workbench.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Guard;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.who.CaseTree;
import org.surety.analysis.who.Cover;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.report.digest.CaseWords;
import org.surety.report.words.Names;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;

/** What a comparison tells of the life of an agreement, by the text alone: few words each. */
public final class LifeAspects {

    private static final String TOO_LARGE = "not compared: too large";

    /** So many ways are named. */
    private static final int MOST = 3;

    private static final Map<String, Function<LifeAspects, Function<LifeResult.Row, String>>> QUESTIONS = questions();

    private final Family family;

    private LifeAspects(Family family) {
        this.family = family;
    }

    /** Who takes part may hang on the reading. */
    private Names names(LifeResult.Row row) {
        return Names.of(row.of(family));
    }

    private static Map<String, Function<LifeAspects, Function<LifeResult.Row, String>>> questions() {
        Map<String, Function<LifeAspects, Function<LifeResult.Row, String>>> all = new LinkedHashMap<>();
        all.put("in force with the consent of", it -> it::entry);
        all.put("bound without being guarded", it -> it::exposed);
        all.put("can end or weaken the guarantee", it -> it::exits);
        all.put("duties that outlive it", it -> it::surviving);
        return all;
    }

    /** The questions, in the order of {@link #of}. */
    public static List<String> names() {
        return List.copyOf(QUESTIONS.keySet());
    }

    /** The answers, question by question; where it is too large, that. */
    public static List<String> of(Family family) {
        try {
            LifeResult result = LifeAnswer.of(family,
                    new LifeRequest(Map.of(), Optional.of(Law.AS_WRITTEN), Set.of()), Work.quiet());
            List<LifeResult.Row> entering = result.rows().stream().filter(it -> it.entry().possible()).toList();
            LifeAspects aspects = new LifeAspects(family);
            return QUESTIONS.values().stream().map(it -> entering.isEmpty()
                    ? "nothing brings it into force"
                    : aspects.told(entering, it.apply(aspects))).toList();
        } catch (TooLarge tooLarge) {
            return QUESTIONS.keySet().stream().map(it -> TOO_LARGE).toList();
        }
    }

    private String told(List<LifeResult.Row> rows, Function<LifeResult.Row, String> value) {
        List<CaseTree.Case<String>> cases = new ArrayList<>();
        for (LifeResult.Row row : rows) {
            List<Map<String, String>> readings = row.readings().isEmpty() ? List.of(Map.of()) : row.readings();
            readings.forEach(it -> cases.add(new CaseTree.Case<>(it, value.apply(row))));
        }
        return CaseWords.of(family).told(Cover.of(cases));
    }

    private String entry(LifeResult.Row row) {
        List<List<String>> enough = row.entry().enough().listed();
        String more = row.entry().needed().isEmpty() ? "" : " (and more has to come about)";
        return (enough.size() != 1
                ? "one of " + row.entry().enough().count() + " sets of parties"
                : enough.getFirst().isEmpty() ? "nobody" : names(row).list(enough.getFirst())) + more;
    }

    private String exposed(LifeResult.Row row) {
        if (row.unsearched().isPresent()) {
            return TOO_LARGE;
        }
        Names names = names(row);
        return few(row.exposure().stream().map(it -> names.prose(it.party()) + (it.guard() == Guard.NONE
                ? " (no help against "
                : " (help can be stopped by ") + names.list(it.against()) + ")").distinct().toList());
    }

    private String exits(LifeResult.Row row) {
        Names names = names(row);
        return few(row.exits().stream().map(it -> movers(it, names) + " (" + effect(it.what()) + ")").distinct()
                .toList());
    }

    private static String movers(ExitWay way, Names names) {
        boolean all = way.isListedWhole();
        if (all && way.by().size() == 1) {
            return names.list(way.by().getFirst()) + (way.by().getFirst().size() > 1 ? " together" : "");
        }
        return all && way.by().stream().allMatch(it -> it.size() == 1)
                ? "any one of " + names.list(way.by().stream().map(List::getFirst).toList())
                : way.condition();
    }

    private static String effect(ExitWay.Effect effect) {
        return switch (effect) {
            case ENDS -> "ends it";
            case SUSPENDS -> "suspends it";
            case LEAVES -> "leaves it";
            case EXPELS -> "expels one from it";
            case LOWERS -> "weakens it";
        };
    }

    private static String few(List<String> all) {
        return all.isEmpty()
                ? "nobody"
                : String.join("; ", all.stream().limit(MOST).toList())
                        + (all.size() > MOST ? "; and " + (all.size() - MOST) + " more" : "");
    }

    private String surviving(LifeResult.Row row) {
        Set<String> duties = new LinkedHashSet<>();
        row.exits().stream().filter(it -> it.what() == ExitWay.Effect.ENDS)
                .forEach(it -> duties.addAll(it.survivingDuties()));
        return duties.isEmpty() ? "none" : String.join(", ", duties);
    }
}

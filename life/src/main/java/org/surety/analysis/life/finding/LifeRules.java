package org.surety.analysis.life.finding;

import java.util.ArrayList;
import java.util.List;
import org.surety.analysis.check.Rules;
import org.surety.analysis.check.design.NotExamined;
import org.surety.analysis.check.rule.CheckRule;

/** The rules that need what follows from a text over its life, beside those that read its clauses. */
public final class LifeRules {

    private LifeRules() {}

    /**
     * Rules for one check of one file: what some of them found out under one reading they keep for the others, and all
     * share one allowance of work.
     *
     * @param clauses the rules that read clauses
     */
    public static List<CheckRule> beside(List<CheckRule> clauses) {
        Examination examination = new Examination();
        List<CheckRule> all = new ArrayList<>();
        clauses.stream().map(it -> it instanceof NotExamined procedures
                ? new LifeNotExamined(procedures, examination)
                : it).forEach(all::add);
        all.addAll(List.of(new AccusedBlocksFinding(examination), new BoundUnguarded(examination),
                new CircleOfWaiting(), new ExitFasterThanEntry(examination)));
        return List.copyOf(all);
    }

    /** All rules, for one check of one file. */
    public static List<CheckRule> all() {
        return beside(Rules.all());
    }
}

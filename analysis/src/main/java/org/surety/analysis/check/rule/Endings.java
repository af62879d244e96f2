package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Life;

/** What ends or suspends an agreement, or frees parties from it, beside the passing of time. */
public final class Endings {

    private Endings() {}

    /** All such conditions. */
    public static List<Life.Condition> of(Life life) {
        List<Life.Condition> all = new ArrayList<>(life.voids());
        all.addAll(life.release());
        all.addAll(life.suspension());
        return all;
    }

    /** Where {@code condition} stands. */
    public static String path(Life life, Life.Condition condition) {
        return life.voids().contains(condition)
                ? "life.void-if"
                : life.release().contains(condition) ? "life.release" : "life.suspension";
    }

    /** {@code attack-by, on Russia}. */
    public static String words(Life.Condition condition) {
        return condition.kind().word() + condition.what().map(it -> ", " + it).orElse("");
    }
}

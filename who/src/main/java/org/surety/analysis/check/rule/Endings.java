package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.agreement.Life;

/** What ends or suspends an agreement, or frees parties from it, beside the passing of time. */
public final class Endings {

    private Endings() {}

    /**
     * Such a condition.
     *
     * @param path where it stands
     */
    public record Ending(String path, Life.Condition condition) {}

    /** All such conditions. */
    public static List<Ending> of(Life life) {
        List<Ending> all = new ArrayList<>();
        life.voids().forEach(it -> all.add(new Ending("life.void-if", it)));
        life.release().forEach(it -> all.add(new Ending("life.release", it)));
        life.suspension().forEach(it -> all.add(new Ending("life.suspension", it)));
        return all;
    }

    /** {@code attack-by, on Russia}. */
    public static String words(Life.Condition condition) {
        return condition.kind().word() + condition.what().map(it -> ", " + it).orElse("");
    }
}

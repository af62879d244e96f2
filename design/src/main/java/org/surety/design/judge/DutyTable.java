package org.surety.design.judge;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.surety.design.api.Space;
import org.surety.design.api.Task;
import org.surety.model.agreement.OpenTerm;

/** How many duties versions have; versions that differ only in what no duty depends on are counted once. */
public final class DutyTable implements ToIntFunction<int[]> {

    private static final Set<String> SECTIONS = Set.of("obligations", "groups", "parties", "bodies", "procedures");

    private final Task task;
    private final Space space;
    private final Projection projection;
    private final Map<Long, Integer> known = new ConcurrentHashMap<>();

    DutyTable(Task task, Space space) {
        this.task = task;
        this.space = space;
        Set<String> names = new LinkedHashSet<>();
        for (OpenTerm term : task.family().terms()) {
            String section = term.place().replaceAll("\\..*", "");
            boolean limit = term.place().endsWith(".within") || term.place().endsWith(".rule");
            if (SECTIONS.contains(section) && !limit) {
                names.add(term.name());
            }
        }
        this.projection = new Projection(space, names);
    }

    @Override
    public int applyAsInt(int[] version) {
        return known.computeIfAbsent(projection.index(version),
                index -> DutyCount.count(task.family().under(space.reading(version))));
    }
}

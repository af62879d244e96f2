package org.surety.analysis.coalition;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Keeps one object of equal conditions as long as anybody uses it (hash consing, after Ershov, "On programming of
 * arithmetic operations", CACM 1, 1958). May be used by several threads.
 */
final class ConditionTable {

    static final ConditionTable POOL = new ConditionTable();

    private final Map<MonotoneCondition, WeakReference<MonotoneCondition>> known = new WeakHashMap<>();

    private ConditionTable() {}

    /** The one object that equals {@code condition}. */
    synchronized MonotoneCondition one(MonotoneCondition condition) {
        WeakReference<MonotoneCondition> kept = known.get(condition);
        MonotoneCondition found = kept == null ? null : kept.get();
        if (found == null) {
            known.put(condition, new WeakReference<>(condition));
            return condition;
        }
        return found;
    }
}

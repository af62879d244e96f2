package org.surety.web.page.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.monitor.WatchedRun;
import org.surety.workbench.works.KeptRuns;

/**
 * A monitor that is looked at.
 *
 * @param path where its pages stand
 * @param where it is kept; empty for an example of the catalog
 */
public record LookedMonitor(WatchedRun run, String path, Optional<KeptRuns.InWork> where) {

    /** The day at whose end is asked where things stand, where none is named. */
    LocalDate usual() {
        return run.known().or(() -> where.isEmpty() ? run.lastDay() : Optional.empty())
                .orElseGet(() -> LocalDate.now(run.zone()));
    }

    /** What an answer about it depends on. */
    Object with(Object question, PageContext site) {
        return List.of(path, run.head(), run.known().map(LocalDate::toString).orElse("now"),
                where.map(it -> site.documents().kept().state(it.run().work())).orElse(""), question);
    }
}

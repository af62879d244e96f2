package org.surety.workbench.monitor;

import java.time.LocalDate;
import java.util.List;
import org.surety.report.rendering.Response;
import org.surety.workbench.api.Reply;

/**
 * A day of a monitor, as it was known at its end.
 *
 * @param news what was recorded on the day, in sentences
 * @param changes where things stand otherwise than a day before, in sentences
 * @param first whether nothing was known the day before
 * @param then where things stood at its end
 */
public record MonitorDay(LocalDate day, List<String> news, List<String> changes, boolean first,
        Reply<Response.OfFollow> then) {

    /** Copies the lists. */
    public MonitorDay {
        news = List.copyOf(news);
        changes = List.copyOf(changes);
    }
}

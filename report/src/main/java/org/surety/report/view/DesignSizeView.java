package org.surety.report.view;

import java.util.List;
import java.util.stream.IntStream;
import org.surety.design.api.Task;
import org.surety.report.DesignSize;
import org.surety.report.shape.Description;
import org.surety.report.shape.Matches;

/** What {@code design --count} tells. */
public record DesignSizeView(String agreement, String design,
        @Matches(Matches.WHOLE) @Description(Description.WHOLE) String count,
        @Description("Whether all would be looked at.") boolean complete,
        @Description("How many would be looked at otherwise.") long searched,
        @Description("Versions that differ in what a run can depend on.") List<DesignView.Mechanisms> mechanisms,
        @Description("On how many threads a search would go on here.") int threads,
        @Description("About how many seconds that would take.") double seconds) implements View {

    /** The view of a size. */
    public static DesignSizeView of(DesignSize it, Task task) {
        return new DesignSizeView(task.design().agreement(), task.design().id(), it.versions().toString(),
                it.complete(), it.effort().searched(),
                IntStream.range(0, it.mechanisms().size()).mapToObj(i -> new DesignView.Mechanisms(
                        task.scenarios().get(i).id(), it.mechanisms().get(i))).toList(),
                it.threads(), it.seconds());
    }
}

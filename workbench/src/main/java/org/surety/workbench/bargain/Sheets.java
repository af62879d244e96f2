package org.surety.workbench.bargain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.design.api.Baseline;
import org.surety.design.api.DesignResult;
import org.surety.design.api.Effort;
import org.surety.design.api.Kept;
import org.surety.design.api.Task;
import org.surety.design.search.Designer;
import org.surety.model.agreement.Family;
import org.surety.model.design.Design;
import org.surety.model.position.PositionSet;
import org.surety.report.NegotiationSheet;
import org.surety.semantics.Work;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.Loader;

/**
 * What a report says of a negotiation: the positions beside an agreement, and the design beside it if that is soon
 * done.
 */
public final class Sheets {

    /** A report is read at once; larger designs have a command of their own. */
    private static final BigInteger MOST_VERSIONS = BigInteger.valueOf(200_000);
    private static final long MOST_RUNS = 5_000;

    private final Loader loader;
    private final Work work;

    /** Over documents that the loader reads. */
    public Sheets(Loader loader, Work work) {
        this.loader = loader;
        this.work = work;
    }

    /**
     * The sheet of an agreement, whose files are read at once and whose design is searched when it is asked for; empty
     * where no positions lie beside it.
     *
     * @param held whether readings are held, so that a design, which is about all of them, is left out
     */
    public Optional<Beside> beside(Loader.Found agreement, Family family, boolean held) {
        return Companions.positionsBeside(loader, agreement).map(found -> {
            PositionSet positions = Companions.read(loader, found);
            Optional<Task> task = task(agreement);
            NegotiationSheet received = sheet(positions, family, task);
            return new Beside(received, () -> held
                    ? sheet(positions, family, Optional.empty())
                    : new NegotiationSheet(positions, received.day(), received.reception(),
                            task.flatMap(it -> Designs.asked(() -> search(it, work)))));
        });
    }

    /**
     * What is known of a negotiation.
     *
     * @param received without a search of a design, of which only what it demands of a score counts
     * @param whole with that search, which is made when it is asked for
     */
    public record Beside(NegotiationSheet received, Supplier<NegotiationSheet> whole) {}

    private static NegotiationSheet sheet(PositionSet positions, Family family, Optional<Task> task) {
        Design.Signing signing = task.map(it -> it.design().signing()).orElse(Design.Signing.PLAIN);
        return new NegotiationSheet(positions, Optional.empty(), Accepts.receive(family, positions,
                Design.readings(family.id(), Optional.empty(), signing), Baseline.Kind.ALTERNATIVE),
                Optional.empty());
    }

    private Optional<Task> task(Loader.Found agreement) {
        List<Loader.Found> designs = Companions.designsBeside(loader, agreement);
        return designs.size() != 1
                ? Optional.empty()
                : Optional.of(Designs.task(loader, designs.getFirst()));
    }

    private static Optional<DesignResult> search(Task task, Work work) {
        Designer designer = new Designer(task);
        boolean soon = designer.size().compareTo(MOST_VERSIONS) <= 0
                && designer.mechanisms().stream().mapToLong(it -> it).sum() <= MOST_RUNS;
        return soon ? Optional.of(designer.search(EFFORT, work, Kept.NONE)) : Optional.empty();
    }

    private static final Effort EFFORT = new Effort(200_000, 1, 1, 32, 25);
}

package org.surety.report.view;

import java.util.List;
import java.util.Map;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;

/** What {@code accept} tells. */
public record AcceptView(@Description("The id of the positions.") String positions, @Inline SigningView signing,
        @Description("The open terms "
                + "on "
                + "which "
                + "acceptability "
                + "depends.") List<String> terms,
        List<OfReading> readings, List<Pick> principles) implements View {

    /** The view of a table. */
    public static AcceptView of(AcceptabilityTable it) {
        return new AcceptView(it.positions().id(), SigningView.of(it.design().signing(), it.baseline()), it.terms(),
                it.versions().stream().map(OfReading::of).toList(), it.picks().stream().map(Pick::of).toList());
    }

    /** How one reading is received. */
    public record OfReading(@Description("The number by which every form of the answer names it.") int number,
            @Description("READING "
                    + "by "
                    + "TERM or choice.") Map<String, String> reading,
            @Description("Parties whose threshold it reaches without crossing a recorded red line, with every range at "
                    + "its "
                    + "middle; parties of which nothing is recorded are among them.") List<String> signers,
            List<PartyView> parties) {

        static OfReading of(AcceptabilityTable.Version it) {
            return new OfReading(it.number(), it.picked(), it.signers(), PartyView.of(it.parties()));
        }
    }

    /** The reading that a principle singles out. */
    public record Pick(@Inline SigningView.By by,
            @Description("The number by which every form of the answer names it.") int number,
            @Description("READING by TERM or choice.") Map<String, String> reading) {

        static Pick of(AcceptabilityTable.Pick it) {
            return new Pick(SigningView.By.of(it.principle(), it.everybody()), it.version().number(),
                    it.version().picked());
        }
    }
}

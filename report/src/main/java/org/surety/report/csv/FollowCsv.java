package org.surety.report.csv;

import java.util.List;
import java.util.Optional;
import org.surety.report.view.FollowView;

/**
 * What {@code follow} tells as a table: a row for each duty of each party, then for each clock, record of breach and
 * entry; the first column says which.
 */
public final class FollowCsv {

    private FollowCsv() {}

    /** The table. */
    public static String of(FollowView view) {
        Csv csv = new Csv("row", "at", "agreement", "phase", "party", "what", "kind", "state", "towards", "since",
                "until", "clause", "told");
        for (FollowView.Standing it : view.agreements()) {
            it.parties().forEach(party -> {
                csv.row("party", view.at(), it.agreement(), it.phase(), party.party(), "", "", party.standing(), "",
                        party.since(), "", "", party.told());
                party.positions().forEach(duty -> csv.row("duty", view.at(), it.agreement(), it.phase(), party.party(),
                        duty.duty(), duty.kind(), duty.state(), duty.towards(), duty.since(), duty.until(),
                        duty.clause(), duty.asks()));
            });
            it.pairs().forEach(pair -> csv.row("pair", view.at(), it.agreement(), pair.phase(), pair.parties(), "", "",
                    "", "", "", "", "", ""));
            it.clocks().forEach(clock -> csv.row("clock", view.at(), it.agreement(), it.phase(), clock.who(),
                    clock.what(), clock.kind(), "", "", "", clock.due(), clock.clause(), clock.silence()));
            it.procedures().forEach(run -> run.steps().forEach(step -> csv.row("procedure", view.at(),
                    it.agreement(), it.phase(), step.mayMove(), step.step(), run.event(), "", run.victim(),
                    run.since(), step.until(), step.clause(), step.told())));
            it.breaches().forEach(record -> csv.row("record", view.at(), it.agreement(), it.phase(), record.party(),
                    record.duty(), record.closed(), record.level(), record.by(), record.since(), "", "",
                    record.told()));
            it.statements().forEach(said -> csv.row("statement", view.at(), it.agreement(), it.phase(),
                    said.claimedBy(), "", "", "", said.disputedBy(), said.since(), "", "", said.told()));
        }
        for (FollowView.Entry it : view.timeline()) {
            String kind =
                    it.refused().isPresent() ? "refused" : it.given() ? "given" : it.byItself() ? "time" : "entry";
            csv.row(kind, it.on(), it.agreement(), "", it.by(), it.event(), "", "", "", "", "",
                    it.refused().map(FollowView.Refused::clause),
                    it.refused().map(FollowView.Refused::told));
            it.changes().forEach(change -> csv.row("change", it.on(), change.agreement(), "", "", "", "", "", "", "",
                    "", change.clause(), change.told()));
        }
        for (FollowView.Ahead it : view.next()) {
            it.changes().forEach(change -> csv.row(List.of("next", it.on(), change.agreement(), "", "", "", "", "", "",
                    "", "", change.clause(), Optional.of(change.told()))));
        }
        return csv.toString();
    }
}

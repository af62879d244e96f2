package org.surety.report.brief;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Reading;
import org.surety.report.BriefSheet;
import org.surety.report.view.BriefView;
import org.surety.report.words.English;
import org.surety.report.words.Names;

/** Makes the one page. */
public final class Brief {

    private final BriefSheet sheet;
    private final Names names;

    private Brief(BriefSheet sheet) {
        this.sheet = sheet;
        this.names = Names.of(sheet.family().under(sheet.who().rows().isEmpty()
                ? Reading.ONLY
                : sheet.who().rows().getFirst().reading()));
    }

    /** The page. */
    public static BriefView of(BriefSheet sheet) {
        return new Brief(sheet).view();
    }

    private BriefView view() {
        Agreement agreement = names.agreement();
        StopPart stop = new StopPart(sheet);
        SettlePart settle = new SettlePart(sheet, names);
        AcceptPart accept = new AcceptPart(sheet);
        InTimePart inTime = new InTimePart(sheet);
        List<BriefView.Stop> stops = stop.lines();
        List<BriefView.Settle> settled = settle.lines();
        return new BriefView(agreement.id(), agreement.title(),
                English.capital(English.words(agreement.status().word()))
                        + agreement.asOf().map(it -> ", as of " + it).orElse(""),
                sheet.who().request().attacker(), stop.readings(), sentence(stops, stop, settled), stops,
                inTime.sentence(), inTime.odds(), stop.owed(), settled, settle.note(), settle.rungs(accept),
                accept.lines(), accept.note(), new RestsOnPart(sheet, names).sentence());
    }

    private String sentence(List<BriefView.Stop> stops, StopPart stop, List<BriefView.Settle> settled) {
        String readings = stop.readings() == 1 ? "" : " in " + "%s of its " + stop.readings() + " readings";
        String first = stops.stream().max((one, other) -> Integer.compare(one.alone().readings(),
                other.alone().readings())).filter(it -> it.alone().readings() > 0)
                .map(it -> "an attacker that is " + it.attacker() + " can by itself keep " + stop.brought().noun()
                        + " from coming" + readings.formatted(it.alone().readings()))
                .orElse("no attacker can by itself keep " + stop.brought().noun() + " from coming");
        Optional<BriefView.Settle> next = settled.stream().findFirst();
        return "Under this text " + first + (stop.isOwedNever() ? ", and " + stop.brought().noun() + " is never owed" : "")
                + next.map(it -> "; what changes most is how this is settled: " + it.question()).orElse(".");
    }
}

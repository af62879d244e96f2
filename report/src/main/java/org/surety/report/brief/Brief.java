package org.surety.report.brief;

import java.util.Comparator;
import java.util.List;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Source;
import org.surety.report.BriefSheet;
import org.surety.report.life.LifeTeller;
import org.surety.report.view.BriefView;
import org.surety.report.words.Brought;
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

    /** The sources that the text names, which {@link BriefView#restsOn} counts. */
    public static List<Source> sources(BriefSheet sheet) {
        return new Brief(sheet).names.agreement().sources();
    }

    private BriefView view() {
        Agreement agreement = names.agreement();
        StopPart stop = new StopPart(sheet);
        SettlePart settle = new SettlePart(sheet, stop.brought());
        AcceptPart accept = new AcceptPart(sheet);
        InTimePart inTime = new InTimePart(sheet);
        List<BriefView.Stop> stops = stop.lines();
        List<BriefView.Settle> settled = settle.lines();
        return new BriefView(agreement.id(), agreement.title(),
                English.capital(English.words(agreement.status().word()))
                        + agreement.asOf().map(it -> ", as of " + it).orElse(""),
                sheet.who().request().attacker(), stop.readings(), agreement.summary(), questions(stop.brought()),
                sentence(stops, stop, settled), stops,
                inTime.sentence(), inTime.odds(), stop.owed(), settled, settle.note(), settle.chances(),
                settle.rungs(accept),
                accept.lines(), accept.note(),
                sheet.known().life().map(LifeTeller::inBrief).orElse(List.of()), List.of(),
                new RestsOnPart(sheet, names).sentence());
    }

    private static BriefView.Questions questions(Brought brought) {
        return new BriefView.Questions("Who can stop " + brought.noun() + "?", "Can " + brought.noun()
                + " come in time?", English.capital(brought.is()) + " " + brought.noun() + " owed?");
    }

    private static String sentence(List<BriefView.Stop> stops, StopPart stop, List<BriefView.Settle> settled) {
        Brought brought = stop.brought();
        String first = stops.stream().max(Comparator.comparingInt(it -> it.alone().readings()))
                .filter(it -> it.alone().readings() > 0).map(it -> BriefWords.whole(it, brought.noun()))
                .orElse("nobody against whom " + brought.noun() + " could come can by itself keep " + brought.object()
                        + " from coming");
        String owed = stop.isOwedNever() ? ", and " + brought.noun() + " " + brought.is() + " never owed" : "";
        return "Under the text as it is told here, " + first + owed + settled.stream().findFirst()
                .map(it -> "; what changes most is how this is settled: " + it.question()).orElse(".");
    }
}

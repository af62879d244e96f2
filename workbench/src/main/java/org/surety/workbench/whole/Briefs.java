package org.surety.workbench.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.Settlements;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.design.settle.Ladder;
import org.surety.design.settle.LadderSearch;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.BriefSheet;
import org.surety.report.CrisisSheet;
import org.surety.report.LifeSheet;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.BriefQuestion;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.bargain.Sheets;
import org.surety.workbench.check.Amended;
import org.surety.workbench.check.Checks;
import org.surety.workbench.crisis.Crises;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ScenarioFinder;
import org.surety.workbench.life.Lives;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.reading.PartyFinder;
import org.surety.workbench.reading.Refusals;
import org.surety.workbench.who.Whos;

/** The use case {@code brief}: the one page about an agreement. */
public final class Briefs {

    private static final int PARTS = 4;

    private final Loader loader;
    private final Work work;

    /** Over documents that the loader reads. */
    public Briefs(Loader loader, Work work) {
        this.loader = loader;
        this.work = work;
    }

    /** The one page about the agreement. */
    public Reply<Response.OfBrief> answer(BriefQuestion question) {
        Loader.Found found = loader.find(question.file());
        AgreementFile file = loader.agreement(question.file());
        Map<String, Set<String>> held = Held.of(file, question.readings());
        Optional<String> attacker =
                question.attacker().map(it -> PartyFinder.state(it, file, PartyFinder.looked(file, held)));
        ScenarioFinder finder = new ScenarioFinder(loader);
        List<Scenario> scenarios = (question.scenarios().isEmpty()
                ? finder.beside(found, file)
                : finder.named(question.scenarios(), found, file)).stream()
                .filter(it -> ScenarioFinder.isFor(it, file))
                .filter(it -> attacker.isEmpty()
                        || it.incident().map(Incident::attacker).equals(attacker))
                .toList();
        loader.complain();
        Family family = HeldFamily.of(file, question.readings());
        work.tell("who can help, who can stop it", 0, PARTS);
        WhoResult who = Whos.ask(family, WhoRequest.EVERYTHING.attackedBy(attacker), work);
        work.tell("scenarios", 1, PARTS);
        List<CrisisSheet> crises = new ArrayList<>();
        Crisis crisis = new Crisis(CrisisRequest.EXACT, work);
        scenarios.forEach(it -> computed(family, it, crisis).ifPresent(crises::add));
        work.tell("negotiation", 2, PARTS);
        Optional<NegotiationSheet> negotiation =
                new Sheets(loader, work).beside(found, family, true).map(Sheets.Beside::received);
        Stamp stamp = new Stamp(Version.text(), "brief", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfBrief(stamp,
                sheet(amended(found, file, findings(file, question.readings()), question.readings()),
                        new BriefSheet.Known(family, who, crises, negotiation, Optional.empty()),
                        new Lives(loader, work).beside(file, question.readings(), false), attacker)),
                file.id());
    }

    private Optional<CrisisSheet> computed(Family family, Scenario scenario, Crisis crisis) {
        try {
            return Optional.of(Crises.ask(family, List.of(scenario), crisis, work));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private List<Finding> findings(AgreementFile file, List<HeldReading> readings) {
        return new Checks(loader, readings, work).agreement(file);
    }

    /** The text with what its findings suggest, in which {@link #sheet} tries what each clause buys. */
    Amended amended(Loader.Found found, AgreementFile file, List<Finding> findings, List<HeldReading> readings) {
        work.tell("what each clause changes", PARTS - 1, PARTS);
        return Amended.of(loader, found, file, findings, readings);
    }

    /** The page of answers that are known: what is left is what each clause buys, and the life of the text. */
    BriefSheet sheet(Amended amended, BriefSheet.Known known, Supplier<Optional<LifeSheet>> life,
            Optional<String> attacker) {
        return work.both(() -> climbed(amended, tried(known.crises()), attacker), life,
                (ladder, itsLife) -> new BriefSheet(known.with(itsLife), ladder, amended.wordings(),
                        known.negotiation().map(it -> received(it, ladder, amended.family())).orElse(List.of())));
    }

    /**
     * The scenarios in which versions are tried: those whose event sets something off under some reading of the text,
     * and of these the ones with the hour after which it is too late that most of them have.
     */
    private static List<Scenario> tried(List<CrisisSheet> crises) {
        Map<Optional<Hours>, List<Scenario>> byHour = new LinkedHashMap<>();
        crises.stream().filter(it -> it.result().rows().stream().anyMatch(row -> row.answer().obstacles().isEmpty()))
                .flatMap(it -> it.scenarios().stream()).filter(it -> it.incident().isPresent())
                .forEach(it -> byHour.computeIfAbsent(it.faitAccompli(), key -> new ArrayList<>()).add(it));
        return byHour.values().stream().reduce((one, other) -> other.size() > one.size() ? other : one)
                .orElse(List.of());
    }

    private static Ladder climbed(Amended amended, List<Scenario> scenarios, Optional<String> attacker) {
        try {
            return LadderSearch.of(amended.family(), scenarios, amended.written(), amended.added(), attacker);
        } catch (TooLarge tooLarge) {
            throw Refusals.tooLarge(tooLarge, Reason.Narrower.CASES);
        }
    }

    private static List<List<Acceptability>> received(NegotiationSheet sheet, Ladder ladder, Family family) {
        Acceptances acceptances =
                new Acceptances(sheet.positions(), sheet.day(), sheet.reception().design().signing());
        List<List<Acceptability>> all = new ArrayList<>();
        all.add(received(acceptances, sheet, family.withHeld(ladder.first().choice())));
        ladder.rungs().forEach(it -> all.add(received(acceptances, sheet, family.withHeld(it.after().choice()))));
        return all;
    }

    private static List<Acceptability> received(Acceptances acceptances, NegotiationSheet sheet,
            Map<String, String> chosen) {
        return acceptances.of(Settlements.of(sheet.positions(), chosen, List.of()));
    }
}

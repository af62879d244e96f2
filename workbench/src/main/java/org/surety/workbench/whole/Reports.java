package org.surety.workbench.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.BaseRates;
import org.surety.report.BodyPower;
import org.surety.report.BriefSheet;
import org.surety.report.CrisisSheet;
import org.surety.report.Findings;
import org.surety.report.LifeSheet;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.Summary;
import org.surety.report.brief.Brief;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panel;
import org.surety.report.dossier.Panels;
import org.surety.report.life.LifeTeller;
import org.surety.report.rendering.Response;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.PowerQuestion;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.ReportQuestion;
import org.surety.workbench.api.Version;
import org.surety.workbench.bargain.Sheets;
import org.surety.workbench.check.Amended;
import org.surety.workbench.check.Checks;
import org.surety.workbench.check.RatesFile;
import org.surety.workbench.crisis.Crises;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ScenarioFinder;
import org.surety.workbench.life.Lives;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.who.Powers;
import org.surety.workbench.who.Whos;
import org.surety.workbench.words.RefusalWords;

/** The use case {@code report}: everything about one agreement. */
public final class Reports {

    /** For so many cases the page tells stories. */
    private static final int MOST_STORIES = 6;
    private static final int PARTS = 6;
    private static final int LISTED = 20;

    private final Loader loader;
    private final Work work;

    /** Over documents that the loader reads. */
    public Reports(Loader loader, Work work) {
        this.loader = loader;
        this.work = work;
    }

    /** Everything about the agreement. */
    public Reply<Response.OfReport> answer(ReportQuestion question) {
        Loader.Found found = loader.find(question.file());
        Optional<AgreementFile> read = loader.read(found).value();
        ScenarioFinder finder = new ScenarioFinder(loader);
        List<Scenario> named = finder.named(question.scenarios(), found);
        loader.complain();
        AgreementFile file = read.orElseThrow();
        List<Scenario> scenarios = question.scenarios().isEmpty() ? finder.beside(found, file) : named;
        loader.complain();
        Family family = HeldFamily.of(file, question.readings());
        work.tell("who can help, who can stop it", 0, PARTS);
        return work.both(() -> told(question, family, scenarios), () -> beside(question, found, file, family),
                (told, beside) -> joined(question, found, file, family, told, beside));
    }

    /** What is worked out without a look at any other file. */
    private record Told(WhoResult who, List<BodyPower> power, List<Summary.InScenario> scenarios) {}

    private Told told(ReportQuestion question, Family family, List<Scenario> scenarios) {
        Who about = Who.about(family, work);
        WhoResult who = Whos.ask(about, WhoRequest.EVERYTHING);
        List<BodyPower> power = Powers.of(family, new PowerQuestion(question.file(), Optional.empty(), List.of(),
                Optional.empty(), LISTED, List.of()), Work.quiet());
        work.tell("scenarios", 2, PARTS);
        Crisis crisis = new Crisis(CrisisRequest.EXACT, work);
        return new Told(who, power, scenarios.stream().map(it -> inScenario(about, it, crisis)).toList());
    }

    /** What is worked out beside it; here alone other files are read, so that they are in one order. */
    private record Beside(List<Finding> findings, Optional<Sheets.Beside> negotiation,
            Optional<NegotiationSheet> searched, Amended amended, Optional<LifeSheet> life) {}

    private Beside beside(ReportQuestion question, Loader.Found found, AgreementFile file, Family family) {
        work.tell("findings", 1, PARTS);
        List<Finding> findings = new Checks(loader, question.readings(), work).agreement(file);
        work.tell("negotiation", PARTS - 3, PARTS);
        Optional<Sheets.Beside> negotiation =
                new Sheets(loader, work).beside(found, family, !question.readings().isEmpty());
        Supplier<Optional<LifeSheet>> life =
                new Lives(loader, work).beside(file, question.readings(), question.page());
        Amended amended = new Briefs(loader, work).amended(found, file, findings, question.readings());
        return new Beside(findings, negotiation,
                question.page() ? negotiation.map(it -> it.whole().get()) : Optional.empty(), amended, life.get());
    }

    private Reply<Response.OfReport> joined(ReportQuestion question, Loader.Found found, AgreementFile file,
            Family family, Told told, Beside beside) {
        Summary summary = new Summary(family, told.who(), told.power(),
                new Findings(List.of(found.name()), beside.findings(), Checks.rules(), loader.open().lines()),
                told.scenarios());
        List<CrisisSheet> crises = summary.scenarios().stream().flatMap(it -> it.crisis().stream()).toList();
        work.tell("stories", PARTS - 1, PARTS);
        BaseRates rates = question.page() ? RatesFile.read(loader) : BaseRates.NONE;
        Stamp stamp = new Stamp(Version.text(), "report", loader.open().inputs(), question.parameters());
        Response.OfReport answer = work.both(() -> Brief.of(new Briefs(loader, work).sheet(beside.amended(),
                new BriefSheet.Known(family, summary.who(), crises,
                        beside.negotiation().map(Sheets.Beside::received), Optional.empty()),
                beside::life, Optional.empty())),
                () -> question.page()
                        ? Optional.of(dossier(stamp, summary, rates, beside.searched(), beside.life()))
                        : Optional.<Dossier>empty(),
                (brief, dossier) -> new Response.OfReport(stamp, summary, brief, dossier.map(it -> it.with(brief))));
        return loader.reply(answer, file.id());
    }

    /** A scenario that cannot be computed is said to be so; the rest of the page does not suffer from it. */
    private Summary.InScenario inScenario(Who about, Scenario scenario, Crisis crisis) {
        Family family = about.family();
        WhoResult who = Whos.ask(about, request(scenario));
        if (!ScenarioFinder.isFor(scenario, family)) {
            return new Summary.InScenario(scenario, who, Optional.empty(),
                    Optional.of("the scenario is for " + scenario.agreement().orElse("another agreement")));
        }
        try {
            return new Summary.InScenario(scenario, who,
                    Optional.of(Crises.ask(family, List.of(scenario), crisis, work)), Optional.empty());
        } catch (Refusal refused) {
            return new Summary.InScenario(scenario, who, Optional.empty(),
                    Optional.of(RefusalWords.PLAIN.sentence(refused.reason())));
        }
    }

    private static Dossier dossier(Stamp stamp, Summary summary, BaseRates rates,
            Optional<NegotiationSheet> negotiation, Optional<LifeSheet> life) {
        Family family = summary.family();
        WhoResult who = summary.who();
        List<Witness> stories = new ArrayList<>();
        List<Panel> panels = Panels.of(family, who);
        Panels.exemplars(panels, who, MOST_STORIES)
                .forEach(row -> stories.addAll(Who.stories(family, who.request(), row)));
        return new Dossier(stamp, family, Readings.of(family).first(), who, stories, summary.power(),
                summary.findings().findings(), summary.scenarios(), rates, negotiation, panels,
                life.map(LifeTeller::of), Optional.empty());
    }

    private static WhoRequest request(Scenario scenario) {
        Optional<Incident> incident = scenario.incident();
        return new WhoRequest(scenario.procedure(), incident.map(Incident::attacker),
                incident.flatMap(Incident::against),
                incident.flatMap(Incident::place), incident.map(Incident::kind), Map.of(), scenario.faitAccompli(),
                WhoRequest.EVERYTHING.listed(), WhoRequest.EVERYTHING.mostReadings(),
                incident.map(Circumstances::of).orElse(Circumstances.PLAIN));
    }
}

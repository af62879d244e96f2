package org.surety.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surety.analysis.crisis.CrisisRequest;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Story;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.model.agreement.Family;
import org.surety.model.finding.Finding;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.BodyPower;
import org.surety.report.Findings;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.Summary;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panel;
import org.surety.report.dossier.Panels;
import org.surety.report.html.HtmlReport;
import org.surety.report.json.ReportJson;
import org.surety.report.text.ReportText;
import org.surety.semantics.Deep;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;

/** The use case {@code report}: everything about one agreement. */
final class Reports {

    /** For so many cases the page tells stories. */
    private static final int MOST_STORIES = 6;
    private static final int PARTS = 6;
    private static final int LISTED = 20;

    private final Opener opener;
    private final Catalog catalog;
    private final Progress progress;

    Reports(Opener opener, Catalog catalog, Progress progress) {
        this.opener = opener;
        this.catalog = catalog;
        this.progress = progress;
    }

    Answer answer(String name, List<String> scenarioNames, List<String> readings) {
        Opener.Found found = opener.find(name);
        Optional<AgreementFile> read = opener.read(found).value();
        ScenarioFinder finder = new ScenarioFinder(opener);
        List<Scenario> named = finder.named(scenarioNames, found);
        opener.complain();
        AgreementFile file = read.orElseThrow();
        List<Scenario> scenarios = scenarioNames.isEmpty() ? finder.beside(found, file) : named;
        opener.complain();
        Family family = HeldFamily.of(file, readings);
        progress.at("who can help, who can stop it", 0, PARTS);
        Summary summary = Deep.both(() -> Whos.ask(family, WhoRequest.EVERYTHING, progress), () -> {
            List<BodyPower> power = Powers.of(family,
                    new PowerQuestion(name, Optional.empty(), List.of(), Optional.empty(), LISTED, List.of()),
                    Progress.NONE);
            progress.at("findings", 1, PARTS);
            List<Finding> findings = new Checks(opener, readings, progress).agreement(file);
            progress.at("scenarios", 2, PARTS);
            List<Summary.InScenario> inScenarios = scenarios.stream().map(it -> inScenario(family, it)).toList();
            return (Function<WhoResult, Summary>) who -> new Summary(family, who, power,
                    new Findings(List.of(found.name()), findings, Checks.rules(), opener.desk().lines()), inScenarios);
        }, (who, rest) -> rest.apply(who));
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!readings.isEmpty()) {
            parameters.put("reading", String.join(" ", readings));
        }
        if (!scenarioNames.isEmpty()) {
            parameters.put("scenarios", String.join(" ", scenarioNames));
        }
        progress.at("negotiation", PARTS - 2, PARTS);
        Optional<Supplier<NegotiationSheet>> negotiation =
                new Sheets(opener, progress).beside(found, family, !readings.isEmpty());
        Stamp stamp = new Stamp(Version.text(), "report", opener.desk().inputs(), parameters);
        return Answer.from(opener.desk().paths()).called(file.id())
                .with(Format.HTML, look -> HtmlReport.write(dossier(stamp, summary, negotiation)))
                .with(Format.TEXT, look -> ReportText.of(summary, look))
                .with(Format.JSON, look -> ReportJson.of(stamp, summary));
    }

    /** A scenario that cannot be computed is said to be so; the rest of the page does not suffer from it. */
    private static Summary.InScenario inScenario(Family family, Scenario scenario) {
        WhoResult who = Whos.ask(family, request(scenario), Progress.NONE);
        if (!ScenarioFinder.isFor(scenario, family)) {
            return new Summary.InScenario(scenario, who, Optional.empty(),
                    Optional.of("the scenario is for " + scenario.agreement().orElse("another agreement")));
        }
        try {
            return new Summary.InScenario(scenario, who,
                    Optional.of(Crises.ask(family, List.of(scenario), CrisisRequest.EXACT, Progress.NONE)),
                    Optional.empty());
        } catch (BadInput refused) {
            return new Summary.InScenario(scenario, who, Optional.empty(),
                    Optional.of(String.valueOf(refused.getMessage())));
        }
    }

    private Dossier dossier(Stamp stamp, Summary summary, Optional<Supplier<NegotiationSheet>> negotiation) {
        progress.at("stories", PARTS - 1, PARTS);
        Family family = summary.family();
        WhoResult who = summary.who();
        List<Story> stories = new ArrayList<>();
        return Deep.both(() -> {
            List<Panel> panels = Panels.of(family, who);
            Panels.exemplars(panels, who, MOST_STORIES)
                    .forEach(row -> stories.addAll(Who.stories(family, who.request(), row)));
            return panels;
        }, () -> negotiation.map(Supplier::get),
                (panels, sheet) -> new Dossier(stamp, family, Readings.of(family).first(), who, stories,
                        summary.power(), summary.findings().findings(), summary.scenarios(),
                        RatesFile.read(catalog, opener.desk()), sheet, panels));
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

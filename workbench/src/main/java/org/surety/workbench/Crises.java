package org.surety.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.CrisisResult;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Method;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSheet;
import org.surety.report.Stamp;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.rendering.Response;
import org.surety.semantics.TooLarge;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Quote;

/** The use case {@code crisis}. */
final class Crises {

    private final Loader opener;
    private final Progress progress;

    Crises(Loader opener, Progress progress) {
        this.opener = opener;
        this.progress = progress;
    }

    Answer answer(CrisisQuestion question) {
        refuseWhatDoesNotGoTogether(question);
        Loader.Found found = opener.find(question.file());
        AgreementFile file = opener.agreement(question.file());
        List<Scenario> scenarios = scenarios(question, found, file).stream().map(it -> changed(it, question)).toList();
        CrisisSheet sheet = ask(file, scenarios, request(file, question), progress);
        Stamp stamp = new Stamp(Version.text(), "crisis", opener.desk().inputs(), question.parameters());
        return Answer.of(new Response.OfCrisis(stamp, sheet, question.limit(),
                CrisisCsv.Rows.valueOf(question.table().name())), opener.desk().paths());
    }

    private List<Scenario> scenarios(CrisisQuestion question, Loader.Found found, Family family) {
        ScenarioFinder finder = new ScenarioFinder(opener);
        List<Scenario> scenarios = question.scenarios().isEmpty()
                ? finder.beside(found, family)
                : finder.named(question.scenarios(), found, family);
        opener.complain();
        if (scenarios.isEmpty()) {
            throw BadInput.of("no scenario for " + family.id() + " stands beside it, and none was named",
                    Optional.of(finder.strangers(found).orElse(
                            "Give the path of a scenario after the agreement; docs/language.md tells how to write one.")));
        }
        List<String> ids = scenarios.stream().map(Scenario::id).toList();
        ids.stream().filter(it -> ids.indexOf(it) != ids.lastIndexOf(it)).findFirst().ifPresent(it -> {
            throw BadInput.of("two of the scenarios call themselves " + Quote.of(it),
                    Optional.of("Change the `id` of one, or name each once."));
        });
        return scenarios;
    }

    /** Asks for each scenario. @throws BadInput if there is too much to ask, or a request makes no sense */
    static CrisisSheet ask(Family family, List<Scenario> scenarios, CrisisRequest request, Progress progress) {
        List<CrisisRow> rows = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Measures.require(scenario);
            progress.at(scenario.id(), scenarios.indexOf(scenario), scenarios.size());
            try {
                rows.addAll(Crisis.of(family, scenario, request));
            } catch (TooLarge tooLarge) {
                throw BadInput.of("scenario " + scenario.id() + ": " + tooLarge.getMessage(), Optional.of(
                        "Ask for less at once with --reading, --until or an earlier --by"
                                + (request.engine() == Method.Engine.WORST
                                        ? ", or let fewer parties choose."
                                        : ", or draw runs with --engine simulate.")));
            } catch (IllegalArgumentException senseless) {
                throw BadInput.of("scenario " + scenario.id() + ": " + senseless.getMessage(), Optional.empty());
            }
        }
        return new CrisisSheet(family, new CrisisResult(family.id(), family.terms(), rows), scenarios);
    }

    private static CrisisRequest request(Family family, CrisisQuestion question) {
        Map<String, Set<String>> held = Held.of(family, question.readings());
        List<Reading> looked = question.players().isEmpty() ? List.of() : PartyFinder.looked(family, held);
        List<String> players =
                question.players().stream().map(it -> PartyFinder.party(it, family, looked)).distinct().toList();
        CrisisRequest.Simulation usual = CrisisRequest.Simulation.USUAL;
        CrisisQuestion.Draws draws = question.draws();
        return new CrisisRequest(held, Method.Engine.valueOf(question.engine().name()), question.until(),
                question.hours(), players,
                new CrisisRequest.Simulation(draws.seed().orElse(usual.seed()), draws.runs().orElse(usual.most()),
                        draws.precision().orElse(usual.precision()), usual.confidence(),
                        draws.threads().orElse(usual.threads())),
                CrisisRequest.EXACT.mostReadings());
    }

    /** The scenario with what the user wants to be otherwise. */
    private static Scenario changed(Scenario it, CrisisQuestion question) {
        if (question.by().isEmpty() && question.enough().isEmpty()) {
            return it;
        }
        Map<String, Ratio> enough = new LinkedHashMap<>();
        for (String option : question.enough()) {
            int equals = option.indexOf('=');
            try {
                enough.put(option.substring(0, Math.max(0, equals)).strip(), Ratio.parse(option.substring(equals + 1)));
            } catch (NumberFormatException wrong) {
                equals = -1;
            }
            if (equals < 1) {
                throw BadInput.of("--at-least " + Quote.of(option) + " is not of the form MEASURE=AMOUNT",
                        Optional.of("For example --at-least armed-force=3."));
            }
        }
        return new Scenario(it.id(), it.title(), it.agreement(), it.base(), it.procedure(), it.incident(),
                question.by().or(it::faitAccompli), enough.isEmpty() ? it.enough() : enough, it.behaviours(),
                it.outcome(), it.sources(), it.source());
    }

    private static void refuseWhatDoesNotGoTogether(CrisisQuestion question) {
        boolean worst = question.engine() == CrisisQuestion.Engine.WORST;
        if (worst && question.players().isEmpty()) {
            throw BadInput.of("--engine worst needs to know who chooses",
                    Optional.of("Name them: --party RUS --party USA."));
        }
        if (!worst && !question.players().isEmpty()) {
            throw BadInput.of("--party says who chooses, which only --engine worst asks for", Optional.empty());
        }
        CrisisQuestion.Draws draws = question.draws();
        boolean drawn = draws.seed().isPresent() || draws.runs().isPresent() || draws.precision().isPresent()
                || draws.threads().isPresent();
        if (question.engine() != CrisisQuestion.Engine.SIMULATE && drawn) {
            throw BadInput.of("--seed, --runs, --precision and --threads are for --engine simulate", Optional.empty());
        }
        if (draws.runs().map(it -> it < 1).orElse(false) || draws.threads().map(it -> it < 1).orElse(false)
                || draws.precision().map(it -> !(it >= 0 && it < 1)).orElse(false)) {
            throw BadInput.of("--runs and --threads are at least 1, --precision lies between 0 and 1",
                    Optional.empty());
        }
        if (question.limit().map(it -> it < 0).orElse(false)) {
            throw BadInput.of("--limit is 0 or more", Optional.empty());
        }
    }
}

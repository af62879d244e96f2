package org.surety.workbench.crisis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.crisis.Crisis;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.analysis.crisis.answer.CrisisResult;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.answer.OutsideItsRange;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSheet;
import org.surety.report.Stamp;
import org.surety.report.csv.CrisisCsv;
import org.surety.report.rendering.Response;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.CrisisQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.document.ScenarioFinder;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.Measures;
import org.surety.workbench.reading.PartyFinder;
import org.surety.workbench.reading.Refusals;

/** The use case {@code crisis}. */
public final class Crises {

    private final Loader loader;
    private final Work work;

    /** Over documents that the loader reads. */
    public Crises(Loader loader, Work work) {
        this.loader = loader;
        this.work = work;
    }

    /** What follows from the assumptions of the scenarios. */
    public Reply<Response.OfCrisis> answer(CrisisQuestion question) {
        refuseWhatDoesNotGoTogether(question);
        Loader.Found found = loader.find(question.file());
        AgreementFile file = loader.agreement(question.file());
        List<Scenario> scenarios =
                scenarios(loader, question.scenarios(), found, file).stream().map(it -> changed(it, question)).toList();
        CrisisSheet sheet = assuming(question, file, scenarios);
        Stamp stamp = new Stamp(Version.text(), "crisis", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfCrisis(stamp, sheet, question.limit(), CrisisCsv.Rows.HOURS), file.id());
    }

    private CrisisSheet assuming(CrisisQuestion question, AgreementFile file, List<Scenario> scenarios) {
        try {
            CrisisSheet sheet = ask(file, scenarios, new Crisis(request(file, question), work), work);
            if (!question.assumed().isEmpty()) {
                refuseUnlessAssumed(question.assumed(), sheet);
            }
            return sheet;
        } catch (OutsideItsRange outside) {
            throw new Refusal(new Reason.OutOfRange(QuestionField.ASSUMPTION, AssumptionWords.number(outside.value()),
                    AssumptionWords.number(outside.range().low()), AssumptionWords.number(outside.range().high())));
        }
    }

    /** Whether the assumptions are numbers of the scenarios, and every answer knows of them. */
    private static void refuseUnlessAssumed(Map<String, Ratio> assumed, CrisisSheet sheet) {
        sheet.result().rows().stream()
                .filter(it -> it.answer().obstacles().isEmpty()
                        && it.answer().method().engine() != Method.Engine.EXACT)
                .findFirst().ifPresent(it -> {
                    throw new Refusal(new Reason.NoAnswer(Optional.of(it.scenario()), "an assumption can be set to a "
                            + "value only where the exact engine answers, and here it does not"
                            + it.answer().method().why().map(why -> ": " + why).orElse("")));
                });
        List<String> known = sheet.result().rows().stream().flatMap(it -> it.answer().sensitivities().stream())
                .map(Sensitivity::assumption).distinct().toList();
        assumed.keySet().stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw new Refusal(new Reason.Unknown(Thing.ASSUMPTION, it,
                    English.and(sheet.scenarios().stream().map(Scenario::id).toList()), known,
                    Nearest.to(it, known)));
        });
    }

    /** Those that are named, or all beside the agreement. @throws Refusal if there are none */
    public static List<Scenario> scenarios(Loader loader, List<String> named, Loader.Found found, Family family) {
        ScenarioFinder finder = new ScenarioFinder(loader);
        List<Scenario> scenarios = named.isEmpty()
                ? finder.beside(found, family)
                : finder.named(named, found, family);
        loader.complain();
        if (scenarios.isEmpty()) {
            throw new Refusal(new Reason.Missing(Thing.SCENARIO, family.id(), finder.strangers(found)));
        }
        List<String> ids = scenarios.stream().map(Scenario::id).toList();
        ids.stream().filter(it -> ids.indexOf(it) != ids.lastIndexOf(it)).findFirst().ifPresent(it -> {
            throw new Refusal(new Reason.Twice(it));
        });
        return scenarios;
    }

    /** Asks for each scenario. @throws Refusal if there is too much to ask, or a request makes no sense */
    public static CrisisSheet ask(Family family, List<Scenario> scenarios, Crisis crisis, Work work) {
        List<CrisisRow> rows = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Measures.require(scenario);
            work.tell(scenario.id(), scenarios.indexOf(scenario), scenarios.size());
            try {
                rows.addAll(crisis.in(scenario, family));
            } catch (TooLarge tooLarge) {
                throw Refusals.tooLarge(Optional.of(scenario.id()), tooLarge,
                        crisis.request().engine() == Method.Engine.WORST
                                ? Reason.Narrower.CHOOSERS
                                : Reason.Narrower.SCENARIO);
            } catch (Unanswerable senseless) {
                throw Refusals.noAnswer(Optional.of(scenario.id()), senseless);
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
        return new CrisisRequest(held, question.engine(), question.until(),
                question.hours(), players,
                new CrisisRequest.Simulation(draws.seed().orElse(usual.seed()), draws.runs().orElse(usual.most()),
                        draws.precision().orElse(usual.precision()), usual.confidence(),
                        draws.threads().orElse(usual.threads())),
                CrisisRequest.EXACT.mostReadings(), question.assumed());
    }

    /** The scenario with what the user wants to be otherwise. */
    private static Scenario changed(Scenario it, CrisisQuestion question) {
        return question.enough().isEmpty() ? by(it, question.by()) : with(it, question.by(), question.enough());
    }

    /** The scenario with another hour after which it is too late, where one is given. */
    static Scenario by(Scenario it, Optional<Hours> by) {
        return by.isEmpty() ? it : with(it, by, it.enough());
    }

    private static Scenario with(Scenario it, Optional<Hours> by, Map<String, Ratio> enough) {
        return new Scenario(it.id(), it.title(), it.agreement(), it.base(), it.procedure(), it.incident(),
                by.or(it::faitAccompli), enough,
                it.behaviours(), it.stakes(), it.stakesFrom(),
                it.outcome(), it.sources(), it.source());
    }

    private static void refuseWhatDoesNotGoTogether(CrisisQuestion question) {
        boolean worst = question.engine() == Method.Engine.WORST;
        if (worst && question.players().isEmpty()) {
            throw new Refusal(new Reason.Needed(QuestionField.CHOOSERS, Method.Engine.WORST.word(), List.of()));
        }
        CrisisQuestion.Draws draws = question.draws();
        Map<QuestionField,
                Boolean> given = new EnumMap<>(Map.of(QuestionField.SEED, draws.seed().isPresent(), QuestionField.RUNS,
                        draws.runs().isPresent(), QuestionField.PRECISION, draws.precision().isPresent(),
                        QuestionField.THREADS,
                        draws.threads().isPresent()));
        if (question.engine() != Method.Engine.SIMULATE) {
            given.forEach((parameter, there) -> unread(parameter, there, Method.Engine.SIMULATE, question));
        }
        unread(QuestionField.CHOOSERS, !worst && !question.players().isEmpty(), Method.Engine.WORST, question);
        unread(QuestionField.ASSUMPTION, question.engine() != Method.Engine.EXACT && !question.assumed().isEmpty(),
                Method.Engine.EXACT, question);
        Refusals.require(QuestionField.RUNS, draws.runs(), it -> it >= 1, "1", "");
        Refusals.require(QuestionField.THREADS, draws.threads(), it -> it >= 1, "1", "");
        Refusals.require(QuestionField.PRECISION, draws.precision(), it -> it >= 0 && it < 1, "0", "1");
        Refusals.require(QuestionField.LIMIT, question.limit(), it -> it >= 0, "0", "");
    }

    private static void unread(QuestionField parameter, boolean given, Method.Engine reader, CrisisQuestion question) {
        if (given) {
            throw new Refusal(new Reason.Unread(parameter, Optional.of(QuestionField.ENGINE), List.of(reader.word()),
                    question.engine().word()));
        }
    }
}

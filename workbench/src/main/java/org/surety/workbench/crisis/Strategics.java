package org.surety.workbench.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.crisis.answer.CrisisRequest;
import org.surety.model.quantity.Range;
import org.surety.model.scenario.PartyStakes;
import org.surety.model.scenario.Scenario;
import org.surety.report.Stamp;
import org.surety.report.StrategicSheet;
import org.surety.report.csv.StrategicCsv;
import org.surety.report.rendering.Response;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.English;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Unanswerable;
import org.surety.semantics.Work;
import org.surety.strategic.Strategic;
import org.surety.strategic.StrategicRequest;
import org.surety.strategic.StrategicRow;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.StrategicQuestion;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.Measures;
import org.surety.workbench.reading.Refusals;

/** The use case {@code strategic}. */
public final class Strategics {

    private Strategics() {}

    /** What parties do that know each other's stakes. */
    public static Reply<Response.OfStrategic> answer(Loader loader, StrategicQuestion question, Work work) {
        Loader.Found found = loader.find(question.file());
        AgreementFile file = loader.agreement(question.file());
        List<PartyStakes> supposed = SupposedStakes.of(question.supposed(), file, Held.of(file, question.readings()));
        List<Scenario> scenarios = Crises.scenarios(loader, question.scenarios(), found, file).stream()
                .filter(it -> !question.scenarios().isEmpty() || !it.stakes().isEmpty()
                        || it.stakesFrom().isPresent() || !supposed.isEmpty())
                .map(it -> PositionStakes.in(Crises.by(it, question.by()), loader, found))
                .map(it -> it.weighing(Stream.concat(it.stakes().stream(), supposed.stream()).toList())).toList();
        if (scenarios.isEmpty()) {
            throw Refusals.noAnswer(Optional.empty(), new Unanswerable("no scenario beside " + file.id()
                    + " tells what outcomes are worth to parties; write that under `stakes`, or suppose it"));
        }
        refuseWhatIsNotAssumed(question, scenarios);
        Strategic strategic = new Strategic(new StrategicRequest(Held.of(file, question.readings()),
                CrisisRequest.EXACT.mostReadings(), question.assumed()), work);
        List<StrategicRow> rows = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Measures.require(scenario);
            try {
                rows.addAll(strategic.in(scenario, file));
            } catch (TooLarge tooLarge) {
                throw Refusals.tooLarge(Optional.of(scenario.id()), tooLarge, Reason.Narrower.STAKES);
            } catch (Unanswerable senseless) {
                throw Refusals.noAnswer(Optional.of(scenario.id()), senseless);
            }
        }
        Stamp stamp = new Stamp(Version.text(), "strategic", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfStrategic(stamp, new StrategicSheet(file, rows, scenarios),
                StrategicCsv.Rows.BRANCH), file.id());
    }

    /** Whether every value that is given is one of a stake, and within its range. */
    private static void refuseWhatIsNotAssumed(StrategicQuestion question, List<Scenario> scenarios) {
        List<String> known = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            scenario.stakes().forEach(entry -> entry.worth().forEach((of, range) -> {
                String place = "stakes." + entry.who() + "." + of.word();
                known.add(place);
                Optional.ofNullable(question.assumed().get(place))
                        .filter(it -> !Range.exactly(it).liesWithin(range.low(), range.high())).ifPresent(it -> {
                            throw new Refusal(new Reason.OutOfRange(QuestionField.ASSUMPTION,
                                    AssumptionWords.number(it), AssumptionWords.number(range.low()),
                                    AssumptionWords.number(range.high())));
                        });
            }));
        }
        question.assumed().keySet().stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw new Refusal(new Reason.Unknown(Thing.ASSUMPTION, it,
                    English.and(scenarios.stream().map(Scenario::id).toList()), known, Nearest.to(it, known)));
        });
    }
}

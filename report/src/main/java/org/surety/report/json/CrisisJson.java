package org.surety.report.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.analysis.crisis.answer.CrisisAnswer;
import org.surety.analysis.crisis.answer.CrisisRow;
import org.surety.analysis.crisis.answer.Deterrence;
import org.surety.analysis.crisis.answer.Method;
import org.surety.analysis.crisis.answer.Mishap;
import org.surety.analysis.crisis.answer.PlayerChoice;
import org.surety.analysis.crisis.answer.Sensitivity;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;
import org.surety.model.scenario.Assumption;
import org.surety.model.scenario.Incident;
import org.surety.model.scenario.Scenario;
import org.surety.report.CrisisSheet;
import org.surety.report.Stamp;
import org.surety.report.words.AssumptionWords;
import org.surety.report.words.MishapTeller;
import org.surety.report.words.Names;
import org.surety.report.words.Tale;
import org.surety.semantics.Trigger;

/** The answers of {@code crisis} as JSON; see {@code docs/json/crisis.schema.json}. */
public final class CrisisJson {

    private CrisisJson() {}

    /**
     * The document.
     *
     * @param listed how many assumptions to list for each reading
     */
    public static String of(Stamp stamp, CrisisSheet sheet, int listed) {
        return JsonPage.of(page -> fields(page.stamp(stamp), sheet, listed));
    }

    /** The fields of the answer. */
    static void fields(JsonPage page, CrisisSheet sheet, int listed) {
        page.text("agreement", sheet.result().agreement())
                .array("terms", sheet.result().terms(), WhoJson::term)
                .array("scenarios", sheet.scenarios(), CrisisJson::scenario)
                .array("readings", sheet.result().rows(), (row, it) -> row(row, it, sheet, listed));
    }

    private static void scenario(JsonPage page, Scenario scenario) {
        page.text("scenario", scenario.id()).text("title", scenario.title()).text("for", scenario.agreement())
                .number("faitAccompli", scenario.faitAccompli().map(Hours::count))
                .object("enough", enough -> new TreeMap<>(scenario.enough()).forEach(enough::ratio));
        page.object("event", scenario.incident(), CrisisJson::event);
        source(page, scenario.source());
    }

    private static void event(JsonPage page, Incident incident) {
        page.text("kind", incident.kind().word()).text("attacker", incident.attacker())
                .text("victim", incident.against()).text("place", incident.place()).text("through", incident.through())
                .text("intensity", incident.intensity().map(Word::word))
                .flag("attributable", incident.attributable());
    }

    private static void row(JsonPage page, CrisisRow row, CrisisSheet sheet, int listed) {
        CrisisAnswer answer = row.answer();
        page.map("reading", row.reading().choices()).text("scenario", row.scenario()).text("procedure",
                row.procedure())
                .array("obstacles", answer.obstacles(), CrisisJson::obstacle)
                .array("byHour", answer.curve().points(),
                        (point, it) -> bounds(point.number("hour", it.hour()), it.chance()))
                .flag("complete", answer.curve().complete())
                .number("everyChangeUntil",
                        answer.curve().whole() == Long.MAX_VALUE
                                ? Optional.empty()
                                : Optional.of(answer.curve().whole()))
                .object("ever", it -> bounds(it, answer.curve().ever()))
                .object("faitAccompli", it -> bounds(it.number("hour", answer.faitAccompli().map(Hours::count)),
                        answer.inTime()));
        page.object("timing", answer.timing(), CrisisJson::timing).array("votes", answer.votes(), CrisisJson::vote)
                .array("parties", answer.parties(), (party, it) -> party.text("party", it.party())
                        .object("inTime", in -> bounds(in, it.inTime())).object("ever", in -> bounds(in, it.ever())))
                .array("sensitivity", answer.sensitivities().stream().limit(listed).toList(), (one, it) -> sensitivity(
                        one, it, Names.of(sheet.family().under(row.reading()))))
                .object("deterrence", it -> deterrence(it, answer.deterrence()));
        mishap(page, row, sheet);
        page.array("choices", answer.choices(), CrisisJson::choice)
                .array("gaps", answer.gaps(), (gap, it) -> gap.text("kind", it.kind().word()).texts("who", it.who()))
                .object("method", it -> method(it, answer.method()));
    }

    private static void obstacle(JsonPage page, Trigger.Obstacle obstacle) {
        page.text("clause", obstacle.clause()).text("kind", WhoJson.word(obstacle.kind()));
    }

    private static void bounds(JsonPage page, Bounds bounds) {
        page.decimal("low", bounds.low())
                .decimal("middle", bounds.cut() ? Optional.empty() : Optional.of(bounds.middle()))
                .decimal("high", bounds.high())
                .flag("tight", bounds.tight());
    }

    private static void timing(JsonPage page, CrisisAnswer.Timing timing) {
        page.decimal("expected", timing.expected()).decimal("expectedLow", timing.expectedLow())
                .finite("expectedHigh", timing.expectedHigh()).number("median", timing.median())
                .number("medianLow", timing.medianLow())
                .number("medianHigh",
                        timing.medianHigh() == Long.MAX_VALUE ? Optional.empty() : Optional.of(timing.medianHigh()))
                .flag("estimated", timing.drawn().isPresent());
    }

    private static void vote(JsonPage page, CrisisAnswer.Vote vote) {
        page.text("step", vote.step()).number("attempt", vote.attempt()).object("held", it -> bounds(it, vote.held()))
                .object("passes", it -> bounds(it, vote.passes()));
    }

    private static void sensitivity(JsonPage page, Sensitivity it, Names names) {
        page.text("assumption", it.assumption()).text("who", it.who())
                .text("question", new AssumptionWords(names).question(it)).flag("stated", it.stated())
                .decimal("derivative", it.derivative()).decimal("low", it.low()).decimal("high", it.high())
                .decimal("swing", it.swing())
                .object("range", range -> range.ratio("low", it.range().low()).ratio("high", it.range().high()));
        source(page, it.source());
    }

    private static void source(JsonPage page, Assumption source) {
        page.object("source", it -> it.flag("assumed", source.assumed()).text("reason", source.reason())
                .array("citations", source.citations(), (citation, one) -> citation.text("source", one.source())
                        .text("place", one.place())));
    }

    private static void deterrence(JsonPage page, Deterrence deterrence) {
        page.finite("low", deterrence.low()).finite("middle", deterrence.middle()).finite("high", deterrence.high());
    }

    private static void mishap(JsonPage page, CrisisRow row, CrisisSheet sheet) {
        Optional<Mishap> mishap = row.answer().mishap();
        if (mishap.isEmpty()) {
            page.text("mishap", Optional.empty());
            return;
        }
        Names names = Names.of(sheet.family().under(row.reading()));
        Optional<Tale> tale = sheet.scenarios().stream().filter(it -> it.id().equals(row.scenario())).findFirst()
                .flatMap(it -> MishapTeller.tell(names, it, row));
        page.object("mishap", it -> it.decimal("chance", mishap.get().chance()).decimal("share", mishap.get().share())
                .array("happenings", mishap.get().run().happenings(),
                        (happening, one) -> happening.number("hour", one.at().count()).text("clause", one.clause()))
                .array("told", tale.map(Tale::lines).orElse(List.of()),
                        (line, one) -> line.text("when", one.when()).text("text", one.text())
                                .texts("clauses", one.clauses())));
    }

    private static void choice(JsonPage page, PlayerChoice choice) {
        page.flag("against", choice.against()).text("party", choice.party()).text("step", choice.step())
                .number("attempt", choice.attempt()).text("move", choice.move().word())
                .flag("always", choice.always());
    }

    private static void method(JsonPage page, Method method) {
        Map<String, String> parameters = new TreeMap<>(method.parameters());
        page.text("engine", method.engine().word()).text("words", method.words()).map("parameters", parameters)
                .text("why", method.why());
    }
}

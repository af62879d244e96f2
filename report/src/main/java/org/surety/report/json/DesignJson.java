package org.surety.report.json;

import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.analysis.coalition.Resistance;
import org.surety.design.DesignResult;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;
import org.surety.model.scenario.Scenario;
import org.surety.report.Stamp;
import org.surety.report.csv.DesignColumns;
import org.surety.report.words.DesignWords;

/** Versions that no other beats, as JSON; see {@code docs/json/design.schema.json}. */
public final class DesignJson {

    private final DesignResult result;

    private DesignJson(DesignResult result) {
        this.result = result;
    }

    /** The document. */
    public static String of(Stamp stamp, DesignResult result) {
        return JsonPage.of(page -> new DesignJson(result).fields(page.stamp(stamp)));
    }

    private void fields(JsonPage page) {
        List<String> scenarios = result.task().scenarios().stream().map(Scenario::id).toList();
        page.text("agreement", result.task().design().agreement()).text("design", result.task().design().id())
                .object("versions", inner -> inner.text("count", result.extent().versions().toString())
                        .number("seen", result.extent().seen()).flag("complete", result.extent().complete())
                        .text("method", result.extent().method())
                        .array("mechanisms", scenarios, (one, it) -> one.text("scenario", it).number("count",
                                result.extent().mechanisms().get(scenarios.indexOf(it)))))
                .array("objectives", result.task().objectives(), DesignJson::objective)
                .array("constraints", result.refused(), DesignJson::constraint).number("allowed", result.allowed())
                .number("frontierSize", result.frontierSize());
        PartiesJson.baseline(PartiesJson.signing(page, result.task().design().signing()), result.baseline())
                .array("frontier", result.frontier(), (inner, it) -> point(inner, it, true))
                .array("principles", result.picks(), (inner, it) -> point(inner.text("principle", it.principle().id())
                        .text("title", it.principle().title()).text("citation", it.principle().citation())
                        .flag("everybodyGains", it.everybody()), it.version(), false)
                        .array("help", it.version().help(), DesignJson::help))
                .object("nextPartyLookedFor", inner -> inner.number("versions", result.brought())
                        .number("of", result.frontier().size()).flag("complete", result.broughtAll()))
                .array("nextParty", result.bringing(), (inner, it) -> inner.number("from", it.from().number())
                        .text("party", it.party()).texts("changed", it.changed())
                        .object("to", it.to(), (to, version) -> point(to, version, false)))
                .object("robustness", result.robustness(), (inner, it) -> inner.number("settings", it.settings())
                        .number("rivals", it.rivals()));
    }

    private static void objective(JsonPage page, Objective objective) {
        page.text("objective", DesignColumns.of(objective)).text("meaning", DesignWords.of(objective));
    }

    private static void constraint(JsonPage page, DesignResult.Refused refused) {
        String kind = switch (refused.constraint()) {
            case Constraint.RedLines lines -> "red-lines";
            case Constraint.NotBlockedByAttacker blocked -> "not-blockable-by-attacker";
            case Constraint.Acceptable acceptable -> "acceptability";
            case Constraint.Helped helped -> "help";
        };
        page.text("constraint", kind).text("meaning", DesignWords.of(refused.constraint())).number("refused",
                refused.versions());
    }

    private JsonPage point(JsonPage page, DesignResult.Point point, boolean whole) {
        page.number("number", point.number()).map("version", point.picked())
                .object("scores", inner -> point.scores().forEach(it -> inner.decimal(DesignColumns.of(it.objective()),
                        Optional.of(it.value()).filter(value -> !DesignColumns.isUnblockable(it)))))
                .texts("signers", point.signers()).flag("beaten", point.beaten());
        if (!whole) {
            return page;
        }
        page.texts("principles", result.principles(point).stream().map(Principle::id).toList())
                .number("alike", point.alike());
        return PartiesJson.of(page, point.parties()).array("help", point.help(), DesignJson::help)
                .number("duties", point.duties().map(Integer::longValue))
                .number("unbeaten", result.unbeaten(point).map(Integer::longValue));
    }

    private static void help(JsonPage page, DesignResult.Help help) {
        page.text("scenario", help.scenario()).decimal("low", help.chance().low())
                .decimal("value", help.chance().middle()).decimal("high", help.chance().high())
                .number("resistance", help.resistance().filter(it -> it != Resistance.NOBODY_CAN)
                        .map(Integer::longValue))
                .flag("unblockable", help.resistance().filter(it -> it == Resistance.NOBODY_CAN).isPresent());
    }
}

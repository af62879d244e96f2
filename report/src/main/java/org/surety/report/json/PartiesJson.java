package org.surety.report.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.OnIssue;
import org.surety.design.Baseline;
import org.surety.model.design.Design;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.words.SigningWords;

/** How acceptable a version is to parties, as JSON. */
final class PartiesJson {

    private PartiesJson() {}

    static JsonPage of(JsonPage page, List<Acceptability> parties) {
        return page.array("parties", parties, PartiesJson::party);
    }

    /** When a party signs. */
    static JsonPage signing(JsonPage page, Design.Signing signing) {
        return page.object("signing", inner -> inner.text("meaning", SigningWords.criterion(signing))
                .decimal("signsAt", signing.atLeast().map(Ratio::toDouble)));
    }

    /** What principles of bargaining count gains from. */
    static JsonPage baseline(JsonPage page, Baseline baseline) {
        return page.object("baseline", inner -> inner
                .text("kind", baseline.kind().name().toLowerCase(Locale.ROOT))
                .text("meaning", SigningWords.baseline(baseline, Map.of()))
                .array("parties", baseline.parties(), (one, it) -> one.text("party", it.party())
                        .decimal("worth", it.worth()).text("from", SigningWords.origin(it.origin()))));
    }

    private static void party(JsonPage page, Acceptability it) {
        page.text("party", it.party())
                .object("acceptability", inner -> range(inner.text("exact", it.value().map(Ratio::toString))
                        .decimal("value", it.value().map(Ratio::toDouble)), it.range()))
                .text("signs", it.signs().name().toLowerCase(Locale.ROOT))
                .flag("signsAtMiddle", it.signsAtMiddle()).texts("redLinesCrossed", it.crossed())
                .texts("redLinesPerhapsCrossed", it.perhapsCrossed())
                .object("alternative", it.alternative(), (inner, one) -> range(
                        inner.text("from", SigningWords.origin(one.origin()))
                                .decimal("value", one.value().map(Ratio::toDouble)),
                        one.range()))
                .object("threshold", it.threshold(), (inner, one) -> range(
                        inner.decimal("value", one.value().map(Ratio::toDouble)), one.worth()))
                .text("signsIf", SigningWords.threshold(it))
                .array("issues", it.issues(), PartiesJson::issue).texts("left", it.left());
    }

    private static void range(JsonPage page, Range range) {
        page.decimal("low", range.low().toDouble()).decimal("high", range.high().toDouble());
    }

    private static void issue(JsonPage page, OnIssue it) {
        Optional<Statement> said = it.statement();
        page.text("issue", it.issue()).text("settled", it.settled().written())
                .text("wanted", said.map(Statement::position).map(IssuePosition::written))
                .object("closeness", inner -> range(inner.decimal("value", it.middle().map(Ratio::toDouble)),
                        it.closeness()))
                .object("salience", inner -> range(inner, it.salience()))
                .text("redLine", it.crossing().name().toLowerCase(Locale.ROOT))
                .text("speaker", said.map(Statement::speaker)).text("about", said.flatMap(Statement::about))
                .text("date", said.flatMap(Statement::date).map(Object::toString))
                .texts("sources", said.map(Statement::citations).orElse(List.of()).stream()
                        .map(citation -> citation.source()).toList());
    }
}

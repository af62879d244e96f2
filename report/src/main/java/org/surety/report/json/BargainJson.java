package org.surety.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.BargainResult;
import org.surety.analysis.bargain.Negotiations;
import org.surety.analysis.bargain.setting.ModelCard;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Turn;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Statement;
import org.surety.report.Stamp;
import org.surety.report.Talks;

/** What models make of a negotiation as JSON; see {@code docs/json/bargain.schema.json}. */
public final class BargainJson {

    private final Talks talks;
    private final boolean[][] takesPart;

    private BargainJson(Talks talks) {
        this.talks = talks;
        List<String> parties = talks.result().parties();
        List<String> issues = talks.result().issues();
        this.takesPart = new boolean[parties.size()][issues.size()];
        for (Negotiations.Standing it : talks.standing()) {
            takesPart[parties.indexOf(it.party())][issues.indexOf(it.issue())] = talks.isKnown(it.issue());
        }
    }

    /** One number of one turn. */
    private record Place(String party, String issue, double position) {}

    /** The document. */
    public static String of(Stamp stamp, Talks talks) {
        return JsonPage.of(page -> new BargainJson(talks).fields(page.stamp(stamp)));
    }

    private void fields(JsonPage page) {
        page.text("id", talks.positions().id()).text("title", talks.positions().title())
                .array("parties", talks.positions().parties(),
                        (inner, it) -> inner.text("party", it.id()).text("name", it.name())
                                .text("capability", it.capability().toString()))
                .array("issues", talks.positions().issues(),
                        (inner, it) -> inner.text("issue", it.id()).text("title", it.title()).text("term", it.term()))
                .array("standing", talks.standing(), BargainJson::standing)
                .array("models", talks.result().models(), this::model).texts("notes", talks.notes());
    }

    private static void standing(JsonPage page, Negotiations.Standing it) {
        page.text("party", it.party()).text("issue", it.issue()).flag("known", it.known())
                .text("position", it.statement().map(Statement::position).map(IssuePosition::written))
                .text("speaker", it.statement().map(Statement::speaker))
                .text("about", it.statement().flatMap(Statement::about))
                .text("date", it.statement().flatMap(Statement::date).map(Object::toString))
                .texts("sources", it.statement().map(Statement::citations).orElse(List.of()).stream()
                        .map(citation -> citation.source()).toList());
    }

    private void model(JsonPage page, BargainResult.OfModel result) {
        card(page, result.card()).map("parameters", result.parameters()).texts("assumptions",
                result.card().assumptions()).texts("outside", result.outside()).texts("notes", result.notes())
                .object("ranges", inner -> inner.flag("exact", result.bounds().exact()).number("cases",
                        result.bounds().cases()))
                .array("turns", result.turns(), (inner, turn) -> inner.number("turn", turn.number())
                        .array("positions", places(turn), (place, it) -> place.text("party", it.party())
                                .text("issue", it.issue()).decimal("position", it.position())))
                .array("outcome", result.outcomes(),
                        (inner, it) -> inner.text("issue", it.issue()).decimal("value", it.value())
                                .decimal("low", it.range().map(NumberRange::low))
                                .decimal("high", it.range().map(NumberRange::high))
                                .decimal("likelyLow", it.likely().map(NumberRange::low))
                                .decimal("likelyHigh", it.likely().map(NumberRange::high)));
    }

    /** The fields that tell which model it is. */
    static JsonPage card(JsonPage page, ModelCard card) {
        page.text("model", card.id()).text("title", card.title()).text("citation", card.citation())
                .text("notFor", card.notFor());
        Optional<ModelCard.KnownError> error = card.knownError();
        return error.isEmpty()
                ? page.text("knownError", Optional.empty())
                : page.object("knownError", it -> it.text("data", error.get().data())
                        .number("issues", error.get().issues())
                        .decimal("meanAbsoluteError", error.get().meanAbsoluteError())
                        .decimal("low", error.get().low()).decimal("high", error.get().high())
                        .number("proposals", error.get().likely().proposals())
                        .decimal("nominal", error.get().likely().nominal())
                        .decimal("halfWidth", error.get().likely().halfWidth())
                        .decimal("heldOut", error.get().likely().heldOut()));
    }

    private List<Place> places(Turn turn) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < takesPart.length; i++) {
            for (int k = 0; k < takesPart[i].length; k++) {
                if (takesPart[i][k]) {
                    places.add(new Place(talks.result().parties().get(i), talks.result().issues().get(k),
                            turn.position(i, k)));
                }
            }
        }
        return places;
    }
}

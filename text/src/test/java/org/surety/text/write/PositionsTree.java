package org.surety.text.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.Citation;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/** Positions as plain structures, laid out as their files are. */
final class PositionsTree {

    private PositionsTree() {}

    static Map<String, Object> of(PositionSet set) {
        Map<String, Object> sources = new LinkedHashMap<>();
        set.sources().forEach(it -> sources.put(it.id(), AgreementTree.source(it)));
        Map<String, Object> parties = new LinkedHashMap<>();
        set.parties().forEach(it -> parties.put(it.id(), party(it)));
        Map<String, Object> issues = new LinkedHashMap<>();
        set.issues().forEach(it -> issues.put(it.id(), issue(it)));
        Map<String, Map<String, Object>> positions = new LinkedHashMap<>();
        set.stances().forEach(
                it -> positions.computeIfAbsent(it.party(), party -> new LinkedHashMap<>()).put(it.issue(),
                        stance(it)));
        return new Plain().put("surety", 1).put("kind", "positions").put("id", set.id()).put("title", set.title())
                .put("for", set.agreement()).putUnless("sources", sources, Map.of()).put("parties", parties)
                .put("issues", issues).put("positions", positions).map();
    }

    private static Object party(Negotiator party) {
        return new Plain().put("name", party.name()).put("capability", party.capability().toString())
                .put("alternative", party.alternative().map(Object::toString))
                .put("source", basis(party.source())).map();
    }

    private static Object issue(Issue issue) {
        Map<String, Object> points = new LinkedHashMap<>();
        issue.points().forEach((name, place) -> points.put(name, place.map(Ratio::toString).orElse("unplaced")));
        return new Plain().put("title", issue.title()).put("term", issue.term())
                .putUnless("points", points, Map.of()).put("settled", settled(issue.settled()))
                .put("reference", issue.reference().map(IssuePosition::written))
                .putAll(AgreementTree.provenance(issue.provenance())).map();
    }

    private static Optional<Object> settled(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Left left -> Optional.empty();
            case Settlement.Always always -> Optional.of(always.stand().written());
            case Settlement.ByTerm byTerm -> {
                Map<String, Object> readings = new LinkedHashMap<>();
                byTerm.stands().forEach((reading, stand) -> readings.put(reading, stand.written()));
                yield Optional.of(new Plain().put("term", byTerm.term()).put("readings", readings).map());
            }
        };
    }

    private static Object stance(Stance stance) {
        List<Object> statements = stance.statements().stream().map(it -> statement(it, stance.party())).toList();
        return new Plain().putUnless("salience", stance.salience().toString(), Stance.ANY_SALIENCE.toString())
                .put("source", basis(stance.source())).put("red-line", stance.redLine().map(PositionsTree::redLine))
                .putUnless("statements", statements, List.of()).map();
    }

    private static Object statement(Statement statement, String party) {
        List<Object> citations = AgreementTree.citations(statement.citations());
        return new Plain().putUnless("by", statement.speaker(), party).put("about", statement.about())
                .put("on", statement.date().map(Object::toString)).put("at", statement.place())
                .put("position", statement.position().written())
                .put("in-exchange-for", statement.inExchangeFor()).put("note", statement.note())
                .put("source", single(citations)).map();
    }

    private static Optional<Object> single(List<Object> citations) {
        return citations.isEmpty()
                ? Optional.empty()
                : Optional.of(citations.size() == 1 ? citations.getFirst() : citations);
    }

    private static Object redLine(RedLine line) {
        return new Plain().put("at-least", line.atLeast().map(Ratio::toString))
                .put("at-most", line.atMost().map(Ratio::toString)).map();
    }

    private static Optional<Object> basis(Assumption assumption) {
        if (assumption.assumed()) {
            return Optional.of("assumed");
        }
        if (assumption.reason().isPresent()) {
            return assumption.reason().map(Plain.Quoted::new);
        }
        List<Citation> citations = assumption.citations();
        return single(AgreementTree.citations(citations));
    }
}

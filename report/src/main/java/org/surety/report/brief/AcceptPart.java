package org.surety.report.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.judge.AcceptabilityTable;
import org.surety.design.settle.Ladder;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.report.BriefSheet;
import org.surety.report.NegotiationSheet;
import org.surety.report.digest.CaseWords;
import org.surety.report.view.BriefView;

/** Whether the sides could accept it: scores on what they said, and no more. */
final class AcceptPart {

    private final BriefSheet sheet;

    AcceptPart(BriefSheet sheet) {
        this.sheet = sheet;
    }

    List<BriefView.Accept> lines() {
        return sheet.negotiation().map(it -> it.positions().parties().stream().map(party -> line(it, party)).toList())
                .orElse(List.of());
    }

    private BriefView.Accept line(NegotiationSheet sheet, Negotiator party) {
        AcceptabilityTable table = sheet.reception();
        Optional<Double> threshold = Optional.empty();
        double low = 100;
        double high = 0;
        for (AcceptabilityTable.Version version : table.versions()) {
            Acceptability here = version.parties().stream().filter(it -> it.party().equals(party.id())).findFirst()
                    .orElseThrow();
            low = Math.min(low, here.range().low().toDouble());
            high = Math.max(high, here.range().high().toDouble());
            threshold = threshold.or(() -> here.threshold().flatMap(Acceptability.Threshold::value)
                    .map(Ratio::toDouble));
        }
        PositionSet positions = sheet.positions();
        return new BriefView.Accept(party.id(), NegotiationSheet.partyName(positions, party.id()), Math.min(low, high),
                high, threshold, redLines(positions, party.id()), unknown(sheet, party.id()),
                scores(table, party.id()));
    }

    /** By the readings of the term that is settled first, of those on which scores depend. */
    private List<BriefView.Score> scores(AcceptabilityTable table, String party) {
        Optional<String> term = sheet.ladder().rungs().stream().flatMap(it -> it.changes().stream())
                .map(Ladder.Change::term).filter(table.terms()::contains).findFirst()
                .or(() -> table.terms().stream().findFirst());
        Map<String, Range> byReading = new LinkedHashMap<>();
        term.ifPresent(name -> table.versions().forEach(version -> version.parties().stream()
                .filter(it -> it.party().equals(party) && version.picked().containsKey(name))
                .forEach(it -> byReading.merge(version.picked().getOrDefault(name, ""), it.range(),
                        AcceptPart::over))));
        Map<Range, List<String>> alike = new LinkedHashMap<>();
        byReading.forEach((reading, range) -> alike.computeIfAbsent(range, it -> new ArrayList<>()).add(reading));
        return alike.size() < 2
                ? List.of()
                : alike.entrySet().stream().map(it -> new BriefView.Score(
                        CaseWords.of(sheet.family()).all(Map.of(term.orElseThrow(), it.getValue())),
                        it.getKey().low().toDouble(),
                        it.getKey().high().toDouble())).toList();
    }

    private static Range over(Range one, Range other) {
        return new Range(one.low().compareTo(other.low()) < 0 ? one.low() : other.low(),
                one.high().compareTo(other.high()) > 0 ? one.high() : other.high());
    }

    private static List<String> redLines(PositionSet positions, String party) {
        return positions.issues().stream()
                .filter(it -> positions.stance(party, it.id()).flatMap(Stance::redLine).isPresent())
                .map(it -> NegotiationSheet.issueTitle(positions, it.id())).toList();
    }

    /** The issues on which the party has no entry, or one of which nothing is known. */
    private static List<String> unknown(NegotiationSheet sheet, String party) {
        PositionSet positions = sheet.positions();
        return positions.issues().stream()
                .filter(it -> positions.stance(party, it.id()).flatMap(one -> one.latest(sheet.day()))
                        .map(Statement::position).filter(one -> !(one instanceof IssuePosition.Unknown)).isEmpty())
                .map(it -> NegotiationSheet.issueTitle(positions, it.id())).toList();
    }

    /** How a version of the ladder scores with each party. */
    List<BriefView.Mark> marks(int version) {
        return version >= sheet.received().size()
                ? List.of()
                : sheet.received().get(version).stream()
                        .map(it -> new BriefView.Mark(it.party(), reach(it))).toList();
    }

    private static BriefView.Reach reach(Acceptability it) {
        if (it.value().isEmpty()) {
            return BriefView.Reach.UNKNOWN;
        }
        return switch (it.signs()) {
            case YES -> BriefView.Reach.YES;
            case NO -> BriefView.Reach.NO;
            case DEPENDS -> BriefView.Reach.DEPENDS;
        };
    }

    String note() {
        if (sheet.negotiation().isEmpty()) {
            return "No positions of the parties are recorded beside this text.";
        }
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        lines().stream().filter(it -> !it.unknown().isEmpty()).forEach(it -> unknown.put(it.name(), it.unknown()));
        return "Arithmetic on public statements, not consent: a score is how close a version comes to what a party is "
                + "recorded to have said, weighted by assumed weights. An issue on which nothing is recorded costs "
                + "nothing in the sum"
                + (unknown.isEmpty()
                        ? "."
                        : " (" + String.join("; ", unknown.entrySet().stream()
                                .map(it -> it.getKey() + ": " + it.getValue().size()).toList()) + ").");
    }
}

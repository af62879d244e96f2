package org.surety.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.surety.model.agreement.Citation;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Source;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.position.RedLine;
import org.surety.model.position.Settlement;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;

/** Files of positions with everything in them, from a seed. */
public final class RandomPositions {

    private final Random random;

    /** The same files from the same seed. */
    public RandomPositions(long seed) {
        this.random = new Random(seed);
    }

    /** The next one. */
    public PositionSet next() {
        List<Source> sources = List.of(new Source("talk", "A talk", Optional.of("a paper"),
                Optional.of(LocalDate.of(2025, 8, 24)), Grade.PRESS, random.nextBoolean(), Optional.empty()));
        List<Negotiator> parties = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            parties.add(new Negotiator("party-" + i, maybe("Party no. " + i), range(1000), maybe(range(100)), basis()));
        }
        List<Issue> issues = new ArrayList<>();
        for (int k = 0; k < 1 + random.nextInt(3); k++) {
            Map<String, Optional<Ratio>> points = new LinkedHashMap<>();
            points.put("low", Optional.of(Ratio.ZERO));
            points.put("somewhere", maybe(Ratio.of(random.nextInt(101))));
            issues.add(new Issue("issue-" + k, maybe("What: issue, no. " + k), maybe("term"), points,
                    settlement(), maybe(stand()), new Provenance(random.nextBoolean() ? List.of(citation()) : List.of(),
                            maybe("a note"))));
        }
        List<Stance> stances = new ArrayList<>();
        for (Negotiator party : parties) {
            for (Issue issue : issues) {
                if (random.nextInt(4) > 0) {
                    stances.add(stance(party.id(), issue.id()));
                }
            }
        }
        return new PositionSet("made", maybe("Made: up"), Optional.empty(), parties, issues, stances, sources,
                ModelSettings.NONE);
    }

    private Settlement settlement() {
        return switch (random.nextInt(3)) {
            case 0 -> new Settlement.Always(stand());
            case 1 -> new Settlement.ByTerm("term", Map.of("first", stand()));
            default -> Settlement.NONE;
        };
    }

    private Stance stance(String party, String issue) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            statements.add(new Statement(random.nextBoolean() ? party : "its minister", maybe("its president"),
                    maybe(LocalDate.of(2022, 3, 1).plusDays(random.nextInt(1000))), maybe("Istanbul"), stand(),
                    maybe("guarantees"), maybe("who knows?"), random.nextBoolean() ? List.of(citation()) : List.of()));
        }
        Optional<RedLine> line = switch (random.nextInt(3)) {
            case 0 -> Optional.of(new RedLine(Optional.of(Ratio.of(20)), maybe(Ratio.of(90))));
            case 1 -> Optional.of(new RedLine(Optional.empty(), Optional.of(Ratio.of(1, 3))));
            default -> Optional.empty();
        };
        return new Stance(party, issue, random.nextBoolean() ? range(100) : Stance.ANY_SALIENCE, basis(), line,
                statements);
    }

    private IssuePosition stand() {
        return switch (random.nextInt(4)) {
            case 0 -> new IssuePosition.Unknown();
            case 1 -> new IssuePosition.Named(random.nextBoolean() ? "low" : "somewhere");
            default -> new IssuePosition.At(range(100));
        };
    }

    private Range range(int most) {
        Ratio one = Ratio.of(random.nextInt(most * 4 + 1), 4);
        Ratio other = random.nextBoolean() ? one : Ratio.of(random.nextInt(most * 4 + 1), 4);
        return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
    }

    private Assumption basis() {
        return switch (random.nextInt(4)) {
            case 0 -> new Assumption(List.of(), Optional.empty(), true);
            case 1 -> new Assumption(List.of(), Optional.of("since it is so"), false);
            case 2 -> new Assumption(List.of(citation()), Optional.empty(), false);
            default -> Assumption.UNSTATED;
        };
    }

    private Citation citation() {
        return new Citation("talk", maybe("page 3"));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}

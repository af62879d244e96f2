package org.surety.design.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.accept.Acceptances;
import org.surety.analysis.accept.OnIssue;
import org.surety.analysis.accept.Settlements;
import org.surety.design.api.Baseline;
import org.surety.design.api.Space;
import org.surety.design.api.Task;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Unanswerable;

/**
 * How acceptable versions are to each party, for very many versions: the closeness of every issue under every option of
 * what settles it is worked out once, and a version only adds up. The same numbers as {@link Acceptances}, in double
 * precision.
 */
public final class ClosenessTables {

    /** The most combinations of what settles one issue. */
    private static final int MOST = 1_000_000;
    private static final double ROUNDING = 1e-9;

    private final int parties;
    private final List<OfIssue> issues = new ArrayList<>();
    private final double[] thresholds;
    private final Baseline alternatives;

    /**
     * One issue.
     *
     * @param weighted by option and party: salience times closeness; 0 where it does not count
     * @param weights by option and party: salience; 0 where it does not count
     * @param plain by option and party: closeness where it counts, for parties to which nothing that counts matters
     * @param counts by option and party: 1 where it counts
     * @param crossed by option: the parties whose red line is crossed, as bits
     */
    private record OfIssue(Projection projection, double[] weighted, double[] weights, double[] plain, double[] counts,
            long[] crossed) {}

    ClosenessTables(Task task, Space space, PositionSet set) {
        this.parties = set.parties().size();
        Acceptances acceptances = new Acceptances(set, task.design().day(), task.design().signing());
        List<Acceptability> bare = acceptances.of(Map.of());
        this.thresholds = bare.stream().mapToDouble(it -> it.threshold()
                .flatMap(Acceptability.Threshold::value).map(Ratio::toDouble).orElse(Double.NEGATIVE_INFINITY))
                .toArray();
        this.alternatives = Baseline.alternatives(bare);
        for (Issue issue : set.issues()) {
            Set<String> names = new LinkedHashSet<>();
            issue.settlingTerm().ifPresent(names::add);
            task.design().choices().stream().filter(it -> it.issue().filter(issue.id()::equals).isPresent())
                    .forEach(it -> names.add(it.name()));
            issues.add(table(issue, new Projection(space, names), task, space, acceptances));
        }
    }

    private OfIssue table(Issue issue, Projection projection, Task task, Space space, Acceptances acceptances) {
        if (projection.size() > MOST) {
            throw new Unanswerable("too much settles the issue " + issue.id());
        }
        int options = (int) projection.size();
        OfIssue table = new OfIssue(projection, new double[options * parties], new double[options * parties],
                new double[options * parties], new double[options * parties], new long[options]);
        int[] version = new int[space.blocks()];
        Map<Optional<IssuePosition>, List<Acceptability>> known = new LinkedHashMap<>();
        for (int option = 0; option < options; option++) {
            projection.version(option, version);
            Optional<IssuePosition> stand = Optional.ofNullable(Settlements.of(task.positions().orElseThrow(),
                    space.picked(version), task.design().choices()).get(issue.id()));
            List<Acceptability> all = known.computeIfAbsent(stand,
                    it -> acceptances.of(it.map(one -> Map.of(issue.id(), one)).orElse(Map.of())));
            for (int party = 0; party < parties; party++) {
                fill(table, option, party, all.get(party));
            }
        }
        return table;
    }

    private void fill(OfIssue table, int option, int party, Acceptability acceptability) {
        for (OnIssue on : acceptability.issues()) {
            int place = option * parties + party;
            if (on.middle().isPresent()) {
                double closeness = on.middle().get().toDouble();
                table.weights[place] = on.salience().middle().toDouble();
                table.weighted[place] = on.salience().middle().toDouble() * closeness;
                table.plain[place] = closeness;
                table.counts[place] = 1;
            }
            if (on.crossedAtMiddle()) {
                table.crossed[option] |= 1L << party;
            }
        }
    }

    /**
     * Puts into {@code verdict} how acceptable a version is to each party, whose red lines it crosses and who would
     * sign.
     */
    void judge(int[] version, Evaluation verdict) {
        double[] weights = new double[parties];
        double[] plain = new double[parties];
        double[] counts = new double[parties];
        double[] sums = verdict.acceptability();
        Arrays.fill(sums, 0);
        long crossed = 0;
        for (OfIssue issue : issues) {
            int option = (int) issue.projection.index(version);
            crossed |= issue.crossed[option];
            for (int party = 0; party < parties; party++) {
                int place = option * parties + party;
                sums[party] += issue.weighted[place];
                weights[party] += issue.weights[place];
                plain[party] += issue.plain[place];
                counts[party] += issue.counts[place];
            }
        }
        long signers = 0;
        for (int party = 0; party < parties; party++) {
            boolean known = counts[party] > 0;
            sums[party] = Acceptability.mean(sums[party], weights[party], plain[party], counts[party]);
            if ((crossed >> party & 1) == 0 && (!known || sums[party] >= thresholds[party] - ROUNDING)) {
                signers |= 1L << party;
            }
        }
        verdict.signed(crossed, signers);
    }

    /** What having no agreement is worth to each party. */
    Baseline alternatives() {
        return alternatives;
    }
}

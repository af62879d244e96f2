package org.surety.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.design.judge.DrawnSetting;
import org.surety.design.judge.Judge;
import org.surety.design.judge.Odds;
import org.surety.design.judge.SearchContext;
import org.surety.model.design.Objective;
import org.surety.model.position.Issue;
import org.surety.model.position.IssuePosition;
import org.surety.model.position.PositionSet;
import org.surety.model.position.Stance;
import org.surety.model.position.Statement;
import org.surety.model.quantity.Range;

/**
 * Versions judged with every assumption drawn within its range: the same name, the same share of the range, in every
 * version. Not safe for several threads.
 */
public final class DrawnAssumptions {

    private static final Range ANYTHING = Stance.ANY_SALIENCE;

    private final SearchContext ground;
    private final Judge judge;
    private final List<Objective> objectives;
    private final List<Odds> odds;
    private final Candidates candidates;
    private final Map<String, List<Voice>> voices = new LinkedHashMap<>();

    /** What a party wants on an issue in which it takes part; {@code issue} is its place among all. */
    private record Voice(int issue, String name, Stance stance) {}

    /** What an issue counts for a party in one setting, and how close to its position each place is. */
    private record Weighed(int issue, double weight, double[] closeness) {}

    /**
     * Draws for the versions of a search.
     *
     * @param objectives by what versions are judged
     * @param odds of each scenario, used by this thread only
     */
    public DrawnAssumptions(SearchContext ground, Judge judge, List<Objective> objectives, List<Odds> odds,
            Candidates candidates) {
        this.ground = ground;
        this.judge = judge;
        this.objectives = objectives;
        this.odds = odds;
        this.candidates = candidates;
        for (Objective objective : objectives) {
            if (objective instanceof Objective.Acceptability party) {
                voices.put(party.party(), voices(party.party()));
            }
        }
    }

    private List<Voice> voices(String party) {
        PositionSet set = ground.task().positions().orElseThrow();
        List<Voice> voices = new ArrayList<>();
        for (int k = 0; k < set.issues().size(); k++) {
            String issue = set.issues().get(k).id();
            int place = k;
            set.stance(party, issue).ifPresent(it -> voices.add(new Voice(place, party + "/" + issue, it)));
        }
        return voices;
    }

    /** How good the versions are by each objective in one setting. */
    public double[][] vectors(DrawnSetting setting) {
        return vectors(chances(setting), setting);
    }

    /** How likely help is in one setting, by scenario and case. */
    public double[][] chances(DrawnSetting setting) {
        double[][] chances = new double[odds.size()][];
        Arrays.setAll(chances, trial -> chances(trial, setting));
        return chances;
    }

    /** The same for one scenario. */
    public double[] chances(int trial, DrawnSetting setting) {
        Odds own = odds.get(trial);
        String scenario = ground.trials().get(trial).scenario().id();
        return candidates.cases(trial).stream().mapToDouble(root -> own.at(root,
                (entry, party) -> setting.share(scenario + "/" + entry, party))).toArray();
    }

    /** How good the versions are by each objective, where it is known how likely help is. */
    public double[][] vectors(double[][] chances, DrawnSetting setting) {
        Map<String, List<Weighed>> weighed = new HashMap<>();
        voices.forEach((party, all) -> weighed.put(party, all.stream().map(it -> weighed(it, setting)).toList()));
        double[][] vectors = new double[candidates.size()][];
        for (int i = 0; i < vectors.length; i++) {
            double[] help = new double[odds.size()];
            for (int t = 0; t < help.length; t++) {
                help[t] = candidates.best(t, i, chances[t]);
            }
            vectors[i] = vector(i, help, weighed);
        }
        return vectors;
    }

    private double[] vector(int number, double[] help, Map<String, List<Weighed>> weighed) {
        int[] version = candidates.version(number);
        double[] vector = new double[objectives.size()];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = switch (objectives.get(k)) {
                case Objective.Help over -> judge.help(over.over(), help);
                case Objective.Acceptability party ->
                        acceptability(number, weighed.getOrDefault(party.party(), List.of()));
                case Objective.LeastBlocked least -> judge.resistance(version);
                case Objective.FewestDuties fewest -> -ground.duties().applyAsInt(version);
            };
        }
        return vector;
    }

    /** As in {@code Acceptances}, with numbers drawn; a point without a place is drawn one, the same for all. */
    private double acceptability(int version, List<Weighed> issues) {
        double sum = 0;
        double weights = 0;
        double plain = 0;
        int count = 0;
        for (Weighed issue : issues) {
            int there = candidates.stand(version, issue.issue());
            if (there >= 0) {
                sum += issue.weight() * issue.closeness()[there];
                weights += issue.weight();
                plain += issue.closeness()[there];
                count++;
            }
        }
        return Acceptability.mean(sum, weights, plain, count);
    }

    private Weighed weighed(Voice voice, DrawnSetting setting) {
        Issue issue = candidates.issues().get(voice.issue());
        return new Weighed(voice.issue(), drawn(voice.stance().salience(), setting, voice.name() + "/salience"),
                candidates.stands(voice.issue()).stream()
                        .mapToDouble(it -> closeness(issue, voice.stance(), it, voice.name(), setting)).toArray());
    }

    private double closeness(Issue issue, Stance stance, IssuePosition there, String name, DrawnSetting setting) {
        Optional<IssuePosition> wanted = stance.latest(ground.task().design().day()).map(Statement::position);
        if (wanted.isPresent() && wanted.get() instanceof IssuePosition.Named && wanted.get().equals(there)) {
            return 100;
        }
        double place = drawn(issue.place(there).orElse(ANYTHING), setting, issue.id() + "/" + there.written());
        String position =
                wanted.filter(IssuePosition.Named.class::isInstance).map(it -> issue.id() + "/" + it.written())
                        .orElse(name + "/position");
        double want = drawn(wanted.flatMap(issue::place).orElse(ANYTHING), setting, position);
        return 100 - Math.abs(place - want);
    }

    /** A number in a range; where that is a point nothing is drawn. */
    private static double drawn(Range range, DrawnSetting setting, String name) {
        double low = range.low().toDouble();
        return range.isExact() ? low : low + setting.share(name, "") * (range.high().toDouble() - low);
    }
}

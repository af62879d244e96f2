package org.surety.design.api;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.accept.Acceptability;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.analysis.crisis.answer.Bounds;
import org.surety.model.design.Constraint;
import org.surety.model.design.Objective;

/**
 * Which versions no other beats, and what there is to know about them.
 *
 * @param task what was asked
 * @param extent how many versions there are, and how many were looked at
 * @param refused for each constraint how many of the versions that were looked at break it
 * @param allowed how many break none
 * @param frontier the versions that no other beats in every objective, best by the first objective first; as many as
 * are to be told
 * @param frontierSize how many there are
 * @param baseline what the principles count gains from; no parties where no positions are known
 * @param picks the versions that principles of bargaining single out; empty where no positions are known
 * @param bringing for versions of the frontier and parties that would not sign, the smallest change with which one more
 * would
 * @param brought for how many of the versions that are told, from the first, that was looked for
 * @param robustness how far the frontier depends on the assumptions, if that was asked
 * @param cloud some of the versions that were looked at, evenly spread
 */
public record DesignResult(Task task, Extent extent, List<Refused> refused, long allowed, List<Point> frontier,
        long frontierSize, Baseline baseline, List<Pick> picks, List<Bringing> bringing, int brought,
        Optional<Robustness> robustness, List<Dot> cloud) {

    /** Copies the lists. */
    public DesignResult {
        refused = List.copyOf(refused);
        frontier = List.copyOf(frontier);
        picks = List.copyOf(picks);
        bringing = List.copyOf(bringing);
        cloud = List.copyOf(cloud);
    }

    /** In how many drawn settings no rival beats a version; empty if that was not asked, or not of this version. */
    public Optional<Integer> unbeaten(Point point) {
        for (int i = 0; i < frontier.size(); i++) {
            if (frontier.get(i).number().equals(point.number())) {
                int place = i;
                return robustness.map(it -> it.stays().get(place));
            }
        }
        return Optional.empty();
    }

    /** The principles that single out a version. */
    public List<Principle> principles(Point point) {
        return picks.stream().filter(it -> it.version().number().equals(point.number())).map(Pick::principle).toList();
    }

    /** Whether for every version that is told it was looked how to bring one more party in. */
    public boolean broughtAll() {
        return brought >= frontier.size();
    }

    /**
     * How far it was looked.
     *
     * @param versions how many there are
     * @param seen how many were looked at
     * @param complete whether that is all of them
     * @param mechanisms for each scenario how many versions differ in what a run can depend on
     * @param method in words
     */
    public record Extent(BigInteger versions, long seen, boolean complete, List<Long> mechanisms, String method) {
        /** Copies the list. */
        public Extent {
            mechanisms = List.copyOf(mechanisms);
        }
    }

    /** How many versions break a constraint. */
    public record Refused(Constraint constraint, long versions) {}

    /**
     * A version with everything that is known of it.
     *
     * @param number its number among all versions of the design, from 1, the same in every form of the answer and
     * whatever is told
     * @param beaten whether another version is as good by every objective and better by one
     * @param picked what was chosen for every open term and every choice
     * @param scores by each objective of the task, as a reader wants to see them
     * @param parties how acceptable it is to each party
     * @param signers the parties that would sign with every range at its middle
     * @param help in each scenario
     * @param duties how many are owed, if that is an objective
     * @param alike how many versions that were looked at are equally good by every objective, this one included
     */
    public record Point(BigInteger number, boolean beaten, Map<String, String> picked, List<Score> scores,
            List<Acceptability> parties, List<String> signers, List<Help> help, Optional<Integer> duties, long alike) {
        /** Copies the collections. */
        public Point {
            picked = Collections.unmodifiableMap(new LinkedHashMap<>(picked));
            scores = List.copyOf(scores);
            parties = List.copyOf(parties);
            signers = List.copyOf(signers);
            help = List.copyOf(help);
        }
    }

    /** How good a version is by an objective, as a reader wants to see it: a probability, 0 to 100, or a number. */
    public record Score(Objective objective, double value) {}

    /**
     * Help in a scenario.
     *
     * @param chance of enough help in time
     * @param resistance how many parties beside the attacker it takes to stop help; empty where nobody asked
     */
    public record Help(String scenario, Bounds chance, Optional<Integer> resistance) {}

    /**
     * What a principle of bargaining singles out among the allowed versions that leave no party worse off than its
     * baseline. No other of them is as acceptable to every party and as good by every objective, and better in one of
     * these.
     *
     * @param everybody whether there is such a version; if not, all allowed ones were looked at
     */
    public record Pick(Principle principle, Point version, boolean everybody) {}

    /**
     * The smallest change that brings one more party in.
     *
     * @param from a version of the frontier
     * @param party who would sign then, beside those who would anyway
     * @param to the version after the change; empty where no version has all of them sign
     * @param changed the terms and choices that change
     */
    public record Bringing(Point from, String party, Optional<Point> to, List<String> changed) {
        /** Copies the list. */
        public Bringing {
            changed = List.copyOf(changed);
        }
    }

    /**
     * How far the frontier depends on the assumptions.
     *
     * @param settings how many settings of the assumptions were drawn within their ranges
     * @param rivals how many versions competed in each: the frontier, all versions one change away from it, and others
     * @param stays for each version of the frontier that is told, in how many settings no rival beat it
     */
    public record Robustness(int settings, int rivals, List<Integer> stays) {
        /** Copies the list. */
        public Robustness {
            stays = List.copyOf(stays);
        }
    }

    /**
     * A version as a dot: how good it is by each objective, as a reader wants to see it, and how many would sign it.
     */
    public record Dot(List<Double> values, int signers, boolean allowed) {
        /** Copies the list. */
        public Dot {
            values = List.copyOf(values);
        }
    }
}

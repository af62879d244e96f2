package org.surety.report.view;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.analysis.coalition.Resistance;
import org.surety.design.api.DesignResult;
import org.surety.model.design.Constraint;
import org.surety.model.design.Design;
import org.surety.model.scenario.Scenario;
import org.surety.report.shape.Description;
import org.surety.report.shape.Inline;
import org.surety.report.shape.Matches;
import org.surety.report.words.DesignColumns;
import org.surety.report.words.DesignWords;

/** What {@code design} tells. */
public record DesignView(String agreement, String design, Versions versions, List<Aim> objectives,
        List<Demand> constraints, long allowed, long frontierSize, @Inline SigningView signing,
        List<OnFrontier> frontier, List<Pick> principles,
        @Description("For how many of the versions of the frontier that are told, from the first, the next "
                + "party was looked for.") LookedFor nextPartyLookedFor,
        List<Next> nextParty, Optional<Robustness> robustness) implements View {

    /** The view of a result. */
    public static DesignView of(DesignResult it) {
        Design design = it.task().design();
        return new DesignView(design.agreement(), design.id(), Versions.of(it),
                it.task().objectives().stream().map(one -> new Aim(DesignColumns.of(one), DesignWords.of(one)))
                        .toList(),
                it.refused().stream().map(Demand::of).toList(), it.allowed(), it.frontierSize(),
                SigningView.of(design.signing(), it.baseline()),
                it.frontier().stream().map(point -> OnFrontier.of(it, point)).toList(),
                it.picks().stream().map(Pick::of).toList(),
                new LookedFor(it.brought(), it.frontier().size(), it.broughtAll()),
                it.bringing().stream().map(Next::of).toList(),
                it.robustness().map(one -> new Robustness(one.settings(), one.rivals())));
    }

    /** How many versions there are, and how many were looked at. */
    public record Versions(@Matches(Matches.WHOLE) @Description(Description.WHOLE) String count, long seen,
            boolean complete,
            String method,
            @Description("Versions that differ in what a run can depend on.") List<Mechanisms> mechanisms) {

        static Versions of(DesignResult result) {
            DesignResult.Extent it = result.extent();
            List<Scenario> scenarios = result.task().scenarios();
            return new Versions(it.versions().toString(), it.seen(), it.complete(), it.method(),
                    IntStream.range(0, scenarios.size())
                            .mapToObj(i -> new Mechanisms(scenarios.get(i).id(), it.mechanisms().get(i))).toList());
        }
    }

    /** How many versions differ in a scenario. */
    public record Mechanisms(String scenario, long count) {}

    /** What versions are compared by. */
    public record Aim(String objective, String meaning) {}

    /** What versions must hold. */
    public record Demand(String constraint, String meaning, @Description("How many versions break it.") long refused) {

        static Demand of(DesignResult.Refused it) {
            String kind = switch (it.constraint()) {
                case Constraint.RedLines lines -> "red-lines";
                case Constraint.NotBlockedByAttacker blocked -> "not-blockable-by-attacker";
                case Constraint.Acceptable acceptable -> "acceptability";
                case Constraint.Helped helped -> "help";
            };
            return new Demand(kind, DesignWords.of(it.constraint()), it.versions());
        }
    }

    /** A version. */
    public record Version(
            @Description("Its number among all versions of the design, from 1, the same in every "
                    + "form of the answer.") BigInteger number,
            @Description("READING by TERM or choice.") Map<String, String> version,
            @Description("By objective; null for least-blocked where "
                    + "nobody can stop help.") Map<String, Optional<Double>> scores,
            @Description("Parties whose threshold it reaches without crossing a recorded red line, with every range at "
                    + "its "
                    + "middle; parties of which nothing is recorded are among them.") List<String> signers,
            @Description("Whether another version is as good by every objective and better by one.") boolean beaten) {

        static Version of(DesignResult.Point it) {
            Map<String, Optional<Double>> scores = new LinkedHashMap<>();
            it.scores().forEach(score -> scores.put(DesignColumns.of(score.objective()),
                    Optional.of(score.value()).filter(value -> !DesignColumns.isUnblockable(score))));
            return new Version(it.number(), it.picked(), scores, it.signers(), it.beaten());
        }
    }

    /** A version that no other beats. */
    public record OnFrontier(@Inline Version version,
            @Description("The principles of bargaining that single it out.") List<String> principles,
            @Description("How many versions are equally good in everything.") long alike, List<PartyView> parties,
            List<Help> help, Optional<Integer> duties,
            @Description("In how many drawn settings no rival beats it.") Optional<Integer> unbeaten) {

        static OnFrontier of(DesignResult result, DesignResult.Point it) {
            return new OnFrontier(Version.of(it), result.principles(it).stream().map(Principle::id).toList(),
                    it.alike(), PartyView.of(it.parties()), it.help().stream().map(Help::of).toList(), it.duties(),
                    result.unbeaten(it));
        }
    }

    /** How likely help is in a scenario, and how many it takes to stop it. */
    public record Help(String scenario, double low, double value, double high,
            @Description("How many parties beside the attacker it takes to stop help.") Optional<Integer> resistance,
            boolean unblockable) {

        static Help of(DesignResult.Help it) {
            return new Help(it.scenario(), it.chance().low(), it.chance().middle(), it.chance().high(),
                    it.resistance().filter(one -> one != Resistance.NOBODY_CAN),
                    it.resistance().filter(one -> one == Resistance.NOBODY_CAN).isPresent());
        }
    }

    /** The version that a principle singles out. */
    public record Pick(@Inline SigningView.By by, @Inline Version version, List<Help> help) {

        static Pick of(DesignResult.Pick it) {
            return new Pick(SigningView.By.of(it.principle(), it.everybody()), Version.of(it.version()),
                    it.version().help().stream().map(Help::of).toList());
        }
    }

    /** How far something was looked for. */
    public record LookedFor(int versions, int of, boolean complete) {}

    /** What would have to change to reach one more threshold. */
    public record Next(@Description("The number of a version of the frontier.") BigInteger from, String party,
            List<String> changed,
            @Description("Null where no version reaches its threshold and all that are reached now.") Optional<
                    Version> to) {

        static Next of(DesignResult.Bringing it) {
            return new Next(it.from().number(), it.party(), it.changed(), it.to().map(Version::of));
        }
    }

    /** What was drawn to see how much depends on settings. */
    public record Robustness(int settings, int rivals) {}
}

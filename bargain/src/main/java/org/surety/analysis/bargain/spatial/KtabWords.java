package org.surety.analysis.bargain.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * KTAB's words for the options, as its XML files have them.
 *
 * @param options the options they stand for
 * @param notes what could not be done as the file says, each a sentence
 */
public record KtabWords(SpatialOptions options, List<String> notes) {

    private static final Map<String, String> NAMES = Map.of("VictoryProbModel", "victory", "PCEModel", "election",
            "VotingRule", "vote", "BigRAdjust", "risk-view", "BigRRange", "risk-scale", "ThirdPartyCommit",
            "commitment", "InterVecBrgn", "interpolation", "BargnModel", "proposal");

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("Linear", "linear"),
            Map.entry("Square", "square"), Map.entry("Quartic", "quartic"), Map.entry("Octic", "octic"),
            Map.entry("Binary", "binary"), Map.entry("Conditional", "conditional"),
            Map.entry("MarkovIncentive", "markov-incentive"), Map.entry("MarkovUniform", "markov-uniform"),
            Map.entry("PropBin", "proportional-binary"), Map.entry("Proportional", "proportional"),
            Map.entry("PropCbc", "proportional-cubic"), Map.entry("Cubic", "cubic"),
            Map.entry("ASymProsp", "prospect"), Map.entry("Full", "full"), Map.entry("TwoThirds", "two-thirds"),
            Map.entry("Half", "half"), Map.entry("OneThird", "one-third"), Map.entry("No", "none"),
            Map.entry("Min", "min"), Map.entry("Mid", "mid"), Map.entry("Max", "max"), Map.entry("NoCommit", "none"),
            Map.entry("SemiCommit", "semi"), Map.entry("FullCommit", "full"), Map.entry("S1P1", "s1p1"),
            Map.entry("S2P2", "s2p2"), Map.entry("S2PMax", "s2pmax"), Map.entry("InitOnlyInterp", "initiator"),
            Map.entry("InitRcvrInterp", "both"), Map.entry("PWCompInterp", "compromise"));

    /** Copies the list. */
    public KtabWords {
        notes = List.copyOf(notes);
    }

    /** What KTAB's {@code ModelParameters} stand for; what they do not say is KTAB's default. */
    public static KtabWords of(Map<String, String> parameters) {
        SpatialOptions options = SpatialOptions.STANDARD;
        List<String> notes = new ArrayList<>();
        for (Map.Entry<String, String> entry : parameters.entrySet()) {
            if (entry.getKey().equals("StateTransitions")) {
                if (!entry.getValue().equals("Deterministic")) {
                    notes.add("The file asks that bargains be drawn by lot (" + entry.getValue()
                            + "); the likeliest one was taken instead.");
                }
                continue;
            }
            Optional<SpatialOptions> next =
                    options.with(NAMES.getOrDefault(entry.getKey(), ""), WORDS.getOrDefault(entry.getValue(), ""));
            if (next.isEmpty()) {
                notes.add("The file says " + entry.getKey() + " is " + entry.getValue()
                        + ", which is not known; KTAB's default was taken.");
            }
            options = next.orElse(options);
        }
        return new KtabWords(options, notes);
    }
}

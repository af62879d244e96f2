package org.surety.report.view;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.surety.analysis.power.BallotChoices;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.IndexValue;
import org.surety.analysis.power.PowerResult;
import org.surety.analysis.voting.MinimalSets;
import org.surety.report.BodyPower;
import org.surety.report.decimal.Decimals;
import org.surety.report.shape.Description;
import org.surety.report.shape.LeftOut;
import org.surety.report.shape.Matches;
import org.surety.report.shape.Within;

/** What {@code power} tells. */
public record PowerView(String agreement, List<OfBody> bodies,
        @Description("What was not computed because it would be too much.") List<String> refused) implements View {

    /** The view of the power in the bodies of an agreement. */
    public static PowerView of(String agreement, List<BodyPower> bodies) {
        return new PowerView(agreement,
                bodies.stream().flatMap(it -> it.result().games().stream().map(game -> OfBody.of(it, game))).toList(),
                bodies.stream().flatMap(it -> it.refused().stream()).distinct().toList());
    }

    /** The power in one body, with one kind of ballot. */
    public record OfBody(@Description("A body, or procedure.step of a decision taken without one.") String body,
            @Description("The readings of the open terms on which its members "
                    + "or its rule depend.") Map<String, String> reading,
            @Description("When it decides, in words.") String rule, BallotChoices ballots, List<String> surelyAgainst,
            List<Member> members,
            @Matches(Matches.WHOLE) @Description("How many of the ways to vote pass.") Optional<String> passing,
            Optional<Value> powerToAct, Optional<Sets> minimalWinning, Optional<Sets> minimalBlocking,
            @Description("By index how it was computed.") Map<String, PowerResult.Method> methods,
            @Description("By index why there is no value.") Map<String, String> notGiven) {

        static OfBody of(BodyPower power, PowerResult.Game game) {
            return new OfBody(power.body(), power.reading(), power.rule(), game.ballots(),
                    power.result().surelyAgainst().stream().sorted().toList(),
                    game.members().stream().map(Member::of).toList(), game.passing().map(BigInteger::toString),
                    game.powerToAct().map(Value::of), game.minimalWinning().map(Sets::of),
                    game.minimalBlocking().map(Sets::of), byKey(game.method()), byKey(game.notGiven()));
        }

        private static <T> Map<String, T> byKey(Map<Index, T> values) {
            Map<String, T> byKey = new LinkedHashMap<>();
            values.forEach((index, value) -> byKey.put(key(index), value));
            return byKey;
        }

        /** {@code penroseBanzhaf}. */
        private static String key(Index index) {
            String[] words = index.name().toLowerCase(Locale.ROOT).split("_", -1);
            return words[0] + Arrays.stream(words).skip(1)
                    .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
                    .collect(Collectors.joining());
        }
    }

    /** The power of one member, by each index. */
    public record Member(String party, Optional<Value> penroseBanzhaf, Optional<Value> banzhaf,
            Optional<Value> shapleyShubik, Optional<Value> johnston, Optional<Value> deeganPackel,
            Optional<Value> holler, Optional<Value> colemanPrevent, Optional<Value> colemanInitiate,
            Optional<Value> satisfaction,
            @Matches(Matches.WHOLE) @Description(Description.WHOLE) Optional<String> swings,
            @Description("Whether its no alone stops a decision.") boolean blocks) {

        static Member of(PowerResult.Member it) {
            Function<Index, Optional<Value>> by =
                    index -> Optional.ofNullable(it.values().get(index)).map(Value::of);
            return new Member(it.party(), by.apply(Index.PENROSE_BANZHAF), by.apply(Index.BANZHAF),
                    by.apply(Index.SHAPLEY_SHUBIK), by.apply(Index.JOHNSTON), by.apply(Index.DEEGAN_PACKEL),
                    by.apply(Index.HOLLER), by.apply(Index.COLEMAN_PREVENT), by.apply(Index.COLEMAN_INITIATE),
                    by.apply(Index.SATISFACTION), it.swings().map(BigInteger::toString), it.blocks());
        }
    }

    /** The value of an index. */
    public record Value(
            @Matches("^-?[0-9]+(/[0-9]+)?$") @Description("The fraction in lowest terms; null where the "
                    + "method is not exact.") Optional<String> exact,
            Number value,
            @LeftOut @Within @Description("By how much the value can be off at most; only where "
                    + "it is not exact.") Optional<Double> errorBound) {

        static Value of(IndexValue it) {
            return it.exact().map(exact -> new Value(Optional.of(exact.toString()), Decimals.of(exact),
                    Optional.empty()))
                    .orElseGet(() -> new Value(Optional.empty(), it.value(), Optional.of(it.errorBound())));
        }
    }

    /** Minimal sets: how many, and the first of them. */
    public record Sets(@Matches(Matches.WHOLE) @Description(Description.WHOLE) String count,
            List<List<String>> listed) {

        static Sets of(MinimalSets it) {
            return new Sets(it.count().toString(), it.listed());
        }
    }
}

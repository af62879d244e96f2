package org.surety.analysis.bargain.mean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.surety.analysis.bargain.setting.Negotiation;
import org.surety.analysis.bargain.setting.NumberRange;
import org.surety.analysis.bargain.setting.Setting;

/**
 * A position with its weight.
 *
 * @param position 0 to 100
 * @param weight zero or more
 */
record Weighed(double position, double weight) {

    /** The positions on issue {@code k}; all have weight 1 if none has any. */
    static List<Weighed> of(Setting setting, int k, Weight weight) {
        List<Weighed> all = new ArrayList<>();
        for (int i = 0; i < setting.parties().size(); i++) {
            if (setting.takesPart(i, k)) {
                all.add(new Weighed(setting.position(i, k), weight.of(setting.capability(i), setting.salience(i, k))));
            }
        }
        return weightless(all) ? all.stream().map(it -> new Weighed(it.position(), 1)).toList() : all;
    }

    private static boolean weightless(List<Weighed> all) {
        return all.stream().allMatch(it -> it.weight() == 0);
    }

    /** A position of which only ranges are known. */
    record Ranged(NumberRange position, NumberRange weight) {

        /** The ranges on issue {@code k}. */
        static List<Ranged> of(Negotiation negotiation, int k, Weight weight) {
            List<Ranged> all = new ArrayList<>();
            for (Negotiation.Party party : negotiation.parties()) {
                party.stances().get(k).ifPresent(it -> all.add(new Ranged(it.position(),
                        new NumberRange(weight.of(party.capability().low(), it.salience().low()),
                                weight.of(party.capability().high(), it.salience().high())))));
            }
            return all.stream().allMatch(it -> it.weight().high() == 0)
                    ? all.stream().map(it -> new Ranged(it.position(), NumberRange.of(1))).toList()
                    : all;
        }

        /**
         * The ways of choosing within the ranges among which that with the highest mean or median is: every position as
         * high as it can be, and heavy from some place on, light before it.
         */
        static List<List<Weighed>> highest(List<Ranged> ranges) {
            List<Ranged> falling = ranges.stream()
                    .sorted(Comparator.comparingDouble((Ranged it) -> it.position().high()).reversed()).toList();
            List<List<Weighed>> ways = new ArrayList<>();
            for (int heavy = 0; heavy <= falling.size(); heavy++) {
                List<Weighed> way = new ArrayList<>();
                for (int i = 0; i < falling.size(); i++) {
                    NumberRange weight = falling.get(i).weight();
                    way.add(new Weighed(falling.get(i).position().high(), i < heavy ? weight.high() : weight.low()));
                }
                if (!weightless(way)) {
                    ways.add(way);
                }
            }
            return ways;
        }

        /** The same positions seen from the other end of the scale. */
        Ranged mirrored() {
            return new Ranged(new NumberRange(100 - position.high(), 100 - position.low()), weight);
        }
    }

    /** How much a position counts. */
    enum Weight {
        /** Every position alike. */
        EQUAL,
        /** As much as it matters to its party times what that party can do. */
        CAPABILITY_TIMES_SALIENCE;

        double of(double capability, double salience) {
            return this == EQUAL ? 1 : capability * salience;
        }
    }
}

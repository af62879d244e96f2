package org.surety.conformance.life;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;

/** Whatever is entered, the kernel answers with a situation or says why not. More: {@code -Dsurety.cases=1000}. */
class HostileLivesTest {

    private static final int CASES = Integer.getInteger("surety.cases", 60);
    private static final int EVENTS = 100;
    private static final List<String> NAMES = List.of("AAA", "BBB", "CCC", "VVV", "WWW", "pair", "council", "parties",
            "attacker", "guarantors", "one/AAA", "nobody", "", "AAA-1", "elsewhere/XXX", "two", "OUT", "\u0000", "/");
    private static final List<String> DUTIES = List.of("d0", "d1", "d9", "", "aid/help", "one/d0");
    private static final List<String> STEPS = List.of("aid/talk", "aid/vote", "aid/help", "finding/find", "aid", "",
            "/", "aid/", "/vote", "none/none", "aid/vote/more", "two/aid/vote");
    private static final List<Ratio> PARTS = List.of(Ratio.ONE, Ratio.of(1, 1_000_000_007), Ratio.of(1, 3));

    @Test
    void everyEntryIsFollowedOrRefused() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Scene scene = Scene.of(seed);
            LifeKernel kernel = scene.kernel();
            Situation situation = scene.start(kernel);
            for (Entry entry : scene.chronicle().entries()) {
                situation = kernel.step(situation, entry).situation();
            }
            LocalDate day = situation.now().toLocalDate();
            for (int i = 0; i < EVENTS; i++) {
                day = day.plusDays(random.nextInt(12) - 1);
                Entry entry = entry(random, day);
                try {
                    Followed followed = kernel.step(situation, entry);
                    situation = followed.situation();
                } catch (RuntimeException fault) {
                    throw new AssertionError(scene + " " + i + " " + entry, fault);
                }
                assertNotNull(situation);
            }
        }
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            names.add(any(random, NAMES));
        }
        return names;
    }

    private static Optional<String> maybe(Random random, List<String> all) {
        return random.nextBoolean() ? Optional.of(any(random, all)) : Optional.empty();
    }

    private static Entry entry(Random random, LocalDate day) {
        Optional<LocalTime> hour = random.nextInt(3) == 0
                ? Optional.of(LocalTime.of(random.nextInt(24), random.nextInt(60)))
                : Optional.empty();
        return new Entry(new Moment(day, hour), any(random, List.of("one", "one", "one", "two", "none")),
                names(random), happening(random, day), List.of(), maybe(random, NAMES), names(random),
                random.nextBoolean(), Optional.empty(), "events[0]");
    }

    private static Happening happening(Random random, LocalDate day) {
        return switch (random.nextInt(13)) {
            case 0 -> new Happening.Consented(any(random, List.of(Happening.Consent.values())));
            case 1 -> new Happening.Notice(maybe(random, DUTIES));
            case 2 -> new Happening.Did(new Action(any(random, List.of(ActionKind.values())), maybe(random, NAMES)),
                    any(random, PARTS), names(random));
            case 3 -> new Happening.Offered(any(random, DUTIES));
            case 4 -> new Happening.Met(maybe(random, STEPS), names(random));
            case 5 -> new Happening.Asked(any(random, STEPS));
            case 6 -> new Happening.Concluded(any(random, STEPS));
            case 7 -> new Happening.Voted(any(random, STEPS), ballots(random),
                    random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty());
            case 8 -> new Happening.Acted(any(random, STEPS));
            case 9 -> new Happening.Happened(any(random, List.of(EventKind.values())), names(random),
                    maybe(random, NAMES), random.nextBoolean());
            case 10 -> new Happening.Fact(any(random, List.of(Condition.Kind.values())), maybe(random, NAMES),
                    random.nextBoolean());
            case 11 -> {
                Happening.Agreed.Agreement what = any(random, List.of(Happening.Agreed.Agreement.values()));
                Optional<String> of = maybe(random, DUTIES);
                yield new Happening.Agreed(what, switch (what) {
                    case SUSPEND, RESUME, END, APPLY -> Optional.empty();
                    case WAIVE, EXTEND, RELEASE -> of;
                },
                        what == Happening.Agreed.Agreement.EXTEND
                                ? Optional.of(day.plusDays(random.nextInt(200) - 100))
                                : Optional.empty());
            }
            default -> new Happening.Said(any(random, List.of(Happening.Statement.values())), matter(random));
        };
    }

    private static Happening.Matter matter(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Happening.Matter.InPhase(any(random, NAMES));
            case 1 -> new Happening.Matter.Valid(any(random, STEPS));
            default -> new Happening.Matter.Breach(names(random), maybe(random, DUTIES));
        };
    }

    private static Map<String, Ballot> ballots(Random random) {
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        names(random).forEach(it -> ballots.put(it, any(random, List.of(Ballot.values()))));
        return ballots;
    }
}

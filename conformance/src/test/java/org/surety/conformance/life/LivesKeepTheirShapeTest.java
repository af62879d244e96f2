package org.surety.conformance.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Agreement;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/** What must be so of any lives, whatever the rules are. More: {@code -Dsurety.cases=20000}. */
class LivesKeepTheirShapeTest {

    private static final int CASES = Integer.getInteger("surety.cases", 150);
    private static final int CYCLE = 146_097;
    private static final List<String> OTHER_NAMES = List.of("ZED", "BOB", "MID", "ANN", "KAT");

    @Test
    void timeThatIsLetPassInBetweenChangesNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            Random random = new Random(seed);
            LifeKernel kernel = scene.kernel();
            Moment asked = scene.asked().getFirst();
            Situation situation = scene.start(kernel);
            for (Entry entry : scene.until(asked)) {
                situation = passed(random, kernel, situation, entry.on().start());
                situation = kernel.step(situation, entry).situation();
            }
            situation = passed(random, kernel, situation, asked.start());
            situation = kernel.advance(situation, asked.start()).situation();
            assertEquals(scene.at(kernel, asked), situation, scene + " at " + asked);
        }
    }

    /** Some time before {@code next}. */
    private static Situation passed(Random random, LifeKernel kernel, Situation situation, LocalDateTime next) {
        Situation now = situation;
        for (int i = random.nextInt(3); i > 0; i--) {
            long hours = Duration.between(now.now(), next).toHours();
            if (hours > 1) {
                now = kernel.advance(now, now.now().plusHours(random.nextInt((int) hours))).situation();
            }
        }
        return now;
    }

    @Test
    void whatComesLaterChangesNothingBefore() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            LifeKernel kernel = scene.kernel();
            Moment asked = Moment.of(scene.asked().getFirst().day());
            List<Change> early = new ArrayList<>();
            Situation situation = scene.start(kernel);
            int count = 0;
            for (Entry entry : scene.chronicle().entries()) {
                if (entry.on().day().isBefore(asked.day())) {
                    situation = changes(kernel.step(situation, entry), early);
                    count++;
                }
            }
            changes(kernel.advance(situation, asked.start()), early);
            List<Change> all = new ArrayList<>();
            situation = scene.start(kernel);
            for (Entry entry : scene.chronicle().entries()) {
                situation = changes(kernel.step(situation, entry), all);
            }
            changes(kernel.advance(situation, asked.start()), all);
            List<Change> before = count == 0
                    ? early
                    : all.stream().filter(it -> !it.at().isAfter(asked.start())).toList();
            assertEquals(early, before, scene + " at " + asked);
        }
    }

    private static Situation changes(Followed followed, List<Change> into) {
        if (followed instanceof Followed.Happened happened) {
            into.addAll(happened.changes());
        }
        return followed.situation();
    }

    @Test
    void whatIsFulfilledIsDoneAndTimeGoesForward() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            LifeKernel kernel = scene.kernel();
            Situation situation = scene.start(kernel);
            for (Entry entry : scene.chronicle().entries()) {
                LocalDateTime before = situation.now();
                Followed followed = kernel.step(situation, entry);
                situation = followed.situation();
                assertFalse(situation.now().isBefore(before), () -> scene + " " + entry.place());
                if (followed instanceof Followed.Happened happened) {
                    LocalDateTime last = before;
                    for (Change change : happened.changes()) {
                        assertFalse(change.at().isBefore(last), () -> scene + " " + entry.place() + " " + change);
                        last = change.at();
                    }
                } else {
                    assertEquals(before, situation.now(), () -> scene + " " + entry.place());
                }
                situation.agreements().values().forEach(it -> it.positions().forEach((key, position) -> {
                    boolean done = position.done().equals(Ratio.ONE);
                    assertTrue(position.state() != Position.State.FULFILLED || done, () -> scene + " " + key);
                }));
            }
            Entry first = scene.chronicle().entries().getFirst();
            if (situation.now().toLocalDate().isAfter(first.on().day())) {
                Followed refused = kernel.step(situation, first);
                assertEquals(Followed.Refused.Why.BEFORE_NOW,
                        assertInstanceOf(Followed.Refused.class, refused).why(), scene.toString());
            }
        }
    }

    @Test
    void otherNamesGiveTheSameAnswers() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            Scene other = Scene.of(seed, new RandomLives.World(OTHER_NAMES, RandomLives.FIRST_DAY));
            for (Moment asked : scene.asked()) {
                String renamed = scene.byTheKernel(asked);
                for (int i = 0; i < OTHER_NAMES.size(); i++) {
                    renamed = renamed.replace(RandomLives.NAMES.get(i), OTHER_NAMES.get(i));
                }
                assertEquals(sorted(renamed), sorted(other.byTheKernel(asked)), scene + " at " + asked);
            }
        }
    }

    /** The lines, each with its words in order: two parties stand in the order of their names. */
    private static String sorted(String text) {
        return text.lines().map(line -> Arrays.stream(line.split("[\\[\\], =]+")).sorted()
                .collect(Collectors.joining(" "))).sorted().collect(Collectors.joining("\n"));
    }

    @Test
    void fourHundredYearsLaterAllIsTheSame() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            Scene later = Scene.of(seed, new RandomLives.World(RandomLives.NAMES,
                    RandomLives.FIRST_DAY.plusDays(CYCLE)));
            for (Moment asked : scene.asked()) {
                Moment then = new Moment(asked.day().plusDays(CYCLE), asked.hour());
                String answers = Pattern.compile("\\d{4}-\\d\\d-\\d\\d").matcher(later.byTheKernel(then))
                        .replaceAll(it -> LocalDate.parse(it.group()).minusDays(CYCLE).toString());
                assertEquals(scene.byTheKernel(asked), answers, scene + " at " + asked);
            }
        }
    }

    @Test
    void anAgreementThatNobodyRefersToChangesNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            Scene scene = Scene.of(seed);
            List<Agreement> more = new ArrayList<>(scene.agreements());
            more.add(RandomLives.alone(new Random(seed), RandomLives.World.USUAL, "apart"));
            LifeKernel kernel = scene.kernel(more);
            for (Moment asked : scene.asked()) {
                assertEquals(scene.byTheKernel(asked), Answers.of(scene.agreements(), kernel,
                        scene.at(kernel, asked)), scene + " at " + asked);
            }
        }
    }
}

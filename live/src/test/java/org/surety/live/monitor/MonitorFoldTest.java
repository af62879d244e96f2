package org.surety.live.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.live.monitor.Newsroom.NEWS;
import static org.surety.live.monitor.Newsroom.entered;
import static org.surety.live.monitor.Newsroom.entry;
import static org.surety.live.monitor.Newsroom.signed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;

class MonitorFoldTest {

    private final Newsroom room = new Newsroom();

    private Chronicle chronicle() {
        MonitorChronicle family = room.monitor().chronicle("m");
        return family.under(family.first());
    }

    private List<String> days() {
        return chronicle().entries().stream().map(it -> it.on().day().toString()).toList();
    }

    @Test
    void whatHappenedStandsInOrderOfTimeWheneverItWasLearned() {
        room.records("ada", entered(signed("2031-02-01", "AAA")));
        room.records("ada", entered(signed("2031-01-05", "BBB")));
        room.records("ada", entered(signed("2031-01-20", "CCC")));
        assertThat(days()).containsExactly("2031-01-05", "2031-01-20", "2031-02-01");
        assertThat(chronicle().entries().getFirst().citations()).singleElement()
                .matches(it -> it.source().equals("r2") && it.place().equals(Optional.of("page 2")));
        assertThat(chronicle().sources()).as("three reports of one source").singleElement()
                .matches(it -> it.title().equals("The news") && it.grade() == Grade.PRESS);
    }

    /** Whatever the order in which the same things are learned, days come to the same order. */
    @Test
    void theOrderOfTheLogDoesNotMatterForDates() {
        Random random = new Random(15);
        for (int round = 0; round < 100; round++) {
            List<Entry> entries = new ArrayList<>(IntStream.range(0, 12).mapToObj(i -> entry("2031-01-" + (10 + i),
                    random.nextBoolean() ? Optional.of(LocalTime.of(i, 0)) : Optional.empty(),
                    Newsroom.ALL.get(random.nextInt(Newsroom.ALL.size())), "AAA")).toList());
            // Hours of one day, which tell the order however it is learned.
            IntStream.range(0, 6).forEach(i -> entries.add(entry("2031-02-01", Optional.of(LocalTime.of(i, 30)),
                    Newsroom.ALL.get(i), "BBB")));
            List<Entry> learned = new ArrayList<>(entries);
            Collections.shuffle(learned, random);
            Newsroom other = new Newsroom();
            learned.forEach(it -> other.records("ada", entered(it)));
            MonitorChronicle family = other.monitor().chronicle("m");
            assertThat(family.under(Reading.ONLY).entries()).extracting(Entry::on, Entry::what)
                    .containsExactlyElementsOf(entries.stream()
                            .map(it -> org.assertj.core.api.Assertions.tuple(it.on(), it.what())).toList());
        }
    }

    /** Within a day without hours the order of learning is the order; hours are never out of order. */
    @Test
    void withinADayHoursAreInOrderAndAllElseIsAsItWasLearned() {
        Random random = new Random(16);
        for (int round = 0; round < 200; round++) {
            Newsroom other = new Newsroom();
            IntStream.range(0, 9).forEach(i -> other.records("ada", entered(entry("2031-02-01",
                    random.nextInt(3) > 0 ? Optional.of(LocalTime.of(random.nextInt(24), 0)) : Optional.empty(),
                    new Happening.Offered("duty-" + i), "AAA"))));
            List<Entry> entries = other.monitor().chronicle("m").under(Reading.ONLY).entries();
            assertThat(entries).hasSize(9);
            assertThat(entries.stream().flatMap(it -> it.on().hour().stream()).toList()).isSorted();
            assertThat(entries.stream().filter(it -> it.on().hour().isEmpty())
                    .map(it -> MonitorChronicle.numberAt(it.place()).orElseThrow()).toList()).isSorted();
        }
    }

    /** What was known on a day is what the log of that day came to, however long it has become. */
    @Test
    void asKnownOnADayIsTheFoldOfWhatWasLearnedUntilThen() {
        Map<LocalDate, Monitor> kept = new java.util.LinkedHashMap<>();
        Random random = new Random(17);
        List<Long> numbers = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            // The last hours before midnight in the monitor's zone, two hours ahead in winter.
            room.on("2031-01-%02dT21:59:59Z".formatted(day));
            long made = room.records("ada", entered(signed("2030-12-" + (10 + random.nextInt(20)), "AAA")));
            numbers.add(made);
            long of = numbers.get(random.nextInt(numbers.size()));
            if (room.monitor().telling(of).orElseThrow().counts()) {
                switch (random.nextInt(3)) {
                    case 0 -> room.records("bob", new MonitorEvent.Withdrawn(of, "It was another pact."));
                    case 1 -> room.records("bob", new MonitorEvent.SetRight(of,
                            signed("2030-11-" + (10 + day), "BBB"), "The date was wrong."));
                    default -> room.records("bob",
                            new MonitorEvent.Accounted(of, new MonitorEvent.Says.Same(), NEWS));
                }
            }
            kept.put(LocalDate.of(2031, 1, day), room.monitor());
        }
        kept.forEach((day, then) -> {
            List<Learned> known = Monitor.knownOn(room.log(), day, Newsroom.ZONE);
            assertThat(MonitorFold.of(known)).isEqualTo(then);
            assertThat(Monitor.learnedOn(room.log(), day, Newsroom.ZONE)).isNotEmpty()
                    .allMatch(it -> it.at().atZone(Newsroom.ZONE).toLocalDate().equals(day));
        });
        assertThat(MonitorFold.of(room.log())).isEqualTo(room.monitor());
    }

    @Test
    void contradictionsStandSideBySideWithAReadingForEach() {
        long first = room.records("ada", entered(signed("2031-01-05", "AAA")));
        long later = room.records("bob", new MonitorEvent.Accounted(first,
                new MonitorEvent.Says.Otherwise(signed("2031-01-09", "AAA")), NEWS));
        long none = room.records("cyd", new MonitorEvent.Accounted(later, new MonitorEvent.Says.Nothing(), NEWS));
        room.records("ada", entered(signed("2031-01-07", "BBB")));
        MonitorChronicle family = room.monitor().chronicle("m");
        OpenTerm term = family.terms().getFirst();
        assertThat(term.name()).isEqualTo("entry-" + first);
        assertThat(term.readings()).extracting(OpenTerm.Alternative::name)
                .containsExactly("account-" + first, "account-" + later, "account-" + none);
        assertThat(days()).containsExactly("2031-01-05", "2031-01-07");
        assertThat(under(family, "account-" + later)).containsExactly("2031-01-07", "2031-01-09");
        assertThat(under(family, "account-" + none)).containsExactly("2031-01-07");
        room.records("ada", new MonitorEvent.Withdrawn(first, "The paper took it back."));
        room.records("ada", new MonitorEvent.Withdrawn(none, "It spoke of something else."));
        assertThat(room.monitor().contradictions()).isEmpty();
        assertThat(days()).containsExactly("2031-01-07", "2031-01-09");
        assertThat(room.monitor().item(first).orElseThrow().tellings()).as("nothing is taken away").hasSize(3);
    }

    private static List<String> under(MonitorChronicle family, String account) {
        return family.under(new Reading(Map.of(family.terms().getFirst().name(), account))).entries().stream()
                .map(it -> it.on().day().toString()).toList();
    }

    @Test
    void whatIsSetRightKeepsWhatItSaidAndIsToBeCheckedAgain() {
        long made = room.records("ada", entered(signed("2031-01-05", "AAA")));
        room.records("bob", new MonitorEvent.Checked(made, Optional.of("Seen in the paper.")));
        assertThat(room.monitor().telling(made).orElseThrow().checks()).hasSize(1);
        room.records("bob", new MonitorEvent.SetRight(made, signed("2031-01-06", "AAA"), "It was corrected."));
        Telling now = room.monitor().telling(made).orElseThrow();
        assertThat(now.checks()).isEmpty();
        assertThat(now.before()).singleElement()
                .matches(it -> it.what().orElseThrow().on().equals(Moment.of(LocalDate.of(2031, 1, 5))));
        assertThat(days()).containsExactly("2031-01-06");
        assertThat(room.refuses("bob", new MonitorEvent.Checked(made, Optional.empty())))
                .as("who set it right wrote it").isEqualTo(new NotRecorded.OwnAccount(made));
        room.records("cyd", new MonitorEvent.Checked(made, Optional.empty()));
    }

    @Test
    void whatCannotBeRecordedIsRefusedWithAReason() {
        long made = room.records("ada", entered(signed("2031-01-05", "AAA")));
        assertThat(room.refuses("ada", new MonitorEvent.Checked(made, Optional.empty())))
                .isEqualTo(new NotRecorded.OwnAccount(made));
        assertThat(room.refuses("bob", new MonitorEvent.Checked(77, Optional.empty())))
                .isEqualTo(new NotRecorded.NoSuchAccount(77));
        room.records("bob", new MonitorEvent.Checked(made, Optional.empty()));
        assertThat(room.refuses("bob", new MonitorEvent.Checked(made, Optional.empty())))
                .isEqualTo(new NotRecorded.CheckedAlready(made));
        assertThat(room.refuses("ada", new MonitorEvent.Accounted(made,
                new MonitorEvent.Says.Otherwise(signed("2031-01-05", "AAA")), NEWS)))
                .isEqualTo(new NotRecorded.SaysTheSame(made));
        assertThat(room.refuses("ada", new MonitorEvent.SetRight(made, signed("2031-01-05", "AAA"), "No reason.")))
                .isEqualTo(new NotRecorded.SaysTheSame(made));
        assertThat(room.refuses("ada", new MonitorEvent.TextAdded("pact", "Again.")))
                .isEqualTo(new NotRecorded.FollowedAlready("pact"));
        assertThat(room.refuses("ada", Newsroom.OPENED)).isEqualTo(new NotRecorded.Beginning());
        Entry other = signed("2031-01-05", "AAA");
        Entry foreign = new Entry(other.on(), "other", other.by(), other.what(), List.of(), Optional.empty(),
                List.of(), false, Optional.empty(), "");
        assertThat(room.refuses("ada", entered(foreign)))
                .isEqualTo(new NotRecorded.NotFollowed("other", List.of("pact", "charter")));
        room.records("ada", new MonitorEvent.TextAdded("other", "It was published today."));
        room.records("ada", entered(foreign));
        room.records("ada", new MonitorEvent.Withdrawn(made, "It was another pact."));
        assertThat(room.refuses("bob", new MonitorEvent.Withdrawn(made, "Again."))).isEqualTo(
                new NotRecorded.TakenBack(made));
        assertThat(MonitorFold.append(Optional.of(room.monitor()),
                new Learned(99, room.log().getFirst().at(), "ada", new MonitorEvent.Remarked("Late."))))
                .isEqualTo(new MonitorFold.Next.Refused(
                        new NotRecorded.OutOfOrder(99, room.monitor().head() + 1)));
        assertThatThrownBy(() -> MonitorFold.of(room.log().subList(1, 3)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("number 2; expected 1");
        assertThatThrownBy(() -> new MonitorEvent.Withdrawn(made, "  ")).hasMessage("the reason is missing");
    }

    @Test
    void whatIsTakenAsTrueAtTheStartStandsBeforeEverything() {
        room.records("ada", entered(signed("2031-01-05", "AAA")));
        room.records("ada", new MonitorEvent.Entered(signed("2031-01-05", "BBB"), true, NEWS));
        assertThat(chronicle().given()).extracting(Entry::by).containsExactly(List.of("BBB"));
        assertThat(chronicle().entries()).extracting(Entry::by).containsExactly(List.of("AAA"));
    }
}

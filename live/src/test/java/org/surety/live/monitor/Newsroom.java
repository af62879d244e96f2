package org.surety.live.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.OwnEvent;
import org.surety.model.agreement.Grade;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;

/** A monitor in the making, for tests. */
final class Newsroom {

    static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
    static final MonitorEvent.Opened OPENED = new MonitorEvent.Opened("The pact", List.of("pact", "charter"), ZONE);
    static final SourceReport NEWS =
            new SourceReport("The news", Optional.of("A paper"), Optional.of(LocalDate.of(2031, 1, 5)), Grade.PRESS,
                    Optional.of("page 2"));
    /** One of each thing that an entry can say. */
    static final List<Happening> ALL = List.of(new Happening.Consented(Happening.Consent.RATIFIED),
            new Happening.Notice(Optional.empty()), new Happening.Notice(Optional.of("respect")),
            new Happening.Did(new Action(ActionKind.WITHDRAW_FORCES, Optional.of("the \"town\"")), Ratio.parse("1/3"),
                    List.of("AAA")),
            new Happening.Offered("disarm"), new Happening.Met(Optional.of("help/talks"), List.of("CCC")),
            new Happening.Asked("help"), new Happening.Concluded("help/talks"), new Happening.Acted("help/help"),
            new Happening.Voted("help/vote", Map.of("AAA", Ballot.YES), Optional.of(false)),
            new Happening.Happened(EventKind.ARMED_ATTACK, List.of("AAA"), Optional.of("The town"), false),
            new Happening.Happened(new OwnEvent("fire", "a fire", Set.of(EventKind.THREAT, EventKind.COUP),
                    Provenance.NONE), List.of(), Optional.empty(), true),
            new Happening.Fact(Condition.Kind.CEASEFIRE, Optional.empty(), true),
            new Happening.Fact(Condition.Kind.CEASEFIRE, Optional.of("the line"), false),
            new Happening.Agreed(Happening.Agreed.Agreement.EXTEND, Optional.of("disarm"),
                    Optional.of(LocalDate.of(2031, 11, 25))),
            new Happening.Agreed(Happening.Agreed.Agreement.END, Optional.empty(), Optional.empty()),
            new Happening.Said(Happening.Statement.CLAIMS,
                    new Happening.Matter.Breach(List.of("BBB"), Optional.of("respect"))),
            new Happening.Said(Happening.Statement.DISPUTES, new Happening.Matter.InPhase("ended")),
            new Happening.Said(Happening.Statement.WITHDRAWS, new Happening.Matter.Valid("the notice")));

    private final List<Learned> log = new ArrayList<>();
    private Instant now = Instant.parse("2031-01-01T08:00:00Z");
    private Monitor monitor;

    Newsroom() {
        monitor = ((MonitorFold.Next.Recorded) MonitorFold.append(Optional.empty(), next("ada", OPENED))).monitor();
        log.add(new Learned(1, now, "ada", OPENED));
    }

    private Learned next(String actor, MonitorEvent what) {
        return new Learned(log.size() + 1L, now, actor, what);
    }

    static Entry entry(String day, Optional<LocalTime> hour, Happening what, String... by) {
        return new Entry(new Moment(LocalDate.parse(day), hour), "pact", List.of(by), what, List.of(),
                Optional.empty(), List.of(), false, Optional.empty(), "");
    }

    static Entry signed(String day, String... by) {
        return entry(day, Optional.empty(), new Happening.Consented(Happening.Consent.SIGNED), by);
    }

    static MonitorEvent.Entered entered(Entry entry) {
        return new MonitorEvent.Entered(entry, false, NEWS);
    }

    Newsroom on(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Records something, and gives its number. */
    long records(String actor, MonitorEvent what) {
        MonitorFold.Next next = MonitorFold.append(Optional.of(monitor), next(actor, what));
        assertThat(next).as("what comes of " + what).isInstanceOf(MonitorFold.Next.Recorded.class);
        log.add(next(actor, what));
        monitor = ((MonitorFold.Next.Recorded) next).monitor();
        return log.size();
    }

    /** Why something is not recorded. */
    NotRecorded refuses(String actor, MonitorEvent what) {
        return ((MonitorFold.Next.Refused) MonitorFold.append(Optional.of(monitor), next(actor, what))).why();
    }

    Monitor monitor() {
        return monitor;
    }

    List<Learned> log() {
        return List.copyOf(log);
    }
}

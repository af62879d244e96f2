package org.surety.conformance.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Ballot;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Provenance;
import org.surety.model.chronicle.Chronicle;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;

/** Chronicles made by chance: what a text allows and what it does not, on days with and without hours. */
final class RandomChronicles {

    private static final List<EventKind> EVENTS = List.of(EventKind.ARMED_ATTACK, EventKind.ARMED_ATTACK,
            EventKind.AGGRESSION, EventKind.THREAT, EventKind.BREACH, EventKind.NUCLEAR_ATTACK,
            EventKind.CEASEFIRE_VIOLATION);
    private static final List<ActionKind> ACTS = List.of(ActionKind.ARMS, ActionKind.ARMS, ActionKind.PAY,
            ActionKind.PAY, ActionKind.WITHDRAW_FORCES, ActionKind.WITHDRAW_FORCES, ActionKind.CONSULT,
            ActionKind.OTHER, ActionKind.JOIN_ALLIANCE, ActionKind.USE_FORCE, ActionKind.SANCTIONS,
            ActionKind.HOST_BASES, ActionKind.JOIN_ATTACK);
    private static final int HOURS = 24;

    private final Random random;
    private final List<Agreement> agreements;
    private final List<Entry> entries = new ArrayList<>();
    private LocalDate day;
    private Optional<LocalTime> hour = Optional.empty();

    private RandomChronicles(Random random, List<Agreement> agreements, LocalDate firstDay) {
        this.random = random;
        this.day = firstDay;
        this.agreements = agreements;
    }

    /** A chronicle of {@code agreements} with so many entries after those by which parties consent. */
    static Chronicle of(Random random, List<Agreement> agreements, LocalDate firstDay, int length) {
        RandomChronicles made = new RandomChronicles(random, agreements, firstDay);
        made.consents();
        for (int i = 0; i < length; i++) {
            made.pass();
            made.add(made.agreement());
        }
        return chronicle(agreements, made.entries);
    }

    static Chronicle chronicle(List<Agreement> agreements, List<Entry> entries) {
        return new Chronicle("random", "Random", agreements.stream().map(Agreement::id).toList(), ZoneOffset.UTC,
                List.of(), List.of(), entries, Provenance.NONE);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(int in, Supplier<T> made) {
        return random.nextInt(in) == 0 ? Optional.of(made.get()) : Optional.empty();
    }

    private Agreement agreement() {
        return any(agreements);
    }

    /** Time passes: nothing, some hours, days. */
    private void pass() {
        int days = switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> random.nextInt(4);
            default -> random.nextInt(40);
        };
        if (days > 0) {
            day = day.plusDays(days);
            hour = Optional.empty();
        }
    }

    private Moment moment() {
        if (random.nextInt(3) > 0 && hour.isEmpty()) {
            return Moment.of(day);
        }
        int from = hour.map(LocalTime::getHour).orElse(1);
        hour = Optional.of(LocalTime.of(from + random.nextInt(HOURS - from), 0));
        return new Moment(day, hour);
    }

    private void add(Agreement agreement, List<String> by, Happening what) {
        List<String> disputed = random.nextInt(8) == 0 ? List.of(any(parties(agreement))) : List.of();
        entries.add(new Entry(moment(), agreement.id(), by, what, List.of(), Optional.empty(), disputed,
                random.nextInt(6) == 0, Optional.empty(), "events[" + entries.size() + "]"));
    }

    private static List<String> parties(Agreement agreement) {
        return agreement.parties().stream().map(Party::id).toList();
    }

    private void consents() {
        for (Agreement agreement : agreements) {
            for (String party : parties(agreement)) {
                if (random.nextInt(12) > 0) {
                    if (random.nextInt(3) == 0) {
                        pass();
                    }
                    add(agreement, List.of(party), new Happening.Consented(random.nextInt(3) == 0
                            ? Happening.Consent.SIGNED
                            : Happening.Consent.RATIFIED));
                }
            }
        }
    }

    private List<String> some(Agreement agreement) {
        List<String> all = parties(agreement);
        return switch (random.nextInt(8)) {
            case 0 -> List.of("pair");
            case 1 -> List.of("OUT");
            case 2 -> all;
            case 3 -> List.of(any(all), any(all)).stream().distinct().toList();
            default -> List.of(any(all));
        };
    }

    /** One of them, mostly; or a set that can agree on something. */
    private List<String> many(Agreement agreement) {
        List<String> all = parties(agreement);
        return random.nextBoolean() ? all : some(agreement);
    }

    private Optional<String> duty(Agreement agreement, int without) {
        List<Obligation> all = agreement.obligations();
        return all.isEmpty() || random.nextInt(without) == 0 ? Optional.empty() : Optional.of(any(all).id());
    }

    private void add(Agreement agreement) {
        switch (random.nextInt(20)) {
            case 0 -> add(agreement, List.of(any(parties(agreement))),
                    new Happening.Consented(any(List.of(Happening.Consent.values()))));
            case 1 -> add(agreement, some(agreement), new Happening.Notice(duty(agreement, 2)));
            case 2, 3, 4 -> add(agreement, some(agreement), new Happening.Did(
                    new Action(any(ACTS), maybe(3, () -> any(RandomLives.OBJECTS))),
                    any(List.of(Ratio.ONE, Ratio.ONE, Ratio.of(1, 2), Ratio.of(1, 3))),
                    random.nextInt(3) == 0 ? some(agreement) : List.of()));
            case 5 -> duty(agreement, 100).ifPresent(
                    it -> add(agreement, some(agreement), new Happening.Offered(it)));
            case 6 -> add(agreement, some(agreement), new Happening.Met(Optional.of("aid/talk"), List.of()));
            case 7 -> add(agreement, some(agreement), any(List.of(new Happening.Asked("aid/talk"),
                    new Happening.Concluded("aid/talk"), new Happening.Acted("aid/help"))));
            case 8, 9 -> add(agreement, List.of(), voted(agreement));
            case 10, 11, 12 -> add(agreement, some(agreement), new Happening.Happened(event(agreement),
                    random.nextInt(3) == 0 ? List.of() : some(agreement), Optional.empty(), random.nextInt(6) > 0));
            case 13, 14 -> add(agreement, some(agreement), fact());
            case 15, 16 -> add(agreement, many(agreement), agreed(agreement));
            default -> add(agreement, some(agreement), said(agreement));
        }
    }

    private EventType event(Agreement agreement) {
        return random.nextInt(4) == 0 ? any(agreement.events()) : any(EVENTS);
    }

    private Happening.Voted voted(Agreement agreement) {
        Map<String, Ballot> ballots = new LinkedHashMap<>();
        for (String party : parties(agreement)) {
            if (random.nextInt(4) > 0) {
                ballots.put(party, any(List.of(Ballot.YES, Ballot.YES, Ballot.NO, Ballot.ABSTAIN)));
            }
        }
        return new Happening.Voted(any(List.of("aid/vote", "finding/find")), ballots, Optional.empty());
    }

    private Happening.Fact fact() {
        Condition.Kind kind = any(List.of(Condition.Kind.CEASEFIRE, Condition.Kind.CEASEFIRE,
                Condition.Kind.REFERENDUM, Condition.Kind.WITHDRAWAL_OF_FORCES, Condition.Kind.STRIKE_ON,
                Condition.Kind.BORDER_CHANGE, Condition.Kind.JOINS_ALLIANCE, Condition.Kind.END_OF_STATE,
                Condition.Kind.OTHER_AGREEMENT));
        boolean other = kind == Condition.Kind.OTHER_AGREEMENT;
        return new Happening.Fact(kind, other ? Optional.of("elsewhere") : maybe(2, () -> any(RandomLives.OBJECTS)),
                random.nextInt(4) > 0);
    }

    private Happening.Agreed agreed(Agreement agreement) {
        Happening.Agreed.Agreement what = any(List.of(Happening.Agreed.Agreement.values()));
        Optional<String> of = switch (what) {
            case WAIVE -> duty(agreement, 4);
            case EXTEND -> duty(agreement, 3);
            case RELEASE -> duty(agreement, 100);
            case SUSPEND, RESUME, END, APPLY -> Optional.empty();
        };
        if (what == Happening.Agreed.Agreement.RELEASE && of.isEmpty()) {
            what = Happening.Agreed.Agreement.SUSPEND;
        }
        return new Happening.Agreed(what, of, what == Happening.Agreed.Agreement.EXTEND
                ? Optional.of(day.plusDays(random.nextInt(60)))
                : Optional.empty());
    }

    private Happening.Said said(Agreement agreement) {
        Happening.Statement how = any(List.of(Happening.Statement.CLAIMS, Happening.Statement.CLAIMS,
                Happening.Statement.CLAIMS, Happening.Statement.DISPUTES, Happening.Statement.WITHDRAWS,
                Happening.Statement.FOUND, Happening.Statement.REJECTED));
        Happening.Matter about = random.nextInt(12) == 0
                ? any(List.of(new Happening.Matter.InPhase("ended"), new Happening.Matter.Valid("notice")))
                : new Happening.Matter.Breach(List.of(any(parties(agreement))), duty(agreement, 4));
        return new Happening.Said(how, about);
    }
}

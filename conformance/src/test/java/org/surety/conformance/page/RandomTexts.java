package org.surety.conformance.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Force;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Provenance;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Territory;
import org.surety.model.agreement.Threshold;
import org.surety.model.agreement.Timing;
import org.surety.model.quantity.Limit;

/**
 * Small agreements made by chance from a seed, which use every rule of the page. The procedure asked about is
 * {@code main}.
 */
final class RandomTexts {

    static final String MAIN = "main";
    private static final List<String> PROCEDURES = List.of(MAIN, "other", "third");

    private final boolean timed;
    private final int longest;
    private final Random random;
    private final RandomRules rules;
    private final boolean withClass;

    private RandomTexts(long seed, boolean timed) {
        this.timed = timed;
        this.longest = timed ? 7 : 4;
        this.random = new Random(seed);
        this.withClass = !timed && random.nextInt(4) == 0;
        List<String> names = new ArrayList<>(List.of("AAA", "BBB", "VVV", "pair", "mixed"));
        names.addAll(withClass ? List.of("Club", "chair") : List.of("CCC", "CHE"));
        this.rules = new RandomRules(random, names);
    }

    /** The agreement of a seed. */
    static Agreement of(long seed) {
        return new RandomTexts(seed, false).agreement();
    }

    /** An agreement with many limits that cross: those of referrals and those that count from the trigger. */
    static Agreement timed(long seed) {
        return new RandomTexts(seed, true).agreement();
    }

    private Agreement agreement() {
        List<Party> parties = new ArrayList<>(List.of(party("AAA", Role.GUARANTOR), party("BBB", Role.GUARANTOR),
                party("VVV", Role.PROTECTED)));
        List<Group> groups = new ArrayList<>(List.of(listed("pair", "AAA", "BBB")));
        if (withClass) {
            parties.add(new Party("Club", Optional.empty(), Role.GUARANTOR, Optional.empty(), 3,
                    Members.named("BBB"), Provenance.NONE));
            groups.add(new Group.Seats("chair", 1, "Club", Provenance.NONE));
            groups.add(listed("mixed", "pair", "chair"));
        } else {
            parties.add(party("CCC", Role.GUARANTOR));
            groups.add(listed("mixed", "pair", "VVV"));
        }
        Body council = rules.body("council", List.of());
        Body panel = rules.body("panel", List.of("council"));
        List<Procedure> procedures = new ArrayList<>();
        for (int i = 0; i < PROCEDURES.size(); i++) {
            procedures.add(procedure(i));
        }
        return new Agreement("random", "Random", Status.DRAFT, Optional.empty(), Optional.empty(), List.of(), parties,
                groups, List.of(), List.of(council, panel), List.of(), procedures, life(), Map.of());
    }

    private static Party party(String id, Role role) {
        return new Party(id, Optional.empty(), role, Optional.empty(), 1, Provenance.NONE);
    }

    private static Group listed(String id, String... members) {
        return new Group.Listed(id, new Members.Union(List.of(members).stream().map(Members::named).toList()),
                Provenance.NONE);
    }

    private Life life() {
        if (random.nextInt(20) > 0) {
            return Life.UNSPECIFIED;
        }
        Condition attack = new Condition.Fact(Condition.Kind.ATTACK_BY, Optional.of(Members.named("AAA")),
                Optional.empty(), Provenance.NONE);
        return Life.UNSPECIFIED.withVoids(List.of(attack));
    }

    private Procedure procedure(int index) {
        int count = 1 + random.nextInt(index == 0 ? 4 : 3);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(step(i, count, index));
        }
        Next start = random.nextInt(8) == 0 && count > 1 ? new Next(List.of("s0", "s1")) : Next.to("s0");
        Optional<Members> against = index == 0 || random.nextBoolean()
                ? Optional.of(Members.named("VVV"))
                : rules.maybe(2, () -> Members.named("mixed"));
        return new Procedure(PROCEDURES.get(index), on(), against, by(), new Threshold.None(),
                new Territory.Everywhere(), start, steps, Provenance.NONE);
    }

    private Set<EventType> on() {
        return random.nextInt(12) == 0
                ? Set.of(rules.any(List.of(EventKind.values())))
                : Set.of(rules.any(List.of(EventKind.ARMED_ATTACK, EventKind.ARMED_ATTACK, EventKind.AGGRESSION)));
    }

    private AttackerTest by() {
        return switch (random.nextInt(16)) {
            case 0 -> new AttackerTest.Outsider();
            case 1 -> new AttackerTest.Unspecified();
            case 2 -> new AttackerTest.Listed(Members.named("pair"));
            case 3 -> new AttackerTest.NotListed(Members.named("pair"));
            default -> new AttackerTest.Anyone();
        };
    }

    private Next next(int from, int count) {
        if (from + 1 >= count || random.nextInt(6) == 0) {
            return Next.END;
        }
        String first = "s" + (from + 1 + random.nextInt(count - from - 1));
        String second = "s" + (from + 1 + random.nextInt(count - from - 1));
        return random.nextInt(10) == 0 && !first.equals(second) ? new Next(List.of(first, second)) : Next.to(first);
    }

    private Timing timing(int repeats) {
        Limit limit = switch (random.nextInt(6)) {
            case 0 -> new Limit.Unlimited();
            case 1 -> new Limit.Unspecified();
            default -> Limit.within(random.nextInt(longest + 1));
        };
        return new Timing(limit, random.nextInt(timed ? 2 : 5) == 0 ? Timing.Moment.TRIGGER : Timing.Moment.STEP,
                repeats);
    }

    private Step step(int index, int count, int procedure) {
        String id = "s" + index;
        Provenance none = Provenance.NONE;
        boolean last = index == count - 1 && random.nextInt(6) > 0;
        boolean refers = procedure < PROCEDURES.size() - 1;
        return switch (last ? 5 : refers && timed && random.nextInt(3) == 0 ? 7 : random.nextInt(refers ? 8 : 7)) {
            case 0 -> new Step.Request(id, rules.members(), timing(0), next(index, count), next(index, count), none);
            case 1 -> new Step.Consult(id, rules.members(), timing(0), next(index, count), none);
            case 2, 3, 4 -> vote(index, count);
            case 5 -> act(index, count);
            case 6 -> new Step.Wait(id, new Timing(Limit.within(random.nextInt(longest)), Timing.Moment.STEP, 0),
                    next(index, count), none);
            default -> new Step.Refer(id, PROCEDURES.get(procedure + 1), timing(0), next(index, count),
                    next(index, count), next(index, count), none);
        };
    }

    private Step vote(int index, int count) {
        String id = "s" + index;
        int repeats = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        Next no = repeats > 0 ? Next.to("s" + random.nextInt(index + 1)) : next(index, count);
        Next silence = random.nextBoolean() ? no : next(index, count);
        Timing timing = timing(repeats);
        if (random.nextInt(4) == 0) {
            return new Step.Find(id, rules.electorate(), timing, next(index, count), no, silence, next(index, count),
                    Provenance.NONE);
        }
        return new Step.Decide(id, rules.electorate(), timing, next(index, count), no, silence, next(index, count),
                Provenance.NONE);
    }

    private Step act(int index, int count) {
        Members by = random.nextInt(3) == 0 ? Members.of(Members.Kind.THOSE_IN_FAVOUR) : rules.members();
        ActionKind kind = rules.any(List.of(ActionKind.ARMS, ActionKind.ARMS, ActionKind.MONITOR));
        return new Step.Act("s" + index, by, random.nextBoolean() ? Modality.MUST : Modality.MAY,
                List.of(Action.of(kind)), Force.UNSPECIFIED, rules.maybe(6, random::nextBoolean), timing(0),
                next(index, count), next(index, count), Provenance.NONE);
    }
}

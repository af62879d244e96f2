package org.surety.semantics.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Life;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening.Consent;
import org.surety.semantics.Membership;

/** An agreement as it is followed: under one reading, with its silences read one way. */
public final class Instrument {

    private final Agreement agreement;
    private final Interpretation interpretation;
    private final Membership membership;
    private final Set<String> contracting;
    private final Map<String, Obligation> duties = new LinkedHashMap<>();
    private final Map<DutyKey, Obligation> keys = new LinkedHashMap<>();
    private final Map<Members, Set<String>> resolved = new ConcurrentHashMap<>();
    private final Map<DutyKey, Bearing> bearings = new LinkedHashMap<>();
    private final List<Condition> conditions;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Set<String> awaited = new LinkedHashSet<>();
    private final boolean ratified;
    private final boolean voidedByBreach;

    private Instrument(Agreement agreement, Interpretation interpretation, Optional<Set<String>> parties,
            Predicate<DutyKey> borne) {
        this.agreement = agreement;
        this.interpretation = agreement.life().law()
                .map(law -> new Interpretation(law, interpretation.silentEntry(), interpretation.impliedWithdrawal(),
                        interpretation.violationEndsCeasefire(), interpretation.suspensionStopsClocks(),
                        interpretation.idleBothLate()))
                .orElse(interpretation);
        this.membership = Membership.of(agreement);
        agreement.obligations().forEach(it -> duties.put(it.id(), it));
        this.ratified = agreement.status() != Status.POLITICAL
                && agreement.life().entry().stream().flatMap(Condition::facts)
                        .anyMatch(it -> it.kind() == Condition.Kind.RATIFICATION);
        this.contracting = Collections.unmodifiableSet(parties.orElseGet(this::contractingParties));
        for (Obligation duty : agreement.obligations()) {
            membership.resolve(duty.bearer()).stream().map(it -> new DutyKey(duty.id(), it)).filter(borne)
                    .forEach(it -> keys.put(it, duty));
        }
        keys.forEach((key, duty) -> bearings.put(key, Bearing.of(this, key, duty)));
        List<Condition> all = new ArrayList<>();
        agreement.life().conditions().forEach(it -> partsFirst(it, all));
        agreement.obligations().forEach(duty -> duty.course().conditions().forEach(it -> partsFirst(it, all)));
        this.conditions = all.stream().distinct().toList();
        conditions.stream().flatMap(Condition::facts).filter(it -> it.kind() == Condition.Kind.EVENT)
                .forEach(it -> it.what().ifPresent(awaited::add));
        this.voidedByBreach = agreement.life().voids().stream().flatMap(Condition::facts)
                .anyMatch(it -> it.kind() == Condition.Kind.BREACH_BY);
        terms.put("", agreement.life().term());
        agreement.obligations().forEach(it -> it.course().term().ifPresent(term -> terms.put(it.id(), term)));
    }

    /** An agreement, with its silences read as {@code interpretation} says; a law that its file names goes before. */
    public static Instrument of(Agreement agreement, Interpretation interpretation) {
        return new Instrument(agreement, interpretation, Optional.empty(), it -> true);
    }

    /** The same between the same parties, with those duties only that some bear. */
    public Instrument with(Predicate<DutyKey> some) {
        Set<String> left = new LinkedHashSet<>(duties.keySet());
        keys.keySet().forEach(key -> left.remove(key.duty()));
        keys.keySet().stream().filter(some).forEach(key -> left.add(key.duty()));
        return keys.keySet().stream().allMatch(some)
                ? this
                : new Instrument(agreement.withObligations(agreement.obligations().stream()
                        .filter(duty -> left.contains(duty.id())).toList()), interpretation,
                        Optional.of(contracting), some);
    }

    /** The same, where it is followed of some duties only in what position their bearers are. */
    public Instrument withPositions(Predicate<DutyKey> some) {
        return new Instrument(agreement, interpretation, Optional.of(contracting), some);
    }

    private static void partsFirst(Condition condition, List<Condition> into) {
        condition.parts().forEach(it -> partsFirst(it, into));
        into.add(condition);
    }

    private Set<String> contractingParties() {
        Life life = agreement.life();
        if (life.contracting().isPresent()) {
            return new LinkedHashSet<>(membership.resolve(life.contracting().get()));
        }
        Set<String> found = new LinkedHashSet<>();
        consenting(life).forEach(it -> found.addAll(membership.resolve(it)));
        if (!found.isEmpty()) {
            return found;
        }
        for (Party party : agreement.parties()) {
            if (party.role() != Role.OTHER && party.role() != Role.DEPOSITARY) {
                found.addAll(membership.resolve(Members.named(party.id())));
            }
        }
        for (Obligation duty : agreement.obligations()) {
            found.addAll(membership.resolve(duty.bearer()));
            duty.to().ifPresent(it -> found.addAll(membership.resolve(it)));
        }
        return found;
    }

    /** Whether an agreement says whose consent brings it into force, so that those are its parties. */
    public static boolean namesConsents(Life life) {
        return consenting(life).findAny().isPresent();
    }

    private static Stream<Members> consenting(Life life) {
        return life.entry().stream().flatMap(Condition::facts)
                .filter(it -> it.kind() == Condition.Kind.SIGNATURE || it.kind() == Condition.Kind.RATIFICATION)
                .flatMap(it -> it.who().stream());
    }

    /** Its id. */
    public String id() {
        return agreement.id();
    }

    /** The agreement. */
    public Agreement agreement() {
        return agreement;
    }

    /** How its silences are read. */
    public Interpretation interpretation() {
        return interpretation;
    }

    /** Who is who in it. */
    public Membership membership() {
        return membership;
    }

    /** The parties whose consent counts (L1). */
    public Set<String> contracting() {
        return contracting;
    }

    /** The duties, each with each bearer that can be bound by it, in the order of the file. */
    public Map<DutyKey, Obligation> duties() {
        return Collections.unmodifiableMap(keys);
    }

    /** The same, with what the text says of each. */
    Collection<Bearing> bearings() {
        return bearings.values();
    }

    /** What the text says of a duty of one bearer. */
    Bearing bearing(DutyKey key) {
        return Optional.ofNullable(bearings.get(key))
                .orElseThrow(() -> new IllegalArgumentException(key + " is no duty of " + id()));
    }

    /** The duty of that name. */
    public Optional<Obligation> duty(String name) {
        return Optional.ofNullable(duties.get(name));
    }

    /** All conditions of the text, the parts of each before it. */
    public List<Condition> conditions() {
        return conditions;
    }

    /**
     * The events that a condition of the text waits for, by their words, of those that an event is. One that another
     * text defines is here only what it also is.
     */
    Set<String> awaited(EventType event) {
        Set<String> found = new LinkedHashSet<>();
        for (EventType it : event.isAlso()) {
            if (awaited.contains(it.word()) && (it instanceof EventKind || agreement.events().contains(it))) {
                found.add(it.word());
            }
        }
        return found;
    }

    /** The event of that word: of the text's own, or one of the language. */
    Optional<EventType> event(String word) {
        Stream<EventType> known =
                Stream.concat(agreement.events().stream(), Arrays.<EventType>stream(EventKind.values()));
        return known.filter(it -> it.word().equals(word)).findFirst();
    }

    /** The term of the agreement (the empty name) and those of duties. */
    Map<String, Term> terms() {
        return terms;
    }

    /** Whether a breach can make it void. */
    boolean isVoidedByBreach() {
        return voidedByBreach;
    }

    /** Whether consent to be bound is ratification, and not signature (L2). */
    public boolean isRatified() {
        return ratified;
    }

    /** Whether a way of consenting is consent to be bound. */
    public boolean binds(Consent how) {
        return how != Consent.SIGNED || !ratified;
    }

    /** The parties that {@code members} describes, where nobody attacks. */
    public Set<String> resolve(Members members) {
        return resolved.computeIfAbsent(members, membership::resolve);
    }

    /** The parties that some names mean, each once. */
    public List<String> meant(List<String> names) {
        Set<String> found = new LinkedHashSet<>();
        names.forEach(it -> found.addAll(meant(it)));
        return List.copyOf(found);
    }

    /** Those whom a name means: the members of a group, body, class or set of the language, else itself. */
    public Set<String> meant(String name) {
        if (agreement.group(name).isPresent() || agreement.body(name).isPresent()
                || agreement.party(name).filter(Party::isClass).isPresent()) {
            return resolve(Members.named(name));
        }
        for (Members.Kind kind : Members.Kind.values()) {
            if (kind.word().equals(name)) {
                return resolve(Members.of(kind));
            }
        }
        return Set.of(name);
    }

    /** Those to whom a duty of {@code bearer} is owed, whether bound or not; all others where the text names nobody. */
    public Set<String> counterparties(Obligation duty, String bearer) {
        Set<String> found = new LinkedHashSet<>(duty.to().map(this::resolve).orElse(contracting));
        found.remove(bearer);
        Set<String> exempt = duty.provenance().reservations().keySet();
        if (exempt.contains(bearer)) {
            return Set.of();
        }
        found.removeAll(exempt);
        return found;
    }

    /** The name under which {@link AgreementState#latched} keeps that a bearer has once fulfilled a duty. */
    public static String doneLatch(DutyKey key) {
        return path(key.duty()) + ".done." + key.bearer();
    }

    /** The name under which it keeps that a bearer has been released from a duty by those to whom it is owed. */
    public static String releasedLatch(DutyKey key) {
        return path(key.duty()) + ".released." + key.bearer();
    }

    /** The path of a duty. */
    static String path(String duty) {
        return "obligations." + duty;
    }
}

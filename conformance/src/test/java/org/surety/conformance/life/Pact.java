package org.surety.conformance.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Obligation;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Status;
import org.surety.model.agreement.Term;
import org.surety.model.chronicle.Happening;
import org.surety.semantics.Membership;

/** What has been recorded under one agreement, and who its contracting parties are (rule L1). */
final class Pact {

    final Agreement text;
    final Membership roll;
    final Set<String> contracting;
    final Map<String, When> signed = new LinkedHashMap<>();
    final Map<String, When> ratified = new LinkedHashMap<>();
    final Map<String, When> left = new LinkedHashMap<>();
    /** Conditions that hold, each since when. */
    final Map<Condition, When> since = new LinkedHashMap<>();
    /** Conditions that have held, each since when first. */
    final Map<Condition, When> latched = new LinkedHashMap<>();
    final List<Debt> debts = new ArrayList<>();
    final List<Charge> charges = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<Measure> measures = new ArrayList<>();
    final Set<Set<String>> suspendedByAgreement = new LinkedHashSet<>();
    /** Whether all contracting parties have agreed, in one entry, to apply it before it is in force. */
    boolean agreedToApply;
    final List<Vote> votes = new ArrayList<>();
    final Clock term;
    final Map<String, Clock> dutyTerms = new TreeMap<>();
    Optional<When> entered = Optional.empty();
    Optional<When> ended = Optional.empty();
    Optional<When> voided = Optional.empty();
    Set<String> boundAtEnd = Set.of();
    /** Who has ever been bound, or applied it provisionally, since when. */
    final Map<String, When> everBound = new TreeMap<>();
    /** Whether all that were bound have agreed to end it. */
    boolean agreedToEnd;
    boolean hadTwo;

    /** A notice that has been given, of the agreement or of a duty. */
    static final class Warning {
        final String by;
        final Optional<String> duty;
        final Term.Notice notice;
        final When earliest;
        /** Whether the end of the term has come for which it was given. */
        boolean ripe;
        boolean done;

        Warning(String by, Optional<String> duty, Term.Notice notice, When earliest) {
            this.by = by;
            this.duty = duty;
            this.notice = notice;
            this.earliest = earliest;
        }
    }

    /** A suspension that follows from a breach, or from a claim of one, for some pairs, while it goes on. */
    static final class Measure {
        final Charge ground;
        final Set<Set<String>> pairs;
        final boolean sparesPersons;
        final String claimant;
        final Set<Set<String>> resumed = new LinkedHashSet<>();

        Measure(Charge ground, Set<Set<String>> pairs, boolean sparesPersons, String claimant) {
            this.ground = ground;
            this.pairs = pairs;
            this.sparesPersons = sparesPersons;
            this.claimant = claimant;
        }

        boolean holds(Set<String> pair) {
            return ground.open && pairs.contains(pair) && !resumed.contains(pair);
        }
    }

    /** A vote that passed. */
    record Vote(When when, String procedure, String step, Optional<String> body) {}

    /** A term that runs. */
    static final class Clock {
        final Term terms;
        Optional<When> start = Optional.empty();
        Optional<When> termBegan = Optional.empty();
        Optional<When> base = Optional.empty();
        Optional<When> extended = Optional.empty();
        int times = 1;
        boolean again;
        boolean over;

        Clock(Term terms) {
            this.terms = terms;
        }
    }

    Pact(Agreement text) {
        this.text = text;
        this.roll = Membership.of(text);
        this.contracting = contracting();
        this.term = new Clock(text.life().term());
        for (Obligation duty : text.obligations()) {
            duty.course().term().ifPresent(it -> dutyTerms.put(duty.id(), new Clock(it)));
            roll.resolve(duty.bearer()).stream().filter(contracting::contains)
                    .forEach(bearer -> debts.add(new Debt(duty, bearer)));
        }
    }

    private Set<String> contracting() {
        Set<String> found = new TreeSet<>();
        if (text.life().contracting().isPresent()) {
            found.addAll(roll.resolve(text.life().contracting().get()));
            return found;
        }
        text.life().entry().stream().flatMap(Condition::facts)
                .filter(it -> it.kind() == Condition.Kind.SIGNATURE || it.kind() == Condition.Kind.RATIFICATION)
                .flatMap(it -> it.who().stream()).forEach(it -> found.addAll(roll.resolve(it)));
        if (!found.isEmpty()) {
            return found;
        }
        for (Party party : text.parties()) {
            if (party.role() == Role.PROTECTED || party.role() == Role.GUARANTOR || party.role() == Role.MONITOR) {
                found.addAll(roll.resolve(Members.named(party.id())));
            }
        }
        for (Obligation duty : text.obligations()) {
            found.addAll(roll.resolve(duty.bearer()));
            duty.to().ifPresent(it -> found.addAll(roll.resolve(it)));
        }
        return found;
    }

    /** All conditions of the text, each whole and each part. */
    Set<Condition> conditions() {
        return Stream.concat(text.life().conditions(),
                text.obligations().stream().flatMap(it -> it.course().conditions().stream()))
                .flatMap(Condition::all).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean hasSigned(String party) {
        return contracting.contains(party) && signed.containsKey(party);
    }

    boolean hasRatified(String party) {
        return contracting.contains(party) && ratified.containsKey(party);
    }

    /** Rule L2. */
    boolean consents(String party) {
        return consent(party).isPresent();
    }

    Optional<When> consent(String party) {
        boolean ratification = text.status() != Status.POLITICAL && text.life().entry().stream()
                .flatMap(Condition::facts).anyMatch(it -> it.kind() == Condition.Kind.RATIFICATION);
        return contracting.contains(party)
                ? Optional.ofNullable((ratification ? ratified : signed).get(party))
                : Optional.empty();
    }

    void consented(String party, Happening.Consent how, When now) {
        if (ended.isPresent() || voided.isPresent()) {
            return;
        }
        boolean accedesLater = how == Happening.Consent.ACCEDED && entered.isPresent() && ended.isEmpty()
                && voided.isEmpty();
        if (accedesLater && contracting.add(party)) {
            text.obligations().stream().filter(it -> roll.resolve(it.bearer()).contains(party))
                    .forEach(it -> debts.add(new Debt(it, party)));
        }
        if (contracting.contains(party)) {
            signed.putIfAbsent(party, now);
            if (how != Happening.Consent.SIGNED) {
                ratified.putIfAbsent(party, now);
            }
        }
    }

    /** Whether {@code party} is bound (rule L3), the agreement being in force. */
    boolean isBound(String party) {
        return entered.isPresent() && ended.isEmpty() && voided.isEmpty() && consents(party)
                && !left.containsKey(party);
    }

    Set<String> bound() {
        return contracting.stream().filter(this::isBound).collect(Collectors.toCollection(TreeSet::new));
    }

    Optional<Obligation> duty(String id) {
        return text.obligations().stream().filter(it -> it.id().equals(id)).findFirst();
    }
}

package org.surety.analysis.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.follow.AgreementStanding.DutyStanding;
import org.surety.analysis.follow.AgreementStanding.PartyStanding;
import org.surety.analysis.follow.FollowResult.Dependence;
import org.surety.analysis.follow.FollowResult.Difference;
import org.surety.analysis.follow.FollowResult.Flip;
import org.surety.model.agreement.OpenTerm;
import org.surety.semantics.Readings;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Interpretation;

/** Which other readings, one at a time, would change where things stand. */
final class Dependences {

    /** Beyond so many entries followed for it, other readings are not tried. */
    private static final long MOST_ENTRIES = 200_000;

    private final FollowRequest request;
    private final Map<Key, String> here;

    private Dependences(FollowRequest request, List<AgreementStanding> standings) {
        this.request = request;
        this.here = facts(standings);
    }

    /** What distinguishes where things stand. */
    private record Key(String agreement, Difference.Thing kind, Optional<String> what, Optional<String> party) {}

    private record Other(Flip.Kind kind, String of, String term, String reading, FollowRequest request) {}

    static Dependence of(FollowRequest request, List<AgreementStanding> standings) {
        Dependences dependences = new Dependences(request, standings);
        List<Other> others = dependences.others();
        long entries = (long) others.size()
                * (request.chronicle().entries().size() + request.chronicle().given().size());
        if (entries > MOST_ENTRIES) {
            return new Dependence(false, List.of());
        }
        List<Flip> flips = new ArrayList<>();
        for (Other other : others) {
            List<Difference> differences = dependences.differences(facts(Follow.standingsOf(other.request())));
            if (!differences.isEmpty()) {
                flips.add(new Flip(other.kind(), other.of(), other.term(), other.reading(), differences));
            }
        }
        return new Dependence(true, flips);
    }

    private List<Difference> differences(Map<Key, String> there) {
        return differences(here, there);
    }

    /** What is otherwise there. */
    static List<Difference> between(List<AgreementStanding> here, List<AgreementStanding> there) {
        Map<Key, String> before = facts(here);
        before.putAll(clocks(here));
        Map<Key, String> after = facts(there);
        after.putAll(clocks(there));
        return differences(before, after);
    }

    /** The last day or minute of each clock that runs, by its clause and who can move. */
    private static Map<Key, String> clocks(List<AgreementStanding> standings) {
        Map<Key, String> clocks = new LinkedHashMap<>();
        standings.forEach(standing -> standing.clocks().forEach(it -> clocks.put(new Key(standing.instrument().id(),
                Difference.Thing.CLOCK, Optional.of(it.clause()),
                Optional.of(it.who()).filter(who -> who.size() == 1).map(List::getFirst)), it.due().toString())));
        return clocks;
    }

    private static List<Difference> differences(Map<Key, String> here, Map<Key, String> there) {
        Set<Key> keys = new LinkedHashSet<>(here.keySet());
        keys.addAll(there.keySet());
        List<Difference> found = new ArrayList<>();
        for (Key key : keys) {
            Optional<String> from = Optional.ofNullable(here.get(key));
            Optional<String> to = Optional.ofNullable(there.get(key));
            if (!from.equals(to)) {
                found.add(new Difference(key.agreement(), key.kind(), key.what(), key.party(), from, to));
            }
        }
        return found;
    }

    private static Map<Key, String> facts(List<AgreementStanding> standings) {
        Map<Key, String> facts = new LinkedHashMap<>();
        for (AgreementStanding standing : standings) {
            String id = standing.instrument().id();
            facts.put(new Key(id, Difference.Thing.PHASE, Optional.empty(), Optional.empty()),
                    standing.phase().word());
            for (PartyStanding party : standing.parties()) {
                facts.put(new Key(id, Difference.Thing.STANDING, Optional.empty(), Optional.of(party.party())),
                        party.standing().word());
                for (DutyStanding duty : party.positions()) {
                    facts.put(new Key(id, Difference.Thing.DUTY, Optional.of(duty.duty()), Optional.of(party.party())),
                            duty.position().state().word());
                }
            }
            for (BreachRecord record : standing.breaches()) {
                facts.put(new Key(id, Difference.Thing.RECORD, record.duty(), Optional.of(record.accused())),
                        record.closed().map(BreachRecord.Closing::word).orElse(record.level().word()));
            }
        }
        return facts;
    }

    private List<Other> others() {
        List<Other> found = new ArrayList<>();
        request.others().forEach(it -> found.add(new Other(Flip.Kind.ACCOUNT, request.chronicle().id(), it.term(),
                it.reading(), request.by(it.chronicle()))));
        for (int i = 0; i < request.subjects().size(); i++) {
            terms(i, found);
            FollowedText subject = request.subjects().get(i);
            int place = i;
            Interpretation at = subject.instrument().interpretation();
            for (Silence silence : Silence.values()) {
                if (silence.isOpen(subject.instrument().agreement(), at)
                        && !(silence == Silence.LAW && request.lawHeld())) {
                    silence.readings().stream().filter(it -> !it.equals(silence.reading(at)))
                            .forEach(it -> found.add(new Other(Flip.Kind.SILENCE, subject.family().id(),
                                    silence.word(), it, with(place, subject.with(silence.read(at, it))))));
                }
            }
        }
        return found;
    }

    private FollowRequest with(int place, FollowedText subject) {
        List<FollowedText> subjects = new ArrayList<>(request.subjects());
        subjects.set(place, subject);
        return request.of(subjects);
    }

    /** Every other reading of each open term that can be chosen. */
    private void terms(int place, List<Other> into) {
        FollowedText subject = request.subjects().get(place);
        Map<String, String> taken = subject.reading().choices();
        for (OpenTerm term : subject.family().terms()) {
            for (OpenTerm.Alternative it : term.readings()) {
                boolean allowed = Optional.ofNullable(subject.held().get(term.name()))
                        .map(set -> set.contains(it.name())).orElse(true);
                if (allowed && taken.containsKey(term.name()) && !it.name().equals(taken.get(term.name()))) {
                    FollowedText other = subject.holding(term.name(), it.name());
                    if (Readings.of(subject.family(), other.held()).count().signum() > 0) {
                        into.add(new Other(Flip.Kind.TERM, subject.family().id(), term.name(), it.name(),
                                with(place, other)));
                    }
                }
            }
        }
    }
}

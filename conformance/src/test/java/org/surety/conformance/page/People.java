package org.surety.conformance.page;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Role;

/** R1 to R4: who is who in one agreement. */
final class People {

    private final Agreement agreement;
    private final Set<String> namedStates;
    private final Set<String> parties = new LinkedHashSet<>();

    People(Agreement agreement) {
        this.agreement = agreement;
        this.namedStates = namedStates();
        parties.addAll(namedStates);
        agreement.parties().stream().filter(Party::isClass).forEach(it -> parties.addAll(classMembers(it)));
        agreement.groups().forEach(it -> {
            if (it instanceof Group.Seats seats) {
                parties.addAll(seats(seats));
            }
        });
    }

    Agreement agreement() {
        return agreement;
    }

    /** R4: all of R1 to R3. */
    Set<String> parties() {
        return parties;
    }

    /** R1, R4: who is meant by {@code members}, in an event and on a line of a procedure. */
    Set<String> of(Members members, Standpoint at) {
        return switch (members) {
            case Members.Named named -> named(named.name(), at);
            case Members.Union union -> {
                Set<String> all = new LinkedHashSet<>();
                union.parts().forEach(part -> all.addAll(of(part, at)));
                yield all;
            }
            case Members.Except except -> {
                Set<String> rest = new LinkedHashSet<>(of(except.base(), at));
                rest.removeAll(of(except.without(), at));
                yield rest;
            }
            case Members.Special special -> special(special.kind(), at);
        };
    }

    /** R1: a group, body, class or party of this agreement, or of another one; R2: any other name is a state. */
    private Set<String> named(String name, Standpoint at) {
        if (name.contains("/")) {
            return where(name).named(own(name), at);
        }
        Optional<Group> group = agreement.group(name);
        if (group.isPresent()) {
            return switch (group.get()) {
                case Group.Listed listed -> of(listed.members(), at);
                case Group.Seats seats -> seats(seats);
            };
        }
        Optional<Body> body = agreement.body(name);
        if (body.isPresent()) {
            return of(body.get().seats(), at);
        }
        return agreement.party(name).filter(Party::isClass).map(this::classMembers).orElse(Set.of(name));
    }

    /** R1: the agreement that means something by {@code name}: {@code other/name} names something of another one. */
    People where(String name) {
        int slash = name.indexOf('/');
        return slash < 0
                ? this
                : new People(Optional.ofNullable(agreement.imports().get(name.substring(0, slash)))
                        .orElseThrow(() -> new IllegalArgumentException("no agreement for " + name)));
    }

    /** What {@code other/name} is called there. */
    static String own(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    /** R1: the body of that name. */
    Body body(String name) {
        return where(name).agreement.body(own(name)).orElseThrow();
    }

    private Set<String> special(Members.Kind kind, Standpoint at) {
        return switch (kind) {
            case PARTIES, SIGNATORIES -> at.beforeAnyEvent() ? namedStates : parties;
            case PROTECTED -> withRole("protected", Role.PROTECTED, at);
            case GUARANTORS -> withRole("guarantors", Role.GUARANTOR, at);
            case MONITORS -> withRole("monitors", Role.MONITOR, at);
            case ATTACKER -> at.attacker().filter(parties::contains).map(Set::of).orElse(Set.of());
            case VICTIM -> at.victim().map(Set::of).orElse(Set.of());
            case PARTIES_TO_DISPUTE -> {
                Set<String> both = new LinkedHashSet<>(special(Members.Kind.ATTACKER, at));
                both.addAll(special(Members.Kind.VICTIM, at));
                yield both;
            }
            case THOSE_IN_FAVOUR -> at.inFavour();
            case ADVERSARIES -> new LinkedHashSet<>();
            case NOBODY -> Set.of();
        };
    }

    /** The parties of a role, unless a group of that name says who they are. */
    private Set<String> withRole(String group, Role role, Standpoint at) {
        if (agreement.group(group).isPresent()) {
            return named(group, at);
        }
        Set<String> all = new LinkedHashSet<>();
        agreement.parties().stream().filter(it -> it.role() == role).forEach(it -> all.addAll(named(it.id(), at)));
        return all;
    }

    /** R2: the states that the agreement declares, or that a group, body, duty or step names. */
    private Set<String> namedStates() {
        Set<String> states = new LinkedHashSet<>();
        agreement.parties().stream().filter(it -> !it.isClass()).forEach(it -> states.add(it.id()));
        NamesInText.of(agreement).stream().filter(it -> !it.contains("/"))
                .filter(it -> agreement.group(it).isEmpty() && agreement.body(it).isEmpty()
                        && agreement.party(it).isEmpty())
                .forEach(states::add);
        return states;
    }

    /** R3: those whom the text includes, the seats drawn from the class, and nameless members up to its size. */
    private Set<String> classMembers(Party party) {
        Set<String> members = new LinkedHashSet<>(of(party.including(), Standpoint.NONE));
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Seats seats && seats.of().equals(party.id())) {
                members.addAll(seats(seats));
            }
        }
        for (int i = 1; members.size() < party.count(); i++) {
            members.add(party.id() + "-" + i);
        }
        return members;
    }

    /** R3: the seats of a group. */
    private static Set<String> seats(Group.Seats group) {
        Set<String> seats = new LinkedHashSet<>();
        for (int i = 1; i <= group.seats(); i++) {
            seats.add(group.id() + "-" + i);
        }
        return seats;
    }
}

package org.surety.semantics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;

/**
 * Who is who in an agreement: turns descriptions of sets of parties into the parties themselves.
 *
 * <p>
 * A class of parties ({@code UN-members}, 193) consists of the states that the text says it includes, of the seats
 * drawn from the class ({@code elected-ten-1} to {@code elected-ten-10}) and of as many nameless members
 * ({@code UN-members-1}, ...) as are missing to its size. The members of a seat group, and the nameless members of a
 * class, are interchangeable.
 */
public final class Membership {

    private final Agreement agreement;
    /** Who has no part in anything, because not bound; who they are is left out of every description. */
    private final Set<String> without;
    /** Made when first asked for: most questions never come to another agreement. */
    private final Map<String, Membership> imports;
    private final Set<String> states;
    private final Map<String, List<String>> classes;
    private final Map<String, String> anonymous;
    private Set<String> everybody;
    private List<String> inOrder;
    /** By procedure. */
    private final Map<String, StepOrder> orders;
    private final Later<Likeness> likeness;
    /** Groups and bodies that mean the same whatever happens, and the names of those that do not. */
    private final Map<String, Set<String>> settled;
    private final Set<String> eventful;
    private final AtomicLong remembered;

    /** Sets that together have more members than this are not written out. */
    static final long MOST_MEMBERSHIPS = 2_000_000;

    Membership(Agreement agreement) {
        this.agreement = agreement;
        this.without = Set.of();
        this.imports = new ConcurrentHashMap<>();
        this.classes = new LinkedHashMap<>();
        this.anonymous = new LinkedHashMap<>();
        this.settled = new ConcurrentHashMap<>();
        this.eventful = ConcurrentHashMap.newKeySet();
        this.remembered = new AtomicLong();
        this.states = NamedStates.of(agreement);
        this.everybody = states;
        this.inOrder = List.copyOf(states);
        this.orders = new ConcurrentHashMap<>();
        this.likeness = Later.of(() -> new Likeness(this));
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Seats seats) {
                classes.put(seats.id(), numbered(seats.id(), seats.seats()));
            }
        }
        agreement.parties().stream().filter(Party::isClass).forEach(this::classOf);
        Set<String> all = new LinkedHashSet<>(states);
        classes.values().forEach(all::addAll);
        this.everybody = Collections.unmodifiableSet(all);
        this.inOrder = List.copyOf(all);
    }

    /** The same roll, of which some are left out wherever they are described; all that is known of it they share. */
    private Membership(Membership whole, Set<String> without) {
        this.agreement = whole.agreement;
        this.without = without;
        this.imports = whole.imports;
        this.states = whole.states;
        this.classes = whole.classes;
        this.anonymous = whole.anonymous;
        this.everybody = whole.everybody;
        this.inOrder = whole.inOrder;
        this.orders = whole.orders;
        this.likeness = whole.likeness;
        this.settled = whole.settled;
        this.eventful = whole.eventful;
        this.remembered = whole.remembered;
    }

    /** The roll of an agreement; there is one for all who use it at the same time. */
    public static Membership of(Agreement agreement) {
        return RollTable.POOL.of(agreement);
    }

    /** Those of its own parties who have no part, because they are not bound. */
    public Set<String> unbound() {
        return without;
    }

    /** The same agreement, in which some of its own parties have no part, because they are not bound (L22). */
    public Membership without(Set<String> unbound) {
        return unbound.isEmpty() ? this : new Membership(this, Set.copyOf(unbound));
    }

    private List<String> numbered(String group, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String name = group + "-" + i;
            names.add(name);
            anonymous.put(name, group);
        }
        return names;
    }

    private List<String> classOf(Party party) {
        List<String> known = classes.get(party.id());
        if (known != null) {
            return known;
        }
        Set<String> members = new LinkedHashSet<>(resolve(party.including()));
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Seats seats && seats.of().equals(party.id())) {
                members.addAll(numbered(seats.id(), seats.seats()));
            }
        }
        members.addAll(numbered(party.id(), Math.max(0, party.count() - members.size())));
        classes.put(party.id(), List.copyOf(members));
        return List.copyOf(members);
    }

    /** Everybody: the declared parties, the states named elsewhere, and the members of classes. */
    public List<String> everybody() {
        return inOrder;
    }

    /** Whether {@code party} is one of {@link #everybody}. */
    public boolean includes(String party) {
        return everybody.contains(party);
    }

    /** Whether {@code party} is one of {@link #everybody}, here or in an agreement that this one refers to. */
    boolean hasPart(String party) {
        return includes(party)
                || agreement.imports().keySet().stream().anyMatch(it -> importedRoll(it).hasPart(party));
    }

    /**
     * The class or seat group of which {@code member} is a nameless member; empty for a named state. Members of the
     * same are interchangeable.
     */
    public Optional<String> anonymousIn(String member) {
        Optional<String> found = Optional.ofNullable(anonymous.get(member));
        for (String id : agreement.imports().keySet()) {
            found = found.isPresent() ? found : importedRoll(id).anonymousIn(member);
        }
        return found;
    }

    /** The states that are named, declared or not, in the order of the file. */
    public Set<String> namedStates() {
        return states;
    }

    /** Those of {@code some} who are not named as adversaries, who have no part in anything. */
    Set<String> withoutAdversaries(Set<String> some) {
        if (!agreement.adversaries().isEmpty()) {
            some.removeIf(it -> agreement.adversary(it).isPresent());
        }
        return some;
    }

    /**
     * The parties meant by {@code members}, each once, in the order of the text.
     *
     * @throws IllegalArgumentException if a name means nothing here; files that were read without errors contain no
     * such name
     */
    public Set<String> resolve(Members members, Who who) {
        Set<String> found = new Resolution(who).of(members);
        found.removeAll(without);
        return found;
    }

    /** As {@link #resolve(Members, Who)}, where nobody attacks anybody. */
    public Set<String> resolve(Members members) {
        return resolve(members, Who.NOBODY);
    }

    /** Whether who {@code members} are can depend on the event: the attacker, the victim, those in favour. */
    public boolean dependsOnEvent(Members members) {
        if (members instanceof Members.Named named && eventful.contains(named.name())) {
            return true;
        }
        Resolution resolution = new Resolution(Who.NOBODY);
        resolution.of(members);
        return resolution.dependsOnEvent;
    }

    /**
     * One look-up of a description. Every group and body is worked out once in it, and for good where the event changes
     * nothing.
     */
    private final class Resolution {

        private final Who who;
        private final Map<String, Set<String>> here = new HashMap<>();
        private final Set<String> open = new HashSet<>();
        private boolean dependsOnEvent;

        Resolution(Who who) {
            this.who = who;
        }

        Set<String> of(Members members) {
            Set<String> found = new LinkedHashSet<>();
            collect(members, found);
            return found;
        }

        private void collect(Members members, Set<String> into) {
            switch (members) {
                case Members.Named named -> named(named.name(), into);
                case Members.Union union -> union.parts().forEach(part -> collect(part, into));
                case Members.Except except -> {
                    Set<String> rest = of(except.base());
                    rest.removeAll(of(except.without()));
                    into.addAll(rest);
                }
                case Members.Special special -> special(special.kind(), into);
            }
        }

        private void named(String name, Set<String> into) {
            Optional<Set<String>> known =
                    Optional.ofNullable(settled.get(name)).or(() -> Optional.ofNullable(here.get(name)));
            if (known.isPresent()) {
                dependsOnEvent |= eventful.contains(name);
                into.addAll(known.get());
                return;
            }
            int slash = name.indexOf('/');
            if (slash >= 0) {
                if (!agreement.imports().containsKey(name.substring(0, slash))) {
                    throw new IllegalArgumentException(
                            agreement.id() + " refers to " + name + ", which is not among its imports");
                }
                foreign(importedRoll(name.substring(0, slash)), Members.named(name.substring(slash + 1)), into);
                return;
            }
            Optional<Members> members = described(name);
            if (members.isPresent()) {
                into.addAll(worked(name, members.get()));
            } else {
                into.addAll(classMembers(name).orElse(List.of(name)));
            }
        }

        private Set<String> worked(String name, Members members) {
            if (!open.add(name)) {
                throw new IllegalArgumentException("groups of " + agreement.id() + " contain each other: " + name);
            }
            boolean before = dependsOnEvent;
            dependsOnEvent = false;
            Set<String> found = Collections.unmodifiableSet(of(members));
            open.remove(name);
            if (dependsOnEvent) {
                eventful.add(name);
                here.put(name, found);
            } else if (settled.putIfAbsent(name, found) == null
                    && remembered.addAndGet(found.size()) > MOST_MEMBERSHIPS) {
                throw new TooLarge("memberships of groups within groups", BigInteger.valueOf(remembered.get()),
                        MOST_MEMBERSHIPS);
            }
            dependsOnEvent |= before;
            return found;
        }

        private void foreign(Membership membership, Members members, Set<String> into) {
            Resolution there = membership.new Resolution(who);
            into.addAll(there.of(members));
            dependsOnEvent |= there.dependsOnEvent;
        }

        private void special(Members.Kind kind, Set<String> into) {
            switch (kind) {
                case PARTIES, SIGNATORIES -> into.addAll(everybody());
                case PROTECTED -> declaredAs(Role.PROTECTED, into);
                case GUARANTORS -> groupOr(kind, Role.GUARANTOR, into);
                case MONITORS -> groupOr(kind, Role.MONITOR, into);
                case ATTACKER -> attacker(into);
                case VICTIM -> victim(into);
                case PARTIES_TO_DISPUTE -> {
                    attacker(into);
                    victim(into);
                }
                case ADVERSARIES -> agreement.adversaries().forEach(it -> into.add(it.id()));
                case THOSE_IN_FAVOUR -> {
                    dependsOnEvent = true;
                    into.addAll(who.inFavour());
                }
                case NOBODY -> {
                }
            }
        }

        /** A group that is called as a role is called says who they are. */
        private void groupOr(Members.Kind kind, Role role, Set<String> into) {
            if (agreement.group(kind.word()).isPresent()) {
                named(kind.word(), into);
            } else {
                declaredAs(role, into);
            }
        }

        private void declaredAs(Role role, Set<String> into) {
            for (Party party : agreement.parties()) {
                if (party.role() == role) {
                    into.addAll(party.isClass() ? classOf(party) : List.of(party.id()));
                }
            }
        }

        /** An attacker who has no part in the agreement has no vote and no voice in it either. */
        private void attacker(Set<String> into) {
            dependsOnEvent = true;
            who.attacker().filter(Membership.this::includes).ifPresent(into::add);
        }

        private void victim(Set<String> into) {
            dependsOnEvent = true;
            who.victim().ifPresent(into::add);
        }
    }

    /** What the text says who a group is, or sits in a body. */
    private Optional<Members> described(String name) {
        Optional<Group> group = agreement.group(name);
        if (group.isPresent()) {
            return group.get() instanceof Group.Listed listed ? Optional.of(listed.members()) : Optional.empty();
        }
        return agreement.body(name).map(Body::seats);
    }

    private Optional<List<String>> classMembers(String name) {
        Optional<List<String>> known = Optional.ofNullable(classes.get(name));
        return known.isPresent() ? known : agreement.party(name).filter(Party::isClass).map(this::classOf);
    }

    /**
     * Everybody whom the steps of {@code procedure} describe, whoever attacks, also where they belong to another
     * agreement.
     */
    public Set<String> involved(Procedure procedure) {
        Set<String> found = new LinkedHashSet<>();
        procedure.steps().forEach(step -> step.parties().ifPresent(it -> found.addAll(resolve(it))));
        return withoutAdversaries(found);
    }

    /** The roll of an agreement that this one refers to. */
    Membership importedRoll(String id) {
        Agreement imported = agreement.imports().get(id);
        if (imported == null) {
            throw new IllegalArgumentException(agreement.id() + " does not import " + id);
        }
        return imports.computeIfAbsent(id, it -> of(imported));
    }

    /** What can follow what in a procedure of the agreement. */
    StepOrder order(Procedure procedure) {
        return orders.computeIfAbsent(procedure.id(), it -> StepOrder.of(procedure));
    }

    /** Which parties it treats alike. */
    Likeness likeness() {
        return likeness.get();
    }

    /** The agreement whose roll this is. */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * On whom descriptions that depend on the event fall.
     *
     * @param inFavour those who voted yes in the last decision
     */
    public record Who(Optional<String> attacker, Optional<String> victim, Set<String> inFavour) {
        /** Nobody attacks anybody. */
        public static final Who NOBODY = new Who(Optional.empty(), Optional.empty(), Set.of());

        /**
         * Sorts those in favour: whatever goes through them must do so in the same order in every run of the program.
         */
        public Who {
            inFavour = inFavour.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(inFavour));
        }
    }
}

package org.surety.semantics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;
import org.surety.model.agreement.Step;

/**
 * Who is who in an agreement: turns descriptions of sets of parties into the parties themselves.
 *
 * <p>
 * A class of parties ({@code UN-members}, 193) consists of the states that the agreement names, of the seats drawn from the class
 * ({@code elected-ten-1} to {@code elected-ten-10}) and of as many nameless members ({@code UN-members-1}, ...) as are missing to its size.
 * The members of a seat group, and the nameless members of a class, are interchangeable.
 */
public final class Roll {

    private final Agreement agreement;
    /** Made when first asked for: most questions never come to another agreement. */
    private final Map<String, Roll> imports = new ConcurrentHashMap<>();
    private final Set<String> states;
    private final Map<String, List<String>> classes = new LinkedHashMap<>();
    private final Map<String, String> anonymous = new LinkedHashMap<>();
    private final Set<String> everybody;

    private Roll(Agreement agreement) {
        this.agreement = agreement;
        this.states = NamedStates.of(agreement);
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Seats seats) {
                classes.put(seats.id(), numbered(seats.id(), seats.seats()));
            }
        }
        for (Party party : agreement.parties()) {
            if (party.isClass()) {
                classes.put(party.id(), membersOfClass(party));
            }
        }
        Set<String> all = new LinkedHashSet<>(states);
        classes.values().forEach(all::addAll);
        this.everybody = Collections.unmodifiableSet(all);
    }

    /** The roll of an agreement. */
    public static Roll of(Agreement agreement) {
        return new Roll(agreement);
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

    private List<String> membersOfClass(Party party) {
        Set<String> members = new LinkedHashSet<>(soleClass() ? states : Set.<String>of());
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Seats seats && seats.of().equals(party.id())) {
                members.addAll(numbered(seats.id(), seats.seats()));
            }
        }
        members.addAll(numbered(party.id(), Math.max(0, party.count() - members.size())));
        return List.copyOf(members);
    }

    private boolean soleClass() {
        return agreement.parties().stream().filter(Party::isClass).count() == 1;
    }

    /** Everybody: the declared parties, the states named elsewhere, and the members of classes. */
    public List<String> everybody() {
        return List.copyOf(everybody);
    }

    /** Whether {@code party} is one of {@link #everybody}. */
    public boolean includes(String party) {
        return everybody.contains(party);
    }

    /**
     * The class or seat group of which {@code member} is a nameless member; empty for a named state. Members of the same are
     * interchangeable.
     */
    public Optional<String> anonymousIn(String member) {
        Optional<String> own = Optional.ofNullable(anonymous.get(member));
        return own.isPresent()
                ? own
                : agreement.imports().keySet().stream()
                        .flatMap(id -> importedRoll(id).anonymousIn(member).stream()).findFirst();
    }

    /** The states that are named, declared or not, in the order of the file. */
    public Set<String> namedStates() {
        return states;
    }

    /**
     * The parties meant by {@code members}, each once, in the order of the text.
     *
     * @throws IllegalArgumentException if a name means nothing here; files that were read without errors contain no such name
     */
    public Set<String> resolve(Members members, Who who) {
        Set<String> found = new LinkedHashSet<>();
        collect(members, who, found, 0);
        return found;
    }

    /** As {@link #resolve(Members, Who)}, where nobody attacks anybody. */
    public Set<String> resolve(Members members) {
        return resolve(members, Who.NOBODY);
    }

    private void collect(Members members, Who who, Collection<String> into, int depth) {
        if (depth > 100) {
            throw new IllegalArgumentException("groups of " + agreement.id() + " contain each other: " + members);
        }
        switch (members) {
            case Members.Named named -> collectNamed(named.name(), who, into, depth);
            case Members.Union union -> union.parts().forEach(part -> collect(part, who, into, depth + 1));
            case Members.Except except -> {
                Set<String> base = new LinkedHashSet<>();
                Set<String> without = new LinkedHashSet<>();
                collect(except.base(), who, base, depth + 1);
                collect(except.without(), who, without, depth + 1);
                base.removeAll(without);
                into.addAll(base);
            }
            case Members.Special special -> collectSpecial(special.kind(), who, into, depth);
        }
    }

    private void collectNamed(String name, Who who, Collection<String> into, int depth) {
        int slash = name.indexOf('/');
        if (slash >= 0) {
            if (!agreement.imports().containsKey(name.substring(0, slash))) {
                throw new IllegalArgumentException(
                        agreement.id() + " refers to " + name + ", which is not among its imports");
            }
            importedRoll(name.substring(0, slash)).collectNamed(name.substring(slash + 1), who, into, depth + 1);
            return;
        }
        Optional<Group> group = agreement.group(name);
        Optional<Body> body = agreement.body(name);
        if (classes.containsKey(name)) {
            into.addAll(classes.getOrDefault(name, List.of()));
        } else if (group.isPresent() && group.get() instanceof Group.Listed listed) {
            collect(listed.members(), who, into, depth + 1);
        } else if (body.isPresent()) {
            collect(body.get().seats(), who, into, depth + 1);
        } else {
            into.add(name);
        }
    }

    private void collectSpecial(Members.Kind kind, Who who, Collection<String> into, int depth) {
        switch (kind) {
            case PARTIES, SIGNATORIES -> into.addAll(everybody());
            case PROTECTED -> declaredAs(Role.PROTECTED, into);
            case GUARANTORS -> {
                if (agreement.group(kind.word()).isPresent()) {
                    collectNamed(kind.word(), who, into, depth + 1);
                } else {
                    declaredAs(Role.GUARANTOR, into);
                }
            }
            case MONITORS -> {
                if (agreement.group(kind.word()).isPresent()) {
                    collectNamed(kind.word(), who, into, depth + 1);
                } else {
                    declaredAs(Role.MONITOR, into);
                }
            }
            case ATTACKER -> attacker(who, into);
            case VICTIM -> who.victim().ifPresent(into::add);
            case PARTIES_TO_DISPUTE -> {
                attacker(who, into);
                who.victim().ifPresent(into::add);
            }
            case THOSE_IN_FAVOUR -> into.addAll(who.inFavour());
            case NOBODY -> {
            }
        }
    }

    /** An attacker who has no part in the agreement has no vote and no voice in it either. */
    private void attacker(Who who, Collection<String> into) {
        who.attacker().filter(this::includes).ifPresent(into::add);
    }

    private void declaredAs(Role role, Collection<String> into) {
        for (Party party : agreement.parties()) {
            if (party.role() == role) {
                into.addAll(party.isClass() ? classes.getOrDefault(party.id(), List.of()) : List.of(party.id()));
            }
        }
    }

    /** Everybody whom the steps of {@code procedure} describe, whoever attacks, also where they belong to another agreement. */
    public Set<String> involved(Procedure procedure) {
        Set<String> found = new LinkedHashSet<>();
        for (Step step : procedure.steps()) {
            switch (step) {
                case Step.Request request -> found.addAll(resolve(request.by()));
                case Step.Consult consult -> found.addAll(resolve(consult.among()));
                case Step.Act act -> found.addAll(resolve(act.by()));
                case Step.Find find -> find.electorate().among().ifPresent(it -> found.addAll(resolve(it)));
                case Step.Decide decide -> decide.electorate().among().ifPresent(it -> found.addAll(resolve(it)));
                case Step.Refer refer -> {
                }
                case Step.Wait wait -> {
                }
            }
        }
        return found;
    }

    /** The roll of an agreement that this one refers to. */
    Roll importedRoll(String id) {
        Agreement imported = agreement.imports().get(id);
        if (imported == null) {
            throw new IllegalArgumentException(agreement.id() + " does not import " + id);
        }
        return imports.computeIfAbsent(id, it -> new Roll(imported));
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

        /** Sorts those in favour: whatever goes through them must do so in the same order in every run of the program. */
        public Who {
            inFavour = Collections.unmodifiableSet(new TreeSet<>(inFavour));
        }
    }
}

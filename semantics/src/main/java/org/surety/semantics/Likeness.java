package org.surety.semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.AttackerTest;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Group;
import org.surety.model.agreement.Members;
import org.surety.model.agreement.Party;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Role;
import org.surety.model.quantity.Ratio;

/**
 * Which parties a text treats alike, in what it says itself and in what it refers to: those it names in the same groups
 * and bodies, with the same weights and the same role, as attackers and as protected in the same procedures, and
 * nowhere else by themselves.
 */
public final class Likeness {

    private final Membership membership;
    private final Map<String, List<Object>> mentions = new HashMap<>();
    private final List<Likeness> imports;
    private final Map<String, Object> kinds = new ConcurrentHashMap<>();

    Likeness(Membership membership) {
        this.membership = membership;
        Agreement agreement = membership.agreement();
        for (Group group : agreement.groups()) {
            if (group instanceof Group.Listed listed) {
                mention(listed.members(), List.of("group", listed.id()));
            }
        }
        agreement.parties().forEach(it -> mention(it.including(), List.of("class", it.id())));
        for (Body body : agreement.bodies()) {
            mention(body.seats(), List.of("body", body.id()));
            body.weights().forEach(
                    (column, weights) -> weights.forEach((party, weight) -> add(party, weight(body, column, weight))));
        }
        NamedStates.single(agreement).forEach(party -> add(party, party));
        for (Procedure procedure : agreement.procedures()) {
            procedure.against().ifPresent(it -> mention(it, List.of("against", procedure.id())));
            attackers(procedure.by()).ifPresent(it -> mention(it, List.of("by", procedure.id())));
        }
        agreement.life().voids().forEach(this::voiding);
        this.imports = agreement.imports().keySet().stream().map(membership::importedRoll).map(Likeness::of).toList();
    }

    /** Of conditions made of several, each place is a mention of its own. */
    private void voiding(Condition condition) {
        List<Condition.Fact> facts = condition.facts().toList();
        for (int i = 0; i < facts.size(); i++) {
            String kind = facts.get(i).kind().word();
            List<String> where = condition instanceof Condition.Fact fact && fact.howMany().isEmpty()
                    ? List.of("void-if", kind)
                    : List.of("void-if", kind, condition.withoutProvenance().toString(), String.valueOf(i));
            facts.get(i).who().ifPresent(it -> mention(it, where));
        }
    }

    private static Optional<Members> attackers(AttackerTest test) {
        return switch (test) {
            case AttackerTest.Listed listed -> Optional.of(listed.attackers());
            case AttackerTest.NotListed exempt -> Optional.of(exempt.exempt());
            case AttackerTest.Through through -> Optional.of(through.attackers());
            case AttackerTest.Anyone anyone -> Optional.empty();
            case AttackerTest.Unspecified unspecified -> Optional.empty();
            case AttackerTest.Outsider outsider -> Optional.empty();
        };
    }

    private static List<Object> weight(Body body, String column, Ratio weight) {
        return List.of(body.id(), column, weight);
    }

    /** The likeness of the parties of a roll. */
    public static Likeness of(Membership membership) {
        return membership.likeness();
    }

    private void add(String party, Object mention) {
        mentions.computeIfAbsent(party, key -> new ArrayList<>()).add(mention);
    }

    private void mention(Members members, List<String> where) {
        switch (members) {
            case Members.Named named -> add(named.name(), where);
            case Members.Union union -> union.parts().forEach(part -> mention(part, where));
            case Members.Except except -> {
                List<String> without = new ArrayList<>(where);
                without.add("except");
                mention(except.base(), where);
                mention(except.without(), without);
            }
            case Members.Special special -> {
            }
        }
    }

    /** Two parties of equal kind can change places without any answer changing but for their names. */
    public Object kind(String party) {
        return kinds.computeIfAbsent(party, this::found);
    }

    private Object found(String party) {
        Optional<String> anonymous = membership.anonymousIn(party);
        if (anonymous.isPresent()) {
            return anonymous.get();
        }
        Optional<Role> role = membership.agreement().party(party).map(Party::role);
        List<Object> own = List.of(role, membership.includes(party), mentions.getOrDefault(party, List.of()));
        return imports.isEmpty() ? own : List.of(own, imports.stream().map(it -> it.kind(party)).toList());
    }
}

package org.surety.analysis.life.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.Condition.Fact;
import org.surety.model.agreement.Condition.Stage;
import org.surety.model.agreement.Course;
import org.surety.model.graph.Digraph;
import org.surety.semantics.life.Instrument;

/**
 * Acts that wait for each other, so that nobody can move first. An act waits where a text puts it after something, in
 * {@code in-order} or by what a duty binds {@code once}; to be in force is no act, and agreements that wait for nothing
 * but that enter together (L3). Everything that is no party's act is taken as given.
 *
 * <p>
 * Acts are done, one after the other, as long as one can be; those that remain wait.
 */
public final class WaitingCircles {

    private final Map<String, Instrument> texts = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Set<Act> done = new LinkedHashSet<>();
    private final Set<String> entered = new LinkedHashSet<>();

    /**
     * An act.
     *
     * @param text under which agreement
     * @param what the place of the consent in it, or the duty that is done
     * @param consent whether it is a consent; else a duty
     * @param after what must hold before it
     */
    private record Act(String text, Object what, boolean consent, List<Condition> after) {}

    /**
     * Something that waits.
     *
     * @param text under which agreement
     * @param what the duty that is to be done; empty for the consent to it
     */
    public record Waiting(String text, Optional<String> what) {}

    private WaitingCircles(Instrument instrument, Map<String, Instrument> others) {
        add(instrument, others);
    }

    /** The circles among an agreement and those that it waits for, each by the names of the agreements. */
    static List<List<String>> of(Instrument instrument, Map<String, Instrument> others) {
        List<List<String>> found = new ArrayList<>();
        for (List<Waiting> circle : waiting(instrument, others)) {
            List<String> names = circle.stream().map(Waiting::text).distinct().toList();
            if (!found.contains(names)) {
                found.add(names);
            }
        }
        return found;
    }

    /** The same, each by what waits, in the order of the texts. */
    public static List<List<Waiting>> waiting(Instrument instrument, Map<String, Instrument> others) {
        WaitingCircles circles = new WaitingCircles(instrument, others);
        circles.run();
        return circles.found();
    }

    private void add(Instrument text, Map<String, Instrument> others) {
        if (texts.putIfAbsent(text.id(), text) != null) {
            return;
        }
        for (Condition condition : text.agreement().life().entry()) {
            consents(text.id(), condition, List.of());
        }
        text.agreement().obligations().forEach(it -> acts.add(new Act(text.id(), it.id(), false,
                before(it.course()))));
        text.conditions().stream().flatMap(Condition::facts)
                .filter(it -> it.kind() == Condition.Kind.OTHER_AGREEMENT).flatMap(it -> it.what().stream())
                .forEach(id -> Optional.ofNullable(others.get(id)).or(() -> Optional
                        .ofNullable(text.agreement().imports().get(id))
                        .map(it -> Instrument.of(it, text.interpretation()))).ifPresent(it -> add(it, others)));
    }

    private static List<Condition> before(Course course) {
        return List.of(course.once(), course.whilst(), course.from()).stream().flatMap(Optional::stream).toList();
    }

    private void consents(String text, Condition condition, List<Condition> after) {
        if (condition instanceof Fact fact) {
            if (isConsent(fact)) {
                acts.add(new Act(text, new Place(fact, after), true, after));
            }
        } else if (condition instanceof Condition.InOrder order) {
            List<Condition> before = new ArrayList<>(after);
            for (Condition part : order.parts()) {
                consents(text, part, List.copyOf(before));
                before.add(part);
            }
        } else {
            condition.parts().forEach(it -> consents(text, it, after));
        }
    }

    private record Place(Fact fact, List<Condition> after) {}

    private static boolean isConsent(Fact fact) {
        return fact.kind() == Condition.Kind.SIGNATURE || fact.kind() == Condition.Kind.RATIFICATION;
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = false;
            for (Act act : acts) {
                if (!done.contains(act) && act.after().stream().allMatch(it -> holds(act.text(), it, entered))) {
                    more |= done.add(act);
                }
            }
            more |= enter();
        }
    }

    private List<Condition> entry(String id) {
        return Optional.ofNullable(texts.get(id)).map(it -> it.agreement().life().entry()).orElse(List.of());
    }

    private boolean enter() {
        Set<String> entering = new LinkedHashSet<>(texts.keySet());
        boolean smaller = true;
        while (smaller) {
            Set<String> assumed = Set.copyOf(entering);
            smaller = entering.removeIf(id -> !entered.contains(id) && entry(id).stream()
                    .anyMatch(it -> !holds(id, it, assumed)));
        }
        return entered.addAll(entering);
    }

    private boolean holds(String text, Condition condition, Set<String> inForce) {
        return switch (condition) {
            case Fact fact -> fact(text, fact, inForce);
            case Condition.Done it -> isDone(text, it.duty());
            case Condition.After after -> holds(text, after.from(), inForce);
            case Condition.AllOf all -> all.parts().stream().allMatch(it -> holds(text, it, inForce));
            case Condition.InOrder order -> order.parts().stream().allMatch(it -> holds(text, it, inForce));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(it -> holds(text, it, inForce));
            case Condition.Not not -> true;
        };
    }

    private boolean isDone(String text, String duty) {
        return done.stream().anyMatch(it -> !it.consent() && it.text().equals(text) && it.what().equals(duty));
    }

    private boolean fact(String text, Fact fact, Set<String> inForce) {
        if (isConsent(fact)) {
            return acts.stream().filter(it -> it.text().equals(text) && it.what() instanceof Place place
                    && place.fact().equals(fact)).allMatch(done::contains);
        }
        if (fact.kind() != Condition.Kind.OTHER_AGREEMENT || !texts.containsKey(fact.what().orElse(""))) {
            return true;
        }
        String other = fact.what().orElse("");
        return switch (fact.stage().orElse(Stage.IN_FORCE)) {
            case SIGNED, RATIFIED, CLAIMED, FOUND -> consents(other).allMatch(done::contains);
            case IN_FORCE, MEMBER -> inForce.contains(other);
        };
    }

    private java.util.stream.Stream<Act> consents(String text) {
        return acts.stream().filter(it -> it.consent() && it.text().equals(text));
    }

    /** The acts that wait for each other. */
    private List<List<Waiting>> found() {
        Map<String, Set<String>> waits = new LinkedHashMap<>();
        for (Act act : acts) {
            if (!done.contains(act)) {
                Set<String> to = waits.computeIfAbsent(name(act), it -> new LinkedHashSet<>());
                act.after().forEach(it -> waitsFor(act.text(), it, to));
            }
        }
        texts.keySet().stream().filter(it -> !entered.contains(it)).forEach(id -> {
            Set<String> to = waits.computeIfAbsent(id, it -> new LinkedHashSet<>());
            entry(id).forEach(it -> waitsFor(id, it, to));
        });
        Digraph graph = Digraph.of(waits);
        List<List<Waiting>> found = new ArrayList<>();
        for (Set<String> part : graph.components()) {
            boolean round = part.size() > 1 || part.stream().anyMatch(it -> graph.next(it).contains(it));
            List<Waiting> circle = texts.keySet().stream().flatMap(text -> acts.stream()
                    .filter(it -> it.text().equals(text) && part.contains(name(it))))
                    .map(it -> new Waiting(it.text(),
                            it.consent() ? Optional.empty() : Optional.of(it.what().toString())))
                    .distinct().toList();
            if (round && !circle.isEmpty() && !found.contains(circle)) {
                found.add(circle);
            }
        }
        return found;
    }

    private String name(Act act) {
        return act.text() + " " + acts.indexOf(act);
    }

    /** The acts and entries not come about for which a condition waits. */
    private void waitsFor(String text, Condition condition, Set<String> into) {
        condition.all().forEach(it -> {
            if (it instanceof Condition.Done duty) {
                acts.stream().filter(act -> !act.consent() && act.text().equals(text)
                        && act.what().equals(duty.duty())).filter(act -> !done.contains(act))
                        .forEach(act -> into.add(name(act)));
            } else if (it instanceof Fact fact && isConsent(fact)) {
                acts.stream().filter(act -> act.text().equals(text) && act.what() instanceof Place place
                        && place.fact().equals(fact)).filter(act -> !done.contains(act))
                        .forEach(act -> into.add(name(act)));
            } else if (it instanceof Fact fact && fact.kind() == Condition.Kind.OTHER_AGREEMENT
                    && texts.containsKey(fact.what().orElse(""))) {
                String other = fact.what().orElse("");
                Stage stage = fact.stage().orElse(Stage.IN_FORCE);
                if (stage == Stage.IN_FORCE || stage == Stage.MEMBER) {
                    if (!entered.contains(other)) {
                        into.add(other);
                    }
                } else {
                    consents(other).filter(act -> !done.contains(act)).forEach(act -> into.add(name(act)));
                }
            }
        });
    }
}

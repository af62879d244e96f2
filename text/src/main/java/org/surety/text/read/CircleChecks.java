package org.surety.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.graph.Digraph;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;

/**
 * Finds groups that contain themselves, rules, procedures and places that lead back to themselves, under some reading.
 */
final class CircleChecks {

    private final AgreementText text;
    private final Problems problems;
    private final Map<String, Set<Mention>> mentions;
    private final Map<String, String> largerPlaces;

    CircleChecks(AgreementText text, Problems problems, Map<String, Set<Mention>> mentions,
            Map<String, String> largerPlaces) {
        this.text = text;
        this.problems = problems;
        this.mentions = mentions;
        this.largerPlaces = largerPlaces;
    }

    void run() {
        report(FormRules.FORM_CIRCULAR_GROUP, Mention.Kind.MEMBERS, "members ", "groups or bodies contain each other");
        report(FormRules.FORM_CIRCULAR_RULE, Mention.Kind.RULE, "members ", "the rules of bodies refer to each other");
        report(FormRules.FORM_CIRCULAR_REFERRAL, Mention.Kind.PROCEDURE, "procedure ",
                "procedures refer to each other");
        denials();
        Map<String, List<String>> in = new LinkedHashMap<>();
        largerPlaces.forEach((place, larger) -> in.put(place, List.of(larger)));
        Digraph.of(in).circle().ifPresent(circle -> report(FormRules.FORM_CIRCULAR_PLACE, "places." + circle.getFirst(),
                "places lie in each other", circle));
    }

    /**
     * An obligation must not depend on its own denial. Each stands in the graph twice, as it is and denied; what names
     * another under {@code not} leads from the one to the other.
     */
    private void denials() {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        Map<List<String>, List<Optional<Mention.Guard>>> guards = new HashMap<>();
        String space = "obligation ";
        mentions.forEach((element, names) -> names.stream()
                .filter(it -> element.startsWith(space) && (it.kind() == Mention.Kind.DUTY
                        || it.kind() == Mention.Kind.DUTY_DENIED))
                .forEach(it -> {
                    boolean turns = it.kind() == Mention.Kind.DUTY_DENIED;
                    String from = element.substring(space.length());
                    for (boolean denied : List.of(false, true)) {
                        String here = (denied ? "not " : "") + from;
                        String there = (denied == turns ? "" : "not ") + it.name();
                        graph.computeIfAbsent(here, key -> new ArrayList<>()).add(there);
                        guards.computeIfAbsent(List.of(here, there), key -> new ArrayList<>()).add(it.guard());
                    }
                }));
        GuardedCircles ways = new GuardedCircles(graph, guards);
        for (String duty : text.names().duties()) {
            Optional<List<String>> way = graph.containsKey(duty) ? ways.way(duty, "not " + duty) : Optional.empty();
            if (way.isPresent()) {
                report(FormRules.FORM_CIRCULAR_CONDITION, "obligations." + duty,
                        "an obligation depends on its own being denied", way.get());
                return;
            }
        }
    }

    private void report(FormRules rule, Mention.Kind kind, String space, String message) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        Map<List<String>, List<Optional<Mention.Guard>>> guards = new HashMap<>();
        mentions.forEach((element, names) -> {
            if (element.startsWith(space)) {
                String from = element.substring(space.length());
                names.stream().filter(it -> it.kind() == kind && !it.isForeign()).forEach(it -> {
                    graph.computeIfAbsent(from, key -> new ArrayList<>()).add(it.name());
                    guards.computeIfAbsent(List.of(from, it.name()), key -> new ArrayList<>()).add(it.guard());
                });
            }
        });
        Digraph all = Digraph.of(graph);
        Optional<List<String>> circle = all.circle();
        circle.flatMap(first -> new GuardedCircles(graph, guards).confirm(first))
                .ifPresent(it -> report(rule, clause(kind, it.getFirst()), message, it));
        int length = circle.isPresent() ? 0 : all.longest();
        if (length > Limits.LONGEST_CHAIN && kind != Mention.Kind.PROCEDURE) {
            String clause = clause(kind, graph.keySet().iterator().next());
            Mark mark = text.markOf(clause);
            problems.add(FormRules.FORM_TOO_LARGE, mark.line(), mark.column(), clause,
                    message + " in a chain of " + length + "; at most " + Limits.LONGEST_CHAIN
                            + " can be worked with",
                    Optional.of("Name what is meant directly."));
        }
    }

    private String clause(Mention.Kind kind, String name) {
        String section = kind == Mention.Kind.PROCEDURE
                ? "procedures"
                : text.names().groups().contains(name) ? "groups" : "bodies";
        return section + "." + name;
    }

    private void report(FormRules rule, String clause, String message, List<String> circle) {
        Mark mark = text.markOf(clause);
        problems.add(rule, mark.line(), mark.column(), clause, message + ": " + Circles.tell(circle),
                Optional.empty());
    }
}

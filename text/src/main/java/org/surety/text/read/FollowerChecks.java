package org.surety.text.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.surety.model.graph.Digraph;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Conduct;
import org.surety.model.scenario.Scenario;
import org.surety.model.scenario.Voting;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;

/**
 * Refuses parties that follow each other's ballots in a circle, in one and the same vote. Only those whom somebody
 * follows can be in a circle, so only they are looked at. A circle that exists under one reading is one.
 */
final class FollowerChecks {

    /**
     * Beyond so many steps of work, it is enough for a refusal that the circle would exist if every entry held at once.
     */
    private static final long MOST_WORK = 20_000_000;

    private final Scenario scenario;
    private final Belonging belonging;
    private final Map<String, List<Behaviour>> entries = new LinkedHashMap<>();

    private FollowerChecks(Scenario scenario, Optional<AgreementFile> agreement) {
        this.scenario = scenario;
        Set<String> leaders = leaders(scenario);
        this.belonging = new Belonging(agreement, scenario.incident(), leaders);
        leaders.forEach(it -> entries.put(it, new ArrayList<>()));
        for (boolean party : new boolean[]{true, false}) {
            for (Behaviour entry : scenario.behaviours().reversed()) {
                if (belonging.isParty(entry.who()) == party) {
                    belonging.of(entry.who()).forEach(it -> entries.getOrDefault(it, new ArrayList<>()).add(entry));
                }
            }
        }
    }

    /** Reports a circle, in the file that brings it about. */
    static void check(Scenario merged, Scenario own, Node.Mapping tree, Optional<AgreementFile> agreement,
            Problems problems) {
        FollowerChecks checks = new FollowerChecks(merged, agreement);
        checks.circle().ifPresent(circle -> checks.report(circle, own, tree, problems));
    }

    /** A vote, as far as behaviour may differ by it. */
    private record Vote(List<String> step, int attempt) {}

    private record Edge(String to, String who) {}

    private static Set<String> leaders(Scenario scenario) {
        Set<String> leaders = new LinkedHashSet<>();
        for (Behaviour entry : scenario.behaviours()) {
            votings(entry).flatMap(FollowerChecks::attempts).forEach(it -> {
                if (it instanceof Voting.Follows follows) {
                    leaders.add(leader(follows));
                }
            });
        }
        return leaders;
    }

    private static String leader(Voting.Follows follows) {
        return follows.leader().substring(follows.leader().indexOf('/') + 1);
    }

    private static Stream<Voting> votings(Behaviour entry) {
        return Stream.concat(Stream.of(entry.conduct()), entry.atSteps().values().stream())
                .flatMap(it -> it.voting().stream());
    }

    private static Stream<Voting.Attempt> attempts(Voting voting) {
        return Stream.concat(voting.attempts().stream(), voting.whenAttacker().stream());
    }

    private Optional<List<String>> circle() {
        Optional<List<String>> atMost = Digraph.of(graph(this::everything)).circle();
        if (atMost.isEmpty()) {
            return Optional.empty();
        }
        List<Vote> votes = votes();
        long size = entries.values().stream().mapToLong(it -> 1 + it.size()).sum();
        if (size * votes.size() > MOST_WORK) {
            return atMost;
        }
        return votes.stream().flatMap(vote -> Digraph.of(graph(it -> inVote(it, vote))).circle().stream()).findFirst();
    }

    private Map<String, List<String>> graph(Function<String, List<Edge>> edges) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        entries.keySet().forEach(it -> graph.put(it, edges.apply(it).stream().map(Edge::to).distinct().toList()));
        return graph;
    }

    private List<Edge> everything(String party) {
        List<Edge> edges = new ArrayList<>();
        for (Behaviour entry : entries.getOrDefault(party, List.of())) {
            votings(entry).flatMap(FollowerChecks::attempts).forEach(it -> {
                if (it instanceof Voting.Follows follows) {
                    edges.add(new Edge(leader(follows), entry.who()));
                }
            });
        }
        return edges;
    }

    /** Every vote in which somebody's ballot may differ from that in others. */
    private List<Vote> votes() {
        Set<List<String>> steps = new LinkedHashSet<>();
        steps.add(List.of());
        int attempts = 1;
        for (Behaviour entry : scenario.behaviours()) {
            entry.atSteps().keySet().forEach(
                    it -> steps.add(it.contains("/") ? List.of(it, it.substring(it.indexOf('/') + 1)) : List.of(it)));
            attempts = Math.max(attempts, votings(entry).mapToInt(it -> it.attempts().size()).max().orElse(1));
        }
        List<Vote> votes = new ArrayList<>();
        for (List<String> step : steps) {
            for (int attempt = 0; attempt < attempts; attempt++) {
                votes.add(new Vote(step, attempt));
            }
        }
        return votes;
    }

    /**
     * Whom a party follows in a vote: what the most specific entry says, and where that leaves something open, the
     * next.
     */
    private List<Edge> inVote(String party, Vote vote) {
        List<Edge> edges = new ArrayList<>();
        boolean attacks = scenario.incident().filter(it -> it.attacker().equals(party)).isPresent();
        for (Behaviour entry : entries.getOrDefault(party, List.of())) {
            for (Voting voting : inVote(entry, vote)) {
                int attempt = Math.min(vote.attempt(), voting.attempts().size() - 1);
                Voting.Attempt ballot =
                        voting.whenAttacker().filter(it -> attacks).orElse(voting.attempts().get(attempt));
                if (!(ballot instanceof Voting.Follows follows)) {
                    return edges;
                }
                edges.add(new Edge(leader(follows), entry.who()));
                if (follows.otherwise().isPresent() || follows.with().low().equals(Ratio.ONE)) {
                    return edges;
                }
            }
        }
        return edges;
    }

    private static List<Voting> inVote(Behaviour entry, Vote vote) {
        List<Voting> votings = new ArrayList<>();
        vote.step().forEach(step -> Optional.ofNullable(entry.atSteps().get(step)).flatMap(Conduct::voting)
                .ifPresent(votings::add));
        entry.conduct().voting().ifPresent(votings::add);
        return votings;
    }

    private void report(List<String> circle, Scenario own, Node.Mapping tree, Problems problems) {
        Set<String> ownEntries = new LinkedHashSet<>();
        own.behaviours().forEach(it -> ownEntries.add(it.who()));
        Mark mark = tree.entry("extends").map(Node.Entry::value).orElse(tree).mark();
        String clause = "extends";
        search : for (int i = 0; i + 1 < circle.size(); i++) {
            for (Edge edge : everything(circle.get(i))) {
                Optional<Mark> here = edge.to().equals(circle.get(i + 1)) && ownEntries.contains(edge.who())
                        ? markOf(tree, edge)
                        : Optional.empty();
                if (here.isPresent()) {
                    mark = here.get();
                    clause = "behaviour." + edge.who();
                    break search;
                }
            }
        }
        problems.add(FormRules.FORM_CIRCULAR_FOLLOWING, mark.line(), mark.column(), clause, circle.size() == 2
                ? Quote.of(circle.getFirst()) + " follows its own ballot"
                : "ballots follow each other: " + Circles.tell(circle),
                Optional.of("Give one of them a ballot of its own."));
    }

    private static Optional<Mark> markOf(Node.Mapping tree, Edge edge) {
        return tree.entry("behaviour").map(Node.Entry::value).filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast).flatMap(it -> it.entry(edge.who())).flatMap(
                        it -> follows(it.value(), edge.to()).stream().findFirst());
    }

    private static List<Mark> follows(Node node, String leader) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().stream()
                    .flatMap(it -> it.key().equals("follows") && it.value() instanceof Node.Scalar scalar
                            && scalar.text().strip().substring(scalar.text().strip().indexOf('/') + 1).equals(leader)
                                    ? Stream.of(scalar.mark())
                                    : follows(it.value(), leader).stream())
                    .toList();
            case Node.Sequence list -> list.items().stream().flatMap(it -> follows(it, leader).stream()).toList();
            case Node.Scalar scalar -> List.of();
            case Node.Open open -> List.of();
        };
    }
}

package org.surety.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.model.agreement.Exit;
import org.surety.model.agreement.Next;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.graph.Digraph;
import org.surety.model.scenario.Incident;
import org.surety.report.words.English;
import org.surety.report.words.EventWords;
import org.surety.report.words.Names;
import org.surety.report.words.StepWords;
import org.surety.report.words.TimeWords;
import org.surety.report.words.Variants;
import org.surety.semantics.Case;

/** Turns a procedure into boxes and arrows. */
public final class ProcedureLayout {

    /** The name of the box of the event. */
    static final String EVENT = "on";

    private final Procedure procedure;
    private final List<OpenTerm> terms;
    private final StepWords words;
    private final EventWords events;
    private final Case anyCase;
    private final Map<Key, Set<String>> arrows = new LinkedHashMap<>();

    private record Key(String from, String to) {}

    private ProcedureLayout(Names names, Procedure procedure, List<OpenTerm> terms) {
        this.procedure = procedure;
        this.terms = terms;
        this.words = new StepWords(names);
        this.events = new EventWords(names);
        this.anyCase =
                Case.of(names.membership(), procedure.id(), new Incident(procedure.usualEvent(), Case.OUTSIDER,
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    /**
     * The drawing of a procedure as all readings have it: no reading stands for the text.
     *
     * @param variants the readings
     * @param id the procedure, which at least one of them has
     * @param terms the open terms of the agreement, to be marked where they are
     */
    public static ProcedureDrawing of(Variants variants, String id, List<OpenTerm> terms) {
        List<CommonDrawing.Drawn> drawn = new ArrayList<>();
        variants.all().forEach(it -> it.names().agreement().procedure(id).ifPresent(procedure -> drawn.add(
                new CommonDrawing.Drawn(new ProcedureLayout(it.names(), procedure, terms).flow(),
                        it.term().orElse("")))));
        return CommonDrawing.of(drawn);
    }

    /** The procedures that any of the readings has. */
    public static List<String> procedures(Variants variants) {
        return variants.all().stream().flatMap(it -> it.names().agreement().procedures().stream())
                .map(Procedure::id).distinct().toList();
    }

    private ProcedureDrawing flow() {
        arrows(EVENT, "", procedure.start());
        procedure.steps().forEach(this::arrows);
        List<ProcedureDrawing.Node> nodes = new ArrayList<>();
        nodes.add(event());
        Digraph graph = graph();
        Set<String> reached = graph.from(List.of(EVENT));
        order(graph, reached).forEach(step -> nodes.add(node(step, reached.contains(step.id()))));
        List<ProcedureDrawing.Edge> edges = new ArrayList<>();
        arrows.forEach((key, labels) -> {
            Set<String> said = new LinkedHashSet<>(labels);
            said.remove("");
            edges.add(new ProcedureDrawing.Edge(key.from(), key.to(), English.or(said), open(key.from(), true)));
        });
        return new ProcedureDrawing(English.capital(English.words(procedure.id())), nodes, edges);
    }

    private ProcedureDrawing.Node event() {
        String whom = procedure.against().map(it -> " on " + events.members().of(it)).orElse("");
        List<String> lines = new ArrayList<>(List.of(
                English.capital(EventWords.kinds(procedure.on())) + whom + ", by " + events.by(procedure.by())));
        lines.add("Where: " + EventWords.territory(procedure.territory()));
        lines.add("How grave: " + EventWords.threshold(procedure.threshold()));
        String path = "procedures." + procedure.id();
        List<String> open = terms.stream().filter(it -> it.place().startsWith(path + ".") || it.place().equals(path))
                .filter(it -> !it.place().startsWith(path + ".steps")).map(OpenTerm::name).toList();
        return new ProcedureDrawing.Node(EVENT, ProcedureDrawing.Shape.EVENT, "The event", lines, "", open);
    }

    private ProcedureDrawing.Node node(Step step, boolean reached) {
        boolean help = step instanceof Step.Act act && anyCase.isHelp(act);
        ProcedureDrawing.Shape shape = step instanceof Step.Vote
                ? ProcedureDrawing.Shape.VOTE
                : help ? ProcedureDrawing.Shape.HELP : ProcedureDrawing.Shape.STEP;
        List<String> lines = new ArrayList<>(List.of(English.capital(words.of(step))));
        if (!reached) {
            lines.add("(Nothing leads here)");
        }
        return new ProcedureDrawing.Node(step.id(), shape, StepWords.heading(step), lines,
                TimeWords.timing(step.timing()), open(step.id(), false));
    }

    /** The open terms of a step: those that decide what follows, or the others. */
    private List<String> open(String step, boolean next) {
        String path = "procedures." + procedure.id() + ".steps." + step;
        return terms.stream().filter(it -> it.place().equals(path) || it.place().startsWith(path + "."))
                .filter(it -> next == Set.of("then", "yes", "no", "silence", "finally")
                        .contains(it.place().substring(it.place().lastIndexOf('.') + 1)))
                .map(OpenTerm::name).toList();
    }

    private void arrows(Step step) {
        // An act after which nothing is provided for needs no arrow to say so.
        if (!(step instanceof Step.Act) || !step.exits().stream().allMatch(Exit::ends)) {
            step.openExits().stream().sorted(Comparator.comparing(it -> it.way() == Exit.Way.SILENCE))
                    .forEach(it -> arrows(step.id(), StepWords.exit(step, it), it.next()));
        }
    }

    private void arrows(String from, String label, Next next) {
        List<String> targets = next.steps().isEmpty() ? List.of(ProcedureDrawing.END) : next.steps();
        targets.forEach(to -> arrows.computeIfAbsent(new Key(from, to), key -> new LinkedHashSet<>()).add(label));
    }

    /**
     * Depth first, the favourable outcome last found and so first placed; steps that nothing leads to stand at the end.
     */
    private List<Step> order(Digraph graph, Set<String> reached) {
        List<Step> ordered = new ArrayList<>();
        graph.finishing(EVENT).reversed().forEach(it -> procedure.step(it).ifPresent(ordered::add));
        procedure.steps().stream().filter(it -> !reached.contains(it.id())).forEach(ordered::add);
        return ordered;
    }

    /** What each box leads to, the first arrow last. */
    private Digraph graph() {
        Map<String, List<String>> next = new LinkedHashMap<>();
        arrows.keySet().forEach(it -> next.computeIfAbsent(it.from(), from -> new ArrayList<>()).addFirst(it.to()));
        return Digraph.of(next);
    }
}

package org.surety.report.drawing;

import java.util.List;

/**
 * A procedure as a drawing sees it: boxes, and arrows with labels.
 *
 * @param title what is drawn
 * @param nodes the first is the event that sets it off; the others stand in an order in which arrows lead downwards,
 * except those that
 *            repeat a step
 */
public record ProcedureDrawing(String title, List<Node> nodes, List<Edge> edges) {

    /** Copies the lists. */
    public ProcedureDrawing {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The target of an arrow that leads to no further step. */
    public static final String END = "";

    /** What a box is. */
    public enum Shape {
        /** The event that sets the procedure off. */
        EVENT,
        /** A step. */
        STEP,
        /** A vote. */
        VOTE,
        /** An act that counts as help. */
        HELP
    }

    /**
     * A box.
     *
     * @param id its name in the procedure; {@code on} for the event
     * @param heading a word or two
     * @param lines what happens there, sentence by sentence
     * @param clock its time, in words; empty where a time makes no sense
     * @param open the open terms inside
     */
    public record Node(String id, Shape shape, String heading, List<String> lines, String clock, List<String> open) {
        /** Copies the lists. */
        public Node {
            lines = List.copyOf(lines);
            open = List.copyOf(open);
        }
    }

    /**
     * An arrow.
     *
     * @param to the name of a box, or {@link #END}
     * @param label on which outcome; empty if there is only one
     * @param open the open term that decides whether it leads there; empty if none
     */
    public record Edge(String from, String to, String label, List<String> open) {
        /** Copies the list. */
        public Edge {
            open = List.copyOf(open);
        }

        /** Whether it leads to no further step. */
        public boolean isEnd() {
            return to.equals(END);
        }
    }
}

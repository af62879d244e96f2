package org.surety.analysis.crisis.exact;

import java.util.List;

/**
 * A pass over parties, one level each. A state within it consists of the ballots of leaders whose followers have not
 * voted yet, a node of the ballot diagram, a mark of who has acted, and a state of the lattice.
 *
 * @param levels in the order of the pass
 * @param marking which marks there are
 * @param ends the steps that follow a passed vote, by mark; -1 for nothing, which is worth zero
 * @param failed the step that follows a failed vote; -1 for nothing
 * @param limits for each level, and after the last, the highest state of the lattice that can occur
 * @param size the number of states of the lattice
 */
record TallyPass(List<Layer> levels, Marking marking, int[] ends, int failed, int[] limits, int size) {

    /** What is remembered of who has acted. */
    enum Marking {
        /** Nothing. */
        NONE(1),
        /** Only courses in which everybody acts: 0 nobody was to act so far, 1 all of them do. */
        ALL_ACT(2),
        /** 0 nobody was to act so far, 1 some were and none does, 2 some do and some do not, 3 all do. */
        SOME_ACT(4);

        private final int marks;

        Marking(int marks) {
            this.marks = marks;
        }

        int marks() {
            return marks;
        }

        /** The mark after one more who was to act, and does. */
        int acted(int mark) {
            return switch (this) {
                case NONE -> 0;
                case ALL_ACT -> 1;
                case SOME_ACT -> mark == 0 || mark == 3 ? 3 : 2;
            };
        }

        /** The mark after one more who was to act, and does not; -1 where such courses do not count. */
        int missed(int mark) {
            return switch (this) {
                case NONE -> 0;
                case ALL_ACT -> -1;
                case SOME_ACT -> mark == 0 || mark == 1 ? 1 : 2;
            };
        }
    }

    /** The number of values before level {@code index}, or after all. */
    int width(int index) {
        int contexts = index < levels.size() ? levels.get(index).contextsBefore() : levels.getLast().contextsAfter();
        int nodes = index < levels.size() ? levels.get(index).nodesBefore() : levels.getLast().nodesAfter();
        return contexts * nodes * marking.marks() * size;
    }

    /** The greatest width. */
    int widest() {
        int most = 0;
        for (int i = 0; i <= levels.size(); i++) {
            most = Math.max(most, width(i));
        }
        return most;
    }
}

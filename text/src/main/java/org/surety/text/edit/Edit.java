package org.surety.text.edit;

import java.util.List;
import java.util.Optional;

/** One change of a file. A path is the keys that lead to a value; an item of a list is counted from 0. */
public sealed interface Edit {

    /** To which value. */
    List<String> path();

    /**
     * Writes a value: in the place of what stands there, or as a new key. What leads there is made where it is missing.
     *
     * @param after the key of the same mapping after which a new one comes; otherwise it comes last
     */
    record Put(List<String> path, Written value, Optional<String> after) implements Edit {
        /** Copies the path. */
        public Put {
            path = List.copyOf(path);
        }

        /** As the last of its mapping. */
        public Put(List<String> path, Written value) {
            this(path, value, Optional.empty());
        }
    }

    /** Adds an item at the end of a list; a value that stands there alone becomes a list. */
    record Append(List<String> path, Written value) implements Edit {
        /** Copies the path. */
        public Append {
            path = List.copyOf(path);
        }
    }

    /** Takes a value away, with its key; a mapping or list that is empty then goes too. */
    record Remove(List<String> path) implements Edit {
        /** Copies the path. */
        public Remove {
            path = List.copyOf(path);
        }
    }

    /** Gives a key another name. What refers to it is not changed. */
    record Rename(List<String> path, String name) implements Edit {
        /** Copies the path. */
        public Rename {
            path = List.copyOf(path);
        }
    }
}

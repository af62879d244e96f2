package org.surety.text.read;

import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/**
 * A value on its way to the model, with the path of the clause it belongs to.
 *
 * @param path {@code procedures.assistance.steps.decision.rule}; open terms leave no trace in it
 */
record Cell(String path, Node node) {

    Mark mark() {
        return node.mark();
    }

    Cell with(Node other) {
        return new Cell(path, other);
    }

    Cell at(String key, Node value) {
        return new Cell(path.isEmpty() ? key : path + "." + key, value);
    }

    Cell at(Node.Entry entry) {
        return at(entry.key(), entry.value());
    }

    /** The last key of the path, which may itself hold dots where it is a name; used only for words of the language. */
    String lastKey() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

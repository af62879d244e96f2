package org.surety.workbench.asking;

import java.util.List;
import java.util.Optional;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** What was sent makes no question: which field, what was found, what was expected, and what was probably meant. */
public final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Optional<String> found;
    private final String expected;
    private final transient Optional<String> near;

    /**
     * A field that is wrong.
     *
     * @param found what stands there; empty where nothing does
     * @param near what was probably meant
     */
    public WrongInput(String field, Optional<String> found, String expected, Optional<String> near) {
        this(sentence(field, found, expected, near), field, found, expected, near);
    }

    private WrongInput(String sentence, String field, Optional<String> found, String expected, Optional<String> near) {
        super(sentence);
        this.field = field;
        this.found = found;
        this.expected = expected;
        this.near = near;
    }

    /** A field that there is not. */
    static WrongInput unknown(String name, List<String> names) {
        Optional<String> near = Nearest.to(name, names);
        String expected = names.isEmpty() ? "no field" : "one of " + String.join(", ", names);
        return new WrongInput("there is no field " + Quote.of(name) + "; expected " + expected
                + near.map(it -> ". Maybe " + Quote.of(it) + "?").orElse(""), name, Optional.empty(), expected, near);
    }

    private static String sentence(String field, Optional<String> found, String expected, Optional<String> near) {
        return found.map(it -> "found " + Quote.of(it) + " as `" + field + "`").orElseGet(
                () -> "`" + field + "` is missing") + "; expected " + expected
                + near.map(it -> ". Maybe " + Quote.of(it) + "?").orElse("");
    }

    /** Which field. */
    public String field() {
        return field;
    }

    /** What stands there. */
    public Optional<String> found() {
        return found;
    }

    /** What should. */
    public String expected() {
        return expected;
    }

    /** What was probably meant. */
    public Optional<String> near() {
        return near;
    }
}

package org.surety.cli;

import org.surety.model.agreement.Word;

/** When to use colours. */
enum Colour implements Word {
    /** On a terminal, unless NO_COLOR is set. */
    AUTO,
    /** Even where there is no terminal. */
    ALWAYS,
    /** Not at all. */
    NEVER;

    /** Whether to colour what goes to a terminal, or to something else. */
    boolean on(boolean terminal, Environment environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                    terminal && !environment.has("NO_COLOR") && !"dumb".equals(environment.environment().get("TERM"));
        };
    }
}

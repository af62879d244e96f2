package org.surety.text.tree;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.surety.text.FormRules;
import org.surety.text.Problems;

/** Says in our words what the YAML parser could not understand. */
final class YamlErrors {

    private YamlErrors() {}

    static void report(MarkedYamlEngineException broken, String text, Problems problems) {
        Mark mark = broken.getProblemMark().map(it -> new Mark(it.getLine() + 1, it.getColumn() + 1))
                .orElse(new Mark(0, 0));
        String problem = broken.getProblem() == null ? "something else" : broken.getProblem();
        String line = text.lines().skip(Math.max(0, mark.line() - 1)).findFirst().orElse("");
        Optional<String> hint = Optional.empty();
        if (line.substring(0, Math.min(line.length(), mark.column())).contains("\t")) {
            problem = "a tab stands where the line is indented";
            hint = Optional.of("Indent with spaces.");
        } else if (problem.contains("mapping values are not allowed here")) {
            problem = "a second `: ` stands on one line";
            hint = Optional.of("Put a text that contains `: ` into quotation marks, or begin a new line.");
        } else if (problem.contains("could not find expected ':'")) {
            hint = Optional.of("A key needs a colon and a space after it.");
        } else if (problem.startsWith("found character '%'") || problem.startsWith("found character '@'")
                || problem.startsWith("found character '`'")) {
            hint = Optional.of("Put the text into quotation marks.");
        }
        problems.add(FormRules.FORM_YAML, mark.line(), mark.column(), "", "this is not well-formed YAML: " + problem,
                hint);
    }
}

package org.surety.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model for another tool is a model of.
 *
 * @param agreement its id
 * @param title its title
 * @param procedure the procedure that the event meets
 * @param reading the reading of its unclear clauses, in words
 * @param scenario the id of the scenario
 * @param scenarioTitle its title
 * @param values which values assumed ranges have, in words
 * @param enough what is enough help, in words
 * @param version the version of Surety
 */
public record ModelHeading(String agreement, String title, String procedure, String reading, String scenario,
        Optional<String> scenarioTitle, String values, String enough, String version) {

    private static final int COLUMNS = 110;
    private static final int LABEL = 11;

    /** One fact a line, with its label; long ones go on in the next line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(line("agreement", agreement + ": " + title));
        lines.addAll(line("procedure", procedure));
        lines.addAll(line("reading", reading));
        lines.addAll(line("scenario", scenario + scenarioTitle.map(it -> ": " + it).orElse("")));
        lines.addAll(line("enough", enough));
        lines.addAll(line("ranges", values));
        return lines;
    }

    /** A fact with its label. */
    public static List<String> line(String label, String text) {
        List<String> lines = new ArrayList<>();
        String before = label + " ".repeat(Math.max(1, LABEL - label.length()));
        for (String part : wrapped(text, COLUMNS - LABEL)) {
            lines.add(before + part);
            before = " ".repeat(LABEL);
        }
        return lines;
    }

    /** A text in lines of at most {@code width} characters, broken between words. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

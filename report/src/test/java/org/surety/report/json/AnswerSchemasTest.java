package org.surety.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.report.view.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas in {@code docs/json/} are those of the records. With {@code -Dsurety.golden=write} they are written anew
 * instead; look at what has changed, since programs rely on it.
 */
class AnswerSchemasTest {

    private static final Path FOLDER = Path.of(System.getProperty("surety.home", ".."), "docs/json");
    private static final String ENDING = ".schema.json";
    private static final int LONGEST_LINE = 140;
    /** Commands that are not called as their view is. */
    private static final Map<String, String> COMMANDS = Map.of("catalog", "catalog list --format json",
            "draftcheck", "draft check --format json", "draftstart", "draft start --format json", "designsize",
            "design --count --format json", "rates",
            "catalog rates --format json", "copy", "catalog copy --format json", "export",
            "export --to json` and of `surety catalog show --format json");

    static Stream<Class<?>> views() {
        return Arrays.stream(View.class.getPermittedSubclasses());
    }

    private static String name(Class<?> view) {
        return view.getSimpleName().replaceFirst("View$", "").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("views")
    void areThoseOfTheRecords(Class<? extends View> view) throws IOException {
        String name = name(view);
        String schema = written(AnswerSchema.of(view,
                "The answer of `surety " + COMMANDS.getOrDefault(name, name + " --format json") + "`"), "", 0) + "\n";
        Path file = FOLDER.resolve(name + ENDING);
        if ("write".equals(System.getProperty("surety.golden"))) {
            Files.writeString(file, schema);
        }
        assertThat(file).hasContent(schema);
    }

    @Test
    void thereAreNoOthers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(ENDING)))
                    .containsExactlyInAnyOrderElementsOf(views().map(it -> name(it) + ENDING).toList());
        }
    }

    /** What fits into a line stands in one. */
    private static String written(Object value, String indent, int before) {
        String line = switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(it -> text(it.getKey()) + ": " + written(it.getValue(), "", Integer.MIN_VALUE))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> list -> list.stream().map(it -> written(it, "", Integer.MIN_VALUE))
                    .collect(Collectors.joining(", ", "[", "]"));
            default -> text(value);
        };
        if (before + indent.length() + line.length() <= LONGEST_LINE) {
            return line;
        }
        String inner = indent + "  ";
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(it -> inner + text(it.getKey()) + ": "
                            + written(it.getValue(), inner, text(it.getKey()).length() + 3))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Collection<?> list -> list.stream().map(it -> inner + written(it, inner, 1))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            default -> line;
        };
    }

    private static String text(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}

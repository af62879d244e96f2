package org.surety.conformance.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.conformance.Door;
import org.surety.report.prism.PrismProperties;
import org.surety.report.rendering.Format;
import org.surety.report.rendering.Response;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;

/** Models that are kept as files, with the values beside; a person can read them and work them out. */
final class Golden {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final Path FOLDER =
            HOME.resolve("conformance/src/test/resources/org/surety/conformance/exports");
    private static final Pattern RESULT = Pattern.compile("// RESULT: (\\S+)\n(.*);");

    private static final Pattern LONG_DECIMAL = Pattern.compile("\\d\\.\\d{6,}");

    private Golden() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String manual() {
        try {
            return Files.readString(HOME.resolve("docs/exports.md"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The properties of a file with the values beside. */
    static Map<String, Double> results(String properties) {
        Map<String, Double> results = new LinkedHashMap<>();
        Matcher matcher = RESULT.matcher(text(properties));
        while (matcher.find()) {
            results.put(matcher.group(2), Double.valueOf(matcher.group(1)));
        }
        assertThat(results).isNotEmpty();
        return results;
    }

    static Reply<?> prism(Path agreement, String scenario) {
        return export(agreement, ExportQuestion.Target.PRISM, scenario, List.of(), List.of());
    }

    static Reply<?> efg(Path agreement, String scenario, List<String> players, List<String> against) {
        return export(agreement, ExportQuestion.Target.EFG, scenario, players, against);
    }

    private static Reply<?> export(Path agreement, ExportQuestion.Target target, String scenario, List<String> players,
            List<String> against) {
        return Door.home().export(new ExportQuestion(agreement.toString(), target, Optional.empty(),
                List.of(), new ExportQuestion.Model(Optional.of(scenario), Optional.empty(), Optional.empty(),
                        List.of(), players, List.of(), against)),
                Door.work());
    }

    static Path family(int size) {
        return HOME.resolve("examples/family/agreement-" + size + ".yaml");
    }

    /** With {@code -Dsurety.golden=write} the files are written anew instead; look at what has changed. */
    static void holds(String name, String text) throws IOException {
        String kept = text.replace("surety " + Version.text(), "surety VERSION");
        if ("write".equals(System.getProperty("surety.golden"))) {
            Files.writeString(file(name), kept);
        }
        assertThat(rounded(kept)).isEqualTo(rounded(text(name)));
    }

    /** The order in which doubles are added may change their last digits. */
    private static String rounded(String text) {
        return LONG_DECIMAL.matcher(text).replaceAll(it -> new BigDecimal(it.group())
                .setScale(12, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString());
    }

    static String text(Reply<?> answer) {
        return Door.as(answer, Format.TEXT);
    }

    /** The questions beside a chain. */
    static String properties(Reply<?> answer) {
        return PrismProperties.write(((Response.OfChain) answer.response()).sheet());
    }
}

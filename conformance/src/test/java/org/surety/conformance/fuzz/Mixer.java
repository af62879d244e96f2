package org.surety.conformance.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.List;
import org.surety.conformance.catalog.CatalogFiles;
import org.surety.text.SourceFile;

/**
 * Makes files that are nearly right: lines of a good file, some dropped, doubled, moved, indented or rewritten as the
 * fuzzer likes. Bytes at random would hardly ever get past the first line.
 */
final class Mixer {

    private static final List<String> GOOD = CatalogFiles.folders().stream()
            .flatMap(it -> CatalogFiles.load(it.resolve("agreement.yaml")).stream()).map(SourceFile::content).toList();
    private static final List<String> WORDS =
            List.of("open", "readings", "rule", "each", "unanimity", "unspecified", "unlimited", "3 days",
                    "[a, b]", "{}", "[]", "~", "'", "\"", "|", ">-", "&a", "*a", "!!int 3", "2/3", "1/0", "-1", "1e999",
                    "\t", "\u0000", "#",
                    "end", "repeat: 1", "attacker", "those-in-favour", "un-charter-1945/security-council", "not",
                    "excluding", "9".repeat(70));

    private Mixer() {}

    static String file(FuzzedDataProvider data) {
        if (data.consumeInt(0, 9) == 0) {
            return data.consumeRemainingAsString();
        }
        List<String> lines = new ArrayList<>(data.pickValue(GOOD).lines().toList());
        int changes = data.consumeInt(1, 8);
        for (int i = 0; i < changes && !lines.isEmpty(); i++) {
            int at = data.consumeInt(0, lines.size() - 1);
            String line = lines.get(at);
            switch (data.consumeInt(0, 6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.add(data.consumeInt(0, lines.size()), line);
                case 3 -> lines.set(at, " ".repeat(data.consumeInt(0, 12)) + line.strip());
                case 4 -> lines.set(at, line.replaceFirst("[^ :\\[\\]{},]+(?=[^:]*$)", "") + data.pickValue(WORDS));
                case 5 -> lines.set(at, line + data.consumeString(12));
                default -> lines.set(at, line.substring(0, data.consumeInt(0, line.length())));
            }
        }
        return String.join("\n", lines);
    }
}

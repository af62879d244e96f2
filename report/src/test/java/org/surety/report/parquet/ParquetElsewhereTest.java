package org.surety.report.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.report.table.DataTable;
import org.surety.report.table.DataTable.Column;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers that statisticians use find in the file what the table has. {@code .ci/run} fetches them and names their
 * folder in {@code SURETY_NODE_MODULES}; without it these tests skip.
 */
class ParquetElsewhereTest {

    private static final int ROWS = ParquetFile.GROUP + 1_000;

    @TempDir
    private Path folder;

    private record Cells(String text, long whole, Optional<Double> number) {}

    private static List<Cells> rows() {
        Random random = new Random(11);
        List<Cells> rows = new ArrayList<>(List.of(
                new Cells("Україна, \"квота\"\n𝔘", Long.MAX_VALUE, Optional.of(Double.MIN_VALUE)),
                new Cells("", Long.MIN_VALUE, Optional.empty())));
        while (rows.size() < ROWS) {
            rows.add(new Cells(random.nextInt(3) == 0 ? "" : "row " + rows.size(), random.nextLong(),
                    random.nextInt(5) == 0 ? Optional.empty() : Optional.of(random.nextGaussian())));
        }
        return rows;
    }

    private static Path modules() {
        String named = System.getenv().getOrDefault("SURETY_NODE_MODULES", "");
        assumeTrue(!named.isEmpty(), "SURETY_NODE_MODULES names no folder with @duckdb/node-api and hyparquet");
        return Path.of(named);
    }

    private void isReadBy(String program, String script, Path what) throws IOException, InterruptedException {
        Function<Cells, Optional<Double>> number = Cells::number;
        List<Cells> rows = rows();
        Path table = folder.resolve("table.parquet");
        Files.write(table, ParquetFile.of(new DataTable<>(List.of(Column.text("text", Cells::text),
                Column.whole("whole", Cells::whole), new Column<>("number", DataTable.Kind.NUMBER, number)), rows)));
        Path copied = folder.resolve(script);
        try (InputStream in = ParquetElsewhereTest.class.getResourceAsStream(script)) {
            Files.write(copied, Optional.ofNullable(in).orElseThrow().readAllBytes());
        }
        Path said = folder.resolve("said.json");
        Process process = new ProcessBuilder(program, copied.toString(), what.toString(), table.toString())
                .redirectOutput(said.toFile()).redirectErrorStream(true).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String json = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(json.lines().findFirst().orElse("")).isZero();
        List<Cells> found = Arrays.stream(JsonMapper.shared().readValue(json, String[][].class))
                .map(it -> new Cells(Optional.ofNullable(it[0]).orElse(""), Long.parseLong(it[1]),
                        Optional.ofNullable(it[2]).map(Double::valueOf)))
                .toList();
        assertThat(found).isEqualTo(rows);
    }

    @Test
    void pythonReadsItWithDuckDb() throws IOException, InterruptedException {
        isReadBy("python3", "read.py", modules().resolve("@duckdb/node-bindings-linux-x64/libduckdb.so"));
    }

    @Test
    void nodeReadsItWithAReaderOfItsOwn() throws IOException, InterruptedException {
        isReadBy("node", "read.mjs", modules());
    }
}

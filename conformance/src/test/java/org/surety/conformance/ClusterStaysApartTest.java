package org.surety.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.surety.workbench.api.SliceCarrier;

/** Apache Spark is no part of the ordinary build: nothing fetches it, and nothing looks for it until it is wanted. */
class ClusterStaysApartTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));

    @Test
    void onlyTheProfileHasIt() throws IOException {
        String whole = Files.readString(HOME.resolve("pom.xml"));
        assertThat(whole).contains("<id>spark</id>");
        assertThat(whole.substring(0, whole.indexOf("<profiles>"))).doesNotContain("<module>cluster", "spark",
                "duckdb");
        try (Stream<Path> folders = Files.list(HOME)) {
            List<Path> others = folders.map(it -> it.resolve("pom.xml")).filter(Files::isRegularFile)
                    .filter(it -> !it.getParent().endsWith("cluster")).toList();
            assertThat(others).hasSizeGreaterThan(20);
            for (Path pom : others) {
                assertThat(Files.readString(pom)).as(pom.toString()).doesNotContain("org.apache.spark", "duckdb");
            }
        }
    }

    @Test
    void nothingOfItIsThere() {
        assertThatThrownBy(() -> Class.forName("org.apache.spark.SparkContext"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(ServiceLoader.load(SliceCarrier.Cluster.class)).isEmpty();
    }
}

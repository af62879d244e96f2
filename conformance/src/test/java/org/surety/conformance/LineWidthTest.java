package org.surety.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No line of a source is wider than the formatter's margin, which it keeps only where a line can be broken. */
class LineWidthTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", ".."));
    private static final int MOST = 120;
    /** Made by a build or by a tool. */
    private static final Set<String> MADE = Set.of("target", ".git", ".surety");
    /** Shell scripts that carry no ending. */
    private static final Set<String> SCRIPTS = Set.of("surety", "run");

    @Test
    void noLineIsTooWide() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(900).contains(HOME.resolve("surety"), HOME.resolve(".ci/run"));
        List<String> wide = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                int width = lines.get(i).codePointCount(0, lines.get(i).length());
                if (width > MOST) {
                    wide.add(HOME.relativize(source) + ":" + (i + 1) + " has " + width + " columns");
                }
            }
        }
        assertThat(wide).as("lines of more than %d columns", MOST).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(HOME, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return MADE.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") || name.endsWith(".sh") || SCRIPTS.contains(name)) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }
}

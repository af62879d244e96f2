package org.surety.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher writes out in the program's classes does as the JVM's own linking does. */
class WrittenOutTest {

    /** A component of every kind. */
    public record Probe(boolean bit, byte tiny, char letter, short small, int whole, long large, float rough,
            double fine, String word, List<Integer> many) {}

    /** No component. */
    public record Nothing() {}

    /** Tells values apart by their types; one of them is met twice. */
    public static final class Told implements Function<Object, Object> {
        @Override
        public Object apply(Object it) {
            return switch (it) {
                case null -> "nothing";
                case Integer number when number > 3 -> "many";
                case Integer number -> "few";
                case CharSequence word -> "word";
                default -> "other";
            };
        }
    }

    private static final Object[][] VALUES = {
            {true, (byte) 1, 'a', (short) 2, 3, 4L, 5f, 6.0, "seven", List.of(8)},
            {false, (byte) -1, 'b', (short) -2, -3, 1L << 40, -0f, -0.0, "", List.of()},
            {true, (byte) 0, 'c', (short) 0, 0, 0L, Float.NaN, Double.NaN, null, null},
            {true, (byte) 0, 'c', (short) 0, 0, 0L, 0f, 0.0, null, null}};

    @TempDir
    private Path folder;

    @Test
    void recordsAndSwitchesDoAsBefore() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "the launcher does it from JDK 24 on");
        Path jar = folder.resolve("surety-probe.jar");
        pack(jar);
        run();
        try (URLClassLoader written = new URLClassLoader(new URL[]{jar.toUri().toURL()},
                ClassLoader.getPlatformClassLoader())) {
            Class<?> told = written.loadClass(Told.class.getName());
            assertThat(Arrays.stream(told.getDeclaredMethods()).anyMatch(it -> it.getName().startsWith("typeSwitch")))
                    .as("it was written out").isTrue();
            Function<Object, Object> other = function(told);
            for (Object value : Arrays.asList(null, 2, 5, "word", new StringBuilder(), 4L)) {
                assertThat(other.apply(value)).isEqualTo(new Told().apply(value));
            }
            List<Object> here = probes(Probe.class);
            List<Object> there = probes(written.loadClass(Probe.class.getName()));
            List<Object> again = probes(written.loadClass(Probe.class.getName()));
            for (int i = 0; i < here.size(); i++) {
                assertThat(there.get(i).hashCode()).isEqualTo(here.get(i).hashCode());
                assertThat(there.get(i).equals(null)).isFalse();
                for (int k = 0; k < here.size(); k++) {
                    assertThat(there.get(i).equals(again.get(k))).as("%d and %d", i, k)
                            .isEqualTo(here.get(i).equals(here.get(k)));
                }
            }
            Class<?> nothing = written.loadClass(Nothing.class.getName());
            Object one = nothing.getConstructor().newInstance();
            assertThat(one).isEqualTo(nothing.getConstructor().newInstance()).isNotEqualTo("nothing");
            assertThat(one.hashCode()).isEqualTo(new Nothing().hashCode());
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> function(Class<?> of) throws ReflectiveOperationException {
        return (Function<Object, Object>) of.getConstructor().newInstance();
    }

    /** One for each row of values, and for each component one in which it alone is that of the next row. */
    private static List<Object> probes(Class<?> probe) throws ReflectiveOperationException {
        Constructor<?> make = probe.getConstructors()[0];
        List<Object> all = new ArrayList<>();
        for (int row = 0; row < VALUES.length; row++) {
            all.add(make.newInstance(VALUES[row]));
            for (int i = 0; i < VALUES[row].length; i++) {
                Object[] changed = VALUES[row].clone();
                changed[i] = VALUES[(row + 1) % VALUES.length][i];
                all.add(make.newInstance(changed));
            }
        }
        return all;
    }

    private static void pack(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> each : List.of(WrittenOutTest.Probe.class, Nothing.class, Told.class)) {
                String name = each.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = Objects.requireNonNull(each.getClassLoader().getResourceAsStream(name))) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        Path source = Path.of(System.getProperty("surety.home"), "cli/src/start/UpgradeJars.java");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", source.toString(), folder.toString()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}

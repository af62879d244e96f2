package org.surety.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surety.model.agreement.Agreement;

/** Every record of the domain is a value: nobody who made it, and nobody who reads it, can change it. */
class RecordsTest {

    static Stream<Class<?>> recordsOfCollections() throws IOException, URISyntaxException {
        Path root = Path.of(Agreement.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> found;
        try (Stream<Path> files = Files.walk(root)) {
            found = files.map(it -> root.relativize(it).toString()).filter(it -> it.endsWith(".class"))
                    .map(it -> it.substring(0, it.length() - 6).replaceAll("[/\\\\]", "."))
                    .filter(it -> it.startsWith("org.surety.model.")).<Class<?>>map(RecordsTest::named)
                    .filter(Class::isRecord)
                    .filter(it -> Arrays.stream(it.getRecordComponents()).anyMatch(RecordsTest::isCollection)).toList();
        }
        assertThat(found).as("records that hold collections").hasSizeGreaterThan(25);
        return found.stream();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static boolean isCollection(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                || Map.class.isAssignableFrom(component.getType());
    }

    @ParameterizedTest
    @MethodSource("recordsOfCollections")
    void copiesItsCollections(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] given = Samples.arguments(type);
        Object made = Samples.make(type, given);
        for (int i = 0; i < components.length; i++) {
            if (isCollection(components[i])) {
                components[i].getAccessor().setAccessible(true);
                Object held = components[i].getAccessor().invoke(made);
                assertThat(size(held)).as("%s of %s", components[i].getName(), type).isPositive()
                        .isEqualTo(size(given[i]));
                clear(given[i]);
                assertThat(size(held)).as("%s of %s, after its maker changed it", components[i].getName(), type)
                        .isPositive();
                assertThatThrownBy(() -> clear(held)).as("%s of %s", components[i].getName(), type)
                        .isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    private static int size(Object collection) {
        return collection instanceof Map<?, ?> map ? map.size() : ((Collection<?>) collection).size();
    }

    private static void clear(Object collection) {
        if (collection instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) collection).clear();
        }
    }
}

package org.surety.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Reading;
import org.surety.text.Library;
import org.surety.text.Read;
import org.surety.text.SourceFile;

/** The files of {@code src/test/resources/good}. */
public final class TestFiles {

    /** Finds them by id. */
    public static final Library LIBRARY = TestFiles::find;

    private TestFiles() {}

    private static Optional<SourceFile> find(String id) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/good/" + id + ".yaml")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new SourceFile(id + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of a file. */
    public static SourceFile file(String name) {
        return find(name).orElseThrow();
    }

    /** An agreement. */
    public static AgreementFile agreement(String name) {
        Read<AgreementFile> read = AgreementReader.read(file(name), LIBRARY);
        return read.value().orElseThrow(() -> new AssertionError(read.findings().toString()));
    }

    /** All complete choices of readings, up to a thousand. */
    public static List<Reading> readings(AgreementFile file) {
        List<Map<String, String>> all = List.of(Map.of());
        for (OpenTerm term : inOrder(file.terms())) {
            List<Map<String, String>> next = new ArrayList<>();
            for (Map<String, String> choice : all) {
                if (!holds(term.when(), choice)) {
                    next.add(choice);
                    continue;
                }
                term.readings().stream().filter(it -> holds(it.when(), choice)).forEach(it -> {
                    Map<String, String> more = new LinkedHashMap<>(choice);
                    more.put(term.name(), it.name());
                    next.add(more);
                });
            }
            all = next.subList(0, Math.min(1000, next.size()));
        }
        return all.stream().map(Reading::new).toList();
    }

    private static List<OpenTerm> inOrder(List<OpenTerm> terms) {
        List<OpenTerm> left = new ArrayList<>(terms);
        List<OpenTerm> order = new ArrayList<>();
        while (!left.isEmpty()) {
            OpenTerm next = left.stream()
                    .filter(term -> left.stream().noneMatch(other -> term.when().containsKey(other.name())
                            || term.readings().stream().anyMatch(it -> it.when().containsKey(other.name()))))
                    .findFirst().orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static boolean holds(Map<String, List<String>> when, Map<String, String> choice) {
        return when.entrySet().stream().allMatch(it -> choice.containsKey(it.getKey())
                && it.getValue().contains(choice.get(it.getKey())));
    }
}

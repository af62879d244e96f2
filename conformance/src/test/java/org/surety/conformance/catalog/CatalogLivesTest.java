package org.surety.conformance.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.analysis.voting.MinimalSets;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Word;
import org.surety.model.quantity.Hours;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.Interpretation.SilentEntry;
import org.surety.text.read.AgreementFile;

/** What follows from each text of the catalog alone is what its {@code expected.yaml} worked out by hand. */
class CatalogLivesTest {

    /** The keys of a row, and those of what it lists; a word that is none would ask nothing. */
    private static final Set<String> KEYS = Set.of("law", "silence", "reading", "of", "entry", "exposure", "exit",
            "claims", "remedies", "calendar", "source", "because", "at-length");

    private static final Map<String, LifeResult> KNOWN = new ConcurrentHashMap<>();

    @TestFactory
    List<DynamicTest> whatWasWorkedOutByHandIsWhatFollows() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : CatalogFiles.folders()) {
            for (Expected row : Expected.in(folder, "life")) {
                if (row.has("at-length") && System.getProperty("surety.cases") == null) {
                    continue;
                }
                tests.add(DynamicTest.dynamicTest(row.agreement() + " " + row.number(), () -> holds(row)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(30);
        return tests;
    }

    private static void holds(Expected row) {
        assertThat(KEYS).as("the keys of " + row).containsAll(strings(row.row().keySet()));
        AgreementFile file = CatalogFiles.agreement(row.agreement());
        Set<String> sources = file.under(Readings.of(file, Map.of()).first()).sources().stream().map(it -> it.id())
                .collect(Collectors.toSet());
        assertThat(sources).as("sources of " + row).containsAll(row.names("source"));
        assertThat(row.names("source")).as("sources of " + row).isNotEmpty();
        assertThat(row.required("because")).as(row.toString()).isNotBlank();
        List<LifeResult.Row> rows = answers(row).rows().stream()
                .filter(it -> row.text("silence").map(said -> silence(it.interpretation(), said)).orElse(true))
                .toList();
        assertThat(rows).as("answers to " + row).isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        rows.forEach(it -> compare(row, it, softly));
        softly.assertAll();
    }

    private static LifeResult answers(Expected row) {
        Map<String, String> held = new TreeMap<>();
        row.map("reading").forEach((term, reading) -> held.put(String.valueOf(term), String.valueOf(reading)));
        LifeRequest request = new LifeRequest(held, Optional.of(Law.valueOf(
                row.required("law").toUpperCase(java.util.Locale.ROOT).replace('-', '_'))),
                Set.copyOf(row.names("of")));
        return KNOWN.computeIfAbsent(row.agreement() + held + request.law() + row.names("of"),
                it -> LifeAnswer.of(CatalogFiles.agreement(row.agreement()), request, Work.quiet()));
    }

    /** How what the text does not say is read. */
    private static boolean silence(Interpretation how, String said) {
        return switch (said) {
            case "never" -> how.silentEntry() == SilentEntry.NEVER;
            case "on-signature" -> how.silentEntry() == SilentEntry.ON_SIGNATURE;
            case "exit-implied" -> how.impliedWithdrawal();
            case "exit-not-implied" -> !how.impliedWithdrawal();
            default -> throw new AssertionError("silence: " + said);
        };
    }

    private static void compare(Expected row, LifeResult.Row answer, SoftAssertions softly) {
        String where = row.agreement() + " life row " + row.number() + " under " + answer.readings().getFirst() + " "
                + answer.interpretation() + ": " + row.required("because");
        if (row.has("entry")) {
            entry(row.map("entry"), answer, where, softly);
        }
        if (row.has("exposure")) {
            softly.assertThat(answer.exposure().stream().map(CatalogLivesTest::told).toList()).as("exposure: " + where)
                    .containsExactlyInAnyOrderElementsOf(lines(row, "exposure", EXPOSURE));
        }
        if (row.has("exit")) {
            softly.assertThat(answer.exits().stream().map(CatalogLivesTest::told).distinct().toList())
                    .as("exit: " + where).containsExactlyInAnyOrderElementsOf(lines(row, "exit", EXIT));
        }
        if (row.has("claims")) {
            claims(row, answer.claims(), where, softly);
        }
        if (row.has("remedies")) {
            remedies(row, answer.remedies(), where, softly);
        }
        if (row.has("calendar")) {
            softly.assertThat(answer.calendar().stream().map(it -> it.what() + " | "
                    + it.date().map(Object::toString).or(() -> it.after().map(Object::toString)).orElse("none"))
                    .toList()).as("calendar: " + where)
                    .containsExactlyInAnyOrderElementsOf(lines(row, "calendar", List.of("what", "when")));
        }
    }

    private static void entry(Map<?, ?> expected, LifeResult.Row answer, String where, SoftAssertions softly) {
        assertThat(Set.of("possible", "enough", "enough-count", "blockers", "blocker-count", "needed", "circles"))
                .as("entry: " + where).containsAll(strings(expected.keySet()));
        sets(expected, "enough", "enough-count", answer.entry().enough(), "enough: " + where, softly);
        sets(expected, "blockers", "blocker-count", answer.entry().blockers(), "blockers: " + where, softly);
        if (expected.containsKey("possible")) {
            softly.assertThat(answer.entry().possible()).as("possible: " + where)
                    .isEqualTo(String.valueOf(expected.get("possible")).equals("yes"));
        }
        if (expected.get("needed") instanceof List<?> needed) {
            softly.assertThat(answer.entry().needed()).as("needed: " + where)
                    .containsExactlyInAnyOrderElementsOf(strings(needed));
        }
        if (expected.get("circles") instanceof List<?> circles) {
            softly.assertThat(answer.entry().circles()).as("circles: " + where).hasSize(circles.size());
        }
    }

    private static void sets(Map<?, ?> expected, String listed, String counted, MinimalSets found, String what,
            SoftAssertions softly) {
        if (expected.get(listed) instanceof List<?> wanted) {
            softly.assertThat(names(found.listed())).as(what).isEqualTo(names(wanted));
        }
        if (expected.containsKey(counted)) {
            softly.assertThat(found.count().toString()).as(what).isEqualTo(String.valueOf(expected.get(counted)));
        }
    }

    private static final List<String> EXPOSURE = List.of("party", "guard", "against", "longest", "escape");

    private static String told(Exposure it) {
        return String.join(" | ", it.party(), word(it.guard()), new TreeSet<>(it.against()).toString(),
                hours(it.longest()), hours(it.escape()));
    }

    private static final List<String> EXIT = List.of("for", "what", "count", "size", "guard", "earliest", "how");

    private static String told(ExitWay it) {
        return String.join(" | ", it.protectedParty(), word(it.what()), it.count().toString(),
                it.by().isEmpty() ? "0" : String.valueOf(it.by().getFirst().size()), word(it.guardAfter()),
                hours(it.earliest()), it.how());
    }

    /** Each line holds of every claim that it is about; an empty list says that no claim changes anything. */
    private static void claims(Expected row, List<ClaimAnswer> claims, String where, SoftAssertions softly) {
        if (row.maps("claims").isEmpty()) {
            softly.assertThat(claims.stream().filter(it -> !it.changes().isEmpty() || !it.ifDisputed().isEmpty())
                    .toList()).as("claims: " + where).isEmpty();
        }
        for (Map<?, ?> line : row.maps("claims")) {
            List<ClaimAnswer> about = claims.stream()
                    .filter(it -> is(line, "duty", List.of(it.duty())) && is(line, "by", it.by())
                            && is(line, "accused", it.accused()))
                    .toList();
            softly.assertThat(about).as("claims of " + line + ": " + where).isNotEmpty();
            about.forEach(it -> {
                softly.assertThat(differences(it.changes())).as("changes of " + line + ": " + where)
                        .isEqualTo(names(line, "changes"));
                softly.assertThat(differences(it.ifDisputed())).as("if disputed, of " + line + ": " + where)
                        .isEqualTo(names(line, "if-disputed"));
            });
        }
    }

    private static Set<String> differences(List<ClaimAnswer.Difference> differences) {
        return differences.stream().map(it -> it.what() + " " + it.to() + " after " + it.after())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean is(Map<?, ?> line, String key, List<String> found) {
        return !line.containsKey(key) || found.contains(String.valueOf(line.get(key)));
    }

    /** Of each line one remedy holds; an empty list says that nothing follows from any breach. */
    private static void remedies(Expected row, List<RemedyAnswer> remedies, String where, SoftAssertions softly) {
        if (row.maps("remedies").isEmpty()) {
            softly.assertThat(remedies.stream().filter(it -> !it.follows().isEmpty()).toList())
                    .as("remedies: " + where).isEmpty();
        }
        for (Map<?, ?> line : row.maps("remedies")) {
            List<RemedyAnswer> about = remedies.stream().filter(
                    it -> is(line, "duty", List.of(it.duty())) && is(line, "accused", it.accused())).toList();
            softly.assertThat(about).as("remedies of " + line + ": " + where)
                    .anySatisfy(it -> SoftAssertions.assertSoftly(one -> remedy(line, it, one)));
        }
    }

    private static void remedy(Map<?, ?> line, RemedyAnswer it, SoftAssertions softly) {
        sets(line, "finders", "finder-count", it.finders(), "finders", softly);
        sets(line, "blockers", "blocker-count", it.blockersOfFinding(), "blockers", softly);
        if (line.containsKey("accused-blocks")) {
            softly.assertThat(it.accusedBlocks()).isEqualTo(String.valueOf(line.get("accused-blocks")).equals("yes"));
        }
        softly.assertThat(new TreeSet<>(it.follows())).isEqualTo(names(line, "follows"));
        if (line.containsKey("earliest")) {
            softly.assertThat(hours(it.earliest())).isEqualTo(String.valueOf(line.get("earliest")));
        }
    }

    private static String word(Word word) {
        return word.word();
    }

    private static String hours(Optional<Hours> hours) {
        return hours.map(it -> String.valueOf(it.count())).orElse("none");
    }

    private static List<String> strings(Iterable<?> list) {
        List<String> found = new ArrayList<>();
        list.forEach(it -> found.add(String.valueOf(it)));
        return found;
    }

    private static Set<String> names(Map<?, ?> line, String key) {
        return line.get(key) instanceof List<?> list ? new TreeSet<>(strings(list)) : new TreeSet<>();
    }

    private static Set<String> names(List<?> sets) {
        Set<String> found = new TreeSet<>();
        sets.forEach(it -> found.add(new TreeSet<>(strings((List<?>) it)).toString()));
        return found;
    }

    private static List<String> lines(Expected row, String key, List<String> parts) {
        return row.maps(key).stream().map(line -> {
            assertThat(parts).as(key + " of " + row).containsAll(strings(line.keySet()));
            return parts.stream().map(part -> line.get(part) instanceof List<?> list
                    ? new TreeSet<>(strings(list)).toString()
                    : String.valueOf(line.get(part))).collect(Collectors.joining(" | "));
        }).toList();
    }
}

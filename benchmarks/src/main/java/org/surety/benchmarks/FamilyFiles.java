package org.surety.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The family of {@code examples/family} for any number of guarantors, as files. Written to a folder it can be given to
 * {@code ./surety crisis}: {@code java org.surety.benchmarks.FamilyFiles FOLDER 20}.
 *
 * @param size the number of guarantors
 */
record FamilyFiles(int size) {

    /** Writes the two files for a number of guarantors into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        FamilyFiles files = new FamilyFiles(Integer.parseInt(arguments[1]));
        Files.writeString(folder.resolve(files.id() + ".yaml"), files.agreement());
        Files.writeString(folder.resolve("family-" + files.size() + ".scenario.yaml"), files.scenario());
    }

    /** The name of the agreement. */
    String id() {
        return "agreement-" + size;
    }

    private int vetoes() {
        return Math.max(1, size / 3);
    }

    private int weight(int guarantor) {
        return guarantor <= vetoes() ? 3 : 1;
    }

    /** The number of states of the lattice, less one. */
    private int needed() {
        return (35 * IntStream.rangeClosed(1, size).map(this::weight).sum() + 99) / 100;
    }

    private static String names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(it -> "G" + it).collect(Collectors.joining(", "));
    }

    private String each(String line) {
        return IntStream.rangeClosed(1, size).mapToObj(it -> line.replace("$", "" + it)).collect(Collectors.joining());
    }

    /** The text of the agreement. */
    String agreement() {
        return """
                surety: 1
                kind: agreement
                id: %s
                title: A guarantee by %d states
                status: proposed
                sources:
                  invented: {title: "Made up, to be computed by hand and by machine", grade: inference}
                parties:
                  Home: {role: protected, name: Home, source: invented}
                %sgroups:
                  with-veto: {members: [%s], source: invented}
                procedures:
                  assistance:
                    on: armed-attack
                    against: Home
                    by: anyone
                    source: invented
                    steps:
                      decision:
                        kind: decide
                        among: guarantors
                        rule: {all-of: [{quota: %d}, {veto: with-veto}]}
                        within: 5 days
                        repeat: 1
                        yes: help
                        no: pause
                        finally: alone
                        source: invented
                      pause: {kind: wait, for: 2 days, then: decision, source: invented}
                      help: {kind: act, by: those-in-favour, must: armed-force, within: 5 days, source: invented}
                      alone: {kind: act, by: guarantors, may: armed-force, within: 5 days, source: invented}
                """.formatted(id(), size,
                each("  G$: {role: guarantor, name: Guarantor $, source: invented}\n"), names(vetoes()),
                (3 * size + 4) / 5);
    }

    /** The text of the scenario. */
    String scenario() {
        return """
                surety: 1
                kind: scenario
                id: family-%d
                title: An attack by an outsider
                for: %s
                procedure: assistance
                event: {kind: armed-attack, by: outsider, against: Home, attributable: yes}
                fait-accompli: 72 hours
                enough: {armed-force: %d}
                source: assumed
                behaviour:
                  guarantors: {acts: always, source: assumed}
                %s""".formatted(size, id(), needed(),
                IntStream.rangeClosed(1, size).mapToObj(this::behaviour).collect(Collectors.joining()));
    }

    private String behaviour(int guarantor) {
        double yes = 0.50 + 0.30 * rest(7, guarantor) / size;
        double no = (guarantor <= vetoes() ? 0.05 : 0.15) + 0.05 * rest(3, guarantor) / size;
        double daily = 0.15 + 0.25 * rest(5, guarantor) / size;
        return """
                  G%d:
                    ballot: [{yes: %s, no: %s, abstain: rest}, {yes: %s, no: %s, abstain: rest}]
                    delay: {obliged: {geometric: %s per day}, discretionary: {geometric: %s per day}}
                    contributes: {armed-force: %d}
                    source: assumed
                """.formatted(guarantor, rounded(yes), rounded(no), rounded(Math.min(0.9, yes + 0.07)),
                rounded(0.7 * no), rounded(daily), rounded(0.25 * daily), weight(guarantor));
    }

    private int rest(int factor, int guarantor) {
        return factor * guarantor % size;
    }

    /** To four decimals, halves to even, as doubles have it. */
    private static String rounded(double number) {
        return new BigDecimal(number).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }
}

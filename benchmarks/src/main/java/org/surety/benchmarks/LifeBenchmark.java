package org.surety.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.model.agreement.Action;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;
import org.surety.model.chronicle.Moment;
import org.surety.model.quantity.Ratio;
import org.surety.semantics.Work;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.Situation;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementReader;

/**
 * What happens to an agreement over its life: 10,000 drawn entries carried out one after the other, and the answers of
 * {@code surety life} on an agreement of the catalog with 144 readings.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-Xss32m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else.
public class LifeBenchmark {

    private static final int ENTRIES = 10_000;
    private static final LocalDate FIRST = LocalDate.of(2001, 3, 1);

    private Instrument instrument;
    private List<Entry> entries;
    private Family family;

    /** Reads the agreements and draws the entries. */
    @Setup
    public void read() {
        SourceFile file = new SourceFile("pact.yaml", TEXT);
        instrument = Instrument.of(family(file, id -> Optional.empty()).under(Reading.ONLY),
                Interpretation.AS_WRITTEN);
        entries = drawn(new SplittableRandom(3));
        family = family(catalog("lavrov-2025").orElseThrow(), LifeBenchmark::catalog);
    }

    /** An agreement of the catalog. */
    static Optional<SourceFile> catalog(String id) {
        try (var found = Files.find(ProjectFolder.find().resolve("catalog"), 3,
                (path, it) -> path.endsWith(Path.of(id, "agreement.yaml")))) {
            Optional<Path> path = found.findFirst();
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SourceFile(path.get().toString(), Files.readString(path.get())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Family family(SourceFile file, Library library) {
        var read = AgreementReader.read(file, library);
        return read.value().orElseThrow(() -> new IllegalStateException(read.findings().toString()));
    }

    private static List<Entry> drawn(SplittableRandom random) {
        List<String> parties = List.of("VVV", "AAA", "BBB");
        List<Entry> found = new ArrayList<>();
        parties.forEach(it -> found.add(entry(FIRST, it, new Happening.Consented(Happening.Consent.SIGNED))));
        LocalDate day = FIRST;
        while (found.size() < ENTRIES) {
            day = day.plusDays(random.nextInt(3) / 2);
            String other = parties.get(random.nextInt(3));
            found.add(entry(day, parties.get(random.nextInt(3)), switch (random.nextInt(7)) {
                case 0 -> new Happening.Happened(EventKind.ARMED_ATTACK, List.of(other), Optional.empty(), true);
                case 1 -> said(Happening.Statement.CLAIMS, other);
                case 2 -> said(Happening.Statement.DISPUTES, other);
                case 3 -> did(ActionKind.WITHDRAW_FORCES);
                case 4 -> did(ActionKind.ECONOMIC_AID);
                case 5 -> did(ActionKind.JOIN_ALLIANCE);
                default -> new Happening.Concluded("assistance/talks");
            }));
        }
        return found;
    }

    private static Happening said(Happening.Statement how, String of) {
        return new Happening.Said(how, new Happening.Matter.Breach(List.of(of), Optional.of("no-alliance")));
    }

    private static Happening did(ActionKind kind) {
        return new Happening.Did(Action.of(kind), Ratio.ONE, List.of());
    }

    private static Entry entry(LocalDate day, String by, Happening what) {
        return new Entry(Moment.of(day), "pact", List.of(by), what, List.of(), Optional.empty(), List.of(), false,
                Optional.empty(), "events");
    }

    /** Carries out all entries; up to a thousand procedures are under way. */
    @Benchmark
    public Situation fold() {
        LifeKernel kernel = LifeKernel.of(List.of(instrument));
        Situation at = kernel.start(FIRST);
        for (Entry entry : entries) {
            at = kernel.step(at, entry) instanceof Followed.Happened happened ? happened.situation() : at;
        }
        return at;
    }

    /** All questions about the life of an agreement with 144 readings. */
    @Benchmark
    public LifeResult life() {
        return LifeAnswer.of(family, new LifeRequest(Map.of(), Optional.empty(), Set.of()), Work.quiet());
    }

    private static final String TEXT = """
            surety: 1
            kind: agreement
            id: pact
            title: A guarantee that lasts
            status: proposed
            sources:
              invented: {title: "Made up, to measure with", grade: inference}
            parties:
              VVV: {role: protected, name: Victim, source: invented}
              AAA: {role: guarantor, name: First, source: invented}
              BBB: {role: guarantor, name: Second, source: invented}
            groups:
              guarantors: {members: [AAA, BBB], source: invented}
            obligations:
              no-alliance: {bearer: VVV, must-not: join-alliance, source: invented}
              withdrawal: {bearer: VVV, must: withdraw-forces, within: 30 days, source: invented}
              aid: {bearer: guarantors, must: economic-aid, on: armed-attack, within: 48 hours, source: invented}
            procedures:
              assistance:
                on: armed-attack
                against: VVV
                by: anyone
                source: invented
                steps:
                  talks: {kind: consult, among: guarantors, within: 3 days, then: decision, source: invented}
                  decision:
                    kind: decide
                    among: guarantors
                    rule: unanimity
                    yes: help
                    no: end
                    source: invented
                  help: {kind: act, by: guarantors, may: armed-force, source: invented}
            life:
              entry: [{signature: parties, source: invented}]
              term: {for: unlimited}
              source: invented
            """;
}

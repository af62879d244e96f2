package org.surety.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the drawing in {@code ARCHITECTURE.md} true: a floor uses only floors below it, sibling analyses do not know
 * each other, and there are no circles.
 */
class ArchitectureTest {

    /**
     * A package of ours, and the packages of ours that it may use beside itself. A row covers its subpackages but those
     * that have a row of their own.
     */
    private static final String MAY_USE =
            """
                    model              -> nothing
                    text               -> model
                    intake             -> model
                    semantics          -> model
                    analysis.voting    -> model, semantics
                    analysis.coalition -> model, semantics, analysis.voting
                    analysis.who       -> model, semantics, analysis.voting, analysis.coalition
                    analysis.check     -> model, semantics, analysis.voting, analysis.coalition, analysis.who
                    analysis.life      -> model, semantics, analysis.voting, analysis.coalition
                    analysis.life.api  -> model, semantics, analysis.voting, analysis.coalition
                    analysis.life.clause -> model, semantics, analysis.voting, analysis.coalition, analysis.life.api
                    analysis.life.guard -> model, semantics, analysis.voting, analysis.coalition, analysis.life.api,\
                     analysis.life.graph
                    analysis.life.graph -> model, semantics, analysis.voting, analysis.coalition, analysis.life.api
                    analysis.life.entry -> model, semantics, analysis.voting, analysis.coalition, analysis.life.api,\
                     analysis.life.clause, analysis.life.exit
                    analysis.life.exit -> model, semantics, analysis.voting, analysis.coalition, analysis.life.api,\
                     analysis.life.clause, analysis.life.guard
                    analysis.life.finding -> model, semantics, analysis.who, analysis.check, analysis.life
                    analysis.follow    -> model, semantics
                    analysis.compare   -> model
                    analysis.power     -> model, semantics, analysis.voting
                    analysis.crisis    -> model, semantics, analysis.voting
                    analysis.bargain   -> model, semantics
                    analysis.accept    -> model
                    store              -> nothing
                    store.value        -> nothing
                    design             -> model, semantics, analysis
                    design.api         -> model, semantics, analysis, design.sensitivity
                    design.judge       -> model, semantics, analysis, design.api
                    design.search      -> model, semantics, analysis, design.api, design.judge
                    design.sweep       -> model, semantics, analysis, design.sensitivity, design.api, design.judge,\
                     design.search
                    live               -> model, semantics, analysis.crisis
                    strategic          -> model, semantics, analysis.crisis, strategic.game, strategic.kernel
                    strategic.game     -> semantics
                    strategic.kernel   -> model, semantics, analysis.crisis, strategic.game
                    report             -> model, semantics, analysis, design, live, strategic
                    workbench          -> model, semantics, analysis.check, design, text, report
                    workbench.api      -> model, text, semantics, analysis, design, report
                    workbench.store    -> text, workbench.api
                    workbench.words    -> model, text, semantics, report, workbench.api
                    workbench.reading  -> model, semantics, analysis.follow, text, report, workbench.api
                    workbench.document -> model, semantics, text, report, workbench.api, workbench.store
                    workbench.check    -> model, semantics, analysis, design, text, intake, report, workbench.api,\
                     workbench.store, workbench.reading, workbench.document, workbench.bargain
                    workbench.chronicle -> model, semantics, analysis.follow, text, report, workbench.api,\
                     workbench.store, workbench.reading, workbench.document
                    workbench.exercise -> model, semantics, analysis.follow, live, text, report, store.value,\
                     workbench.api, workbench.document, workbench.chronicle
                    workbench.who      -> model, semantics, analysis, text, report, workbench.api, workbench.reading,\
                     workbench.document, workbench.chronicle
                    workbench.life     -> model, semantics, analysis, text, report, workbench.api, workbench.reading,\
                     workbench.document
                    workbench.crisis   -> model, semantics, analysis.crisis, strategic, text, report, workbench.api,\
                     workbench.reading, workbench.document
                    workbench.bargain  -> model, semantics, analysis.bargain, design, text, report, workbench.api,\
                     workbench.words, workbench.reading, workbench.document
                    workbench.export   -> model, semantics, analysis.crisis, strategic, text, report, workbench.api,\
                     workbench.reading, workbench.document, workbench.who
                    workbench.whole    -> model, semantics, analysis, design, text, report, workbench.api,\
                     workbench.words, workbench.reading, workbench.document, workbench.check, workbench.who,\
                     workbench.life, workbench.crisis, workbench.bargain
                    workbench.asking   -> model, text, semantics, analysis, design, report, workbench, workbench.api,\
                     workbench.store, workbench.words
                    workbench.works    -> text, store, intake, workbench, workbench.api, workbench.store
                    workbench.monitor -> model, text, semantics, analysis, live, report, store, workbench,\
                     workbench.api, workbench.works
                    workbench.live     -> model, semantics, text, live, report, store, workbench, workbench.api,\
                     workbench.works
                    web                -> model, text, semantics, analysis, design, report, workbench, mcp
                    web.gate           -> report
                    web.work           -> semantics, workbench
                    web.asset          -> report, web.gate
                    web.frame          -> report, workbench, web.gate, web.asset
                    web.api -> text, semantics, report, workbench, store.value, mcp, web.gate, web.work
                    web.play           -> model, semantics, text, report, workbench, store.value, web.gate, web.frame
                    web.mail           -> semantics, report, workbench, store.value, web.gate
                    web.page.address -> store.value, web.gate, web.frame
                    web.page.subject -> text, semantics, store.value, report, workbench, web.gate, web.work, web.play,\
                     web.page.address
                    web.page.part -> model, text, store.value, report, workbench, web.gate, web.work, web.frame,\
                     web.page.address
                    web.page.about -> model, text, store.value, report, workbench, web.gate, web.work,\
                     web.frame, web.page.address,\
                     web.page.subject, web.page.part
                    web.page.works -> model, text, intake, semantics, store.value, report, workbench,\
                     web.gate, web.frame,\
                     web.page.address, web.page.subject, web.page.part, web.page.about
                    web.page.agreement -> model, semantics, analysis, store.value, report, workbench, web.gate,\
                     web.work, web.frame, web.play, web.page.address, web.page.subject, web.page.part,\
                     web.page.about, web.page.works
                    web.page.library -> store.value, report, workbench, web.gate, web.work, web.frame,\
                     web.page.address, web.page.subject, web.page.part, web.page.about
                    web.page.compare -> model, design, report, workbench, web.gate, web.work, web.frame,\
                     web.page.address, web.page.subject, web.page.part, web.page.about, web.page.agreement
                    web.page.odds -> model, text, semantics, analysis, report, workbench, web.gate, web.work,\
                     web.frame, web.page.address, web.page.subject, web.page.part, web.page.about
                    web.page.version -> model, design, report, workbench, web.gate, web.work, web.frame,\
                     web.page.address, web.page.subject, web.page.part, web.page.about
                    web.page.brief -> model, text, semantics, design, store.value, report, workbench, web.gate,\
                     web.work, web.frame, web.page.address, web.page.subject, web.page.part, web.page.about,\
                     web.page.works
                    web.page.life -> model, report, workbench, web.gate, web.work, web.frame, web.page.address,\
                     web.page.subject, web.page.part, web.page.about
                    web.page.monitor -> model, semantics, analysis, store.value, report, workbench, web.gate,\
                     web.work, web.frame, web.page.address, web.page.subject, web.page.part, web.page.about,\
                     web.page.life
                    web.page.history -> text, intake, store.value, report, workbench, web.gate, web.frame,\
                     web.page.address, web.page.subject, web.page.part, web.page.about, web.page.works
                    web.page.edit -> model, text, semantics, store.value, report, workbench, web.gate, web.work,\
                     web.frame, web.page.address, web.page.subject, web.page.part, web.page.about, web.page.agreement,\
                     web.page.history
                    web.page.people -> store.value, report, workbench, web.gate, web.frame, web.api, web.page.address,\
                     web.page.subject, web.page.part, web.page.about
                    web.page -> store.value, report, workbench, web.gate, web.frame, web.play
                    web.server         -> web.gate, web.asset, web.frame, web.page, web.play, web.api
                    mcp                -> model, text, semantics, analysis, design, report, workbench
                    lsp                -> model, text, semantics, analysis, report, workbench
                    cli                -> model, text, semantics, analysis, design, report, workbench, web, mcp, lsp
                    """;

    /** A library, and the only packages of ours that may know it. */
    private static final String KNOWN_ONLY_TO = """
            org.snakeyaml       -> text
            com.github.difflib  -> intake
            tools.jackson       -> report, store, workbench.asking
            com.fasterxml       -> report, store
            org.dhatim          -> report.xlsx
            org.apache.poi      -> report.docx
            picocli             -> cli
            me.tongfei          -> cli
            org.hipparchus      -> analysis
            io.modelcontextprotocol -> mcp
            reactor             -> mcp
            io.nayuki           -> web.play
            org.eclipse.lsp4j   -> lsp
            com.google.gson     -> lsp
            jakarta.mail        -> web.mail
            io.javalin          -> web.server
            org.eclipse.jetty   -> web.server
            jakarta.servlet     -> web.server
            java.sql            -> store
            javax.sql           -> store
            org.jdbi            -> store
            com.zaxxer          -> store
            org.flywaydb        -> store
            org.sqlite          -> store
            org.postgresql      -> store
            com.password4j      -> store
            """;

    private static final List<String> MODULES =
            List.of("model", "text", "intake", "semantics", "voting", "who", "power", "crisis",
                    "life", "bargain", "store", "design", "live", "strategic", "report", "workbench", "web", "mcp",
                    "lsp",
                    "cli");

    /** Where the same question always has the same answer, because nothing outside is looked at. */
    private static final String[] PURE = {"org.surety.model..", "org.surety.semantics..", "org.surety.analysis..",
            "org.surety.design..", "org.surety.live..", "org.surety.strategic.."};

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Tests of a module that other modules' tests use come in a jar of their own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.surety");

    /** All that ours use, by the package that it is in: the table of libraries is held against that, row by row. */
    private static final Map<String, List<Dependency>> BY_PACKAGE = OURS.stream()
            .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
            .collect(groupingBy(it -> it.getTargetClass().getPackageName()));

    @ParameterizedTest
    @MethodSource("mayUse")
    void usesOnlyWhatItMay(Row row) {
        DescribedPredicate<JavaClass> forbidden = resideInAnyPackage("org.surety..")
                .and(describe("that " + row.left() + " may not use", used -> !row.coversOrAllows(used)));
        String[] below = rows(MAY_USE).map(Row::left).filter(it -> it.startsWith(row.left() + ".")).map(Row::inside)
                .toArray(String[]::new);
        noClasses().that().resideInAPackage(Row.inside(row.left())).and().resideOutsideOfPackages(below)
                .should(dependOnClassesThat(forbidden))
                .because("the table says: " + row)
                .allowEmptyShould(true).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("knownOnlyTo")
    void isKnownOnlyTo(Row row) {
        List<Dependency> others = BY_PACKAGE.entrySet().stream()
                .filter(it -> (it.getKey() + ".").startsWith(row.left() + "."))
                .flatMap(it -> it.getValue().stream()).filter(it -> row.right().stream()
                        .noneMatch(known -> covers(known, it.getOriginClass().getPackageName())))
                .toList();
        assertThat(others).as("the table says: " + row).isEmpty();
    }

    /**
     * A client has the door, lays out what comes back (values, which are records), and names the words of questions; it
     * never asks an engine itself.
     */
    @Test
    void clientsAskOnlyAtTheDoor() {
        DescribedPredicate<JavaAccess<?>> engine = describe("an engine", access -> {
            JavaClass owner = access.getTargetOwner();
            return Stream.of("analysis", "design", "semantics").anyMatch(it -> covers(it, owner.getPackageName()))
                    && !owner.isEnum() && !owner.isRecord() && !owner.getName().startsWith("org.surety.semantics.Work");
        });
        noClasses().that().resideInAnyPackage("org.surety.cli..", "org.surety.web..", "org.surety.mcp..",
                "org.surety.lsp..").should()
                .accessTargetWhere(engine).check(OURS);
    }

    /** What answers a question stands behind the door: clients have the question and the answer. */
    @Test
    void nobodyReachesBehindTheDoor() {
        String[] behind = Stream.of("reading", "document", "check", "chronicle", "who", "life", "crisis", "bargain",
                "export", "whole").map(it -> "org.surety.workbench." + it + "..").toArray(String[]::new);
        noClasses().that().resideOutsideOfPackage("org.surety.workbench..").should().dependOnClassesThat()
                .resideInAnyPackage(behind).check(OURS);
    }

    /** What the workbench asks and gives are values; laying them out is the client's. */
    @Test
    void theWorkbenchLaysNothingOut() {
        noClasses().that().resideInAPackage("org.surety.workbench..").should().dependOnClassesThat()
                .resideInAnyPackage("org.surety.report.text..", "org.surety.report.json..", "org.surety.report.html..",
                        "org.surety.report.xlsx..", "org.surety.report.docx..", "org.surety.report.sarif..")
                .check(OURS);
    }

    /** Documents come from a store; only the one over files knows of files, and what keeps an interrupted search. */
    @Test
    void documentsAreNoFilesToTheWorkbench() {
        noClasses().that().resideInAPackage("org.surety.workbench..")
                .and().resideOutsideOfPackage("org.surety.workbench.store..")
                .and().haveSimpleNameNotStartingWith("Checkpoint")
                .and().haveSimpleNameNotStartingWith("KeptFiles").and().haveSimpleNameNotStartingWith("Version")
                .should().accessTargetWhere(describe("the file system", access -> access.getTargetOwner().getName()
                        .equals("java.nio.file.Files")))
                .check(OURS);
    }

    /** What is kept is asked for by methods that ask for a right first; nothing else talks to a database. */
    @Test
    void sqlStandsOnlyInTheStore() throws IOException {
        Pattern sql = Pattern.compile("\"\\s*(SELECT\\s|INSERT\\s+INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s"
                + "|(CREATE|DROP|ALTER)\\s+TABLE\\s|PRAGMA\\s)");
        Map<Boolean, List<String>> withSql = sources().stream().filter(file -> sql.matcher(file.text()).find())
                .map(SourceText::module).collect(Collectors.partitioningBy(it -> it.equals("store")));
        assertThat(withSql.get(true)).as("where it is looked for").isNotEmpty();
        assertThat(withSql.get(false)).isEmpty();
    }

    private record SourceText(String module, String text) {}

    private static List<SourceText> sources() throws IOException {
        List<SourceText> all = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(home().resolve(module).resolve("src/main/java"))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    all.add(new SourceText(module, Files.readString(file)));
                }
            }
        }
        return all;
    }

    /** What a page may lead to and load comes from the pages of the server, never from a report or a document. */
    @Test
    void onlyPagesOfTheServerAreLive() {
        noClasses().that().resideOutsideOfPackage("org.surety.web..").should()
                .callMethod(org.surety.report.markup.Tag.class, "live", String.class).check(OURS);
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("org.surety.(**)").should().beFreeOfCycles().allowEmptyShould(true).check(OURS);
    }

    @Test
    void pureFloorsReadAndWriteNothing() {
        DescribedPredicate<JavaClass> outside = resideInAnyPackage("java.io..", "java.nio.file..",
                "java.nio.channels..",
                "java.net..", "java.sql..", "java.util.logging..", "java.util.prefs..")
                .and(describe("that do input or output", used -> !used.isEquivalentTo(java.io.Serializable.class)));
        noClasses().that().resideInAnyPackage(PURE).should(dependOnClassesThat(outside))
                .allowEmptyShould(true).check(OURS);
    }

    @Test
    void pureFloorsDrawNoRandomNumbers() {
        noClasses().that().resideInAnyPackage(PURE)
                .should().dependOnClassesThat().haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                                + "|java\\.security\\.SecureRandom")
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(java.util.UUID.class, "randomUUID")
                .allowEmptyShould(true).check(OURS);
    }

    @Test
    void pureFloorsReadNoClockAndNoSettings() {
        DescribedPredicate<JavaAccess<?>> now = describe("the time of day", access -> access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time"));
        DescribedPredicate<JavaAccess<?>> system = describe("the system", access -> access.getTargetOwner()
                .isEquivalentTo(System.class)
                && !List.of("arraycopy", "identityHashCode").contains(access.getName()));
        noClasses().that().resideInAnyPackage(PURE)
                .should().dependOnClassesThat().haveNameMatching("java\\.time\\.(Clock|InstantSource)")
                .orShould().accessTargetWhere(now)
                .orShould().accessTargetWhere(system)
                .allowEmptyShould(true).check(OURS);
    }

    @Test
    void namesSayWhatAClassDoes() {
        classes().should().haveSimpleNameNotContaining("Util")
                .andShould().haveSimpleNameNotContaining("Helper")
                .andShould().haveSimpleNameNotContaining("Manager")
                .allowEmptyShould(true).check(OURS);
    }

    /** The rules above allow an empty package; this one makes sure that they looked at every package there is. */
    /** One word for one thing: whoever reads a name need not ask which of two it is. */
    @Test
    void noSimpleNameStandsInTwoPackages() {
        Map<String, List<String>> packages = OURS.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        assertThat(packages).hasSizeGreaterThan(500).allSatisfy((name, in) -> assertThat(in).hasSize(1));
    }

    @Test
    void everyPackageWasLookedAtAndHasARow() throws IOException {
        Set<String> written = packagesWithSources();
        Set<String> seen = OURS.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
        assertThat(seen).as("packages that the architecture test looked at").containsAll(written);
        assertThat(written).as("packages with a row of the table").allMatch(
                name -> rows(MAY_USE).anyMatch(row -> covers(row.left(), name)));
    }

    private static Set<String> packagesWithSources() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String module : MODULES) {
            Path sources = home().resolve(module).resolve("src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .map(file -> sources.relativize(file.getParent()).toString().replace('\\', '/')
                                    .replace('/', '.'))
                            .forEach(packages::add);
                }
            }
        }
        return packages;
    }

    private static Path home() {
        return Path.of(System.getProperty("surety.home", ".."));
    }

    private static Stream<Row> mayUse() {
        return rows(MAY_USE);
    }

    private static Stream<Row> knownOnlyTo() {
        return rows(KNOWN_ONLY_TO);
    }

    private static Stream<Row> rows(String table) {
        return table.lines().map(Row::of);
    }

    private static boolean covers(String ours, String packageName) {
        String name = "org.surety." + ours;
        return packageName.equals(name) || packageName.startsWith(name + ".");
    }

    /** One line of a table: {@code left -> right, right}. */
    record Row(String left, List<String> right) {

        static Row of(String line) {
            String[] sides = line.split("->", 2);
            List<String> right = Arrays.stream(sides[1].split(",", -1)).map(String::strip)
                    .filter(name -> !name.equals("nothing")).toList();
            return new Row(sides[0].strip(), right);
        }

        static String inside(String ours) {
            return "org.surety." + ours + "..";
        }

        boolean coversOrAllows(JavaClass used) {
            return Stream.concat(Stream.of(left), right.stream())
                    .anyMatch(ours -> covers(ours, used.getPackageName()));
        }

        @Override
        public String toString() {
            return left + " -> " + (right.isEmpty() ? "nothing" : String.join(", ", right));
        }
    }
}

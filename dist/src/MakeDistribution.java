import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Makes what people install who have no Java: {@code surety-VERSION/} with a Java runtime of its own, a zip of it, and
 * on Debian and its kin a package. For the system on which it runs; run with the JDK of which the runtime is to be.
 */
public final class MakeDistribution {

    /**
     * Of Java what the program and its libraries use: those for Word documents name classes of java.desktop and
     * java.xml.crypto, those for databases of java.sql.
     */
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,"
            + "java.xml,java.xml.crypto,jdk.unsupported,jdk.zipfs";
    /** What draws on screens and plays sounds; it would make the package need a desktop. */
    private static final String NOT_WANTED = "glob:/java.desktop/lib/libawt_xawt.so,glob:/java.desktop/lib/libjawt.so,"
            + "glob:/java.desktop/lib/libjsound.so,glob:/java.desktop/lib/libsplashscreen.so";
    /** Options of every run; a cache is only good for the options that it was made with. */
    private static final String JVM = "-XX:+UseSerialGC -Xmx2g -Xlog:disable -Djava.awt.headless=true"
            + " --enable-native-access=ALL-UNNAMED";
    /** What a start would else load and link anew; beside the program's jars. */
    private static final String CACHE = "surety.aot";
    /** Since this version a JVM makes such a cache in one run. */
    private static final int FIRST_WITH_CACHE = 25;
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private final Path home;
    private final Path target;
    private final String version;
    private final Instant time;
    private final Path folder;

    private MakeDistribution(Path home, Path target, String version, Instant time) {
        this.home = home;
        this.target = target;
        this.version = version;
        this.time = time;
        this.folder = target.resolve("surety-" + version);
    }

    /** Arguments: the project's folder, the folder for what is made (with the jars in lib), the version, the time. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new MakeDistribution(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2],
                    Instant.parse(arguments[3])).make();
        } catch (Missing missing) {
            System.err.println("surety: " + missing.getMessage());
            System.exit(1);
        }
    }

    private void make() throws IOException, InterruptedException {
        remove(folder);
        Files.createDirectories(folder);
        jlink();
        copyProgram(folder.resolve("lib"));
        copy(home.resolve("catalog"), folder.resolve("catalog"));
        copy(home.resolve("LICENSE"), folder.resolve("LICENSE"));
        Files.writeString(folder.resolve("INSTALLING.md"), withoutLinks(
                Files.readString(home.resolve("docs/installing.md"))));
        copyStarters();
        setTimes(folder);
        rehearse(folder.resolve("lib"), folder, List.of("surety.jar"));
        Path zip = target.resolve("surety-" + version + "-" + platform() + ".zip");
        zip(zip);
        System.out.println("made " + folder + " and " + zip);
        deb();
    }

    /** A page as it reads where the pages that it leads to are not: links keep their words. */
    private static String withoutLinks(String page) {
        return page.replaceAll("!?\\[([^\\]]*)\\]\\((?!https?:)[^)]*\\)", "$1");
    }

    private static boolean isWindows() {
        return SYSTEM.startsWith("windows");
    }

    private static String platform() {
        String name = isWindows() ? "windows" : SYSTEM.startsWith("mac") ? "macos" : SYSTEM.replaceAll("\\W", "-");
        return name + "-" + System.getProperty("os.arch");
    }

    // --- The folder -------------------------------------------------------------------------------------------------

    private void jlink() throws IOException, InterruptedException {
        Path runtime = folder.resolve("runtime");
        List<String> command = new ArrayList<>(List.of(tool("jlink"), "--add-modules", MODULES, "--output",
                runtime.toString(), "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-6",
                "--generate-cds-archive"));
        if (SYSTEM.startsWith("linux")) {
            command.addAll(List.of("--exclude-files", NOT_WANTED));
        }
        run(command, "jlink could not make a Java runtime. Some packaged JDKs lack the folder jmods or were changed "
                + "after they were built; one from adoptium.net has all that is needed");
        // A zip that is unpacked by clicking does not always keep links.
        for (Path file : all(runtime)) {
            if (Files.isSymbolicLink(file)) {
                Path meant = file.toRealPath();
                Files.delete(file);
                Files.copy(meant, file);
            }
        }
    }

    private void copyProgram(Path lib) throws IOException, InterruptedException {
        Files.createDirectories(lib);
        for (Path jar : all(target.resolve("lib"))) {
            String name = jar.getFileName().toString();
            if (name.endsWith(".jar")) {
                copy(jar, lib.resolve(name.equals("surety-cli-" + version + ".jar") ? "surety.jar" : name));
            }
        }
        if (!Files.exists(lib.resolve("surety.jar"))) {
            throw new Missing("the program's jar is not in " + target.resolve("lib"));
        }
        try (JarFile program = new JarFile(lib.resolve("surety.jar").toFile())) {
            for (String jar : program.getManifest().getMainAttributes().getValue("Class-Path").split(" ")) {
                if (!Files.exists(lib.resolve(jar))) {
                    throw new Missing("the program needs " + jar + ", which is not in " + target.resolve("lib")
                            + "; another version of it may have been chosen there");
                }
            }
        }
        upgrade(lib);
    }

    /**
     * Lets the JVM keep what it loads while a server's first pages are read and a report is made. The cache holds for
     * these jars as they are now, wherever the folder is put; where it does not, the JVM starts without it, only
     * slower.
     *
     * @param lib the folder with the program's jars, beside which the cache is put
     * @param program the folder with the catalog
     * @param path the jars by which the program is started, in order
     * @return whether there is a cache
     */
    private boolean rehearse(Path lib, Path program, List<String> path) throws IOException, InterruptedException {
        if (Runtime.version().feature() < FIRST_WITH_CACHE) {
            System.out.println("no start-up cache was made: it needs Java " + FIRST_WITH_CACHE + " or later");
            return false;
        }
        Path trial = target.resolve("rehearsal");
        remove(trial);
        List<String> command = new ArrayList<>(List.of(
                folder.resolve("runtime/bin/java" + (isWindows() ? ".exe" : "")).toString()));
        command.addAll(List.of(JVM.split(" ")));
        command.addAll(List.of("-XX:AOTCacheOutput=" + lib.resolve(CACHE), "-Dsurety.home=" + program, "-cp",
                String.join(File.pathSeparator, path.stream().map(it -> lib.resolve(it).toString()).toList()),
                "org.surety.cli.Rehearsal", trial.toString(), "-serve"));
        run(command, "the program could not be rehearsed for its start-up cache");
        remove(trial);
        Files.setLastModifiedTime(lib.resolve(CACHE), FileTime.from(time));
        return true;
    }

    /** The jars as a package starts the program by them: its own first, then all others by name. */
    private static List<String> packagedPath(Path lib) throws IOException {
        List<String> path = new ArrayList<>(List.of("surety.jar"));
        all(lib).stream().map(it -> it.getFileName().toString())
                .filter(it -> it.endsWith(".jar") && !it.equals("surety.jar")).forEach(path::add);
        return path;
    }

    /** Classes of old formats are rewritten, since start-up caches leave them out. */
    private void upgrade(Path lib) throws IOException, InterruptedException {
        if (Runtime.version().feature() >= FIRST_WITH_CACHE) {
            run(List.of(tool("java"), home.resolve("cli/src/start/UpgradeJars.java").toString(), lib.toString()),
                    "the jars could not be prepared for fast starts");
        }
    }

    private void copyStarters() throws IOException {
        Path start = home.resolve("dist/src/start");
        String ending = isWindows() ? ".bat" : "";
        copy(start.resolve("surety" + ending), folder.resolve("bin").resolve("surety" + ending));
        // macOS opens a file in a terminal if it has this ending.
        copy(start.resolve("open" + ending),
                folder.resolve("Surety" + (SYSTEM.startsWith("mac") ? ".command" : ending)));
        if (!isWindows()) {
            for (Path file : List.of(folder.resolve("bin/surety"),
                    folder.resolve(SYSTEM.startsWith("mac") ? "Surety.command" : "Surety"))) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** With the rights of each file, and the same bytes for the same files. */
    private void zip(Path zip) throws IOException {
        Files.deleteIfExists(zip);
        try (FileSystem out = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()),
                Map.of("create", true, "enablePosixFileAttributes", true))) {
            for (Path file : all(folder)) {
                Path copy = out.getPath(target.relativize(file).toString().replace(File.separatorChar, '/'));
                if (Files.isDirectory(file)) {
                    Files.createDirectory(copy);
                } else {
                    Files.copy(file, copy);
                }
                FileTime at = FileTime.from(time);
                Files.getFileAttributeView(copy, BasicFileAttributeView.class).setTimes(at, at, at);
                if (!isWindows()) {
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
                }
            }
        }
    }

    // --- The package for Debian and its kin -------------------------------------------------------------------------

    private void deb() throws IOException, InterruptedException {
        if (!SYSTEM.startsWith("linux")) {
            return;
        }
        List<String> missing = Stream.of("dpkg-deb", "fakeroot").filter(it -> !isOnPath(it)).toList();
        if (!missing.isEmpty()) {
            System.out.println("no .deb was made: it needs " + String.join(" and ", missing)
                    + " (on Debian: apt install dpkg fakeroot)");
            return;
        }
        Path program = target.resolve("deb-program");
        remove(program);
        copyProgram(program);
        copy(home.resolve("catalog"), program.resolve("catalog"));
        setTimes(program);
        boolean cached = rehearse(program, program, packagedPath(program));
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", "deb", "--dest", target.toString(),
                "--name", "Surety", "--linux-package-name", "surety",
                "--app-version", version.replaceAll("[^0-9.].*", ""), "--vendor", "Surety",
                "--linux-deb-maintainer", "surety@surety.invalid",
                "--description", "Agreements on security guarantees, to be read and run",
                "--license-file", home.resolve("LICENSE").toString(),
                "--resource-dir", home.resolve("dist/src/deb").toString(),
                "--icon", home.resolve("dist/src/deb/Surety.png").toString(),
                "--linux-shortcut", "--linux-menu-group", "Education;Office", "--linux-app-category", "education",
                "--runtime-image", folder.resolve("runtime").toString(), "--input", program.toString(),
                "--main-jar", "surety.jar", "--main-class", "org.surety.cli.Surety", "--arguments", "serve"));
        for (String option : (JVM + (cached ? " -XX:AOTCache=$APPDIR/" + CACHE : "")
                + " -Dsurety.home=$APPDIR -Dsurety.installed=true")
                .split(" ")) {
            command.addAll(List.of("--java-options", option));
        }
        run(command, "jpackage could not make the .deb");
        remove(program);
        System.out.println("made the .deb in " + target);
    }

    // --- Tools ------------------------------------------------------------------------------------------------------

    /** Something that the machine lacks. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    private static boolean isOnPath(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, name)));
    }

    private static String tool(String name) {
        Path java = Path.of(System.getProperty("java.home"));
        Path tool = java.resolve("bin").resolve(name + (isWindows() ? ".exe" : ""));
        if (!Files.isExecutable(tool)) {
            throw new Missing("the JDK in " + java + " has no " + name + "; a full JDK is needed (on Debian: "
                    + "apt install openjdk-25-jdk-headless; for all systems: adoptium.net)");
        }
        return tool.toString();
    }

    private void run(List<String> command, String otherwise) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).inheritIO();
        process.environment().put("SOURCE_DATE_EPOCH", String.valueOf(time.getEpochSecond()));
        int status = process.start().waitFor();
        if (status != 0) {
            throw new Missing(otherwise + " (status " + status + "; what it said stands above).");
        }
    }

    /** The folder and all in it, each folder before what it holds, by name. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        for (Path file : all(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, from.equals(file) ? to : copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void setTimes(Path top) throws IOException {
        for (Path file : all(top)) {
            Files.setLastModifiedTime(file, FileTime.from(time));
        }
    }

    private static void remove(Path top) throws IOException {
        if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : all(top).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

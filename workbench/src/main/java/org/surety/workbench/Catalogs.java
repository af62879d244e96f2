package org.surety.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.surety.report.BaseRates;
import org.surety.report.CatalogEntry;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.semantics.Readings;
import org.surety.text.Problems;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Node;
import org.surety.text.tree.Quote;
import org.surety.text.tree.YamlTree;
import org.surety.text.write.JsonTree;

/** The use cases {@code catalog list}, {@code catalog show} and {@code catalog copy}. */
final class Catalogs {

    private static final String SCENARIOS = "scenarios";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final Node EMPTY = new Node.Sequence(List.of(), new Mark(0, 0));

    private final Catalog catalog;
    private final Loader opener;

    Catalogs(Catalog catalog, Loader opener) {
        this.catalog = catalog;
        this.opener = opener;
    }

    Answer list() {
        List<CatalogEntry> entries = catalog.ids().stream().map(this::entry).toList();
        return Answer.of(new Response.OfCatalog(stamp("catalog list", Map.of()), entries), opener.desk().paths());
    }

    Answer show(String id) {
        Path path = folder(id).resolve(Catalog.AGREEMENT);
        Optional<AgreementFile> read = opener.read(new Loader.Found(catalog.name(path), path)).value();
        opener.complain();
        AgreementFile file = read.orElseThrow();
        Names names = Names.of(file.under(Readings.of(file).first()));
        CatalogEntry entry = entry(id);
        return Answer.of(new Response.OfEntry(stamp("catalog show", Map.of("id", id)), entry, names, file.terms(),
                JsonTree.of(file)), opener.desk().paths());
    }

    Answer rates() {
        BaseRates rates = RatesFile.read(catalog, opener.desk());
        return Answer.of(new Response.OfRates(stamp("catalog rates", Map.of()), rates), opener.desk().paths());
    }

    private Stamp stamp(String command, Map<String, String> parameters) {
        return new Stamp(Version.text(), command, opener.desk().inputs(), parameters);
    }

    private Path folder(String id) {
        return catalog.folder(id).orElseThrow(() -> BadInput.of("the catalog has no agreement called " + Quote.of(id),
                Nearest.hint(id, catalog.ids()).or(() -> Optional.of("`surety catalog list` shows the ids."))));
    }

    /** Reads the tree of the file but not what it means: enough for a line of the list, and quick. */
    private CatalogEntry entry(String id) {
        Path folder = folder(id);
        Path file = folder.resolve(Catalog.AGREEMENT);
        String name = catalog.name(file);
        Optional<Node> root =
                opener.desk().open(file, name).value().flatMap(it -> YamlTree.parse(it, new Problems(name)));
        return new CatalogEntry(id, word(root, "title"), word(root, "status"),
                Optional.of(word(root, "as-of")).filter(it -> !it.isEmpty()), guarantors(root),
                root.map(Catalogs::openValues).orElse(0), scenarios(folder).stream().map(Catalogs::stem).toList(),
                name);
    }

    private static Optional<Node> child(Optional<Node> node, String key) {
        return node.filter(Node.Mapping.class::isInstance).flatMap(it -> ((Node.Mapping) it).entry(key))
                .map(Node.Entry::value);
    }

    private static String word(Optional<Node> node, String key) {
        return child(node, key).filter(Node.Scalar.class::isInstance).map(it -> ((Node.Scalar) it).text().strip())
                .orElse("");
    }

    private static int guarantors(Optional<Node> root) {
        if (child(root, "parties").orElse(EMPTY) instanceof Node.Mapping parties) {
            return (int) parties.entries().stream()
                    .filter(it -> word(Optional.of(it.value()), "role").equals("guarantor")).count();
        }
        return 0;
    }

    private static int openValues(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().stream().mapToInt(it -> (it.key().equals("open") ? 1 : 0)
                    + openValues(it.value())).sum();
            case Node.Sequence sequence -> sequence.items().stream().mapToInt(Catalogs::openValues).sum();
            case Node.Scalar scalar -> 0;
            case Node.Open open -> 0;
        };
    }

    private static List<Path> scenarios(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Path where : List.of(folder, folder.resolve(SCENARIOS))) {
            if (Files.isDirectory(where)) {
                try (Stream<Path> files = Files.list(where)) {
                    files.filter(it -> it.toString().endsWith(".yaml") && !it.endsWith(Catalog.AGREEMENT)
                            && !it.endsWith("expected.yaml"))
                            .sorted().forEach(found::add);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("the catalog cannot be read", unreadable);
                }
            }
        }
        return found;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceAll("(\\.scenario)?\\.yaml$", "");
    }

    /**
     * Copies an agreement with its scenarios, positions and designs into a folder that does not exist yet. The copy calls itself as the
     * folder is called, and what belongs to it is for it, so that nobody takes one for the other.
     */
    Answer copy(String id, Path target, String targetName) {
        Path folder = folder(id);
        if (Files.exists(target)) {
            throw BadInput.of(targetName + " exists already; nothing was copied",
                    Optional.of("Give another folder after the id."));
        }
        String own = Optional.ofNullable(target.toAbsolutePath().normalize().getFileName()).map(Path::toString)
                .filter(it -> ID.matcher(it).matches()).orElse(id);
        List<Path> files = files(folder);
        Path parent = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        Path unfinished =
                parent.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
        try {
            for (Path file : files) {
                Path to = unfinished.resolve(folder.relativize(file));
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElse(unfinished));
                Files.writeString(to, renamed(Files.readString(file), id, own));
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            remove(unfinished);
            throw BadInput.of(targetName + " could not be made: " + failed.getMessage(), Optional.empty());
        }
        List<String> made =
                files.stream().map(it -> Path.of(targetName).resolve(folder.relativize(it)).toString()).toList();
        String note = own.equals(id)
                ? ""
                : "The copy calls itself " + own + ", and what belongs to it is for " + own + ".\n";
        return Answer.of(new Response.OfCopy(stamp("catalog copy", Map.of("id", id)), made, note), Set.of());
    }

    /** All files of an agreement but what the project expects of it, which is no part of the text. */
    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(it -> it.toString().endsWith(".yaml"))
                    .filter(it -> !it.endsWith("expected.yaml"))
                    .sorted(Comparator.comparing((Path it) -> !it.endsWith(Catalog.AGREEMENT))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalog cannot be read", unreadable);
        }
    }

    private static String renamed(String text, String id, String own) {
        return text.replaceAll("(?m)^(id|for):([ \\t]+)" + Pattern.quote(id) + "([ \\t]*(#.*)?)$",
                "$1:$2" + Matcher.quoteReplacement(own) + "$3");
    }

    private static void remove(Path unfinished) {
        try (Stream<Path> all = Files.walk(unfinished)) {
            for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(it);
            }
        } catch (IOException left) {
            // It keeps a name that says what it is; the first failure is the one to tell.
        }
    }
}

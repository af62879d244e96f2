package org.surety.workbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.surety.text.Documents;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/**
 * The files of a folder and below, seen by a user who is in it, and the catalog of the project:
 * {@code catalog/<kind>/<id>/agreement.yaml}, with scenarios, positions and designs beside it. An address is a path as
 * it was named.
 */
public final class FileStore implements DocumentStore {

    static final String AGREEMENT = "agreement.yaml";
    private static final String RATES = "base-rates.yaml";
    /** What the project expects of an agreement, which is no part of it. */
    private static final String EXPECTED = "expected.yaml";

    private final Path home;
    private final Path here;
    private final Map<String, Path> catalog;
    private final ReadFiles files = new ReadFiles(Clock.systemUTC());

    /**
     * A store.
     *
     * @param home the project, for its catalog
     * @param here the folder in which the user is
     */
    public FileStore(Path home, Path here) {
        this.home = home;
        this.here = here;
        this.catalog = new TreeMap<>();
        for (Path kind : children(home.resolve("catalog"))) {
            for (Path folder : children(kind)) {
                if (Files.isRegularFile(folder.resolve(AGREEMENT))) {
                    catalog.put(folder.getFileName().toString(), folder);
                }
            }
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalog cannot be read", unreadable);
        }
    }

    /** The path of an address of this store. */
    private static Path path(Address place) {
        return Path.of(place.text());
    }

    private static Address address(Path path) {
        return new Address(path.toString());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public Address here() {
        return address(absolute(here));
    }

    @Override
    public Optional<Address> at(String name) {
        try {
            return Optional.of(address(here.resolve(name)));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }

    @Override
    public Address in(Address folder, String name) {
        return address(path(folder).resolve(name));
    }

    @Override
    public Address folderOf(Address place) {
        Path at = absolute(path(place));
        return address(Optional.ofNullable(at.getParent()).orElse(at));
    }

    @Override
    public Address normal(Address folder) {
        return address(absolute(path(folder)));
    }

    @Override
    public String lastName(Address place) {
        return String.valueOf(path(place).getFileName());
    }

    @Override
    public boolean isWithin(Address place, Address folder) {
        return absolute(path(place)).startsWith(absolute(path(folder)));
    }

    @Override
    public boolean exists(Address place) {
        return Files.exists(path(place));
    }

    @Override
    public boolean isFolder(Address place) {
        return Files.isDirectory(path(place));
    }

    @Override
    public boolean isDocument(Address place) {
        return Files.isRegularFile(path(place));
    }

    @Override
    public List<Address> documents(Address folder, int most) {
        return list(folder, most, it -> (it.toString().endsWith(".yaml") || it.toString().endsWith(".yml"))
                && Files.isRegularFile(it));
    }

    @Override
    public List<Address> folders(Address folder, int most) {
        return list(folder, most, it -> !it.getFileName().toString().startsWith(".") && Files.isDirectory(it));
    }

    private static List<Address> list(Address folder, int most, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(path(folder))) {
            List<Path> found = files.filter(wanted).limit(most + 1L).sorted().toList();
            return found.size() > most ? List.of() : found.stream().map(FileStore::address).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    @Override
    public Read<byte[]> read(Address document, String name) {
        Path path = path(document);
        try {
            return Read.of(files.read(path), new Problems(name));
        } catch (IOException | RuntimeException unreadable) {
            // Says in words what is wrong with the file.
            return new Read<>(Optional.empty(), Documents.load(path, name).findings());
        }
    }

    @Override
    public Address identity(Address document) {
        try {
            return address(path(document).toRealPath());
        } catch (IOException missing) {
            return normal(document);
        }
    }

    @Override
    public String nameOf(Address document) {
        Path path = path(document);
        if (isCatalog(document)) {
            return home.relativize(path).toString();
        }
        Path from = absolute(here);
        Path at = absolute(path);
        return at.startsWith(from) ? from.relativize(at).toString() : path.toString();
    }

    @Override
    public List<String> catalog() {
        return List.copyOf(catalog.keySet());
    }

    @Override
    public Optional<Address> catalogFolder(String id) {
        return Optional.ofNullable(catalog.get(id)).map(FileStore::address);
    }

    @Override
    public List<Address> catalogDocuments(String id) {
        Optional<Path> folder = Optional.ofNullable(catalog.get(id));
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.get())) {
            return all.filter(Files::isRegularFile).filter(it -> it.toString().endsWith(".yaml"))
                    .filter(it -> !it.endsWith(EXPECTED))
                    .sorted(Comparator.comparing((Path it) -> !it.endsWith(AGREEMENT))
                            .thenComparing(Comparator.naturalOrder()))
                    .map(FileStore::address).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalog cannot be read", unreadable);
        }
    }

    @Override
    public boolean isCatalog(Address place) {
        return catalog.values().stream().anyMatch(path(place)::startsWith);
    }

    @Override
    public Optional<Address> baseRates() {
        return Optional.of(home.resolve("catalog").resolve(RATES)).filter(Files::isRegularFile)
                .map(FileStore::address);
    }
}

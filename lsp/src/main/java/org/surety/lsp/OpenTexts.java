package org.surety.lsp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.store.TriedStore;

/** The texts that are open in an editor, over the files as they are saved. Safe for several threads. */
final class OpenTexts {

    private final Path home;
    private final Path checkpoints;
    private final WorkLimits limits;
    private Path here;
    private DocumentStore files;
    private Workbench saved;
    private final Map<String, OpenText> open = new LinkedHashMap<>();
    private Optional<Workbench> bench = Optional.empty();
    private long changes;

    /**
     * None is open yet.
     *
     * @param here the folder in which the editor works, until it names another
     */
    OpenTexts(Path home, Path here, Path checkpoints, WorkLimits limits) {
        this.home = home;
        this.here = here;
        this.checkpoints = checkpoints;
        this.limits = limits;
        this.files = new FileStore(home, here);
        this.saved = new Workbench(files, checkpoints, limits);
    }

    /** A text with the door as it was at one moment: what is open elsewhere reads as it does there. */
    record Asked(OpenText text, Workbench bench, long moment) {}

    /** The editor works in another folder. */
    synchronized void in(Path folder) {
        here = folder;
        files = new FileStore(home, folder);
        saved = new Workbench(files, checkpoints, limits);
        open.replaceAll((uri, text) -> text.called(name(uri)));
        moved();
    }

    synchronized void opened(String uri, int version, String content) {
        open.put(uri, OpenText.of(uri, name(uri), version, content));
        moved();
    }

    /** Changes a text; nothing where it is not open. */
    synchronized void changed(String uri, int version, List<TextDocumentContentChangeEvent> how) {
        open.computeIfPresent(uri, (key, text) -> text.changed(version, how));
        moved();
    }

    synchronized void closed(String uri) {
        open.remove(uri);
        moved();
    }

    /** Files were changed by others. */
    synchronized void moved() {
        bench = Optional.empty();
        changes++;
    }

    /** A text as it is now; empty where it is not open. */
    synchronized Optional<Asked> at(String uri) {
        return Optional.ofNullable(open.get(uri)).map(it -> new Asked(it, bench(), changes));
    }

    synchronized List<String> uris() {
        return List.copyOf(open.keySet());
    }

    private Workbench bench() {
        if (bench.isEmpty()) {
            Map<Address, byte[]> texts = new HashMap<>();
            open.values().forEach(it -> files.at(it.name())
                    .ifPresent(at -> texts.put(at, it.content().getBytes(StandardCharsets.UTF_8))));
            bench = Optional.of(saved.over(new TriedStore(files, texts)));
        }
        return bench.get();
    }

    /** The open text that stands at a place, if one does. */
    synchronized Optional<OpenText> at(Address place) {
        Address identity = files.identity(place);
        return open.values().stream().filter(it -> files.at(it.name()).map(files::identity)
                .filter(identity::equals).isPresent()).findFirst();
    }

    /** Where what the editor calls so is among the files; empty where it is nowhere. */
    synchronized Optional<Address> place(String uri) {
        return files.at(name(uri)).map(files::identity);
    }

    /** What an editor calls the document at a place: as it does where it is open there. */
    synchronized String uri(Address place) {
        return at(place).map(OpenText::uri).orElseGet(() -> Path.of(files.identity(place).text()).toUri().toString());
    }

    /** A page of the project's own, for an editor to open. */
    Optional<String> page(String path) {
        Path page = home.resolve(path);
        return page.toFile().isFile() ? Optional.of(page.toUri().toString()) : Optional.empty();
    }

    /** What the door finds a text by: its path, or where it has none yet, its name in the folder. */
    private String name(String uri) {
        try {
            URI named = URI.create(uri);
            if ("file".equals(named.getScheme())) {
                return Path.of(named).toString();
            }
        } catch (RuntimeException unusual) {
            // Editors also name texts that are no files; those are found by what is left of the name.
        }
        String last = uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1)
                .replaceAll("[^\\p{L}\\p{N}_.-]", "-");
        return here.toAbsolutePath().resolve(last.matches("\\.*") ? "unnamed" : last).normalize().toString();
    }
}

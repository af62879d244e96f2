package org.surety.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.KindOf;
import org.surety.workbench.api.Address;

/**
 * Finds what the files of a folder refer to by id. The user's own files come before the catalog: first an agreement
 * that the user named, then the folder itself, the folder above it (an agreement lies above its scenarios, positions
 * and designs), the folder that the user is in, and only then the catalog.
 */
public final class ReferenceResolver implements Library {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".scenario.yaml", ".scenario.yml",
            ".agreement.yaml", ".positions.yaml", ".design.yaml");
    /** In a folder of more files nobody looks for an id inside them. */
    private static final int MOST_FILES = 2000;

    private final Loader loader;
    private final Address folder;

    /** For the files that files of {@code folder} refer to. */
    public ReferenceResolver(Loader loader, Address folder) {
        this.loader = loader;
        this.folder = folder;
    }

    @Override
    public Optional<SourceFile> find(String id) {
        return loader.asked(id).or(() -> beside(id)).or(() -> agreement(above(), id))
                .or(() -> agreement(loader.store().here(), id)).or(() -> loader.catalogAgreement(id))
                .flatMap(it -> loader.open().open(it, loader.store().nameOf(it)).value());
    }

    /**
     * The file of the agreement called {@code id} that a file of this folder is for, if it is not only in the catalog.
     */
    public Optional<Address> agreement(String id) {
        return loader.asked(id).or(() -> agreement(folder, id))
                .or(() -> agreement(above(), id)).or(() -> agreement(loader.store().here(), id));
    }

    private Optional<Address> agreement(Address where, String id) {
        return candidates(where, id).stream()
                .filter(it -> FileHead.of(loader.store(), it, KindOf.AGREEMENT.word()).is(KindOf.AGREEMENT))
                .findFirst();
    }

    private Address above() {
        return loader.store().folderOf(folder);
    }

    /** The file of this folder that is called {@code id} or gives itself that id; an agreement before anything else. */
    public Optional<Address> beside(String id) {
        return agreement(folder, id).or(() -> candidates(folder, id).stream().findFirst());
    }

    /** The file of this folder of a kind that is called {@code id} or gives itself that id. */
    public Optional<Address> beside(String id, KindOf kind) {
        return candidates(folder, id).stream().filter(it -> FileHead.of(loader.store(), it, kind.word()).is(kind))
                .findFirst();
    }

    /** Those called {@code id}, then those that give themselves that id. */
    private List<Address> candidates(Address where, String id) {
        return loader.candidates(loader.store().normal(where), id, () -> sought(where, id));
    }

    private List<Address> sought(Address where, String id) {
        List<Address> found = new ArrayList<>();
        for (String ending : ENDINGS) {
            Address file = loader.store().in(where, id + ending);
            if (loader.store().isDocument(file)) {
                found.add(file);
            }
        }
        documents(where).stream().filter(it -> FileHead.of(loader.store(), it, id).id().equals(id)).forEach(found::add);
        return found;
    }

    /** The names of the files of this folder. */
    List<String> fileNames() {
        return documents(folder).stream().map(loader.store()::lastName).toList();
    }

    /** The files of a kind in this folder. */
    public List<Address> files(KindOf kind) {
        return documents(folder).stream().filter(it -> FileHead.of(loader.store(), it, kind.word()).is(kind)).toList();
    }

    private List<Address> documents(Address where) {
        return loader.documents(where, MOST_FILES);
    }
}

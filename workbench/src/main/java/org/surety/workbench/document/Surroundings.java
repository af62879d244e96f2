package org.surety.workbench.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.surety.text.read.KindOf;
import org.surety.workbench.api.Address;

/**
 * Where files that belong to an agreement are looked for, the user's own first: for an agreement of the catalog in the
 * folder that the user is in and then beside the agreement, for any other beside it and then in the folder that the
 * user is in. Beside means in a folder of the kind's name ({@code scenarios}, {@code positions}, {@code designs}) or in
 * the same folder.
 */
public final class Surroundings {

    private final Loader loader;
    private final String id;
    private final Address own;
    private final List<Address> bases;

    /** What lies beside an agreement. */
    public Surroundings(Loader loader, Loader.Found agreement) {
        this.loader = loader;
        this.id = FileHead.of(loader.store(), agreement.place(), KindOf.AGREEMENT.word()).id();
        Address here = loader.store().here();
        this.own = loader.store().folderOf(agreement.place());
        this.bases =
                (loader.store().isCatalog(agreement.place()) ? Stream.of(here, own) : Stream.of(own, here)).distinct()
                        .toList();
    }

    /** The folders, in the order in which they are looked through. */
    public List<Address> folders(String folder) {
        return bases.stream().flatMap(it -> folders(it, folder)).toList();
    }

    /**
     * Those beside the file alone; for a file that lies in a folder of the kind's name that of its own kind's
     * neighbours too.
     */
    public List<Address> beside(String folder) {
        return Stream.concat(folders(own, folder), folders(loader.store().folderOf(own), folder)).distinct().toList();
    }

    private Stream<Address> folders(Address base, String folder) {
        return Stream.of(loader.store().in(base, folder), base).filter(loader.store()::isFolder);
    }

    /**
     * The files of a kind that are for the agreement, from the first place that has any. Files that do not say what
     * they are for belong to the agreement beside which they lie.
     */
    public List<Address> files(KindOf kind, String folder) {
        for (Address base : bases) {
            List<Address> found = files(base, kind, folder).stream().filter(it -> isFor(it, kind, base)).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /**
     * Files of the kind beside the agreement that are for another, and for which:
     * {@code wants.yaml is for lavrov-2025}.
     */
    List<String> strangers(KindOf kind, String folder) {
        return files(own, kind, folder).stream().filter(it -> !isFor(it, kind, own))
                .map(it -> loader.store().nameOf(it) + " is for "
                        + String.join(" and ", FileHead.of(loader.store(), it, kind.word()).agreements()))
                .toList();
    }

    /** Whether a folder is the agreement's own, or lies in that. */
    boolean isBeside(Address folder) {
        return loader.store().isWithin(folder, own);
    }

    private boolean isFor(Address file, KindOf kind, Address base) {
        return FileHead.of(loader.store(), file, kind.word()).isFor(id, base.equals(own));
    }

    private List<Address> files(Address base, KindOf kind, String folder) {
        List<Address> found = new ArrayList<>();
        folders(base, folder).forEach(it -> found.addAll(new ReferenceResolver(loader, it).files(kind)));
        return found;
    }
}

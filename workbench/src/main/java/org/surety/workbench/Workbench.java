package org.surety.workbench;

import java.nio.file.Path;

/** Everything that can be asked. Each method takes one request and gives one {@link Answer}, or throws {@link BadInput}. */
public final class Workbench {

    private final Catalog catalog;
    private final Path here;

    /**
     * A workbench.
     *
     * @param home the project, for its catalog
     * @param here the folder from which names of files are looked up
     */
    public Workbench(Path home, Path here) {
        this.catalog = Catalog.in(home);
        this.here = here;
    }

    /** What follows from the text alone. */
    public Answer who(WhoQuestion question) {
        return Whos.answer(opener(), question);
    }

    private Opener opener() {
        return new Opener(catalog, here);
    }
}

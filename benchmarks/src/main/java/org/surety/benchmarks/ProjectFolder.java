package org.surety.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the catalog is that benchmarks ask about, wherever in the project they are started. */
final class ProjectFolder {

    private ProjectFolder() {}

    /**
     * The folder of the project.
     *
     * @throws IllegalStateException if no folder from the working folder upwards has a catalog
     */
    static Path find() {
        Path here = Path.of(System.getProperty("surety.home", "")).toAbsolutePath().normalize();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("catalog"))) {
                return at;
            }
        }
        throw new IllegalStateException("no folder \"catalog\" in " + here
                + " or above it; start this in the folder of the project");
    }
}

package org.surety.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder whose agreements a server shows beside the catalog. */
final class WorkFolder {

    private WorkFolder() {}

    /**
     * Where the user is. Whoever clicks on an installed program is nowhere in particular: the system starts it in the
     * user's own folder, in the topmost one, or beside the program. Then it is a folder of its own among the user's
     * documents, so that a home full of other things is neither shown nor searched; it is made when it is first needed.
     *
     * @param user the user's own folder
     * @param program the folder of the program
     * @param installed whether the program was installed, and is no checkout of the project
     * @throws IOException if that folder cannot be made
     */
    static Path of(Path here, Path user, Path program, boolean installed) throws IOException {
        Path now = here.toAbsolutePath().normalize();
        Path own = user.toAbsolutePath().normalize();
        boolean nowhere = now.equals(own) || now.getParent() == null
                || now.startsWith(program.toAbsolutePath().normalize());
        if (!installed || !nowhere) {
            return here;
        }
        Path documents = own.resolve("Documents");
        return Files.createDirectories((Files.isDirectory(documents) ? documents : own).resolve("Surety"));
    }
}

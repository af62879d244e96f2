package org.surety.report.text;

import java.util.List;

/** The files from which an answer was made, for a person. */
public final class FilesText {

    private FilesText() {}

    /** A line that names them; nothing if there are none. */
    public static String of(List<String> files, Look look) {
        return files.isEmpty()
                ? ""
                : "\n" + new TextPage(look).faint("Files used: " + String.join(", ", files)).toString();
    }
}

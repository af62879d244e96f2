package org.surety.store.value;

import java.util.Arrays;
import java.util.Map;

/**
 * A text with everything that it means by.
 *
 * @param bytes the text; not copied, so not to be changed afterwards
 * @param language the version of the language
 * @param files every file that the text means by, for its name its bytes; the text is one of them
 */
public record FullText(byte[] bytes, String language, Map<String, byte[]> files) {

    /** Copies the map; refuses with {@link IllegalArgumentException} files without the text. */
    public FullText {
        files = Map.copyOf(files);
        byte[] text = bytes;
        if (files.values().stream().noneMatch(it -> Arrays.equals(it, text))) {
            throw new IllegalArgumentException("the text is not among the files of its closure");
        }
    }

    /** Everything that the text means by. */
    public Closure closure() {
        return Closure.of(language, files);
    }
}

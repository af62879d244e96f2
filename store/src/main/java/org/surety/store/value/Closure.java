package org.surety.store.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a text means by: every file used, itself and the catalog's included, and the version of the language.
 * Votes and names of versions are pinned to its digest, so nothing can be changed beneath them.
 *
 * @param language the version of the language in which the files are written
 * @param files for the name of each file, the digest of its bytes
 */
public record Closure(String language, SortedMap<String, Sha> files) {

    private static final String HEAD = "surety closure 1";
    private static final int MOST_FILES = 10_000;
    private static final int LONGEST = 300;

    /** Copies; refuses with {@link IllegalArgumentException} names that are no single line. */
    public Closure {
        language = Safe.line(language, "a version of the language", 30);
        TreeMap<String, Sha> copy = new TreeMap<>();
        files.forEach((name, sha) -> {
            if (!name.equals(Safe.line(name, "the name of a file", LONGEST))) {
                throw new IllegalArgumentException(
                        "the name of a file has no spaces at its ends and is composed (NFC)");
            }
            copy.put(name, sha);
        });
        if (copy.isEmpty() || copy.size() > MOST_FILES) {
            throw new IllegalArgumentException("a closure has from 1 to " + MOST_FILES + " files");
        }
        files = Collections.unmodifiableSortedMap(copy);
    }

    /** That of files, from their bytes. */
    public static Closure of(String language, Map<String, byte[]> files) {
        TreeMap<String, Sha> shas = new TreeMap<>();
        files.forEach((name, bytes) -> shas.put(name, Sha.of(bytes)));
        return new Closure(language, shas);
    }

    /** Its canonical bytes: a line for the language, then a line for each file in the order of their names. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEAD).append("\nlanguage ").append(language).append('\n');
        files.forEach((name, sha) -> text.append(sha.hex()).append("  ").append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The digest of its canonical bytes, by which it is called. */
    public Sha sha() {
        return Sha.of(bytes());
    }

    /** The closure of canonical bytes; {@link IllegalArgumentException} where they are none. */
    public static Closure read(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 3 || !lines.get(0).equals(HEAD) || !lines.get(1).startsWith("language ")) {
            throw new IllegalArgumentException("no closure: it does not begin with \"" + HEAD + "\"");
        }
        TreeMap<String, Sha> files = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            int gap = line.indexOf("  ");
            if (gap < 0) {
                throw new IllegalArgumentException("no closure: a line has no digest and name");
            }
            files.put(line.substring(gap + 2), new Sha(line.substring(0, gap)));
        }
        Closure closure = new Closure(lines.get(1).substring("language ".length()), files);
        if (!Arrays.equals(closure.bytes(), bytes)) {
            throw new IllegalArgumentException("no closure: its lines are not in their order");
        }
        return closure;
    }
}

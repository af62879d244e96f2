package org.surety.store.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a revision came about. */
public sealed interface Origin {

    /** Written with the form. */
    record Form() implements Origin {}

    /** Written as YAML. */
    record Yaml() implements Origin {}

    /** Brought in from a file. */
    record Brought() implements Origin {}

    /** Revision {@code n} once more. */
    record Restored(int n) implements Origin {

        /** Counts from 1. */
        public Restored {
            needRevision(n);
        }
    }

    /** Made of revisions {@code first} and {@code second} by somebody who had both side by side. */
    record Merged(int first, int second) implements Origin {

        /** Both count from 1. */
        public Merged {
            needRevision(first);
            needRevision(second);
        }
    }

    /** As it is kept: {@code form}, {@code yaml}, {@code import}, {@code restore r3}, {@code merge r4+r5}. */
    default String text() {
        return switch (this) {
            case Form form -> "form";
            case Yaml yaml -> "yaml";
            case Brought brought -> "import";
            case Restored restored -> "restore r" + restored.n();
            case Merged merged -> "merge r" + merged.first() + "+r" + merged.second();
        };
    }

    /** The origin of such a text; {@link IllegalArgumentException} where it is none. */
    static Origin read(String text) {
        return switch (text) {
            case "form" -> new Form();
            case "yaml" -> new Yaml();
            case "import" -> new Brought();
            default -> {
                Matcher restored = Pattern.compile("restore r([1-9][0-9]{0,8})").matcher(text);
                Matcher merged = Pattern.compile("merge r([1-9][0-9]{0,8})\\+r([1-9][0-9]{0,8})").matcher(text);
                if (restored.matches()) {
                    yield new Restored(Integer.parseInt(restored.group(1)));
                } else if (merged.matches()) {
                    yield new Merged(Integer.parseInt(merged.group(1)), Integer.parseInt(merged.group(2)));
                }
                throw new IllegalArgumentException("no origin of a revision: " + text);
            }
        };
    }

    private static void needRevision(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("revisions count from 1, this says " + n);
        }
    }
}

package org.surety.store.value;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The chain of a document's revisions. The link of a revision is the SHA-256 of one line each, in UTF-8 and ended by a
 * line feed: {@code surety revision 1}, its number, its base, the digest of its bytes, that of its closure, its author,
 * its time in milliseconds since 1970, its origin, the digest of its renames, the commitment to its reason or
 * {@code -}, its save key, and the link of the revision before or {@code -}. Neither the document nor the work is
 * named, so that a history keeps its chain in another installation.
 */
public final class Links {

    private Links() {}

    /** The link of a revision after another. */
    public static Sha link(int n, int base, Sha sha, Sha closure, Id<Person> author, Instant at, Origin origin,
            Renames renames, Optional<Sha> reason, SaveKey key, Optional<Sha> before) {
        return Sha.of(Stream.of("surety revision 1", n, base, sha, closure, author, at.toEpochMilli(), origin.text(),
                Sha.of(renames.text()), reason.map(Sha::hex).orElse("-"), key.text(),
                before.map(Sha::hex).orElse("-")).map(it -> it + "\n").collect(joining()));
    }

    /** The commitment to words: it tells nothing of them without the salt. */
    public static Sha commitment(byte[] salt, FreeText words) {
        byte[] text = words.text().getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(salt, salt.length + text.length);
        System.arraycopy(text, 0, both, salt.length, text.length);
        return Sha.of(both);
    }

    /**
     * The first revision, in their order from 1, whose number or link is not what it must be; empty where all are.
     *
     * @param history all revisions of a document, from the first
     */
    public static Optional<Revision> firstBroken(List<Revision> history) {
        Optional<Sha> before = Optional.empty();
        int n = 0;
        for (Revision it : history) {
            n++;
            Sha link = link(it.n(), it.base(), it.sha(), it.closure(), it.author(), it.at(), it.origin(),
                    it.renames(), it.reason(), it.key(), before);
            if (it.n() != n || !link.equals(it.link())) {
                return Optional.of(it);
            }
            before = Optional.of(link);
        }
        return Optional.empty();
    }
}

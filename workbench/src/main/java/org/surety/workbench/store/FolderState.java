package org.surety.workbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** What a folder holds, in a word. */
public final class FolderState {

    /** In a folder of more files or folders nobody looks for agreements. */
    public static final int MOST = 2_000;

    /** The digests of bytes that a store gives again and again. */
    private static final Map<byte[], byte[]> DIGESTS = Collections.synchronizedMap(new WeakHashMap<>());

    private FolderState() {}

    /** A word that changes whenever something does in the folder in which the user of the store is, or below it. */
    public static String of(DocumentStore store) {
        MessageDigest digest = sha256();
        add(store, store.here(), digest);
        for (Address folder : store.folders(store.here(), MOST)) {
            add(store, folder, digest);
            // What belongs to an agreement lies beside it, or in folders beside it.
            if (isAgreement(store, folder)) {
                store.folders(folder, MOST).forEach(it -> add(store, it, digest));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The folders in that folder that are an agreement each, with what belongs to it. */
    public static Stream<Address> agreements(DocumentStore store) {
        return store.folders(store.here(), MOST).stream().filter(it -> isAgreement(store, it));
    }

    private static boolean isAgreement(DocumentStore store, Address folder) {
        return store.isDocument(store.in(folder, FileStore.AGREEMENT));
    }

    private static void add(DocumentStore store, Address folder, MessageDigest digest) {
        for (Address document : store.documents(folder, MOST)) {
            digest.update(document.text().getBytes(StandardCharsets.UTF_8));
            store.read(document, document.text()).value()
                    .map(it -> DIGESTS.computeIfAbsent(it, bytes -> sha256().digest(bytes)))
                    .ifPresent(digest::update);
        }
    }
}

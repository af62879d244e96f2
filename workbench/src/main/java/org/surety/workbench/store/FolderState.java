package org.surety.workbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DocumentStore;

/** What a folder holds, in a word. */
public final class FolderState {

    private static final int MOST = 2_000;

    private FolderState() {}

    /** A word that changes whenever something in the folder does in which the user of the store is. */
    public static String of(DocumentStore store) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Address document : store.documents(store.here(), MOST)) {
                digest.update(document.text().getBytes(StandardCharsets.UTF_8));
                store.read(document, document.text()).value().ifPresent(digest::update);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

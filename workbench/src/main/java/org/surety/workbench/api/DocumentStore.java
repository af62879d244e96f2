package org.surety.workbench.api;

import java.util.List;
import java.util.Optional;
import org.surety.text.Read;

/**
 * Where documents come from: files and the catalog, or a database. Documents stand in folders; one folder is where the
 * user is. A store never throws: what cannot be read is told as findings.
 */
public interface DocumentStore {

    /** No document is larger than this many bytes; a store gives at most one byte more, so that it is seen. */
    int MOST_BYTES = org.surety.text.Documents.MOST_BYTES;

    /** The folder in which the user is. */
    Address here();

    /**
     * The place that a user means by {@code name}, seen from where the user is, whether anything stands there or not;
     * empty if it can be no name.
     */
    Optional<Address> at(String name);

    /** The place called {@code name} in {@code folder}. */
    Address in(Address folder, String name);

    /** The folder in which something stands; for what stands nowhere, itself. The same folder has the same address. */
    Address folderOf(Address place);

    /** One address for a folder, however it was named. */
    Address normal(Address folder);

    /** What a place is called within its folder. */
    String lastName(Address place);

    /** Whether a place is {@code folder}, or lies in it or below. */
    boolean isWithin(Address place, Address folder);

    /** Whether a document or a folder is there. */
    boolean exists(Address place);

    /** Whether a folder is there. */
    boolean isFolder(Address place);

    /** Whether a document is there. */
    boolean isDocument(Address place);

    /** The documents in a folder, by name; none if there are more than {@code most}, or if it cannot be read. */
    List<Address> documents(Address folder, int most);

    /**
     * The folders in a folder, by name, but hidden ones; none if there are more than {@code most}, or if it cannot be
     * read.
     */
    List<Address> folders(Address folder, int most);

    /** The bytes of a document, or what is wrong with it, told of {@code name}. */
    Read<byte[]> read(Address document, String name);

    /** The same for the same document, however it was named. */
    Address identity(Address document);

    /** What a document is called in findings and among what was read. */
    String nameOf(Address document);

    /** The ids of the agreements that come with Surety, in alphabetical order. */
    List<String> catalog();

    /** The folder of one of them. */
    Optional<Address> catalogFolder(String id);

    /** Every document of one of them, the agreement first. */
    List<Address> catalogDocuments(String id);

    /** Whether something is part of the catalog. */
    boolean isCatalog(Address place);

    /** The table of how often alliances were honoured, if there is one. */
    Optional<Address> baseRates();
}

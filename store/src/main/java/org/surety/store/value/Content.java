package org.surety.store.value;

/**
 * A revision with its bytes.
 *
 * @param bytes whose digest is the revision's; not copied
 */
public record Content(Revision revision, byte[] bytes) {}

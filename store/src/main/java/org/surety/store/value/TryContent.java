package org.surety.store.value;

/**
 * A try with its bytes.
 *
 * @param bytes whose digest is the try's; not copied
 */
public record TryContent(KeptTry tried, byte[] bytes) {}

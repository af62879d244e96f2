package org.surety.report.rendering;

import java.nio.charset.StandardCharsets;

/** An answer in one form. */
public sealed interface Rendered {

    /** What goes into a file. */
    byte[] bytes();

    /** A text, which goes into a file in UTF-8. */
    record Text(String text) implements Rendered {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file that only its program reads. */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on once, and never compared.
    record Binary(byte[] bytes) implements Rendered {}
}

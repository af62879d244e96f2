package org.surety.report.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer in one form. */
public sealed interface Rendered {

    /** What goes into a file. */
    byte[] bytes();

    /**
     * A text, which goes into a file in UTF-8.
     *
     * @param beside texts that belong into files beside it, by the ending of their names
     */
    record Text(String text, Map<String, String> beside) implements Rendered {

        /** Copies the map. */
        public Text {
            beside = Map.copyOf(beside);
        }

        /** A text that stands alone. */
        public Text(String text) {
            this(text, Map.of());
        }

        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A file that only its program reads. */
    @SuppressWarnings("ArrayRecordComponent") // It is handed on once, and never compared.
    record Binary(byte[] bytes) implements Rendered {}
}

package org.surety.model.agreement;

import java.util.Optional;

/**
 * The original words of a clause, for whoever has the right to keep them.
 *
 * @param language the language in which they are, such as {@code en}; empty where the file does not say
 * @param words the words
 */
public record Wording(Optional<String> language, String words) {}

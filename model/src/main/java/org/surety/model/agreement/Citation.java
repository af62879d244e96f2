package org.surety.model.agreement;

import java.util.Optional;

/**
 * A reference to a place in a source.
 *
 * @param source the id of a {@link Source}
 * @param place the article, paragraph or page, if one can be named
 */
public record Citation(String source, Optional<String> place) {}

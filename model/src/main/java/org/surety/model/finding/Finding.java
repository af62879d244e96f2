package org.surety.model.finding;

import java.util.Optional;

/**
 * Something that a check has found.
 *
 * @param id the stable name of the rule, which is also the name of its page in {@code docs/findings/}
 * @param severity how grave it is
 * @param clause the clause, as a path ({@code procedures.assistance.steps.consult}); empty for the whole file
 * @param message what was found and what was expected, in words
 * @param hint what to do, if there is an obvious thing ({@code Maybe "guarantors"?})
 * @param reading the reading under which it holds; empty if under every one
 * @param position where
 */
public record Finding(String id, Severity severity, String clause, String message, Optional<String> hint,
        Optional<String> reading, SourceLocation position) {}

package org.surety.web.gate;

import java.util.Optional;

/**
 * Whoever was let in.
 *
 * @param form what the forms of this session must carry, so that no page of somebody else's can send one
 * @param person by which one of a team is known; empty where one person uses everything alone
 */
public record Visitor(String form, Optional<String> person) {}

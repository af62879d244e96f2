package org.surety.store.value;

/**
 * A person who has just signed in.
 *
 * @param session what the cookie must hold; new with every sign-in
 */
public record SignedIn(Person person, Secret session) {}

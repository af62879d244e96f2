package org.surety.model.agreement;

/** Whose act sets a procedure off. */
public sealed interface AttackerTest {

    /** Anybody's. */
    record Anyone() implements AttackerTest {}

    /** The text does not say. */
    record Unspecified() implements AttackerTest {}

    /** That of one of these; a group may list states that are not parties. */
    record Listed(Members attackers) implements AttackerTest {}

    /** Anybody's except that of one of these. */
    record NotListed(Members exempt) implements AttackerTest {}

    /** Anybody's who is not a party. */
    record Outsider() implements AttackerTest {}

    /**
     * That of one of these, if it comes through a place.
     *
     * @param attackers who
     * @param place the territory it must come through
     */
    record Through(Members attackers, String place) implements AttackerTest {}
}

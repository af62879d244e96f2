package org.surety.store.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person as an administrator sees one.
 *
 * @param mail empty for who never signs in: the person of an installation of one's own, and who is known only by name
 * @param seen the day on which the person was last there
 */
public record Account(Person person, Optional<MailAddress> mail, Instant created, Optional<LocalDate> seen) {}

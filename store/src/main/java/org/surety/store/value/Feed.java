package org.surety.store.value;

import java.time.Instant;

/**
 * A calendar of a monitor that a person has given to a program, without the secret in its address.
 *
 * @param run of which monitor
 * @param person whose it is: it gives what that person may read
 * @param titles whether it says only what runs out
 */
public record Feed(Id<KeptRun> run, Id<Person> person, boolean titles, Instant created) {}

package org.surety.store.value;

import java.time.Instant;
import java.util.Optional;

/**
 * A person wants to be reminded by mail of what runs out in a monitor.
 *
 * @param titles whether a mail says only what runs out
 * @param trouble why the last mail could not be sent, as the mail server says; empty where all were
 */
public record Reminder(Id<KeptRun> run, Id<Person> person, boolean titles, Instant created, Optional<String> trouble) {}

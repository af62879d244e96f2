package org.surety.text.read;

import java.util.Set;

/** An element that was decoded, and what it names. */
record Part<T>(T value, Set<Mention> mentions) {}

package org.surety.store.value;

/** For whom a program acts, and how far. */
public record TokenBearer(Person person, TokenScope scope) {}

package org.surety.store.value;

/**
 * A mail that is to be sent now.
 *
 * @param id the same whenever it is tried, so that whoever gets it twice can know it again
 * @param tries how often it was tried, this time included
 */
public record WaitingMail(Sha id, MailAddress to, String subject, String words, int tries) {}

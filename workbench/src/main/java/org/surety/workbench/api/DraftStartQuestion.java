package org.surety.workbench.api;

/**
 * What is asked of a text that an agreement is to be drafted from.
 *
 * @param text its path: plain text, a Word file or an OpenDocument text
 */
public record DraftStartQuestion(String text) {}

package org.surety.workbench.api;

/**
 * A single value of a document, as it is written or as somebody would write it.
 *
 * @param path the keys that lead to it, with dots between them ({@code procedures.assistance.steps.consult.within})
 * @param text what is written there
 */
public record WrittenValue(String path, String text) {}

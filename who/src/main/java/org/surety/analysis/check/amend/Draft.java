package org.surety.analysis.check.amend;

/**
 * What an amendment says before it is known how the agreement's file has the clause.
 *
 * @param clause the path
 * @param question what is chosen
 * @param name what the reading is called
 * @param value YAML in one line
 * @param wording plain English
 */
record Draft(String clause, String question, String name, String value, String wording) {}

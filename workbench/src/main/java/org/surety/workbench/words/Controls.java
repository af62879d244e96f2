package org.surety.workbench.words;

import org.surety.workbench.api.QuestionField;

/**
 * What a client's users call the parameters of a question: {@code --reading} on the command line, a field's label on a
 * page.
 */
public interface Controls {

    /** What a parameter is called. */
    String name(QuestionField parameter);

    /** A parameter set to a value: {@code --engine worst}. */
    String set(QuestionField parameter, String value);

    /** How a scenario is named beside an agreement, in a sentence. */
    String scenario();

    /** Where the catalog's ids are shown. */
    String catalog();
}

package org.surety.text.write;

import org.surety.model.agreement.Agreement;

/**
 * Writes an agreement as the canonical file that reads back to it. The agreements it refers to are files of their own;
 * only the references are written.
 */
public final class AgreementWriter {

    private AgreementWriter() {}

    /** The file. */
    public static String write(Agreement agreement) {
        return Yaml.write(AgreementTree.of(agreement));
    }
}

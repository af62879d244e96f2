package org.surety.text.write;

import org.surety.text.read.AgreementFile;

/**
 * Writes an agreement with its open terms as a file that reads back to the same family: the same terms, and the same
 * agreement under every reading. Every term is written with its name. Comments are lost.
 */
public final class FamilyWriter {

    private FamilyWriter() {}

    /** The file. */
    public static String write(AgreementFile file) {
        return Yaml.write(new FamilyTree(file.ownTerms()).mapping(file.tree()));
    }
}

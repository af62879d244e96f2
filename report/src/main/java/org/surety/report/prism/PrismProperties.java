package org.surety.report.prism;

import org.surety.report.decimal.Shares;

/**
 * Writes the properties of a model: a question each, with what it asks and our answer, which {@code prism -test}
 * compares with its own.
 */
public final class PrismProperties {

    private PrismProperties() {}

    /** The text of the file. */
    public static String write(PrismSheet sheet) {
        StringBuilder out = new StringBuilder();
        out.append("// Questions about ").append(sheet.heading().agreement()).append(" in scenario ")
                .append(sheet.heading().scenario()).append(", written by surety ").append(sheet.heading().version())
                .append(".\n// Our own answers stand behind RESULT; with -test PRISM compares them with its own.\n");
        for (PrismSheet.Property property : sheet.properties()) {
            out.append("\n// ").append(property.words()).append("\n// RESULT: ").append(Shares.of(property.value()))
                    .append('\n').append(property.text()).append(";\n");
        }
        return out.toString();
    }
}

package org.surety.conformance.page;

import org.surety.model.agreement.Agreement;
import org.surety.text.write.YamlWriter;

/** An agreement in what is said of a fault: written as a file only where there is one. */
record Written(Agreement agreement) {

    @Override
    public String toString() {
        return YamlWriter.write(agreement);
    }
}

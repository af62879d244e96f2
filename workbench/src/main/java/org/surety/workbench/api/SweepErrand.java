package org.surety.workbench.api;

import java.io.Serializable;
import org.surety.design.api.SweepDefinition;

/**
 * What another machine needs to carry slices of a sweep out.
 *
 * @param file the design, as it was asked for
 * @param documents the texts that it means
 */
public record SweepErrand(String file, SweepDefinition definition, CarriedDocuments documents)
        implements
            Serializable {

    private static final long serialVersionUID = 1L;
}

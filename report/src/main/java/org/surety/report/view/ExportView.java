package org.surety.report.view;

import java.util.Map;
import org.surety.report.shape.Description;

/** A whole file, as {@code export --to json} and {@code catalog show} tell it. */
public record ExportView(
        @Description("The file as it stands, laid out as the schema of agreements has it, "
                + "with the list of its open terms.") Map<String, Object> agreement)
        implements
            View {}

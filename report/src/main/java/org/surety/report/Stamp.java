package org.surety.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.report.shape.Description;
import org.surety.report.shape.Matches;
import org.surety.report.shape.WrittenAs;

/**
 * Where an answer comes from, so that anybody can get it again.
 *
 * @param version the version of Surety
 * @param command the command that was given ({@code who})
 * @param inputs the files that were read, those that others refer to included
 * @param parameters what was asked for, by the name of the option; an option that was not given has no entry
 */
public record Stamp(@Description("The version of Surety that answered.") String version, String command,
        @Description("Every file that was read, those that others refer to included.") List<Input> inputs,
        @Description("What was asked for, by the names of the options; only what was given or has "
                + "a default that matters.") Map<String, String> parameters) {

    /** Copies the collections. */
    public Stamp {
        inputs = List.copyOf(inputs);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The names of the files that were read. */
    public List<String> names() {
        return inputs.stream().map(Input::name).toList();
    }

    /**
     * A file that was read.
     *
     * @param name the file as the user named it, or its place in the catalog
     * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
     */
    public record Input(@WrittenAs("file") String name, @Matches("^[0-9a-f]{64}$") String sha256) {}
}

package org.surety.workbench.bargain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.surety.design.api.FinishedSlices;
import org.surety.design.api.SweepDefinition;
import org.surety.design.api.SweepSlice;
import org.surety.report.Stamp;
import org.surety.workbench.api.Sha256;

/**
 * Keeps finished slices of a sweep, a file each that begins with the SHA-256 of the rest. How many samples are drawn
 * changes no slice of them, so a sweep of more samples begins with those that another has done.
 */
public final class SliceFiles implements FinishedSlices {

    private static final int DIGEST = 32;

    private final KeptFiles files;
    private final SweepDefinition definition;

    /** For one sweep; see {@link KeptFiles}. */
    SliceFiles(Path folder, List<Stamp.Input> inputs, SweepDefinition definition) {
        this.definition = definition;
        this.files = new KeptFiles(folder, inputs, "sweep " + definition.seed() + " " + definition.rows(), ".slice");
    }

    private String name(SweepSlice slice) {
        String range = slice.from() + " to " + slice.to();
        return switch (slice.kind()) {
            case VERSIONS -> definition.versions() + " versions in " + definition.settings() + ": " + range;
            case SAMPLES -> "samples: " + range;
        };
    }

    @Override
    public Optional<byte[]> recall(SweepSlice slice) {
        return files.read(name(slice)).flatMap(all -> {
            int begin = Math.min(DIGEST, all.length);
            byte[] part = Arrays.copyOfRange(all, begin, all.length);
            return HexFormat.of().formatHex(all, 0, begin).equals(Sha256.of(part))
                    ? Optional.of(part)
                    : Optional.empty();
        });
    }

    @Override
    public void keep(SweepSlice slice, byte[] part) {
        try {
            files.write(name(slice), out -> {
                out.write(HexFormat.of().parseHex(Sha256.of(part)));
                out.write(part);
            });
        } catch (IOException full) {
            // The sweep goes on; only an interruption would cost more.
        }
    }

    /** Removes what was kept. */
    void forget() {
        files.removeAll();
    }
}

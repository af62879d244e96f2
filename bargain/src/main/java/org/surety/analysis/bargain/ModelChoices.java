package org.surety.analysis.bargain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.analysis.bargain.spatial.SpatialOptions;

/**
 * What may be chosen about the models.
 *
 * @param turns how many turns a model may take; empty for as many as it takes by itself
 * @param spatial the options of the spatial model
 * @param accommodation how far ideals follow positions in the spatial model, one row and one column a party
 * @param byCapability whether the Nash and the utilitarian point weigh parties by capability
 * @param points for each issue the points that can be agreed on; empty for the whole scale
 */
public record ModelChoices(Optional<Integer> turns, SpatialOptions spatial, Optional<double[][]> accommodation,
        boolean byCapability, Optional<List<double[]>> points) {

    /** What holds if nothing is chosen. */
    public static final ModelChoices STANDARD =
            new ModelChoices(Optional.empty(), SpatialOptions.STANDARD, Optional.empty(), true, Optional.empty());

    /** Copies the arrays. */
    public ModelChoices {
        accommodation = accommodation.map(rows -> Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new));
        points = points.map(lines -> lines.stream().map(double[]::clone).toList());
    }
}

package org.surety.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.model.quantity.Hours;
import org.surety.model.quantity.Ratio;
import picocli.CommandLine.Option;

/** What is assumed otherwise than scenarios do. */
final class SetAssumptions {

    @Option(names = "--by", paramLabel = "DURATION",
            description = "help after this time is too late, whatever the scenario says")
    private Optional<Hours> by = Optional.empty();

    @Option(names = "--assume", paramLabel = "NAME=VALUE",
            description = "give an assumption one value within its range; its name is that which --format json and csv "
                    + "tell, such as behaviour.guarantors.ballot.yes=0.6 or stakes.guarantors.acting=-3; may be given "
                    + "several times")
    private List<String> assumed = List.of();

    /** The hour from which on help is too late. */
    Optional<Hours> by() {
        return by;
    }

    /** One value each, by the place of the assumption. */
    Map<String, Ratio> values() {
        return Pairs.assumed("--assume", assumed);
    }
}

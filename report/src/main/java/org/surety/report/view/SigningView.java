package org.surety.report.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.bargain.cooperative.Principle;
import org.surety.design.api.Baseline;
import org.surety.model.design.Design;
import org.surety.model.quantity.Ratio;
import org.surety.report.shape.Description;
import org.surety.report.words.SigningWords;

/** What versions must be worth to parties, and what principles of bargaining count gains from. */
public record SigningView(@Description("What a version must be worth to a party.") Signing signing,
        @Description("What principles of bargaining count gains from.") Gains baseline) {

    static SigningView of(Design.Signing signing, Baseline baseline) {
        return new SigningView(
                new Signing(SigningWords.criterion(signing), signing.atLeast().map(Ratio::toDouble)),
                new Gains(baseline.kind(), SigningWords.baseline(baseline, Map.of()), baseline.parties()
                        .stream().map(it -> new Least(it.party(), it.worth(), it.origin())).toList()));
    }

    /** What a version must be worth to a party. */
    public record Signing(String meaning,
            @Description("What is demanded of every party, 0 to 100.") Optional<Double> signsAt) {}

    /** What gains are counted from. */
    public record Gains(Baseline.Kind kind, String meaning, List<Least> parties) {}

    /** What a party's gains are counted from. */
    public record Least(String party, double worth,
            @Description("Who says so: whoever asks or the design, the positions, what holds without an agreement, "
                    + "nobody (so 0), or the worst version.") Baseline.Origin from) {}

    /** A principle of bargaining that singles out a version. */
    public record By(String principle, String title, String citation,
            @Description("Whether a version leaves nobody worse off than the baseline; if "
                    + "not, all were considered.") boolean everybodyGains) {

        static By of(Principle it, boolean everybody) {
            return new By(it.id(), it.title(), it.citation(), everybody);
        }
    }
}

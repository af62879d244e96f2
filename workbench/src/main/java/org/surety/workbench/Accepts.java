package org.surety.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.design.AcceptabilityTable;
import org.surety.design.Baseline;
import org.surety.model.agreement.Family;
import org.surety.model.design.Design;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Range;
import org.surety.model.quantity.Ratio;
import org.surety.model.scenario.Assumption;
import org.surety.report.NegotiationSheet;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** The use case {@code accept}. */
final class Accepts {

    private final Loader opener;
    private final AcceptQuestion question;

    Accepts(Loader opener, AcceptQuestion question) {
        this.opener = opener;
        this.question = question;
    }

    Answer answer() {
        Loader.Found found = opener.find(question.file());
        AgreementFile file = opener.agreement(question.file());
        Loader.Found beside = question.positions().map(opener::find)
                .or(() -> Companions.positionsBeside(opener, found))
                .orElseThrow(() -> BadInput.of("there are no positions beside " + question.file(),
                        Optional.of("Give a file of `kind: positions` with --positions.")));
        PositionSet positions = Companions.read(opener, beside);
        Companions.requireFor(positions, file.id());
        Family family = HeldFamily.of(file, question.readings());
        Design.Signing signing = new Design.Signing(question.signsAt().map(it -> worth("--signs-at", it).low()),
                alternatives(positions), Assumption.UNSTATED);
        AcceptabilityTable reception = receive(family, positions, Design.readings(file.id(), question.at(), signing),
                question.baseline().kind());
        Stamp stamp = new Stamp(Version.text(), "accept", opener.desk().inputs(), question.parameters());
        NegotiationSheet sheet = new NegotiationSheet(positions, question.at(), reception, Optional.empty());
        return Answer.of(new Response.OfAccept(stamp, file.under(Readings.of(file).first()).title(), sheet),
                opener.desk().paths()).called(file.id() + "-negotiation");
    }

    /** How readings are received. @throws BadInput if there are too many that differ */
    static AcceptabilityTable receive(Family family, PositionSet positions, Design design, Baseline.Kind baseline) {
        try {
            return AcceptabilityTable.of(family, positions, design, baseline);
        } catch (TooLarge tooLarge) {
            throw BadInput.of(String.valueOf(tooLarge.getMessage()),
                    Optional.of("Hold some terms with --reading TERM=READING."));
        }
    }

    private Map<String, Range> alternatives(PositionSet positions) {
        List<String> known = positions.parties().stream().map(Negotiator::id).toList();
        Map<String, Range> alternatives = new LinkedHashMap<>();
        for (String option : question.alternatives()) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw BadInput.of("--alternative " + Quote.of(option) + " is not of the form PARTY=WORTH",
                        Optional.of("For example --alternative UKR=40 or UKR=30..50."));
            }
            String party = option.substring(0, equals).strip();
            if (!known.contains(party)) {
                throw BadInput.of(Quote.of(party) + " is no party of the positions " + Quote.of(positions.id()),
                        Nearest.hint(party, known).or(() -> Optional.of("Parties: " + String.join(", ", known))));
            }
            alternatives.put(party, worth("--alternative", option.substring(equals + 1).strip()));
        }
        return alternatives;
    }

    private static Range worth(String option, String text) {
        try {
            Range range = Range.parse(text);
            if (range.liesWithin(Ratio.ZERO, Ratio.of(100))) {
                return range;
            }
        } catch (IllegalArgumentException wrong) {
            // Told below, as what lies off the scale is.
        }
        throw BadInput.usage(option + " takes a number from 0 to 100, not " + Quote.of(text));
    }
}

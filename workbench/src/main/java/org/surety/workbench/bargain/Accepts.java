package org.surety.workbench.bargain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.design.api.Baseline;
import org.surety.design.judge.AcceptabilityTable;
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
import org.surety.workbench.api.AcceptQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.reading.Refusals;

/** The use case {@code accept}. */
public final class Accepts {

    private final Loader loader;
    private final AcceptQuestion question;

    /** Over documents that the loader reads. */
    public Accepts(Loader loader, AcceptQuestion question) {
        this.loader = loader;
        this.question = question;
    }

    /** How acceptable each reading of the agreement is to each party. */
    public Reply<Response.OfAccept> answer() {
        Loader.Found found = loader.find(question.file());
        AgreementFile file = loader.agreement(question.file());
        Loader.Found beside = question.positions().map(loader::find)
                .or(() -> Companions.positionsBeside(loader, found))
                .orElseThrow(() -> new Refusal(new Reason.Missing(Thing.POSITIONS, question.file(), List.of())));
        PositionSet positions = Companions.read(loader, beside);
        Companions.requireFor(positions, file.id());
        Family family = HeldFamily.of(file, question.readings());
        Design.Signing signing = new Design.Signing(question.signsAt(), alternatives(positions),
                Assumption.UNSTATED);
        AcceptabilityTable reception = receive(family, positions, Design.readings(file.id(), question.at(), signing),
                question.baseline());
        Stamp stamp = new Stamp(Version.text(), "accept", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfAccept(stamp, file.under(Readings.of(file).first()).title(),
                new NegotiationSheet(positions, question.at(), reception, Optional.empty())),
                file.id() + "-negotiation");
    }

    /** How readings are received. @throws Refusal if there are too many that differ */
    static AcceptabilityTable receive(Family family, PositionSet positions, Design design, Baseline.Kind baseline) {
        try {
            return AcceptabilityTable.of(family, positions, design, baseline);
        } catch (TooLarge tooLarge) {
            throw Refusals.tooLarge(tooLarge, Reason.Narrower.READINGS);
        }
    }

    private Map<String, Range> alternatives(PositionSet positions) {
        List<String> known = positions.parties().stream().map(Negotiator::id).toList();
        question.signsAt().ifPresent(it -> onTheScale(QuestionField.SIGNS_AT, Range.exactly(it)));
        question.alternatives().forEach((party, worth) -> {
            if (!known.contains(party)) {
                throw new Refusal(new Reason.Unknown(Thing.NEGOTIATOR, party, positions.id(), known,
                        Nearest.to(party, known)));
            }
            onTheScale(QuestionField.ALTERNATIVE, worth);
        });
        return question.alternatives();
    }

    private static void onTheScale(QuestionField parameter, Range worth) {
        if (!worth.liesWithin(Ratio.ZERO, Ratio.of(100))) {
            throw new Refusal(new Reason.OutOfRange(parameter, worth.toString(), "0", "100"));
        }
    }
}

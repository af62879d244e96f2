package org.surety.workbench.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.surety.analysis.life.LifeAnswer;
import org.surety.analysis.life.LifeResult;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.guard.GuardMemory;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Reading;
import org.surety.report.LifeSheet;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.LifeQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.FilledFamily;
import org.surety.workbench.reading.HeldFamily;
import org.surety.workbench.reading.PartyFinder;
import org.surety.workbench.reading.Refusals;

/** The use case {@code life}. */
public final class Lives {

    private final Loader loader;
    private final Work work;

    /** Over documents that the loader reads. */
    public Lives(Loader loader, Work work) {
        this.loader = loader;
        this.work = work;
    }

    /** What follows from the text over its life. */
    public Reply<Response.OfLife> answer(LifeQuestion question) {
        AgreementFile file = loader.agreement(question.file());
        LifeSheet sheet = read(file, question).get();
        Stamp stamp = new Stamp(Version.text(), "life", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfLife(stamp, sheet), file.id());
    }

    /**
     * The same for a page about everything; empty where it is too large to look at. Everything is read by now, so that
     * it can be worked out beside something else.
     *
     * @param whole whether under every law, and not by the text alone
     */
    public Supplier<Optional<LifeSheet>> beside(AgreementFile file, List<HeldReading> readings, boolean whole) {
        Supplier<LifeSheet> sheet = read(file, new LifeQuestion(file.id(),
                whole ? Optional.empty() : Optional.of(Law.AS_WRITTEN), List.of(), List.of(), readings));
        return () -> {
            try {
                return Optional.of(sheet.get());
            } catch (Refusal tooLarge) {
                return Optional.empty();
            }
        };
    }

    /** Reads all that is needed; what is left to do is the answers. */
    private Supplier<LifeSheet> read(Family file, LifeQuestion question) {
        Family family = HeldFamily.of(file, question.readings());
        Agreement first = family.under(Readings.of(family).first());
        Set<String> parties = new LinkedHashSet<>();
        List<Reading> looked = PartyFinder.looked(family, Map.of());
        question.parties().forEach(it -> parties.add(PartyFinder.state(it, family, looked)));
        // Whoever asks for one law asks for nothing else to fill the silence but what is named.
        List<String> models =
                question.asIn().isEmpty() && question.law().isEmpty() ? first.life().asIn() : question.asIn();
        List<AgreementFile> read = models.stream().map(loader::agreement).toList();
        return () -> sheet(family, read, question.law(), parties);
    }

    /** The answers, with the silence of the text filled in every way that is asked for. */
    private LifeSheet sheet(Family family, List<AgreementFile> models, Optional<Law> law, Set<String> parties) {
        // To fill its silence changes nothing in what its procedures can do.
        GuardMemory guards = new GuardMemory();
        List<LifeSheet.Part> parts = new ArrayList<>();
        parts.add(new LifeSheet.Part(Optional.empty(), Optional.empty(), family,
                ask(family, new LifeRequest(Map.of(), law, parties), guards)));
        for (AgreementFile model : models) {
            Agreement text = model.under(Readings.of(model).first());
            Family filled = new FilledFamily(family, text.life());
            parts.add(new LifeSheet.Part(Optional.of(model.id()), Optional.of(text.title()), filled, ask(filled,
                    new LifeRequest(Map.of(), Optional.of(Law.AS_WRITTEN), parties), guards)));
        }
        return new LifeSheet(family, parts);
    }

    private LifeResult ask(Family family, LifeRequest request, GuardMemory guards) {
        try {
            return LifeAnswer.of(family, request, guards, work);
        } catch (TooLarge tooLarge) {
            throw Refusals.tooLarge(tooLarge, Reason.Narrower.LIFE);
        }
    }
}

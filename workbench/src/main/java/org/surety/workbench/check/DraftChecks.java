package org.surety.workbench.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.intake.ground.CitedText;
import org.surety.intake.ground.DraftClause;
import org.surety.intake.ground.Grounding;
import org.surety.intake.ground.StateNames;
import org.surety.intake.meaning.Question;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Source;
import org.surety.report.Stamp;
import org.surety.report.rendering.Response;
import org.surety.report.view.DraftCheckView;
import org.surety.semantics.Readings;
import org.surety.text.read.AgreementFile;
import org.surety.workbench.api.Address;
import org.surety.workbench.api.DraftCheckQuestion;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Loader;

/** The use case {@code draft check}. */
public final class DraftChecks {

    private final Loader loader;

    /** Over documents that the loader reads. */
    public DraftChecks(Loader loader) {
        this.loader = loader;
    }

    /** What of its texts the draft has, and what in it no text has. */
    public Reply<Response.OfDraftCheck> answer(DraftCheckQuestion question) {
        Loader.Found found = loader.find(question.file());
        AgreementFile file = loader.agreement(question.file());
        Agreement agreement = file.under(Readings.of(file, Map.of()).first());
        List<Source> cited = agreement.sources().stream().filter(it -> it.file().isPresent()).toList();
        List<String> ids = cited.stream().map(Source::id).toList();
        if (cited.isEmpty()) {
            throw new Refusal(new Reason.NoTexts(file.id()));
        }
        question.texts().keySet().stream().filter(it -> !ids.contains(it)).findFirst().ifPresent(it -> {
            throw new Refusal(Reason.Unknown.among(Thing.TEXT_SOURCE, it, file.id(), ids));
        });
        Map<String, CitedText> texts = new LinkedHashMap<>();
        Map<String, Map<String, String>> aside = new LinkedHashMap<>();
        for (Source source : cited) {
            texts.put(source.id(), text(source, found, question.texts()));
            aside.put(source.id(), source.aside());
        }
        Map<String, String> names = new LinkedHashMap<>();
        agreement.parties().forEach(it -> names.put(it.id(), it.name().orElse(it.id())));
        Grounding grounding = Grounding.of(texts, aside, DraftClauses.of(file, agreement), StateNames.with(names));
        Stamp stamp = new Stamp(Version.text(), "draft check", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfDraftCheck(stamp, view(file.id(), grounding)), file.id());
    }

    private CitedText text(Source source, Loader.Found draft, Map<String, String> given) {
        String path = given.get(source.id());
        if (path != null) {
            return CitedTexts.at(loader, path);
        }
        String name = source.file().orElseThrow();
        Address place = loader.store().in(loader.store().folderOf(draft.place()), name);
        if (!loader.store().isDocument(place)) {
            throw new Refusal(new Reason.TextElsewhere(source.id(), name, draft.name()));
        }
        return CitedTexts.read(loader, place, name);
    }

    private static DraftCheckView view(String id, Grounding it) {
        return new DraftCheckView(id, it.isComplete(),
                it.sentences().stream().map(told -> new DraftCheckView.Told(told.source(), told.sentence().label(),
                        told.sentence().text(), told.clauses(), told.aside())).toList(),
                it.clauses().stream().map(DraftChecks::clause).toList(),
                it.missing().stream().map(lack -> new DraftCheckView.Lack(lack.source(), lack.sentence().label(),
                        lack.words(), lack.quantity() ? DraftCheckView.Content.QUANTITY : DraftCheckView.Content.NAME,
                        lack.clauses())).toList(),
                it.open().stream().map(one -> new DraftCheckView.Open(one.clause().path(), one.clause().line(),
                        question(one.clause()), one.places(), one.unknown())).toList(),
                questions(it.silent()));
    }

    private static DraftCheckView.Clause clause(Grounding.Based it) {
        DraftCheckView.Basis basis = switch (it.basis()) {
            case PASSAGE -> DraftCheckView.Basis.PASSAGE;
            case INFERENCE -> DraftCheckView.Basis.INFERENCE;
            case OTHER_SOURCE -> DraftCheckView.Basis.OTHER_SOURCE;
            case WHOLE_TEXT -> DraftCheckView.Basis.WHOLE_TEXT;
            case NOTHING -> DraftCheckView.Basis.NOTHING;
        };
        return new DraftCheckView.Clause(it.clause().path(), it.clause().line(), basis, it.isUnfounded(), it.places(),
                it.unknown());
    }

    private static Optional<String> question(DraftClause clause) {
        return clause.kind() == DraftClause.Kind.OPEN
                ? clause.words().stream().filter(it -> it.endsWith("?")).findFirst()
                : Optional.empty();
    }

    private static List<String> questions(Set<Question> silent) {
        return silent.stream().map(Question::words).toList();
    }
}

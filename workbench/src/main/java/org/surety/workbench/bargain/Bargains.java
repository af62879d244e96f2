package org.surety.workbench.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.bargain.Bargain;
import org.surety.analysis.bargain.BargainResult;
import org.surety.analysis.bargain.ModelChoices;
import org.surety.analysis.bargain.Models;
import org.surety.analysis.bargain.Negotiations;
import org.surety.analysis.bargain.setting.BargainingModel;
import org.surety.analysis.bargain.spatial.KtabWords;
import org.surety.analysis.bargain.spatial.SpatialOptions;
import org.surety.analysis.bargain.spatial.SpatialRun;
import org.surety.model.position.ModelSettings;
import org.surety.model.position.Negotiator;
import org.surety.model.position.PositionSet;
import org.surety.report.Stamp;
import org.surety.report.Talks;
import org.surety.report.rendering.Response;
import org.surety.semantics.Work;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.PositionsFile;
import org.surety.text.read.PositionsReader;
import org.surety.text.table.KtabCsvReader;
import org.surety.text.table.KtabXmlReader;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.BargainQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.document.Companions;
import org.surety.workbench.document.Loader;

/** The use case {@code bargain}. */
public final class Bargains {

    /** Work grows with the cube of the parties; beyond this it would take minutes. */
    private static final int MOST_PARTIES = 400;
    private static final int MOST_TURNS = 10_000;

    private final Loader loader;
    private final BargainQuestion question;

    private Bargains(Loader loader, BargainQuestion question) {
        this.loader = loader;
        this.question = question;
    }

    /** What models make of a negotiation. */
    public static Reply<Response.OfBargain> answer(Loader loader, BargainQuestion question, Work work) {
        Bargains bargains = new Bargains(loader, question);
        bargains.refuseWhatNoModelReads();
        PositionSet set = bargains.positions();
        if (set.parties().size() > MOST_PARTIES) {
            throw new Refusal(new Reason.TooManyParties(set.parties().size(), MOST_PARTIES));
        }
        KtabWords words = KtabWords.of(set.settings().options());
        Negotiations negotiations = Negotiations.at(set, question.at());
        List<BargainingModel> models = models(question.models(), bargains.choices(set, words));
        List<BargainResult.OfModel> results = new ArrayList<>();
        for (BargainingModel model : models) {
            work.tell(model.card().title(), results.size(), models.size());
            results.addAll(Bargain.of(negotiations.negotiation(), List.of(model)).models());
        }
        BargainResult result = new BargainResult(set.parties().stream().map(Negotiator::id).toList(),
                set.issues().stream().map(it -> it.id()).toList(), results);
        Talks talks = new Talks(set, negotiations.standing(), result, words.notes());
        Stamp stamp = new Stamp(Version.text(), "bargain", loader.open().inputs(), question.parameters());
        return loader.reply(new Response.OfBargain(stamp, talks), set.id());
    }

    private void refuseWhatNoModelReads() {
        requireOneOf(QuestionField.MODEL_CHOICE, !question.options().isEmpty(),
                List.of("spatial-election", "averaged"));
        requireOneOf(QuestionField.TURNS, question.turns().isPresent(),
                List.of("challenge", "spatial-election", "averaged"));
        requireOneOf(QuestionField.ALIKE, question.alike(), List.of("nash", "utilitarian"));
        question.turns().filter(it -> it < 0 || it > MOST_TURNS).ifPresent(it -> {
            throw new Refusal(
                    new Reason.OutOfRange(QuestionField.TURNS, it.toString(), "0", Integer.toString(MOST_TURNS)));
        });
    }

    private void requireOneOf(QuestionField parameter, boolean given, List<String> readers) {
        List<String> asked = question.models();
        if (given && !asked.isEmpty() && asked.stream().allMatch(Models.names()::contains)
                && asked.stream().noneMatch(readers::contains)) {
            throw new Refusal(new Reason.Unread(parameter, Optional.empty(), readers, String.join(", ", asked)));
        }
    }

    /** The models of these names, all if there are none. @throws Refusal if a name is none */
    static List<BargainingModel> models(List<String> names, ModelChoices choices) {
        List<String> wanted = names.isEmpty() ? Models.names() : names.stream().distinct().toList();
        return wanted.stream().map(name -> Models.called(name, choices).orElseThrow(() -> new Refusal(
                new Reason.Unknown(Thing.MODEL, name, "", Models.names(), Nearest.to(name, Models.names()))))).toList();
    }

    private ModelChoices choices(PositionSet set, KtabWords words) {
        SpatialOptions options = words.options();
        for (Map.Entry<String, String> choice : question.options().entrySet()) {
            String name = choice.getKey();
            String word = choice.getValue();
            List<String> possible = SpatialOptions.words(name);
            options = options.with(name, word).orElseThrow(() -> new Refusal(possible.isEmpty()
                    ? new Reason.Unknown(Thing.MODEL_CHOICE, name, "", SpatialOptions.names(),
                            Nearest.to(name, SpatialOptions.names()))
                    : new Reason.Unknown(Thing.MODEL_WORD, word, name, possible, Nearest.to(word, possible))));
        }
        return new ModelChoices(question.turns(), options, accommodation(set), !question.alike(), points(set));
    }

    private static Optional<double[][]> accommodation(PositionSet set) {
        List<ModelSettings.Adjustment> adjustments = set.settings().adjustments();
        if (adjustments.isEmpty()) {
            return Optional.empty();
        }
        List<String> ids = set.parties().stream().map(Negotiator::id).toList();
        double[][] matrix = SpatialRun.identity(ids.size());
        for (ModelSettings.Adjustment it : adjustments) {
            matrix[ids.indexOf(it.ideal())][ids.indexOf(it.reference())] = it.share().toDouble();
        }
        return Optional.of(matrix);
    }

    /** Where every issue is a choice among placed readings of a term, only these can be agreed on. */
    private static Optional<List<double[]>> points(PositionSet set) {
        boolean finite = !set.issues().isEmpty() && set.issues().stream().allMatch(it -> it.term().isPresent()
                && !it.points().isEmpty() && it.points().values().stream().allMatch(Optional::isPresent));
        return finite
                ? Optional.of(set.issues().stream().map(it -> it.points().values().stream().flatMap(Optional::stream)
                        .mapToDouble(place -> place.toDouble()).sorted().distinct().toArray()).toList())
                : Optional.empty();
    }

    private PositionSet positions() {
        Loader.Found found = Companions.positions(loader, question.file());
        Read<SourceFile> source = loader.open().open(found.place(), found.name());
        return loader.required(read(loader.required(source), found));
    }

    private Read<PositionSet> read(SourceFile file, Loader.Found found) {
        String name = found.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || file.content().stripLeading().startsWith("<")) {
            return KtabXmlReader.read(file);
        }
        if (name.endsWith(".csv")) {
            return KtabCsvReader.read(file);
        }
        Read<PositionsFile> read = PositionsReader.read(file, loader.resolver(found.place()));
        return new Read<>(read.value().map(PositionsFile::positions), read.findings());
    }
}

package org.surety.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.read.PositionsFile;
import org.surety.text.read.PositionsReader;
import org.surety.text.table.KtabCsvReader;
import org.surety.text.table.KtabXmlReader;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** The use case {@code bargain}. */
final class Bargains {

    /** Work grows with the cube of the parties; beyond this it would take minutes. */
    private static final int MOST_PARTIES = 400;

    private final Loader opener;
    private final BargainQuestion question;

    private Bargains(Loader opener, BargainQuestion question) {
        this.opener = opener;
        this.question = question;
    }

    static Answer answer(Loader opener, BargainQuestion question, Progress progress) {
        Bargains bargains = new Bargains(opener, question);
        bargains.refuseWhatNoModelReads();
        PositionSet set = bargains.positions();
        if (set.parties().size() > MOST_PARTIES) {
            throw BadInput.usage(set.parties().size() + " parties would take too long; at most " + MOST_PARTIES
                    + " are computed. Put parties together that always stand together.");
        }
        KtabWords words = KtabWords.of(set.settings().options());
        Negotiations negotiations = Negotiations.at(set, question.at());
        List<BargainingModel> models = models(question.models(), bargains.choices(set, words));
        List<BargainResult.OfModel> results = new ArrayList<>();
        for (BargainingModel model : models) {
            progress.at(model.card().title(), results.size(), models.size());
            results.addAll(Bargain.of(negotiations.negotiation(), List.of(model)).models());
        }
        BargainResult result = new BargainResult(set.parties().stream().map(Negotiator::id).toList(),
                set.issues().stream().map(it -> it.id()).toList(), results);
        Talks talks = new Talks(set, negotiations.standing(), result, words.notes());
        Stamp stamp = new Stamp(Version.text(), "bargain", opener.desk().inputs(), question.parameters());
        return Answer.of(new Response.OfBargain(stamp, talks), opener.desk().paths());
    }

    private void refuseWhatNoModelReads() {
        requireOneOf("--set", !question.options().isEmpty(), List.of("spatial-election", "averaged"));
        requireOneOf("--turns", question.turns().isPresent(), List.of("challenge", "spatial-election", "averaged"));
        requireOneOf("--alike", question.alike(), List.of("nash", "utilitarian"));
    }

    private void requireOneOf(String option, boolean given, List<String> readers) {
        List<String> asked = question.models();
        if (given && !asked.isEmpty() && asked.stream().allMatch(Models.names()::contains)
                && asked.stream().noneMatch(readers::contains)) {
            throw BadInput.usage(option + " is for " + String.join(", ", readers) + ", and none of these is asked");
        }
    }

    /** The models of these names, all if there are none. @throws BadInput if a name is none */
    static List<BargainingModel> models(List<String> names, ModelChoices choices) {
        List<String> wanted = names.isEmpty() ? Models.names() : names.stream().distinct().toList();
        return wanted.stream().map(name -> Models.called(name, choices).orElseThrow(() -> BadInput.of(
                "there is no model called " + Quote.of(name), Nearest.hint(name, Models.names())
                        .or(() -> Optional.of("Models: " + String.join(", ", Models.names()))))))
                .toList();
    }

    private ModelChoices choices(PositionSet set, KtabWords words) {
        SpatialOptions options = words.options();
        for (String choice : question.options()) {
            int equals = choice.indexOf('=');
            String name = equals < 0 ? choice : choice.substring(0, equals).strip();
            String word = equals < 0 ? "" : choice.substring(equals + 1).strip();
            List<String> possible = SpatialOptions.words(name);
            options = options.with(name, word).orElseThrow(() -> possible.isEmpty()
                    ? BadInput.of("the spatial model has no choice called " + Quote.of(name),
                            Nearest.hint(name, SpatialOptions.names()).or(() -> Optional
                                    .of("Choices: " + String.join(", ", SpatialOptions.names()))))
                    : BadInput.of(Quote.of(word) + " is none of the words for " + Quote.of(name),
                            Nearest.hint(word, possible)
                                    .or(() -> Optional.of("Words: " + String.join(", ", possible)))));
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
        Loader.Found found = Companions.positions(opener, question.file());
        Read<SourceFile> source = opener.desk().open(found.path(), found.name());
        if (source.value().isEmpty()) {
            opener.wrong(source.findings());
            opener.complain();
        }
        SourceFile file = source.value().orElseThrow();
        Read<PositionSet> read = read(file, found);
        if (!read.isUsable()) {
            opener.wrong(read.findings());
            opener.complain();
        }
        return read.value().orElseThrow();
    }

    private Read<PositionSet> read(SourceFile file, Loader.Found found) {
        String name = found.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || file.content().stripLeading().startsWith("<")) {
            return KtabXmlReader.read(file);
        }
        if (name.endsWith(".csv")) {
            return KtabCsvReader.read(file);
        }
        Read<PositionsFile> read = PositionsReader.read(file, opener.shelf(found.path()));
        return new Read<>(read.value().map(PositionsFile::positions), read.findings());
    }
}

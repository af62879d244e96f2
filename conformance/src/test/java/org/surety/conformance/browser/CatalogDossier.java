package org.surety.conformance.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.surety.analysis.check.Check;
import org.surety.analysis.check.Subject;
import org.surety.analysis.power.Power;
import org.surety.analysis.power.PowerRequest;
import org.surety.analysis.who.Story;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Body;
import org.surety.model.agreement.Reading;
import org.surety.report.BaseRates;
import org.surety.report.BodyPower;
import org.surety.report.Stamp;
import org.surety.report.dossier.Dossier;
import org.surety.report.dossier.Panels;
import org.surety.report.words.Names;
import org.surety.report.words.RuleWords;
import org.surety.semantics.Polls;
import org.surety.semantics.Readings;
import org.surety.semantics.Roll;
import org.surety.text.Documents;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;

/** The dossier of an agreement of the catalog, made by the real analyses. */
final class CatalogDossier {

    private static final Path CATALOG = Path.of(System.getProperty("surety.home", "..")).resolve("catalog");

    private CatalogDossier() {}

    static Dossier of(String id) {
        Library library = CatalogDossier::source;
        AgreementFile family = AgreementReader.read(source(id).orElseThrow(), library).value().orElseThrow();
        Reading shown = Readings.of(family).first();
        WhoResult who = Who.of(family, WhoRequest.EVERYTHING);
        List<Story> stories = new ArrayList<>();
        for (WhoRow row : Panels.exemplars(family, who, 12)) {
            stories.addAll(Who.stories(family, WhoRequest.EVERYTHING, row));
        }
        Stamp stamp = new Stamp("0.1.0", "report", List.of(new Stamp.Input(id, "0".repeat(64))), Map.of());
        return new Dossier(stamp, family, shown, who, stories, power(family.under(shown)),
                Check.of(Subject.of(family, family::positionOf)), List.of(), BaseRates.NONE);
    }

    private static List<BodyPower> power(Agreement agreement) {
        List<BodyPower> power = new ArrayList<>();
        for (Body body : agreement.bodies()) {
            power.add(new BodyPower(body.id(), Map.of(), new RuleWords(Names.of(agreement)).of(body.rule()),
                    Power.of(new Polls(Roll.of(agreement), Roll.Who.NOBODY).of(body), PowerRequest.everything()),
                    List.of()));
        }
        return power;
    }

    private static Optional<SourceFile> source(String id) {
        try (Stream<Path> files = Files.walk(CATALOG, 3)) {
            return files.filter(it -> it.endsWith(Path.of(id, "agreement.yaml"))).findFirst()
                    .flatMap(it -> Documents.load(it, "catalog/" + CATALOG.relativize(it)).value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

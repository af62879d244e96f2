package org.surety.workbench;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.Circumstances;
import org.surety.analysis.who.Who;
import org.surety.analysis.who.WhoRequest;
import org.surety.analysis.who.WhoResult;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.report.Stamp;
import org.surety.report.csv.WhoCsv;
import org.surety.report.dossier.Panels;
import org.surety.report.json.WhoJson;
import org.surety.report.text.Look;
import org.surety.report.text.StoryText;
import org.surety.report.text.WhoText;
import org.surety.report.words.Names;
import org.surety.report.words.StoryTeller;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/** The use case {@code who}. */
final class Whos {

    private static final int MOST_READINGS = 10_000;
    private static final int MOST_STORIES = 20;
    /** How finely the progress of a search is told. */
    private static final int STEPS = 1000;

    private Whos() {}

    static Answer answer(Opener opener, WhoQuestion question, Progress progress) {
        AgreementFile file = opener.agreement(question.file());
        WhoRequest request = request(file, question);
        WhoResult result = ask(file, request, progress);
        Stamp stamp = new Stamp(Version.text(), "who", opener.desk().inputs(), question.parameters());
        Map<WhoRow, List<WhoJson.Told>> stories = question.stories() ? stories(file, result) : Map.of();
        return Answer.from(opener.desk().paths())
                .with(Format.TEXT, look -> WhoText.of(result, file, look) + told(stories, file, look))
                .with(Format.JSON, look -> WhoJson.of(stamp, result, stories))
                .with(Format.CSV, look -> WhoCsv.of(result));
    }

    /** A shortest run for each answer of each case; only so many cases as can be told while somebody waits. */
    private static Map<WhoRow, List<WhoJson.Told>> stories(Family family, WhoResult result) {
        Map<WhoRow, List<WhoJson.Told>> stories = new LinkedHashMap<>();
        for (WhoRow row : Panels.exemplars(Panels.of(family, result), result, MOST_STORIES)) {
            StoryTeller teller = new StoryTeller(Names.of(family.under(row.reading())), result.request().event());
            stories.put(row, Who.stories(family, result.request(), row).stream()
                    .map(it -> new WhoJson.Told(it, teller.tell(it))).toList());
        }
        return stories;
    }

    private static String told(Map<WhoRow, List<WhoJson.Told>> stories, Family family, Look look) {
        StringBuilder out = new StringBuilder();
        stories.forEach((row, told) -> {
            String attacker = Names.of(family.under(row.reading())).prose(row.situation().attacker());
            String place = row.situation().place().map(it -> " at " + it).orElse("");
            out.append('\n').append(
                    StoryText.of("Attack by " + attacker + place + " (" + row.situation().procedure() + "), reading "
                            + row.reading(), told.stream().map(WhoJson.Told::tale).toList(), look));
        });
        return out.toString();
    }

    /** Asks. @throws BadInput if there is too much to ask, or the request names what does not exist */
    static WhoResult ask(Family family, WhoRequest request, Progress progress) {
        BigInteger count = Readings.of(family, request.readings()).count();
        if (count.compareTo(BigInteger.valueOf(request.mostReadings())) > 0) {
            throw tooMany(family, count);
        }
        try {
            return Who.of(family, request,
                    part -> progress.at("searching the states", (int) Math.round(part * STEPS), STEPS));
        } catch (TooLarge tooLarge) {
            throw BadInput.of(String.valueOf(tooLarge.getMessage()),
                    Optional.of("Ask for less at once: --procedure, --attacker, --at or --reading."));
        }
    }

    /** Every reading of a family. @throws BadInput if there are too many to look at */
    static List<Reading> readings(Family family) {
        Readings readings = Readings.of(family);
        if (readings.count().compareTo(BigInteger.valueOf(MOST_READINGS)) > 0) {
            throw tooMany(family, readings.count());
        }
        return readings.list(MOST_READINGS);
    }

    private static BadInput tooMany(Family family, BigInteger count) {
        return BadInput.of(
                family.id() + " has " + count + " readings; at most " + MOST_READINGS + " can be looked at in one go",
                Optional.of("Hold some terms with --reading TERM=READING: "
                        + String.join(", ", family.terms().stream().map(OpenTerm::name).toList())));
    }

    /** The request that the question means. @throws BadInput if it names what does not exist */
    static WhoRequest request(Family family, WhoQuestion question) {
        Map<String, Set<String>> held = Held.of(family, question.readings());
        Agreement agreement = family.under(Readings.of(family, held).first());
        List<Reading> looked = PartyFinder.looked(family, held);
        question.procedure().ifPresent(it -> requireProcedure(agreement, it));
        return new WhoRequest(question.procedure(),
                question.attacker().map(it -> PartyFinder.state(it, family, looked)),
                question.victim().map(it -> PartyFinder.state(it, family, looked)), question.place(), question.event(),
                held,
                question.by(), question.limit(), MOST_READINGS, Circumstances.PLAIN);
    }

    static void requireProcedure(Agreement agreement, String name) {
        List<String> procedures = agreement.procedures().stream().map(Procedure::id).toList();
        if (!procedures.contains(name)) {
            throw BadInput.of(agreement.id() + " has no procedure called " + Quote.of(name),
                    Nearest.hint(name, procedures)
                            .or(() -> Optional.of("Its procedures: " + String.join(", ", procedures))));
        }
    }
}

package org.surety.workbench.who;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.OpenTerm;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Reading;
import org.surety.report.Stamp;
import org.surety.report.dossier.Panels;
import org.surety.report.rendering.Response;
import org.surety.report.view.WhoView;
import org.surety.report.words.Names;
import org.surety.report.words.StoryTeller;
import org.surety.semantics.Readings;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.text.read.AgreementFile;
import org.surety.text.tree.Nearest;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.api.Thing;
import org.surety.workbench.api.Version;
import org.surety.workbench.api.WhoQuestion;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.Held;
import org.surety.workbench.reading.PartyFinder;
import org.surety.workbench.reading.Refusals;

/** The use case {@code who}. */
public final class Whos {

    private static final int MOST_READINGS = 10_000;
    private static final int MOST_STORIES = 20;
    private Whos() {}

    /** What follows from the text alone. */
    public static Reply<Response.OfWho> answer(Loader loader, WhoQuestion question, Work work) {
        AgreementFile file = loader.agreement(question.file());
        Optional<Situated.Found> situated = situated(loader, file, question);
        Family family = situated.map(Situated.Found::family).orElse(file);
        WhoRequest request = request(family, question)
                .where(situated.map(Situated.Found::standings).orElse(Map.of()));
        WhoResult result = ask(family, request, work);
        Stamp stamp = new Stamp(Version.text(), "who", loader.open().inputs(), question.parameters());
        Map<WhoRow, List<WhoView.Told>> stories = question.stories() ? stories(family, result) : Map.of();
        return loader.reply(new Response.OfWho(stamp, result, family, stories,
                situated.map(Situated.Found::moment)), file.id());
    }

    private static Optional<Situated.Found> situated(Loader loader, AgreementFile file, WhoQuestion question) {
        WhoQuestion.Situation asked = question.situation();
        if (asked.chronicle().isEmpty() && asked.at().isPresent()) {
            throw new Refusal(new Reason.OnlyWith(QuestionField.DAY, asked.at().get().toString(),
                    QuestionField.SITUATION));
        }
        return asked.chronicle().map(it -> Situated.of(loader, file, question));
    }

    /** A shortest run for each answer of each case; only so many cases as can be told while somebody waits. */
    private static Map<WhoRow, List<WhoView.Told>> stories(Family family, WhoResult result) {
        Map<WhoRow, List<WhoView.Told>> stories = new LinkedHashMap<>();
        for (WhoRow row : Panels.exemplars(Panels.of(family, result), result, MOST_STORIES)) {
            StoryTeller teller = new StoryTeller(Names.of(family.under(row.reading())), result.request().event());
            stories.put(row, Who.stories(family, result.request(), row).stream()
                    .map(it -> new WhoView.Told(it, teller.tell(it))).toList());
        }
        return stories;
    }

    /** Asks. @throws Refusal if there is too much to ask, or the request names what does not exist */
    public static WhoResult ask(Family family, WhoRequest request, Work work) {
        return ask(Who.about(family, work), request);
    }

    /** As {@link #ask(Family, WhoRequest, Work)}, where several requests are made about one agreement. */
    public static WhoResult ask(Who about, WhoRequest request) {
        Family family = about.family();
        BigInteger count = Readings.of(family, request.readings()).count();
        if (count.compareTo(BigInteger.valueOf(request.mostReadings())) > 0) {
            throw tooMany(family, count);
        }
        try {
            return about.ask(request);
        } catch (TooLarge tooLarge) {
            throw Refusals.tooLarge(tooLarge, Reason.Narrower.CASES);
        }
    }

    /** Every reading of a family. @throws Refusal if there are too many to look at */
    public static List<Reading> readings(Family family) {
        Readings readings = Readings.of(family);
        if (readings.count().compareTo(BigInteger.valueOf(MOST_READINGS)) > 0) {
            throw tooMany(family, readings.count());
        }
        return readings.list(MOST_READINGS);
    }

    static Refusal tooMany(Family family, BigInteger count) {
        return new Refusal(new Reason.TooManyReadings(family.id(), count, MOST_READINGS,
                family.terms().stream().map(OpenTerm::name).toList()));
    }

    /** The request that the question means. @throws Refusal if it names what does not exist */
    static WhoRequest request(Family family, WhoQuestion question) {
        Map<String, Set<String>> held = Held.of(family, question.readings());
        Agreement agreement = family.under(Readings.of(family, held).first());
        List<Reading> looked = PartyFinder.looked(family, held);
        question.procedure().ifPresent(it -> requireProcedure(agreement, it));
        WhoRequest help = new WhoRequest(question.procedure(),
                question.attacker().map(it -> PartyFinder.state(it, family, looked)),
                question.victim().map(it -> PartyFinder.state(it, family, looked)),
                question.place().map(it -> place(it, family, looked)),
                question.event().map(it -> event(agreement, it)),
                held,
                question.by(), question.limit(), MOST_READINGS, Circumstances.PLAIN);
        return question.outcome().map(it -> help.of(Outcomes.of(family, looked, it, question.procedure())))
                .orElse(help);
    }

    /** The place that a word means, of all that there are under some reading. @throws Refusal if it means none */
    private static String place(String word, Family family, List<Reading> looked) {
        Set<String> known = new LinkedHashSet<>();
        looked.forEach(it -> family.under(it).places().forEach(place -> known.add(place.id())));
        return known.stream().filter(word::equalsIgnoreCase).findFirst().orElseThrow(() -> new Refusal(
                Reason.Unknown.among(Thing.PLACE, word, family.id(), List.copyOf(known))));
    }

    private static EventType event(Agreement agreement, String name) {
        Map<String, EventType> known = new LinkedHashMap<>();
        for (EventKind kind : EventKind.values()) {
            known.put(kind.word(), kind);
        }
        agreement.events().forEach(it -> known.put(it.id(), it));
        EventType found = known.get(name);
        if (found == null) {
            throw new Refusal(new Reason.Unknown(Thing.EVENT, name, agreement.id(), List.copyOf(known.keySet()),
                    Nearest.to(name, known.keySet())));
        }
        return found;
    }

    /** Refuses a procedure that the agreement does not have. */
    public static void requireProcedure(Agreement agreement, String name) {
        List<String> procedures = agreement.procedures().stream().map(Procedure::id).toList();
        if (!procedures.contains(name)) {
            throw new Refusal(new Reason.Unknown(Thing.PROCEDURE, name, agreement.id(), procedures,
                    Nearest.to(name, procedures)));
        }
    }
}

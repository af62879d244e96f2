package org.surety.analysis.life;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.Exposure;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.analysis.life.exit.CompanionTexts;
import org.surety.analysis.life.exit.Exits;
import org.surety.analysis.life.graph.KeyWords;
import org.surety.analysis.life.guard.Essentials;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.analysis.life.guard.GuardMemory;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Course;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Life.Law;
import org.surety.model.agreement.Modality;
import org.surety.model.agreement.Reading;
import org.surety.model.agreement.Term;
import org.surety.model.graph.Numbering;
import org.surety.semantics.Readings;
import org.surety.semantics.Work;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * What follows from a text over its life: for every reading of its open terms, and for every way to fill its silence.
 * Readings that differ in nothing that bears on it are looked at once, and those with the same answers stand together.
 */
public final class LifeAnswer {

    /** More readings than this are refused. */
    public static final int MOST_READINGS = 5_000;

    private final Family family;
    private final LifeRequest request;
    private final Work work;
    private final GuardMemory memory;
    private final CompanionTexts companions;
    private final SituationCache situated = new SituationCache();

    private LifeAnswer(Family family, LifeRequest request, GuardMemory memory, Work work) {
        this.family = family;
        this.request = request;
        this.memory = memory;
        this.work = work;
        this.companions = new CompanionTexts(family);
    }

    /** The answers to all questions, under one reading and one way to fill silence. */
    record Answers(List<String> silent, EntryAnswer entry, List<Exposure> exposure,
            List<Exposure.Converse> converse, Optional<Exposures.Unsearched> unsearched, List<ExitWay> exits,
            List<ClaimAnswer> claims,
            List<RemedyAnswer> remedies, List<CalendarItem> calendar) {}

    /** What the answers can hang on, but for how silence is filled. */
    private record Asked(Essentials essentials, Map<String, Agreement> beside) {}

    /** A reading to ask about, which stands for all of which the same is asked. */
    private record Question(Agreement agreement, Map<String, Agreement> beside) {}

    /**
     * The answers under one reading and one way to fill silence.
     *
     * @param told for each question the number of its answer, the same for what is equal
     */
    record Case(Reading reading, Interpretation interpretation, Answers answers, List<Long> told) {}

    /**
     * The answer.
     *
     * @throws org.surety.semantics.TooLarge if there are more than {@link #MOST_READINGS} readings
     * @throws Work.Stopped if the work is stopped
     */
    public static LifeResult of(Family family, LifeRequest request, Work work) {
        return of(family, request, new GuardMemory(), work);
    }

    /** The same, with what was found of the guards of agreements like it; that grows. */
    public static LifeResult of(Family family, LifeRequest request, GuardMemory memory, Work work) {
        return work.call(() -> new LifeAnswer(family, request, memory, work).result());
    }

    private LifeResult result() {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        request.held().forEach((term, reading) -> held.put(term, Set.of(reading)));
        List<Reading> readings = Readings.of(family, held).list(MOST_READINGS);
        Numbering<Asked> numbers = new Numbering<>();
        List<Integer> asked = new ArrayList<>();
        Map<Integer, Question> questions = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Work.check();
            Agreement agreement = family.under(reading);
            Map<String, Agreement> beside = companions.under(reading);
            asked.add(numbers.of(new Asked(Essentials.of(agreement), beside)));
            questions.putIfAbsent(asked.getLast(), new Question(agreement, beside));
        }
        Map<Integer, Map<Interpretation, Answers>> answers = answers(questions);
        KeyWords words = new KeyWords();
        Map<Answers, List<Long>> told = new IdentityHashMap<>();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Objects.requireNonNull(answers.get(asked.get(i))).forEach((interpretation, it) -> cases.add(new Case(
                    reading, interpretation, it, told.computeIfAbsent(it, one -> LifeFlips.told(one, words)))));
        }
        return new LifeResult(rows(cases), LifeFlips.of(family.terms(), cases));
    }

    private static List<LifeResult.Row> rows(List<Case> cases) {
        Map<List<Object>, List<Case>> same = new LinkedHashMap<>();
        cases.forEach(it -> same.computeIfAbsent(List.of(it.interpretation(), it.answers().silent(), it.told()),
                key -> new ArrayList<>()).add(it));
        List<LifeResult.Row> rows = new ArrayList<>();
        for (List<Case> group : same.values()) {
            Answers it = group.getFirst().answers();
            rows.add(new LifeResult.Row(group.stream().map(one -> one.reading().choices()).toList(),
                    group.getFirst().interpretation(), it.silent(), it.entry(), it.exposure(), it.converse(),
                    it.unsearched(),
                    it.exits(), it.claims(), it.remedies(), it.calendar()));
        }
        return rows;
    }

    /** The answers to each question, worked out side by side. */
    private Map<Integer, Map<Interpretation, Answers>> answers(Map<Integer, Question> questions) {
        List<Map.Entry<Integer, Question>> order = apart(List.copyOf(questions.entrySet()));
        AtomicInteger done = new AtomicInteger();
        List<Map<Interpretation, Answers>> found = work.each(order, it -> {
            work.tell("readings", done.getAndIncrement(), order.size());
            return answers(it.getValue());
        });
        work.tell("readings", order.size(), order.size());
        Map<Integer, Map<Interpretation, Answers>> all = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            all.put(order.get(i).getKey(), found.get(i));
        }
        return all;
    }

    /** Questions of the first half in turn with those of the second: neighbours have much in common, and would wait. */
    private static <T> List<T> apart(List<T> all) {
        List<T> found = new ArrayList<>();
        int half = (all.size() + 1) / 2;
        for (int i = 0; i < half; i++) {
            found.add(all.get(i));
            if (half + i < all.size()) {
                found.add(all.get(half + i));
            }
        }
        return found;
    }

    private Map<Interpretation, Answers> answers(Question question) {
        Agreement agreement = question.agreement();
        GuardAnalysis guard = GuardAnalysis.of(Instrument.of(agreement, Interpretation.AS_WRITTEN), memory);
        Map<Interpretation, Answers> found = new LinkedHashMap<>();
        long number = situated.number(guard.instrument(), question.beside());
        for (Interpretation interpretation : interpretations(agreement)) {
            Instrument instrument = Instrument.of(agreement, interpretation);
            Map<String, Instrument> others = new LinkedHashMap<>();
            question.beside().forEach((id, it) -> others.put(id, Instrument.of(it, interpretation)));
            Exposures exposures = situated.exposures(instrument, guard, request);
            found.put(interpretation, new Answers(silent(agreement), situated.entry(number, instrument, others),
                    exposures.exposed(), exposures.converse(), exposures.unsearched(),
                    Exits.of(instrument, others, guard, request),
                    situated.claims(instrument),
                    situated.remedies(number, instrument), situated.calendar(number, instrument)));
        }
        return found;
    }

    /** The ways to fill what the text leaves silent: of the law that the file names, else of the one asked for. */
    private List<Interpretation> interpretations(Agreement agreement) {
        Optional<Law> chosen = agreement.life().law().or(request::law);
        List<Interpretation> found = new ArrayList<>();
        if (chosen.filter(it -> it != Law.AS_WRITTEN).isEmpty()) {
            if (agreement.life().entry().isEmpty()) {
                found.add(Interpretation.AS_WRITTEN.with(Interpretation.SilentEntry.NEVER));
            }
            found.add(Interpretation.AS_WRITTEN);
        }
        if (chosen.filter(it -> it != Law.VIENNA).isEmpty()) {
            found.add(Interpretation.VIENNA);
            if (agreement.life().term().withdrawal().isEmpty()) {
                found.add(Interpretation.VIENNA.withImpliedWithdrawal(true));
            }
        }
        return found;
    }

    /** The clauses on which the text says nothing, by path. */
    private static List<String> silent(Agreement agreement) {
        Set<String> found = new LinkedHashSet<>();
        if (agreement.life().entry().isEmpty()) {
            found.add("life.entry");
        }
        Term term = agreement.life().term();
        if (term.duration() instanceof Term.Duration.Unspecified) {
            found.add("life.term.for");
        }
        if (term.withdrawal().isEmpty()) {
            found.add("life.term.notice");
        }
        agreement.obligations().stream()
                .filter(it -> it.modality() == Modality.MUST || it.modality() == Modality.MUST_NOT).forEach(it -> {
                    Course.Breach breach = it.course().breach();
                    String path = "obligations." + it.id() + ".breach";
                    if (breach.foundBy() instanceof Course.FoundBy.Unspecified) {
                        found.add(path + ".found-by");
                    }
                    if (breach.then().isEmpty()) {
                        found.add(path + ".then");
                    }
                });
        return List.copyOf(found);
    }
}

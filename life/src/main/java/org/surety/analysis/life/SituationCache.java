package org.surety.analysis.life;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.surety.analysis.life.api.CalendarItem;
import org.surety.analysis.life.api.ClaimAnswer;
import org.surety.analysis.life.api.EntryAnswer;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.api.RemedyAnswer;
import org.surety.analysis.life.entry.Entries;
import org.surety.analysis.life.graph.KeyWords;
import org.surety.analysis.life.guard.Essentials;
import org.surety.analysis.life.guard.GuardAnalysis;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Course.Consequence;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.Interpretation;

/**
 * The answers for agreements that are readings of one text: what was found of one is not looked for again under another
 * that differs in nothing that matters. Safe for several threads.
 */
final class SituationCache {

    private final Exposures.Memory memory = new Exposures.Memory();
    private final Map<List<Object>, List<ClaimAnswer>> claims = new ConcurrentHashMap<>();

    private final KeyWords words = new KeyWords();
    private final Map<List<Object>, EntryAnswer> entries = new ConcurrentHashMap<>();
    private final Map<List<Object>, List<RemedyAnswer>> remedies = new ConcurrentHashMap<>();
    private final Map<List<Object>, List<CalendarItem>> calendars = new ConcurrentHashMap<>();

    /**
     * The number of what of a text matters to {@link #entry}, {@link #remedies} and {@link #calendar}.
     *
     * @param beside the agreements that are followed with it
     */
    long number(Instrument instrument, Map<String, Agreement> beside) {
        List<Object> matters = List.of(Essentials.besideProcedures(instrument), beside);
        synchronized (words) {
            return words.of(matters);
        }
    }

    EntryAnswer entry(long number, Instrument instrument, Map<String, Instrument> others) {
        return entries.computeIfAbsent(List.of(number, instrument.interpretation()),
                it -> Entries.of(instrument, others));
    }

    List<RemedyAnswer> remedies(long number, Instrument instrument) {
        // Of how silence is filled only the law counts.
        return remedies.computeIfAbsent(List.of(number, instrument.interpretation().isVienna()),
                it -> Remedies.of(instrument));
    }

    List<CalendarItem> calendar(long number, Instrument instrument) {
        return calendars.computeIfAbsent(List.of(number, instrument.interpretation()), it -> Calendar.of(instrument));
    }

    Exposures exposures(Instrument instrument, GuardAnalysis guards, LifeRequest request) {
        return Exposures.of(instrument, request.parties(), guards, memory);
    }

    List<ClaimAnswer> claims(Instrument instrument) {
        Agreement text = instrument.agreement();
        // Nobody gives notice after a claim, and procedures matter only where a breach sets one off.
        Interpretation interpretation = instrument.interpretation().withImpliedWithdrawal(false);
        boolean begins = text.obligations().stream().flatMap(it -> it.course().breach().then().stream())
                .anyMatch(Consequence.SetsOff.class::isInstance);
        List<Object> key = List.of(text.life(), text.obligations(), interpretation,
                new LifeLikeness(instrument).classes(instrument.contracting()), begins ? text.procedures() : List.of());
        return claims.computeIfAbsent(key, it -> Claims.of(Instrument.of(text, interpretation)));
    }
}

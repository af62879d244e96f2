package org.surety.report.digest;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.who.CaseAnswer;
import org.surety.analysis.who.WhoRow;
import org.surety.model.agreement.Family;
import org.surety.model.agreement.Reading;
import org.surety.model.graph.Numbering;
import org.surety.report.words.AnswerWords;
import org.surety.report.words.AnswerWords.Told;
import org.surety.report.words.CoalitionWords.Detail;
import org.surety.report.words.Names;
import org.surety.report.words.SetWords;

/** Puts answers into words; what very many rows share, readings above all, is put into words once. */
final class VerdictTeller {

    private final Family family;
    private final Map<String, String> otherwise;
    private final Map<Reading, Voice> voices = new HashMap<>();
    private final Numbering<Object> callings = new Numbering<>();
    private final Map<Calling, Wording> wordings = new HashMap<>();
    private final Map<Asking, Answering> answerings = new HashMap<>();

    /** @param otherwise what parties are called, by their codes, whatever the text calls them */
    VerdictTeller(Family family, Map<String, String> otherwise) {
        this.family = family;
        this.otherwise = otherwise;
    }

    /** The names under a reading, and the number of what names depend on. */
    private record Voice(Names names, int calling) {}

    /** Where sets are called the same. */
    private record Calling(int number, WhoRow.Situation situation) {}

    private record Asking(Reading reading, WhoRow.Situation situation) {}

    /** The words for sets, and answers that were put into them. */
    private record Wording(SetWords sets, Map<CaseAnswer, Told> told) {}

    /** Words for answers, and how long talks may take. */
    private record Answering(AnswerWords words, String talks, Wording wording) {}

    private Voice voice(Reading reading) {
        return voices.computeIfAbsent(reading, it -> {
            Names found = Names.of(family.under(it), otherwise);
            return new Voice(found, callings.of(found.essentials()));
        });
    }

    /** The names under a reading. */
    Names names(Reading reading) {
        return voice(reading).names();
    }

    /** The answer of a row as it is told. */
    Digest.Verdict told(WhoRow row) {
        WhoRow.Situation anywhere = row.situation().anywhere();
        Answering answering = answerings.computeIfAbsent(new Asking(row.reading(), anywhere),
                it -> answering(voice(it.reading()), anywhere));
        AnswerWords words = answering.words();
        // Why nothing can come hangs on the procedure, too.
        Told told = row.answer().possible()
                ? answering.wording().told().computeIfAbsent(row.answer(), it -> words.told(it, Detail.PLAIN))
                : words.told(row.answer(), Detail.PLAIN);
        return new Digest.Verdict(told, words.brought(), answering.talks(), row.isStoppedByAttacker());
    }

    private Answering answering(Voice voice, WhoRow.Situation situation) {
        Wording wording = wordings.computeIfAbsent(new Calling(voice.calling(), situation),
                it -> new Wording(new SetWords(voice.names(), situation), new IdentityHashMap<>()));
        AnswerWords words = new AnswerWords(wording.sets(), voice.names().agreement(), situation);
        return new Answering(words, words.talks(), wording);
    }

    /** Names of which each has other words for sets, in the order in which readings were told of. */
    List<Names> different(Set<Reading> readings) {
        Map<Object, Names> different = new LinkedHashMap<>();
        Map<Integer, Object> known = new HashMap<>();
        for (Reading reading : readings) {
            Voice voice = voice(reading);
            different.putIfAbsent(known.computeIfAbsent(voice.calling(),
                    it -> new SetWords(voice.names(), WhoRow.Situation.NONE).known()), voice.names());
        }
        return List.copyOf(different.values());
    }
}

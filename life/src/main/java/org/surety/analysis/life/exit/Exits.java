package org.surety.analysis.life.exit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.life.api.AskedParty;
import org.surety.analysis.life.api.ExitWay;
import org.surety.analysis.life.api.LifeRequest;
import org.surety.analysis.life.guard.GuardTable;
import org.surety.analysis.life.guard.Guards;
import org.surety.analysis.life.guard.LifeLikeness;
import org.surety.semantics.Work;
import org.surety.semantics.life.Instrument;

/**
 * How parties can lawfully end, suspend, leave or weaken a guarantee, whatever the others do, while all contracting
 * parties are bound.
 */
public final class Exits {

    /** Of more parties than this only one of those that are alike is told of. */
    private static final int MOST_PARTIES = 100;

    private Exits() {}

    /**
     * All ways, clause by clause, for each party that is asked about.
     *
     * @param others the agreements that are followed with it, by id
     */
    public static List<ExitWay> of(Instrument instrument, Map<String, Instrument> others, Guards guards,
            LifeRequest request) {
        Set<String> asked = AskedParty.parties(instrument, request);
        LifeLikeness alike = new LifeLikeness(instrument);
        if (asked.size() > MOST_PARTIES) {
            Set<String> first = new LinkedHashSet<>();
            alike.classes(asked).forEach(it -> first.add(it.getFirst()));
            asked = first;
        }
        GuardTable table = new GuardTable(instrument, alike, guards);
        DecisiveActs acts = DecisiveActs.inForce(instrument, others);
        List<ExitWay> found = new ArrayList<>();
        for (String party : asked) {
            Work.check();
            found.addAll(new PartyExits(instrument, acts, alike, table, party).all());
        }
        return found;
    }

    /** The same of an instrument that is followed alone. */
    public static List<ExitWay> of(Instrument instrument, Guards guards, LifeRequest request) {
        return of(instrument, new LinkedHashMap<>(), guards, request);
    }
}

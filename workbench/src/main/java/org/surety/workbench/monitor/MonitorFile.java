package org.surety.workbench.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.live.monitor.MonitorChronicle;
import org.surety.live.monitor.MonitorChronicle.Placed;
import org.surety.live.monitor.MonitorItem;
import org.surety.live.monitor.Telling;
import org.surety.text.edit.ChronicleText;
import org.surety.text.edit.ChronicleText.Slot;

/**
 * A monitor as a file of a chronicle. Accounts that differ are an open term; where one of them happened at another
 * time, with something else between, it stands there in a term of its own, which goes with the first.
 */
final class MonitorFile {

    private MonitorFile() {}

    static String of(MonitorChronicle told) {
        return ChronicleText.of(told.under(told.first()), slots(told.everyGiven()), slots(told.everyAccount()));
    }

    private static List<Slot> slots(List<Placed> placed) {
        List<Slot> slots = new ArrayList<>();
        Map<Long, Integer> parts = new LinkedHashMap<>();
        for (int i = 0; i < placed.size();) {
            MonitorItem item = placed.get(i).item();
            Map<Long, Placed> here = new LinkedHashMap<>();
            while (i < placed.size() && placed.get(i).item().number() == item.number()) {
                here.put(placed.get(i).number(), placed.get(i));
                i++;
            }
            slots.add(item.isContradictory()
                    ? several(item, here, parts.merge(item.number(), 1, Integer::sum))
                    : new Slot.One(here.values().iterator().next().entry()));
        }
        return slots;
    }

    private static Slot several(MonitorItem item, Map<Long, Placed> here, int part) {
        String term = MonitorChronicle.term(item);
        String question = "Which account of entry " + item.number() + " holds?";
        if (part == 1) {
            return new Slot.Several(term, question, item.counting().stream().map(it -> new Slot.Account(
                    MonitorChronicle.reading(it), Optional.ofNullable(here.get(it.number())).map(Placed::entry),
                    Map.of())).toList());
        }
        List<Slot.Account> accounts = new ArrayList<>();
        here.forEach((number, it) -> accounts.add(new Slot.Account("account-" + number, Optional.of(it.entry()),
                Map.of(term, List.of("account-" + number)))));
        accounts.add(new Slot.Account("not-here", Optional.empty(), Map.of(term,
                item.counting().stream().filter(it -> !here.containsKey(it.number())).map(MonitorChronicle::reading)
                        .toList())));
        return new Slot.Several(term + "-" + part, question, accounts);
    }

    /** An account alone, as the language writes it; empty where it says that nothing happened. */
    static String wording(Telling telling, MonitorChronicle told) {
        return telling.what().map(it -> ChronicleText.entry(it, told.under(told.first()))).orElse("");
    }
}

package org.surety.web.page.people;

import java.util.List;
import java.util.Map;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.store.value.Id;
import org.surety.store.value.LoggedDeed;
import org.surety.store.value.Person;
import org.surety.web.page.part.Moments;

/** The log of deeds, the newest first. */
public final class DeedTable {

    private DeedTable() {}

    /**
     * A table of so many of them at most.
     *
     * @param names of people, where they may be told
     */
    static Markup of(List<LoggedDeed> deeds, Map<Id<Person>, String> names, int most) {
        List<List<Markup>> rows = deeds.stream().limit(most).map(it -> List.<Markup>of(
                Tag.of("span", Moments.of(it.at())),
                Tag.of("span", it.person().map(who -> names.getOrDefault(who, who.value())).orElse("Surety itself")),
                Tag.of("span", it.what().word()),
                Tag.of("code", it.subject().orElse("")))).toList();
        return Moments.table(deeds.size() > most ? "The last " + most + " of " + deeds.size() + " deeds" : "Deeds",
                List.of("When", "Who", "What", "To what"), rows);
    }
}

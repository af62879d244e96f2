package org.surety.intake.ground;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surety.intake.meaning.PartyNames;
import org.surety.model.agreement.Countries;

/** What states are called in texts in English: as {@link Countries} has it, and by other names in common use. */
public final class StateNames {

    private static final Map<String, List<String>> OTHERS = Map.ofEntries(entry("USA", List.of("U.S.", "U.S", "US",
            "U.S.A.", "United States of America")), entry("GBR", List.of("UK", "U.K.", "Britain", "Great Britain")),
            entry("RUS", List.of("Russian Federation")), entry("TUR", List.of("Turkey")),
            entry("KOR", List.of("Republic of Korea")), entry("PRK", List.of("Democratic People's Republic of Korea")),
            entry("CHN", List.of("People's Republic of China")), entry("CZE", List.of("Czech Republic")),
            entry("DEU", List.of("Federal Republic of Germany")), entry("SUN", List.of("USSR", "U.S.S.R.")),
            entry("ARE", List.of("UAE")), entry("COD", List.of("DR Congo")), entry("CIV", List.of("Ivory Coast")));

    private StateNames() {}

    /** All states, each also under the names that {@code declared} has for its code; and what else is declared. */
    public static List<PartyNames> with(Map<String, String> declared) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String code : Countries.codes()) {
            List<String> all = names.computeIfAbsent(code, it -> new ArrayList<>());
            Countries.name(code).ifPresent(all::add);
            all.addAll(OTHERS.getOrDefault(code, List.of()));
        }
        declared.forEach((code, name) -> names.computeIfAbsent(code, it -> new ArrayList<>()).add(name));
        return names.entrySet().stream().map(it -> new PartyNames(it.getKey(), it.getValue())).toList();
    }
}

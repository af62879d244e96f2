package org.surety.report.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The English names of states by ISO 3166-1 alpha-3 code, as the JDK's locale data has them. */
final class Countries {

    /**
     * Where editions of the locale data differ from one Java to the next, or use a form that does not read in a
     * sentence.
     */
    private static final Map<String, String> FIXED = Map.ofEntries(Map.entry("TUR", "Türkiye"),
            Map.entry("BIH", "Bosnia and Herzegovina"), Map.entry("COD", "Democratic Republic of the Congo"),
            Map.entry("COG", "Republic of the Congo"), Map.entry("MMR", "Myanmar"), Map.entry("PSE", "Palestine"),
            Map.entry("HKG", "Hong Kong"), Map.entry("MAC", "Macao"), Map.entry("CIV", "Côte d'Ivoire"),
            Map.entry("SWZ", "Eswatini"), Map.entry("CPV", "Cabo Verde"));

    private static final Map<String, String> ALPHA2 = alpha2();

    private static final Pattern TAKES_THE = Pattern.compile("United .*|Netherlands|Philippines|Bahamas|Gambia|Maldives"
            + "|Seychelles|Comoros|Vatican.*|Holy See|.*\\b(Republic|Union|Kingdom|Empire|Federation|Islands|Commission"
            + "|Organi[sz]ation|Council|Confederation|Alliance|Treaty)\\b.*");

    private Countries() {}

    private static Map<String, String> alpha2() {
        Map<String, String> map = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            map.put(Locale.of("", alpha2).getISO3Country(), alpha2);
        }
        return Map.copyOf(map);
    }

    /** The name of the state, if {@code code} is one's code. */
    static Optional<String> name(String code) {
        Optional<String> fixed = Optional.ofNullable(FIXED.get(code));
        return fixed.isPresent()
                ? fixed
                : Optional.ofNullable(ALPHA2.get(code)).map(it -> Locale.of("", it).getDisplayCountry(Locale.ENGLISH));
    }

    /** Whether a name takes {@code the} in a sentence. */
    static boolean takesThe(String name) {
        return TAKES_THE.matcher(name).matches();
    }
}

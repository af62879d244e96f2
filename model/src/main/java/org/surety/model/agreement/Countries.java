package org.surety.model.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The English names of states by ISO 3166-1 alpha-3 code, as the JDK's locale data has them, and of states that are no
 * more, by the code that they had until it was withdrawn (ISO 3166-3).
 */
public final class Countries {

    /**
     * Where editions of the locale data differ from one Java to the next, or use a form that does not read in a
     * sentence.
     */
    private static final Map<String, String> FIXED = Map.ofEntries(Map.entry("TUR", "Türkiye"),
            Map.entry("BIH", "Bosnia and Herzegovina"), Map.entry("COD", "Democratic Republic of the Congo"),
            Map.entry("COG", "Republic of the Congo"), Map.entry("MMR", "Myanmar"), Map.entry("PSE", "Palestine"),
            Map.entry("HKG", "Hong Kong"), Map.entry("MAC", "Macao"), Map.entry("CIV", "Côte d'Ivoire"),
            Map.entry("SWZ", "Eswatini"), Map.entry("CPV", "Cabo Verde"));

    /** Those whose names were withdrawn without a state taking the code over; their codes mean nobody else today. */
    private static final Map<String, String> FORMER = Map.ofEntries(Map.entry("SUN", "Soviet Union"),
            Map.entry("CSK", "Czechoslovakia"), Map.entry("DDR", "German Democratic Republic"),
            Map.entry("YUG", "Yugoslavia"), Map.entry("SCG", "Serbia and Montenegro"),
            Map.entry("YMD", "Democratic Yemen"), Map.entry("BUR", "Burma"), Map.entry("ZAR", "Zaire"),
            Map.entry("DHY", "Dahomey"), Map.entry("HVO", "Upper Volta"), Map.entry("RHO", "Southern Rhodesia"),
            Map.entry("VDR", "Democratic Republic of Viet-Nam"), Map.entry("SKM", "Sikkim"),
            Map.entry("TMP", "East Timor"), Map.entry("ANT", "Netherlands Antilles"), Map.entry("PCZ", "Canal Zone"));

    private static final Map<String, String> ALPHA2 = alpha2();

    private static final Pattern TAKES_THE = Pattern.compile("United .*|Netherlands|Philippines|Bahamas|Gambia|Maldives"
            + "|Seychelles|Comoros|Vatican.*|Holy See|Canal Zone|.*\\b(Republic|Union|Kingdom|Empire|Federation|Islands"
            + "|Commission|Organi[sz]ation|Council|Confederation|Alliance|Treaty)\\b.*");

    private Countries() {}

    private static Map<String, String> alpha2() {
        Map<String, String> map = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            map.put(Locale.of("", alpha2).getISO3Country(), alpha2);
        }
        return Map.copyOf(map);
    }

    /** Whether {@code code} is that of a state, or of one that is no more. */
    public static boolean isState(String code) {
        return ALPHA2.containsKey(code) || FORMER.containsKey(code);
    }

    /** The codes of all of them, in alphabetical order. */
    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>(ALPHA2.keySet());
        codes.addAll(FORMER.keySet());
        return codes;
    }

    /** The name of the state, if {@code code} is one's code. */
    public static Optional<String> name(String code) {
        Optional<String> fixed = Optional.ofNullable(FIXED.get(code)).or(() -> Optional.ofNullable(FORMER.get(code)));
        return fixed.isPresent()
                ? fixed
                : Optional.ofNullable(ALPHA2.get(code)).map(it -> Locale.of("", it).getDisplayCountry(Locale.ENGLISH));
    }

    /** The code of the state called {@code name}, whatever the case of its letters; with or without {@code the}. */
    public static Optional<String> code(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return plain.length() < 4
                ? Optional.empty()
                : codes().stream()
                        .filter(it -> name(it).filter(known -> known.toLowerCase(Locale.ROOT).equals(plain))
                                .isPresent())
                        .findFirst();
    }

    /** Whether a name takes {@code the} in a sentence. */
    public static boolean takesThe(String name) {
        return TAKES_THE.matcher(name).matches();
    }
}

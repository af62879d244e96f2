package org.surety.intake.ground;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.surety.intake.Passage;
import org.surety.intake.Passages;

/**
 * A text in sentences, and what places in it mean: {@code §3} is its third passage, {@code §3.2} the second sentence of
 * that, {@code §3–5} three passages; any other place is the number of a passage as the text has it ({@code Article 4}),
 * with what stands under it. Between commas stand several.
 */
public final class CitedText {

    private static final Pattern SIGN = Pattern.compile("§ ?(\\d{1,6})(?:\\.(\\d{1,6}))?(?: ?[–-] ?§? ?(\\d{1,6}))?");
    /** A sentence ends before a space and a capital, unless what ends is an abbreviation. */
    private static final Pattern END = Pattern.compile("[.!?]['\"”’)\\]]*(?= +[\"“‘'(\\[]*[\\p{Lu}\\d])");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:^|.*[\\s(\"“])(?:(?:\\p{L}\\.)*\\p{L}"
            + "|Mr|Mrs|Ms|Dr|St|No|Art|Arts|Para|para|Prof|Gen|vs|etc|cf|ca)\\.", Pattern.DOTALL);

    private final Passages passages;
    private final List<String> keys;
    private final List<Sentence> sentences = new ArrayList<>();

    /** The text of these passages. */
    public CitedText(Passages passages) {
        this.passages = passages;
        this.keys = passages.keys().stream().map(it -> it.replaceFirst("[.:)]$", "")).toList();
        passages.standing().forEach(it -> split(it.place(), it.text()));
    }

    /** What a place means. */
    public record Meant(Set<Sentence> sentences, List<String> unknown) {

        /** Copies. */
        public Meant {
            sentences = new LinkedHashSet<>(sentences);
            unknown = List.copyOf(unknown);
        }
    }

    /** Its passages. */
    public Passages passages() {
        return passages;
    }

    /** Its sentences in order. */
    public List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /** Those of one passage. */
    public List<Sentence> of(int place) {
        return sentences.stream().filter(it -> it.place() == place).toList();
    }

    /** What a place means; nothing at all if it names no passage, as {@code page 3}. */
    public Meant meant(String place) {
        Set<Sentence> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Matcher sign = SIGN.matcher(place);
        while (sign.find()) {
            int first = Integer.parseInt(sign.group(1));
            int last = sign.group(3) == null ? first : Integer.parseInt(sign.group(3));
            int number = sign.group(2) == null ? 0 : Integer.parseInt(sign.group(2));
            List<Sentence> some = sentences.stream().filter(it -> first <= it.place() && it.place() <= last
                    && (number == 0 || it.number() == number)).toList();
            if (some.isEmpty()) {
                unknown.add(sign.group().strip());
            }
            found.addAll(some);
        }
        for (String part : place.split("[,;]")) {
            String number = part.strip().replaceFirst("[.:)]$", "");
            // A text may shout where who cites it does not: ARTICLE 4.
            IntStream.range(0, keys.size()).filter(it -> keys.get(it).equalsIgnoreCase(number)
                    && !number.startsWith("#")).findFirst()
                    .ifPresent(it -> under(passages.at(it + 1)).forEach(under -> found.addAll(of(under.place()))));
        }
        return new Meant(found, unknown);
    }

    /** A passage and those that stand under it. */
    private List<Passage> under(Passage top) {
        List<Passage> all = new ArrayList<>(List.of(top));
        for (Passage next : passages.list().subList(top.place(), passages.list().size())) {
            boolean deeper = !next.heading() && (top.heading() || next.level() == 0 || next.level() > top.level());
            if (!deeper && !(next.heading() && top.heading() && next.level() > top.level())) {
                break;
            }
            all.add(next);
        }
        return all;
    }

    private void split(int place, String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            String part = text.substring(from, end.end());
            if (!ABBREVIATED.matcher(part).matches()) {
                parts.add(part.strip());
                from = end.end();
            }
        }
        parts.add(text.substring(from).strip());
        List<String> kept = parts.stream().filter(it -> !it.isEmpty()).collect(Collectors.toList());
        for (int i = 0; i < kept.size(); i++) {
            sentences.add(new Sentence(place, i + 1, kept.size(), kept.get(i)));
        }
    }
}

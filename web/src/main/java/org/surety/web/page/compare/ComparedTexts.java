package org.surety.web.page.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.web.page.address.Addresses;
import org.surety.workbench.api.HeldReading;

/**
 * What a comparison looks at, as its address says it.
 *
 * @param names the texts
 * @param held the readings to which each is held
 * @param flip the answer that is looked at in the texts; empty for none
 */
public record ComparedTexts(List<String> names, List<List<HeldReading>> held, Optional<Flip> flip) {

    static final String HOLD = "hold";
    private static final String FLIP = "flip";
    private static final int MOST_HELD = 200;
    private static final Pattern HELD = Pattern.compile("([1-9]):([^:]{1,200}):([^:]{1,200})");
    private static final Pattern NUMBERS = Pattern.compile("([1-9])[.]([0-9]{1,4})");

    /**
     * An answer that flips.
     *
     * @param other the text in which it is another than in the first, from 1
     * @param number among the answers that flip between the two, from 0
     */
    record Flip(int other, int number) {}

    /** Copies the lists. */
    public ComparedTexts {
        names = List.copyOf(names);
        held = held.stream().map(List::copyOf).toList();
    }

    /** What an address says; what no page can read of it is passed over, and {@link #unread} tells of it. */
    static ComparedTexts of(Request request) {
        List<String> names = request.query().getOrDefault(Addresses.COMPARED, List.of()).stream().map(String::strip)
                .filter(it -> !it.isEmpty()).toList();
        List<List<HeldReading>> held = new ArrayList<>();
        names.forEach(it -> held.add(new ArrayList<>()));
        request.query().getOrDefault(HOLD, List.of()).stream().limit(MOST_HELD).map(HELD::matcher)
                .filter(Matcher::matches).filter(it -> Integer.parseInt(it.group(1)) <= names.size())
                .forEach(it -> held.get(Integer.parseInt(it.group(1)) - 1)
                        .add(new HeldReading(it.group(2), it.group(3))));
        return new ComparedTexts(names, held, request.asked(FLIP).map(NUMBERS::matcher).filter(Matcher::matches)
                .map(it -> new Flip(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2)))));
    }

    /** The first of what an address holds that is no reading of one of its texts. */
    static Optional<String> unread(Request request) {
        int texts = of(request).names().size();
        return request.query().getOrDefault(HOLD, List.of()).stream().filter(it -> !it.isBlank()).filter(it -> {
            Matcher held = HELD.matcher(it);
            return !held.matches() || Integer.parseInt(held.group(1)) > texts;
        }).findFirst();
    }

    /** How a held reading of a text stands in the address. */
    static String word(int text, HeldReading reading) {
        return (text + 1) + ":" + reading.term() + ":" + reading.reading();
    }

    /** What a comparison of these texts keeps in its address beside the texts, without one of them. */
    List<String> heldBut(int text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            if (i != text) {
                held.get(i).forEach(it -> words.add(word(at, it)));
            }
        }
        return words;
    }

    /** The address of the comparison. */
    String address() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(Addresses.COMPARED, names);
        List<String> words = heldBut(-1);
        if (!words.isEmpty()) {
            all.put(HOLD, words);
        }
        flip.ifPresent(it -> all.put(FLIP, List.of(it.other() + "." + it.number())));
        return Addresses.COMPARE + Query.of(all);
    }

    /** Looking at an answer in the texts, or at none. */
    ComparedTexts looking(Optional<Flip> other) {
        return new ComparedTexts(names, held, other);
    }
}

package org.surety.web.page.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.surety.model.quantity.Ratio;
import org.surety.web.frame.PageView;
import org.surety.web.gate.Request;
import org.surety.workbench.api.DesignQuestion;
import org.surety.workbench.api.HeldReading;

/**
 * What an address demands of versions besides what their design says.
 *
 * @param demands as they are asked
 * @param wrong what of it is no number from 0 to 100, as it was written; empty where all of it is
 */
public record Demanded(DesignQuestion.Demands demands, Optional<String> wrong) {

    /** Before the name of a term: the one way that is looked at. */
    static final String KEEP = "keep.";
    /** Before the name of a party: what a version must be worth to it. */
    static final String LEAST = "least.";
    static final String RED_LINES = "lines";
    static final String NOT_ALONE = "alone";
    private static final int MOST = 200;
    private static final Pattern WORTH = Pattern.compile("100|\\d{1,2}([.]\\d{1,3})?");

    /** The parameters of an address in which demands stand. */
    static List<String> parameters(Request request) {
        List<String> names = new ArrayList<>(List.of(RED_LINES, NOT_ALONE));
        request.query().keySet().stream().filter(it -> it.startsWith(KEEP) || it.startsWith(LEAST))
                .filter(it -> it.length() < MOST).sorted().limit(MOST).forEach(names::add);
        return names;
    }

    /** A view in which readings that are held are chosen, which is how versions are narrowed. */
    static PageView choosing(PageView view) {
        PageView chosen = view.held(List.of());
        for (HeldReading each : view.held()) {
            if (!view.more().containsKey(KEEP + each.term())) {
                chosen = chosen.with(KEEP + each.term(), Optional.of(each.reading()));
            }
        }
        return chosen;
    }

    /** What a view demands. */
    static Demanded of(PageView view) {
        Map<String, String> only = new LinkedHashMap<>();
        Map<String, Ratio> least = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        view.more().forEach((name, value) -> {
            if (name.startsWith(KEEP)) {
                only.put(name.substring(KEEP.length()), value);
            } else if (name.startsWith(LEAST) && WORTH.matcher(value).matches()) {
                least.put(name.substring(LEAST.length()), Ratio.parse(value));
            } else if (name.startsWith(LEAST)) {
                wrong.add(value);
            }
        });
        return new Demanded(new DesignQuestion.Demands(only, view.more().containsKey(RED_LINES),
                view.more().containsKey(NOT_ALONE), least), wrong.stream().findFirst());
    }

    /** The one way of a matter that is looked at. */
    Optional<String> only(String matter) {
        return Optional.ofNullable(demands.only().get(matter));
    }

    /** What a version must be worth to a party, as it is written in a field. */
    String least(String party) {
        return Optional.ofNullable(demands.atLeast().get(party)).map(it -> it.toDecimal(3).stripTrailingZeros()
                .toPlainString()).orElse("");
    }
}

package org.surety.web.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.surety.web.gate.Query;
import org.surety.web.gate.Request;
import org.surety.workbench.api.HeldReading;
import org.surety.workbench.api.WrittenValue;

/**
 * What a page looks at, as its address says it: a link shows a colleague exactly what one sees.
 *
 * @param held readings to which open terms are held, the last one last
 * @param by who attacks or acts; empty for anybody
 * @param on whom; empty for whom the text protects
 * @param at where; empty for anywhere
 * @param procedure which procedure; empty for all
 * @param open the open term whose alternatives are looked at
 * @param why the question whose reasons are looked at
 * @param tries what is written otherwise for a try, the last one last
 * @param order what was done, the last one last: {@link #HELD} for a reading that was held, {@link #TRIED} for words
 *     that were tried; where it does not fit them, the words count as tried before the readings were held
 * @param more what else the page of one kind looks at, by name
 */
public record PageView(List<HeldReading> held, Optional<String> by, Optional<String> on, Optional<String> at,
        Optional<String> procedure, Optional<String> open, Optional<String> why, List<WrittenValue> tries,
        String order, Map<String, String> more) {

    private static final int MOST_TRIED = 20;
    private static final int LONGEST_TRY = 400;
    private static final String TRY = "try";
    /** A form gives path and text apart. */
    private static final String CHANGE = "change";
    private static final String TO = "to";
    private static final String ORDER = "order";
    private static final String HELD = "h";
    private static final String TRIED = "t";

    private static final int MOST_HELD = 200;
    private static final int LONGEST = 200;
    /** So much of a word is repeated to whoever wrote it. */
    private static final int SHORT = 60;
    /** What only one kind of page looks at may be a list. */
    private static final int LONGEST_MORE = 4_000;
    private static final String HOLD = "hold";

    /** Copies the collections. */
    public PageView {
        held = List.copyOf(held);
        tries = List.copyOf(tries);
        order = fits(order, held.size(), tries.size()) ? order : usual(held.size(), tries.size());
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Nothing in particular. */
    public static final PageView PLAIN = new PageView(List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", Map.of());

    private static String usual(int held, int tried) {
        return TRIED.repeat(tried) + HELD.repeat(held);
    }

    private static boolean fits(String order, int held, int tried) {
        return order.length() == held + tried && order.replace(TRIED, "").equals(HELD.repeat(held));
    }

    /**
     * What an address says; what it says in a form that nobody writes is passed over; {@link #unread}
     * tells of it.
     *
     * @param more the further parameters that the page knows
     */
    public static PageView of(Request request, List<String> more) {
        List<HeldReading> held = new ArrayList<>();
        for (String each : request.query().getOrDefault(HOLD, List.of())) {
            int colon = each.lastIndexOf(':');
            if (colon > 0 && each.length() <= LONGEST && held.size() < MOST_HELD) {
                held.add(new HeldReading(each.substring(0, colon), each.substring(colon + 1)));
            }
        }
        Map<String, String> others = new LinkedHashMap<>();
        more.forEach(name -> request.asked(name).map(String::strip).filter(it -> it.length() <= LONGEST_MORE)
                .ifPresent(it -> others.put(name, it)));
        PageView view = new PageView(held, word(request, "by"), word(request, "of"), word(request, "at"),
                word(request, "case"), word(request, "open"), word(request, "why"), List.of(), "", others);
        for (String each : request.query().getOrDefault(TRY, List.of())) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                view = view.trying(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        view = view.tried(view.tries(), word(request, ORDER).orElse(""));
        Optional<String> changed = word(request, CHANGE).filter(it -> !it.isEmpty());
        Optional<String> to = request.asked(TO);
        return changed.isPresent() && to.isPresent() ? view.trying(changed.get(), to.get()) : view;
    }

    /** What an address says in a form that no page can read, in sentences; nothing where all can be read. */
    public static List<String> unread(Request request) {
        List<String> wrong = new ArrayList<>();
        List<String> held = request.query().getOrDefault(HOLD, List.of()).stream().filter(it -> !it.isBlank()).toList();
        held.stream().filter(it -> it.lastIndexOf(':') <= 0 || it.length() > LONGEST).findFirst()
                .ifPresent(
                        it -> wrong.add("“" + shortened(it) + "” holds no reading. A reading that is held is written "
                                + "hold=TERM:READING, such as hold=decision:all-agree."));
        if (held.size() > MOST_HELD) {
            wrong.add("At most " + MOST_HELD + " readings can be held; " + held.size() + " are.");
        }
        request.query().getOrDefault(TRY, List.of()).stream().filter(it -> !it.isBlank() && it.indexOf('=') <= 0)
                .findFirst()
                .ifPresent(it -> wrong.add("“" + shortened(it) + "” tries no words. Other words are written "
                        + "try=PLACE=WORDS, as a link of this page has them."));
        List.of("by", "of", "at", "case", "open", "why").forEach(name -> request.asked(name).map(String::strip)
                .filter(it -> it.length() > LONGEST)
                .ifPresent(it -> wrong.add("“" + shortened(it) + "”, given as " + name + "=, is longer than any name: "
                        + it.length() + " characters; at most " + LONGEST + " are read.")));
        return wrong;
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private static Optional<String> word(Request request, String name) {
        return request.asked(name).map(String::strip).filter(it -> it.length() <= LONGEST);
    }

    /** As it stands in an address, with the question mark; empty for nothing in particular. */
    public String query() {
        Map<String, List<String>> all = new LinkedHashMap<>(question());
        open.ifPresent(it -> all.put("open", List.of(it)));
        why.ifPresent(it -> all.put("why", List.of(it)));
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return Query.of(all);
    }

    /** What is asked about the text: the part of an address that a form keeps. */
    public Map<String, List<String>> question() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!held.isEmpty()) {
            all.put(HOLD, held.stream().map(it -> it.term() + ":" + it.reading()).toList());
        }
        if (!tries.isEmpty()) {
            all.put(TRY, tries.stream().map(it -> it.path() + "=" + it.text()).toList());
        }
        if (!order.equals(usual(held.size(), tries.size()))) {
            all.put(ORDER, List.of(order));
        }
        by.ifPresent(it -> all.put("by", List.of(it)));
        on.ifPresent(it -> all.put("of", List.of(it)));
        at.ifPresent(it -> all.put("at", List.of(it)));
        procedure.ifPresent(it -> all.put("case", List.of(it)));
        return all;
    }

    /** With a term held to one reading and to no other; the last thing that was done. */
    public PageView holding(String term, String reading) {
        PageView others = without(term);
        List<HeldReading> all = new ArrayList<>(others.held());
        all.add(new HeldReading(term, reading));
        return others.changed(all, tries, others.order() + HELD);
    }

    /** With a value written otherwise, the last thing that was done; too many or too long words are passed over. */
    public PageView trying(String path, String text) {
        PageView others = notTrying(path);
        List<WrittenValue> all = new ArrayList<>(others.tries());
        if (all.size() >= MOST_TRIED || path.length() + text.length() > LONGEST_TRY) {
            return this;
        }
        all.add(new WrittenValue(path, text.strip()));
        return others.tried(all, others.order() + TRIED);
    }

    /** With a value as it is written. */
    public PageView notTrying(String path) {
        return IntStream.range(0, tries.size()).filter(it -> tries.get(it).path().equals(path)).boxed().findFirst()
                .map(it -> tried(removed(tries, it), forgotten(TRIED, it)).notTrying(path)).orElse(this);
    }

    /** What all pages about an agreement look at: the readings held and the words tried. */
    public PageView text() {
        return PLAIN.changed(held, tries, order);
    }

    private PageView tried(List<WrittenValue> values, String done) {
        return changed(held, values, done);
    }

    private PageView changed(List<HeldReading> readings, List<WrittenValue> values, String done) {
        return new PageView(readings, by, on, at, procedure, open, why, values, done, more);
    }

    private static <T> List<T> removed(List<T> all, int number) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(number);
        return rest;
    }

    /** What was done without one deed of a kind. */
    private String forgotten(String kind, int number) {
        int at = -1;
        for (int i = 0; i <= number; i++) {
            at = order.indexOf(kind, at + 1);
        }
        return order.substring(0, at) + order.substring(at + 1);
    }

    /** With a term open again. */
    public PageView without(String term) {
        return IntStream.range(0, held.size()).filter(it -> held.get(it).term().equals(term)).boxed().findFirst()
                .map(it -> changed(removed(held, it), tries, forgotten(HELD, it)).without(term)).orElse(this);
    }

    /** Asking about these, under one procedure. */
    public PageView about(Optional<String> actor, Optional<String> victim, String under) {
        return new PageView(held, actor, victim, at, Optional.of(under), open, why, tries, order, more);
    }

    /** With other readings held. */
    public PageView held(List<HeldReading> readings) {
        return new PageView(readings, by, on, at, procedure, open, why, tries, order, more);
    }

    /** Looking at the alternatives of a term; at none if it is empty. */
    public PageView opening(Optional<String> term) {
        return new PageView(held, by, on, at, procedure, term, Optional.empty(), tries, order, more);
    }

    /** Looking at the reasons of an answer; at none if it is empty. */
    public PageView asking(Optional<String> question) {
        return new PageView(held, by, on, at, procedure, Optional.empty(), question, tries, order, more);
    }

    /** With something more of the page, or without it where the value is empty. */
    public PageView with(String name, Optional<String> value) {
        Map<String, String> others = new LinkedHashMap<>(more);
        others.remove(name);
        value.ifPresent(it -> others.put(name, it));
        return new PageView(held, by, on, at, procedure, open, why, tries, order, others);
    }

    /** As it was before the last reading was held or the last word tried; empty where none is. */
    public Optional<PageView> before() {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        String earlier = order.substring(0, order.length() - 1);
        return Optional.of(order.endsWith(TRIED)
                ? tried(tries.subList(0, tries.size() - 1), earlier)
                : changed(held.subList(0, held.size() - 1), tries, earlier));
    }
}

package org.surety.web.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param triedLast whether the last thing that was done is a try and not a reading that is held
 * @param more what else the page of one kind looks at, by name
 */
public record PageView(List<HeldReading> held, Optional<String> by, Optional<String> on, Optional<String> at,
        Optional<String> procedure, Optional<String> open, Optional<String> why, List<WrittenValue> tries,
        boolean triedLast, Map<String, String> more) {

    private static final int MOST_TRIED = 20;
    private static final int LONGEST_TRY = 400;
    private static final String TRY = "try";
    /** A form gives path and text apart. */
    private static final String CHANGE = "change";
    private static final String TO = "to";
    private static final String LAST = "last";

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
        triedLast = triedLast && !tries.isEmpty();
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Nothing in particular. */
    public static final PageView PLAIN = new PageView(List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false, Map.of());

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
                word(request, "case"), word(request, "open"), word(request, "why"), List.of(), false, others);
        for (String each : request.query().getOrDefault(TRY, List.of())) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                view = view.trying(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        Optional<String> changed = word(request, CHANGE).filter(it -> !it.isEmpty());
        Optional<String> to = request.asked(TO);
        if (changed.isPresent() && to.isPresent()) {
            return view.trying(changed.get(), to.get());
        }
        return view.tried(view.tries(), view.held().isEmpty() || word(request, LAST).filter(TRY::equals).isPresent());
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
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!held.isEmpty()) {
            all.put(HOLD, held.stream().map(it -> it.term() + ":" + it.reading()).toList());
        }
        if (!tries.isEmpty()) {
            all.put(TRY, tries.stream().map(it -> it.path() + "=" + it.text()).toList());
        }
        if (triedLast && !held.isEmpty()) {
            all.put(LAST, List.of(TRY));
        }
        by.ifPresent(it -> all.put("by", List.of(it)));
        on.ifPresent(it -> all.put("of", List.of(it)));
        at.ifPresent(it -> all.put("at", List.of(it)));
        procedure.ifPresent(it -> all.put("case", List.of(it)));
        open.ifPresent(it -> all.put("open", List.of(it)));
        why.ifPresent(it -> all.put("why", List.of(it)));
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return Query.of(all);
    }

    /** With a term held to one reading and to no other; the last thing that was done. */
    public PageView holding(String term, String reading) {
        List<HeldReading> all = new ArrayList<>(without(term).held());
        all.add(new HeldReading(term, reading));
        return held(all).tried(tries, false);
    }

    /** With a value written otherwise, the last thing that was done; too many or too long words are passed over. */
    public PageView trying(String path, String text) {
        List<WrittenValue> all = new ArrayList<>(notTrying(path).tries());
        if (all.size() >= MOST_TRIED || path.length() + text.length() > LONGEST_TRY) {
            return this;
        }
        all.add(new WrittenValue(path, text.strip()));
        return tried(all, true);
    }

    /** With a value as it is written. */
    public PageView notTrying(String path) {
        return tried(tries.stream().filter(it -> !it.path().equals(path)).toList(), triedLast);
    }

    /** What all pages about an agreement look at: the readings held and the words tried. */
    public PageView text() {
        return PLAIN.held(held).tried(tries, triedLast);
    }

    private PageView tried(List<WrittenValue> values, boolean last) {
        return new PageView(held, by, on, at, procedure, open, why, values, last, more);
    }

    /** With a term open again. */
    public PageView without(String term) {
        return held(held.stream().filter(it -> !it.term().equals(term)).toList());
    }

    /** Asking about these, under one procedure. */
    public PageView about(Optional<String> actor, Optional<String> victim, String under) {
        return new PageView(held, actor, victim, at, Optional.of(under), open, why, tries, triedLast, more);
    }

    /** With other readings held. */
    public PageView held(List<HeldReading> readings) {
        return new PageView(readings, by, on, at, procedure, open, why, tries, triedLast, more);
    }

    /** Looking at the alternatives of a term; at none if it is empty. */
    public PageView opening(Optional<String> term) {
        return new PageView(held, by, on, at, procedure, term, Optional.empty(), tries, triedLast, more);
    }

    /** Looking at the reasons of an answer; at none if it is empty. */
    public PageView asking(Optional<String> question) {
        return new PageView(held, by, on, at, procedure, Optional.empty(), question, tries, triedLast, more);
    }

    /** With something more of the page, or without it where the value is empty. */
    public PageView with(String name, Optional<String> value) {
        Map<String, String> others = new LinkedHashMap<>(more);
        others.remove(name);
        value.ifPresent(it -> others.put(name, it));
        return new PageView(held, by, on, at, procedure, open, why, tries, triedLast, others);
    }

    /** As it was before the last reading was held or the last word tried; empty where none is. */
    public Optional<PageView> before() {
        if (!tries.isEmpty() && (triedLast || held.isEmpty())) {
            return Optional.of(tried(tries.subList(0, tries.size() - 1), triedLast));
        }
        return held.isEmpty() ? Optional.empty() : Optional.of(held(held.subList(0, held.size() - 1)));
    }
}

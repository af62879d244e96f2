package org.surety.web.page.edit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.surety.model.agreement.BracketState;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.English;
import org.surety.store.value.Unfit;
import org.surety.text.edit.ClauseEdits;
import org.surety.text.edit.UsualWords;
import org.surety.text.edit.Written;
import org.surety.text.edit.WrittenProposal;
import org.surety.text.schema.Grammar;
import org.surety.web.gate.Query;
import org.surety.web.page.part.FormFields;

/**
 * What a clause says as fields: each value with what the language knows for it, and what else could be said. A field
 * sends one change; nothing is saved by it.
 */
public final class ClauseForm {

    private static final String UNSPECIFIED = "unspecified";
    private static final int DEEPEST = 4;
    /** Where the rule of a vote stands, whatever its procedure and step are called. */
    static final List<String> RULE = List.of("procedures", "p", "steps", "decide", "rule");
    /** Where the time limit of a step stands. */
    static final List<String> WITHIN = List.of("procedures", "p", "steps", "decide", "within");

    private final String action;
    private final Tag token;
    private final ClauseEdits text;
    private final Grammar grammar = Grammar.of("agreement");
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    ClauseForm(String action, Tag token, ClauseEdits text) {
        this.action = action;
        this.token = token;
        this.text = text;
    }

    /** Whether its last key is a name that the author gave. */
    private boolean isNamed(List<String> path) {
        return path.size() > 1 && text.at(path).isPresent()
                && grammar.at(path.subList(0, path.size() - 1)).named();
    }

    /** What a file says for what somebody typed: usual words stand for what is written for them. */
    static String written(List<String> path, String typed) {
        int open = path.indexOf("open");
        return UsualWords.at(Grammar.of("agreement").at(open < 0 ? path : path.subList(0, open))).entrySet().stream()
                .filter(it -> it.getValue().equalsIgnoreCase(typed.strip())).map(Map.Entry::getKey).findFirst()
                .orElse(typed);
    }

    /** How what a file says is told, where it is something usual that is stated at all. */
    static Optional<String> label(List<String> path, String written) {
        return written.equals(UNSPECIFIED)
                ? Optional.empty()
                : Optional.ofNullable(UsualWords.at(Grammar.of("agreement").at(path)).get(written))
                        .filter(it -> it.contains(" must ") || it.contains(" votes ") || it.contains(" decides "));
    }

    /** Whether such words were put there for what is usual, and not by somebody who chose them. */
    static boolean isLabel(List<String> path, String words) {
        return UsualWords.at(Grammar.of("agreement").at(path)).containsValue(words);
    }

    /** The same the other way round. */
    private static String told(Grammar.Place place, String written) {
        return UsualWords.at(place).getOrDefault(written, written);
    }

    /** A path as an address has it; keys may hold any character. */
    static String coded(List<String> path) {
        return String.join("/", path.stream().map(it -> Query.encoded(it).replace("/", "%2F")).toList());
    }

    /** The path of such a text; {@link Unfit} where it is none. */
    static List<String> path(String coded) {
        try {
            return coded.isEmpty()
                    ? List.of()
                    : Stream.of(coded.split("/")).map(it -> URLDecoder.decode(it, StandardCharsets.UTF_8)).toList();
        } catch (IllegalArgumentException broken) {
            throw new Unfit("no clause stands at \"" + coded + "\"");
        }
    }

    /** The fields of one clause. */
    Markup of(List<String> path) {
        Tag box = Tag.of("div").in("clause-form");
        if (isNamed(path)) {
            box.add(form("rename", path).in("try").add(
                    Tag.of("label").add(Tag.of("span", "Called, also wherever it is meant"),
                            input("name", path.getLast())),
                    Tag.of("button", "Rename").with("type", "submit").with("aria-label",
                            "Rename " + path.getLast())));
        }
        box.add(value(path, Optional.empty(), 0));
        if (isNamed(path)) {
            box.add(form("remove", path).add(Tag.of("button", "Take the whole clause out").with("type", "submit")
                    .with("aria-label", "Take out: " + path.getLast())));
        }
        return box.add(lists());
    }

    /** The words that fields suggest. */
    List<Tag> lists() {
        List<Tag> all = new ArrayList<>();
        lists.forEach((words, number) -> {
            Tag list = Tag.of("datalist").with("id", "words-" + number);
            words.forEach(it -> list.add(Tag.of("option").with("value", it)));
            all.add(list);
        });
        return all;
    }

    /** A field that suggests what may stand at a place. */
    Tag suggesting(Tag input, List<String> path) {
        suggestions(grammar.at(path)).ifPresent(it -> input.with("list", "words-" + it));
        return input;
    }

    private Markup value(List<String> path, Optional<String> label, int deep) {
        Optional<Written> there = text.at(path);
        if (text.at(ClauseEdits.with(path, "open")).isPresent()) {
            return bracket(path, label);
        }
        return there.filter(it -> it instanceof Written.Keys && deep < DEEPEST && !isShort(path))
                .map(it -> keys(path, label, (Written.Keys) it, deep))
                .orElseGet(() -> field(path, label, there.map(ClauseEdits::shown).orElse("")));
    }

    /** What stands where a rule or a set does is one thing to write, however it is put together. */
    private boolean isShort(List<String> path) {
        Set<String> kinds = grammar.at(path).kinds();
        return kinds.stream().anyMatch(Set.of("rule", "members", "limit", "actions", "condition", "next",
                "citations")::contains);
    }

    private Markup keys(List<String> path, Optional<String> label, Written.Keys keys, int deep) {
        Tag set = Tag.of("fieldset");
        label.ifPresent(it -> set.add(Tag.of("legend", it)));
        keys.entries().sequencedKeySet().forEach(it -> set.add(value(ClauseEdits.with(path, it),
                Optional.of(English.capital(English.words(it))), deep + 1)));
        Grammar.Place place = grammar.at(path);
        Map<String, String> missing = new TreeMap<>();
        place.keys().stream().filter(it -> !keys.entries().containsKey(it.name()) && !it.name().equals("open"))
                .forEach(it -> missing.put(it.name(), English.words(it.name())
                        + it.meaning().map(words -> ": " + words).orElse("")));
        if (!missing.isEmpty()) {
            Tag form = form("put", path).in("try").add(
                    Tag.of("label").add(Tag.of("span", "Say more"), FormFields.choice("key",
                            Optional.of("choose what"), missing, Optional.empty())),
                    Tag.of("label").add(Tag.of("span", "as"), input("value", "")),
                    Tag.of("button", "Add").with("type", "submit"));
            set.add(Tag.of("details").in("source").add(Tag.of("summary", "Say more here"),
                    Tag.of("div").in("inside").add(form)));
        }
        return set;
    }

    private Tag form(String act, List<String> path) {
        return Tag.live("form").with("method", "post").with("action", action).add(token,
                FormFields.hidden("do", act), FormFields.hidden("path", coded(path)));
    }

    private static Tag input(String name, String value) {
        return Tag.of("input").with("name", name).with("value", value).with("autocomplete", "off")
                .with("size", Math.clamp(value.length() + 2, 14, 40));
    }

    /** One value, and a way to leave it open. */
    private Markup field(List<String> path, Optional<String> label, String value) {
        Grammar.Place place = grammar.at(path);
        String name = label.orElse("What it says");
        Tag input = input("value", told(place, value));
        suggestions(place).ifPresent(it -> input.with("list", "words-" + it));
        Tag box = Tag.of("div").in("field").add(form("put", path).in("try").add(
                Tag.of("label").add(Tag.of("span", name), input),
                Tag.of("button", "Write").with("type", "submit").with("aria-label", "Write: " + name)));
        place.meaning().ifPresent(it -> box.add(Tag.of("p", it).in("small")));
        Map<String, String> usual = UsualWords.at(place);
        Tag open = Tag.of("div").in("inside").add(proposal(path, usual));
        if (path.size() > 1) {
            open.add(form("remove", path).add(Tag.of("button", "Take it out").with("type", "submit")
                    .with("aria-label", "Take out: " + name)));
        }
        if (!usual.isEmpty()) {
            Tag ways = Tag.of("p").in("small").text("Usual: ");
            usual.forEach((written, told) -> ways.add(form("put", path).in("inline").add(
                    FormFields.hidden("value", written), Tag.of("button", told).with("type", "submit"))));
            box.add(ways);
        }
        return box.add(Tag.of("details").in("source").add(Tag.of("summary", "Leave it open, or take it out"), open));
    }

    /** A proposal for a value: a bracket, or one more in it. */
    private Tag proposal(List<String> path, Map<String, String> usual) {
        Tag value = input("value", "");
        if (!usual.isEmpty()) {
            value.with("list", "words-" + number(usual.values()));
        }
        return form("propose", path).in("propose").add(
                Tag.of("label").add(Tag.of("span", "Proposed text"), value),
                Tag.of("label").add(Tag.of("span", "by"), parties()),
                Tag.of("label").add(Tag.of("span", "called"), input("name", "")),
                Tag.of("button", "Put it in brackets").with("type", "submit"));
    }

    private Tag parties() {
        Map<String, String> parties = new LinkedHashMap<>();
        text.keys(List.of("parties")).forEach(it -> parties.put(it,
                text.at(List.of("parties", it, "name")).map(ClauseEdits::shown).orElse(it)));
        return FormFields.choice("by", Optional.of("nobody named"), parties, Optional.empty());
    }

    private Markup bracket(List<String> path, Optional<String> label) {
        List<String> open = ClauseEdits.with(path, "open");
        List<String> readings = ClauseEdits.with(open, "readings");
        Tag set = Tag.of("fieldset").in("bracketed");
        set.add(Tag.of("legend", label.orElse("In brackets")));
        text.at(ClauseEdits.with(open, "question")).ifPresent(it -> set.add(Tag.of("p", ClauseEdits.shown(it))));
        Tag list = Tag.of("ul").in("alternatives");
        for (WrittenProposal each : text.proposals().stream().filter(it -> it.clause().equals(path)).toList()) {
            String reading = each.reading();
            List<String> at = ClauseEdits.with(readings, reading);
            List<String> valued = text.at(ClauseEdits.with(at, "value")).isPresent()
                    ? ClauseEdits.with(at, "value")
                    : at;
            String words = each.label().orElse(English.words(reading));
            Tag item = Tag.of("li").add(Tag.of("h4", English.capital(words)),
                    Tag.of("p", each.by().map(it -> "Proposed by " + it + ", ").orElse("")
                            + English.words(each.state().word()) + ".").in("small"));
            Tag input = input("value", told(grammar.at(path), text.at(valued).map(ClauseEdits::shown).orElse("")));
            suggestions(grammar.at(path)).ifPresent(it -> input.with("list", "words-" + it));
            item.add(form("put", valued).in("try").add(Tag.of("label").add(Tag.of("span", "Text"), input),
                    Tag.of("button", "Write").with("type", "submit").with("aria-label", "Write: " + words)),
                    form("settle", path).in("inline").add(FormFields.hidden("name", reading),
                            Tag.of("button", "Settle on this").with("type", "submit").with("aria-label",
                                    "Settle on: " + words)));
            states(each, words).forEach(item::add);
            item.add(form("strike", path).in("inline").add(FormFields.hidden("name", reading),
                    Tag.of("button", "Strike it from the record").with("type", "submit").with("aria-label",
                            "Strike from the record: " + words)));
            list.add(item);
        }
        return set.add(list, Tag.of("details").in("source").add(Tag.of("summary", "One more proposal"),
                Tag.of("div").in("inside").add(proposal(path, UsualWords.at(grammar.at(path))))));
    }

    /** What else a proposal can become, each as a button. */
    List<Tag> states(WrittenProposal proposal, String words) {
        List<Tag> forms = new ArrayList<>();
        for (BracketState state : BracketState.values()) {
            if (state != proposal.state()) {
                String act = switch (state) {
                    case OPEN -> "Open again";
                    case AGREED_AD_REFERENDUM -> "Agreed ad referendum";
                    case WITHDRAWN -> "Withdraw it";
                };
                forms.add(form("state", proposal.clause()).in("inline").add(
                        FormFields.hidden("name", proposal.reading()), FormFields.hidden("state", state.word()),
                        Tag.of("button", act).with("type", "submit").with("aria-label", act + ": " + words)));
            }
        }
        return forms;
    }

    /** Which list of words goes with a field. */
    private Optional<Integer> suggestions(Grammar.Place place) {
        Set<String> words = new LinkedHashSet<>(UsualWords.at(place).values());
        words.addAll(UsualWords.all(place, text));
        words.removeAll(UsualWords.at(place).keySet());
        return words.isEmpty() ? Optional.empty() : Optional.of(number(words));
    }

    private int number(Collection<String> words) {
        return lists.computeIfAbsent(new ArrayList<>(words), it -> lists.size() + 1);
    }
}

package org.surety.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.surety.model.agreement.ActionKind;
import org.surety.model.agreement.Agreement;
import org.surety.model.agreement.Condition;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.Procedure;
import org.surety.model.agreement.Step;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.EntryKind;
import org.surety.model.chronicle.Happening;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.ActionWords;
import org.surety.report.words.English;
import org.surety.report.words.EntryKindWords;
import org.surety.report.words.Names;
import org.surety.web.frame.PageView;
import org.surety.workbench.api.NewEntry;

/** What a reader adds to a chronicle, and the form for the next entry: only what the language knows can be chosen. */
final class EntryPart {

    private final Document document;
    private final PageView view;
    private final Names names;
    private final Agreement agreement;
    private final List<NewEntry> added;

    EntryPart(Document document, PageView view, Names names, List<NewEntry> added) {
        this.document = document;
        this.view = view;
        this.names = names;
        this.agreement = names.agreement();
        this.added = added;
    }

    /**
     * The entries and the form.
     *
     * @param title what stands above
     * @param day the day that the form proposes
     */
    Markup shown(String title, Optional<String> day) {
        Tag box = Tag.of("section").with("id", "continue").with("aria-labelledby", "continue-title").in("continue")
                .add(Tag.of("h2", title).with("id", "continue-title"),
                        Tag.of("p", "Say what happens, or may happen, and see what follows. What you add stands in the "
                                + "address of this page and nowhere else; nothing is saved.").in("small"));
        if (!added.isEmpty()) {
            Tag list = Tag.of("ul").in("added");
            for (int i = 0; i < added.size(); i++) {
                List<NewEntry> rest = new ArrayList<>(added);
                rest.remove(i);
                list.add(Tag.of("li").add(Tag.of("ins", told(added.get(i)))).text(" ").add(Tag.live("a")
                        .with("href", at(view.with(AddedEntries.ADDED, AddedEntries.text(rest))))
                        .with("aria-label", "Take out: " + told(added.get(i))).text("take it out")));
            }
            box.add(list);
        }
        Optional<EntryKind> kind = Optional.ofNullable(view.more().get(AddedEntries.KIND))
                .flatMap(AddedEntries::kind);
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(EntryKind.values()).forEach(it -> kinds.put(it.word(), EntryKindWords.of(it)));
        box.add(form(view.with(AddedEntries.KIND, Optional.empty())).in("search").with("data-send-on-change", "").add(
                Tag.of("label", "Somebody").with("for", "kind"),
                FormFields.choice(AddedEntries.KIND, Optional.of("choose what happened"), kinds, kind.map(Word::word))
                        .with("id", "kind"),
                Tag.of("button", "Choose").with("type", "submit")));
        kind.ifPresent(it -> box.add(fields(it, day)));
        return box;
    }

    private String at(PageView other) {
        return AgreementPages.Kind.LIFE.at(document, other) + "#continue";
    }

    /** A form that keeps what the address says. */
    private Tag form(PageView kept) {
        Tag form = FormFields.keep(Tag.live("form").with("method", "get")
                .with("action", document.path() + AgreementPages.Kind.LIFE.ending()), kept.text());
        kept.more().forEach((name, value) -> form.add(FormFields.hidden(name, value)));
        return form;
    }

    private Tag fields(EntryKind kind, Optional<String> day) {
        Optional<Map<String, String>> about = EntryKindWords.about(kind).map(it -> choices(kind));
        if (about.filter(Map::isEmpty).isPresent()) {
            return Tag.of("p", "This text has nothing of the kind: no “" + EntryKindWords.of(kind)
                    + "” can follow from it. Choose something else.").in("wrong");
        }
        Tag form = form(view).in("entry");
        form.add(Tag.of("label").add(Tag.of("span", "On"), Tag.of("input").with("type", "date")
                .with("name", AddedEntries.ON).with("required", "").with("value", day.orElse(""))));
        Tag people = Tag.of("fieldset").add(Tag.of("legend", "Who " + EntryKindWords.of(kind)));
        actors().forEach((id, name) -> people.add(Tag.of("label").add(Tag.of("input").with("type", "checkbox")
                .with("name", AddedEntries.BY).with("value", id), Tag.of("span", name))));
        form.add(people);
        about.ifPresent(it -> form.add(field(EntryKindWords.about(kind).orElseThrow(), AddedEntries.ABOUT, it)));
        EntryKindWords.whom(kind).ifPresent(it -> form.add(field(it, AddedEntries.WHOM, others(kind))));
        return form.add(Tag.of("button", "Add it").with("type", "submit"));
    }

    private static Tag field(String label, String name, Map<String, String> choices) {
        return Tag.of("label").add(Tag.of("span", label),
                FormFields.choice(name, Optional.empty(), choices, Optional.empty()));
    }

    private Map<String, String> actors() {
        Map<String, String> actors = parties();
        agreement.bodies().forEach(it -> actors.put(it.id(), English.words(it.id())));
        return actors;
    }

    private Map<String, String> parties() {
        Map<String, String> parties = new LinkedHashMap<>();
        agreement.parties().forEach(it -> parties.put(it.id(), names.name(it.id())));
        return parties;
    }

    private Map<String, String> others(EntryKind kind) {
        Map<String, String> all = new LinkedHashMap<>();
        switch (kind) {
            case VOTED -> {
                all.put("passed", "passed");
                all.put("failed", "failed");
            }
            case AGREED -> {
                all.put("", "the agreement itself");
                all.putAll(duties());
            }
            case CLAIMS, DISPUTES, WITHDRAWS, FOUND, REJECTED -> all.putAll(parties());
            case DID, HAPPENED, SIGNED, RATIFIED, ACCEDED, NOTICE, OFFERED, MET, ASKED, CONCLUDED, ACTED, ENDED -> {
                all.put("", "nobody in particular");
                all.putAll(parties());
            }
        }
        return all;
    }

    private Map<String, String> duties() {
        Map<String, String> duties = new LinkedHashMap<>();
        agreement.obligations().forEach(it -> duties.put(it.id(), English.words(it.id())));
        return duties;
    }

    private Map<String, String> steps(Predicate<Step> wanted) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (Procedure procedure : agreement.procedures()) {
            procedure.steps().stream().filter(wanted).forEach(it -> steps.put(procedure.id() + "/" + it.id(),
                    English.words(it.id()) + " (" + English.words(procedure.id()) + ")"));
        }
        return steps;
    }

    /** What an entry of a kind can be about, in words by its name in the language. */
    private Map<String, String> choices(EntryKind kind) {
        Map<String, String> all = new LinkedHashMap<>();
        switch (kind) {
            case NOTICE -> {
                all.put("", "the agreement itself");
                all.putAll(duties());
            }
            case DID -> {
                agreement.obligations().forEach(duty -> duty.actions()
                        .forEach(it -> all.putIfAbsent(it.toString(), ActionWords.of(it))));
                Arrays.stream(ActionKind.values()).forEach(it -> all.putIfAbsent(it.word(), English.words(it.word())));
            }
            case OFFERED -> all.putAll(duties());
            case CLAIMS, DISPUTES, WITHDRAWS, FOUND, REJECTED -> {
                all.put("", "no duty in particular");
                all.putAll(duties());
            }
            case MET -> {
                all.put("", "none that the text provides for");
                all.putAll(steps(Step.Consult.class::isInstance));
            }
            case CONCLUDED -> all.putAll(steps(Step.Consult.class::isInstance));
            case ASKED -> {
                agreement.procedures().forEach(it -> all.put(it.id(), English.words(it.id())));
                all.putAll(steps(Step.Request.class::isInstance));
            }
            case ACTED -> all.putAll(steps(Step.Act.class::isInstance));
            case VOTED -> all.putAll(steps(Step.Vote.class::isInstance));
            case HAPPENED -> {
                Arrays.stream(EventKind.values()).forEach(it -> all.put(it.word(), English.words(it.word())));
                all.putAll(facts());
            }
            case ENDED -> all.putAll(facts());
            case AGREED -> Arrays.stream(Happening.Agreed.Agreement.values())
                    // An extension needs a day more, which is written in a file.
                    .filter(it -> it != Happening.Agreed.Agreement.EXTEND)
                    .forEach(it -> all.put(it.word(), English.words(it.word())));
            case SIGNED, RATIFIED, ACCEDED -> {
            }
        }
        return all;
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        Arrays.stream(Condition.Kind.values()).filter(Happening.Fact::isTold)
                .forEach(it -> facts.put(it.word(), English.words(it.word())));
        return facts;
    }

    /** An entry in one line. */
    private String told(NewEntry entry) {
        List<String> who = entry.by().stream().map(it -> actors().getOrDefault(it, it)).toList();
        return entry.day() + ": " + (who.isEmpty() ? "somebody" : English.and(who)) + " "
                + EntryKindWords.of(entry.kind())
                + (entry.about().isEmpty()
                        ? ""
                        : ": " + choices(entry.kind()).getOrDefault(entry.about(), entry.about()))
                + (entry.whom().isEmpty()
                        ? ""
                        : " (" + EntryKindWords.whom(entry.kind()).map(it -> it.toLowerCase(Locale.ROOT) + ": ")
                                .orElse("")
                                + others(entry.kind()).getOrDefault(entry.whom(), entry.whom()) + ")");
    }
}

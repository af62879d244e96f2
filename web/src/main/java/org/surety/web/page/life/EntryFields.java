package org.surety.web.page.life;

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
import org.surety.model.chronicle.EntryKind;
import org.surety.model.chronicle.Happening;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.ActionWords;
import org.surety.report.words.English;
import org.surety.report.words.EntryKindWords;
import org.surety.report.words.Names;
import org.surety.web.page.part.FormFields;
import org.surety.workbench.api.NewEntry;

/** The fields for an entry of a chronicle under one agreement: only what the language knows can be chosen. */
public final class EntryFields {

    private final Names names;
    private final Agreement agreement;

    /** @param names how the text calls what it names */
    public EntryFields(Names names) {
        this.names = names;
        this.agreement = names.agreement();
    }

    /** What an entry can say, in words by its name in the language. */
    public static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(EntryKind.values()).forEach(it -> kinds.put(it.word(), EntryKindWords.of(it)));
        return kinds;
    }

    /** Why the text has nothing of a kind; empty where it has. */
    public Optional<Tag> none(EntryKind kind) {
        return EntryKindWords.about(kind).map(it -> choices(kind)).filter(Map::isEmpty)
                .map(it -> Tag.of("p", "This text has nothing of the kind: no “" + EntryKindWords.of(kind)
                        + "” can follow from it. Choose something else.").in("wrong"));
    }

    /**
     * The fields.
     *
     * @param day the day that is proposed
     */
    public List<Markup> of(EntryKind kind, Optional<String> day) {
        List<Markup> fields = new ArrayList<>();
        fields.add(Tag.of("label").add(Tag.of("span", "On"), Tag.of("input").with("type", "date")
                .with("name", AddedEntries.ON).with("required", "").with("value", day.orElse(""))));
        Tag people = Tag.of("fieldset").add(Tag.of("legend", "Who " + EntryKindWords.of(kind)));
        actors().forEach((id, name) -> people.add(Tag.of("label").add(Tag.of("input").with("type", "checkbox")
                .with("name", AddedEntries.BY).with("value", id), Tag.of("span", name))));
        fields.add(people);
        EntryKindWords.about(kind).ifPresent(it -> fields.add(field(it, AddedEntries.ABOUT, choices(kind))));
        EntryKindWords.whom(kind).ifPresent(it -> fields.add(field(it, AddedEntries.WHOM, others(kind))));
        return fields;
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
                agreement.events().forEach(it -> all.put(it.id(), it.meaning()));
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
    String told(NewEntry entry) {
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

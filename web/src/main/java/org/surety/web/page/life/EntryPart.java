package org.surety.web.page.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Word;
import org.surety.model.chronicle.EntryKind;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.Names;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.NewEntry;

/** What a reader adds to a chronicle, and the form for the next entry: only what the language knows can be chosen. */
public final class EntryPart {

    private final Document document;
    private final PageView view;
    private final EntryFields fields;
    private final List<NewEntry> added;

    EntryPart(Document document, PageView view, Names names, List<NewEntry> added) {
        this.document = document;
        this.view = view;
        this.fields = new EntryFields(names);
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
                list.add(Tag.of("li").add(Tag.of("ins", fields.told(added.get(i)))).text(" ").add(Tag.live("a")
                        .with("href", at(view.with(AddedEntries.ADDED, AddedEntries.text(rest))))
                        .with("aria-label", "Take out: " + fields.told(added.get(i))).text("take it out")));
            }
            box.add(list);
        }
        Optional<EntryKind> kind = Optional.ofNullable(view.more().get(AddedEntries.KIND))
                .flatMap(AddedEntries::kind);
        box.add(form(view.with(AddedEntries.KIND, Optional.empty())).in("search").with("data-send-on-change", "").add(
                Tag.of("label", "Somebody").with("for", "kind"),
                FormFields.choice(AddedEntries.KIND, Optional.of("choose what happened"), EntryFields.kinds(),
                        kind.map(Word::word))
                        .with("id", "kind"),
                Tag.of("button", "Choose").with("type", "submit")));
        kind.ifPresent(it -> box.add(fields(it, day)));
        return box;
    }

    private String at(PageView other) {
        return AgreementPlace.LIFE.at(document.path(), other) + "#continue";
    }

    /** A form that keeps what the address says. */
    private Tag form(PageView kept) {
        Tag form = FormFields.keep(Tag.live("form").with("method", "get")
                .with("action", document.path() + AgreementPlace.LIFE.ending()), kept.text());
        kept.more().forEach((name, value) -> form.add(FormFields.hidden(name, value)));
        return form;
    }

    private Tag fields(EntryKind kind, Optional<String> day) {
        Optional<Tag> none = fields.none(kind);
        if (none.isPresent()) {
            return none.get();
        }
        Tag form = form(view).in("entry").add(fields.of(kind, day));
        return form.add(Tag.of("button", "Add it").with("type", "submit"));
    }
}

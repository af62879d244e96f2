package org.surety.web.page.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.surety.model.chronicle.EntryKind;
import org.surety.web.gate.Request;
import org.surety.workbench.api.NewEntry;

/** Entries with which a reader continues a chronicle for a try; they stand in the address and nowhere else. */
public final class AddedEntries {

    /** Where they stand in the address. */
    static final String ADDED = "added";
    /** Of which kind the next one will be. */
    public static final String KIND = "kind";
    /** The fields of a form with the next one. */
    public static final String ON = "entry-on";
    /** The field that says by whom. */
    public static final String BY = "entry-by";
    /** The field that says about what. */
    public static final String ABOUT = "entry-about";
    /** The field that says to whom. */
    public static final String WHOM = "entry-whom";

    private static final String BETWEEN_FIELDS = "|";
    private static final String BETWEEN_ENTRIES = "~";
    private static final int FIELDS = 5;
    private static final int MOST = 40;

    private AddedEntries() {}

    /** The kind of that name. */
    public static Optional<EntryKind> kind(String word) {
        return Arrays.stream(EntryKind.values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** What an address says; what it says in a form that nobody writes is passed over. */
    static List<NewEntry> of(Optional<String> text) {
        List<NewEntry> entries = new ArrayList<>();
        for (String one : text.orElse("").split(BETWEEN_ENTRIES)) {
            String[] fields = one.split("[" + BETWEEN_FIELDS + "]", -1);
            if (fields.length == FIELDS && entries.size() < MOST) {
                kind(fields[2]).ifPresent(it -> entries.add(new NewEntry(fields[0],
                        Arrays.stream(fields[1].split(",")).filter(by -> !by.isEmpty()).toList(), it, fields[3],
                        fields[4])));
            }
        }
        return entries;
    }

    /** As they stand in an address; empty for none. */
    static Optional<String> text(List<NewEntry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(BETWEEN_ENTRIES, entries.stream().map(it -> String.join(BETWEEN_FIELDS,
                        plain(it.day()), plain(String.join(",", it.by())), it.kind().word(), plain(it.about()),
                        plain(it.whom()))).toList()));
    }

    private static String plain(String field) {
        return field.replace(BETWEEN_FIELDS, " ").replace(BETWEEN_ENTRIES, " ");
    }

    /** The entry that a form gives, if it gives one. */
    static Optional<NewEntry> given(Request request) {
        Optional<String> day = request.asked(ON).map(String::strip).filter(it -> !it.isEmpty());
        return day.flatMap(on -> request.asked(KIND).flatMap(AddedEntries::kind).map(kind -> new NewEntry(on,
                request.query().getOrDefault(BY, List.of()).stream().map(String::strip).filter(it -> !it.isEmpty())
                        .toList(),
                kind, request.asked(ABOUT).orElse("").strip(), request.asked(WHOM).orElse("").strip())));
    }
}

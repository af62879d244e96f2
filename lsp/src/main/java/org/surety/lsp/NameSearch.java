package org.surety.lsp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.surety.model.finding.Severity;
import org.surety.semantics.Work;
import org.surety.text.edit.Editor;
import org.surety.text.edit.WrittenPlaces;
import org.surety.text.edit.WrittenPlaces.NamedThing;
import org.surety.text.edit.WrittenPlaces.Place;
import org.surety.text.read.KindOf;
import org.surety.text.schema.Grammar;
import org.surety.workbench.Authoring;
import org.surety.workbench.api.Address;

/** What the name at a place of a text stands for, where that is declared, and wherever else it is meant. */
final class NameSearch {

    /** Between the names of things that stand in each other. */
    private static final String WITHIN = "/";

    private static final Set<String> SOURCES = Set.of("source", "sources");

    private final OpenTexts texts;
    private final OpenText text;
    private final Authoring authoring;
    private final Work work;

    NameSearch(OpenTexts texts, OpenTexts.Asked asked, Work work) {
        this.texts = texts;
        this.text = asked.text();
        this.authoring = asked.bench().authoring();
        this.work = work;
    }

    /**
     * Something that has a name.
     *
     * @param uri what the editor calls the document that declares it
     * @param name what the door finds that document by
     * @param declared where; the beginning of the document where that itself is meant
     * @param lines of that document
     */
    record Declared(String uri, String name, Optional<Place> declared, LineStarts lines) {
        Location location() {
            return new Location(uri, declared.map(it -> lines.range(it.from(), it.to())).orElse(lines.range(0, 0)));
        }
    }

    /**
     * A name as it is used.
     *
     * @param used where it stands: a part of a word, where that names things within each other
     */
    record Use(Range used, String name, Declared thing) {}

    /** What stands at an offset; empty where that is no name. */
    Optional<Use> at(int offset) {
        return text.wellFormed().flatMap(it -> it.places().at(offset)).flatMap(place -> used(place, offset));
    }

    private Optional<Use> used(Place place, int offset) {
        List<String> names = List.of(place.text().split(WITHIN, -1));
        int from = place.from();
        int which = 0;
        // In quotation marks a name begins a character later; those are rare, and then the whole word is shown.
        boolean plain = text.content().substring(place.from(), place.to()).equals(place.text());
        while (plain && which + 1 < names.size() && offset > from + names.get(which).length()) {
            from += names.get(which).length() + 1;
            which++;
        }
        String name = names.get(plain ? which : names.size() - 1);
        int to = plain ? from + name.length() : place.to();
        Range range = text.lines().range(from, to);
        return thing(place, names, plain ? which : names.size() - 1).map(it -> new Use(range, name, it));
    }

    private Optional<Declared> thing(Place place, List<String> names, int which) {
        String name = names.get(which);
        Declared whole = here(Optional.of(place));
        if (place.names().filter(this::isOwn).isPresent()) {
            return Optional.of(whole);
        }
        if (place.path().equals(List.of("for")) || place.path().size() == 2 && place.path().getFirst().equals("for")) {
            return file(authoring.agreement(text.name(), name));
        }
        if (place.path().equals(List.of("extends"))) {
            return file(authoring.beside(text.name(), name));
        }
        if (isWordOfTheLanguage(place)) {
            return Optional.empty();
        }
        List<Place> named = text.wellFormed().map(it -> it.places().named()).orElse(List.of());
        boolean within = named.stream().anyMatch(it -> it.text().equals(names.getFirst()));
        Optional<Address> other = names.size() > 1 && !within
                ? authoring.agreement(text.name(), names.getFirst())
                : Optional.empty();
        if (other.isPresent()) {
            return which == 0 ? file(other) : inside(other.get(), names, which, place);
        }
        List<Place> own = declared(named, names, which, place).stream()
                .filter(it -> it.names().filter(this::isOwn).isPresent()).toList();
        if (!own.isEmpty()) {
            return meant(own, place).map(it -> here(Optional.of(it)));
        }
        return text.kind() == KindOf.AGREEMENT
                ? Optional.empty()
                : authoring.followed(text.name()).flatMap(it -> inside(it, names, which, place));
    }

    /** A file that follows an agreement declares sources and nothing else. */
    private boolean isOwn(NamedThing thing) {
        return text.kind() == KindOf.AGREEMENT || thing == NamedThing.SOURCE;
    }

    private Declared here(Optional<Place> place) {
        return new Declared(text.uri(), text.name(), place, text.lines());
    }

    private boolean isWordOfTheLanguage(Place place) {
        Grammar grammar = Grammar.of(text.kind().word());
        if (place.key()) {
            List<String> above = place.path().subList(0, place.path().size() - 1);
            return grammar.at(above).keys().stream().anyMatch(it -> it.name().equals(place.text()));
        }
        Grammar.Place there = grammar.at(place.path());
        return there.words().contains(place.text()) && !there.kinds().contains("members");
    }

    /** Declarations of a name: first those within what is named before it, then those nearest to where it is used. */
    private static List<Place> declared(List<Place> named, List<String> names, int which, Place used) {
        List<Place> found = new ArrayList<>(named.stream().filter(it -> it.text().equals(names.get(which))).toList());
        found.sort(Comparator.comparing((Place it) -> which > 0 && !it.path().contains(names.get(which - 1)))
                .thenComparingInt(it -> -shared(it.path(), used.path())).thenComparing(it -> it.names().orElseThrow()));
        return found;
    }

    private static int shared(List<String> one, List<String> other) {
        int shared = 0;
        while (shared < Math.min(one.size(), other.size()) && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** Which of the declarations a place means: as the reader of files has it, or else the nearest. */
    private Optional<Place> meant(List<Place> declared, Place used) {
        if (text.kind() != KindOf.AGREEMENT
                || authoring.read(text.name(), work).stream().anyMatch(it -> it.severity() == Severity.ERROR)) {
            return Optional.of(declared.getFirst());
        }
        return declared.stream().filter(it -> !it.key() || authoring.means(text.name(), it.path(), used.from(), work))
                .findFirst();
    }

    private Optional<Declared> inside(Address place, List<String> names, int which, Place used) {
        return authoring.source(place).flatMap(it -> WrittenPlaces.of(it)
                .flatMap(all -> declared(all.named(), names, which, used).stream().findFirst())
                .map(found -> new Declared(texts.uri(place), place.text(), Optional.of(found),
                        new LineStarts(it.content()))));
    }

    private Optional<Declared> file(Optional<Address> place) {
        return place.map(it -> new Declared(texts.uri(it), it.text(), Optional.empty(), new LineStarts("")));
    }

    /** Every place where a thing is meant, where it is declared among them, by what the editor calls the document. */
    List<Location> references(Use use) {
        if (use.thing().declared().isEmpty()) {
            return List.of();
        }
        List<Location> all = new ArrayList<>();
        if (isAmongSources(use)) {
            return text.wellFormed().map(it -> it.places().all()).orElse(List.of()).stream()
                    .filter(it -> it.text().equals(use.name()) && it.path().stream().anyMatch(SOURCES::contains))
                    .map(it -> here(Optional.of(it)).location()).toList();
        }
        for (Authoring.Renamed each : authoring.meant(use.thing().name(), use.thing().declared().get().path(), work)) {
            LineStarts lines = new LineStarts(each.before().content());
            changed(each).forEach(it -> all.add(new Location(texts.uri(each.place()),
                    lines.range(it.before().from(), it.before().to()))));
        }
        return all;
    }

    /** Whether it is a source of a file that is no agreement, which no other file can mean. */
    boolean isAmongSources(Use use) {
        return text.kind() != KindOf.AGREEMENT && use.thing().uri().equals(text.uri());
    }

    /**
     * The changes of each document by which a thing gets another name.
     *
     * @throws Editor.Impossible if it cannot have that
     */
    Map<Address, List<TextEdit>> renamed(Use use, String name) {
        Map<Address, List<TextEdit>> edits = new LinkedHashMap<>();
        Place declared = use.thing().declared().orElseThrow();
        for (Authoring.Renamed each : authoring.renamed(use.thing().name(), declared.path(), name, work)) {
            LineStarts lines = new LineStarts(each.before().content());
            edits.put(each.place(), changed(each).stream().map(it -> new TextEdit(
                    lines.range(it.before().from(), it.before().to()),
                    each.after().content().substring(it.after().from(), it.after().to()))).toList());
        }
        return edits;
    }

    private record Changed(Place before, Place after) {}

    /** A name changes word by word, so that both texts have the same words at the same places. */
    private static List<Changed> changed(Authoring.Renamed renamed) {
        List<Place> before = WrittenPlaces.of(renamed.before()).map(WrittenPlaces::all).orElse(List.of());
        List<Place> after = WrittenPlaces.of(renamed.after()).map(WrittenPlaces::all).orElse(List.of());
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).text().equals(after.get(i).text())) {
                changed.add(new Changed(before.get(i), after.get(i)));
            }
        }
        return changed;
    }
}

package org.surety.text.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.text.Library;
import org.surety.text.SourceFile;
import org.surety.text.read.AgreementFile;
import org.surety.text.read.AgreementReader;
import org.surety.text.write.JsonTree;

/**
 * Gives a party, a step, a procedure or anything else that has a name another one, also wherever an agreement refers to
 * it. What refers to it is what the reader of files no longer finds, or would not find if it were called anyhow (states
 * are known without being declared): so nothing here knows where names can stand, and the same word with another
 * meaning stays. The text must then say what it said, but for the name; otherwise the change
 * is refused.
 */
public final class Renaming {

    /** Each round finds what the reader missed; a reference within a reference takes one more. */
    private static final int MOST_ROUNDS = 100;

    /** Sections of an agreement that give names to somebody or some place. */
    private static final Set<String> WHO_OR_WHERE = Set.of("parties", "groups", "bodies", "adversaries", "places");
    /** Keys of files that follow an agreement, after which somebody or a place may stand whom it does not name. */
    private static final Set<String> ANYBODY =
            Set.of("by", "against", "towards", "at", "in", "according-to", "disputed-by", "party");
    /** Nothing in any file is called so. */
    private static final String NOBODY = "nobody-is-called-so";
    /** Between the names of things that stand in each other. */
    private static final String WITHIN = "/";

    /** What a thing is called for as long as it takes to see what means it. */
    public static final String SOMEBODY = "somebody-is-called-so";

    private final Edit.Rename edit;
    private final String name;
    private final Function<SourceFile, List<Finding>> reader;
    private String text;

    private Renaming(SourceFile file, Edit.Rename edit, Function<SourceFile, List<Finding>> reader) {
        this.edit = edit;
        this.name = file.name();
        this.reader = reader;
        this.text = file.content();
    }

    /**
     * The file after it.
     *
     * @param path the keys that lead to what is called otherwise
     * @param library where agreements are found that this one refers to
     * @throws Editor.Impossible if there is no such name, the file has errors, or another meaning would come about
     */
    public static SourceFile renamed(SourceFile file, List<String> path, String name, Library library) {
        Renaming renaming = new Renaming(file, new Edit.Rename(path, name),
                it -> AgreementReader.read(it, library).findings());
        return renaming.done(file, library);
    }

    /**
     * Whether a single text of a file means something that the file gives a name to: found sooner than everything that
     * means it.
     *
     * @param path the keys that lead to what has the name
     * @param at where the text begins, in chars
     */
    public static boolean means(SourceFile file, List<String> path, int at, Library library) {
        Renaming renaming = new Renaming(file, new Edit.Rename(path, SOMEBODY),
                it -> AgreementReader.read(it, library).findings());
        int declared = renaming.place(path);
        if (declared < 0 || !renaming.errorsIn(file.content()).isEmpty()) {
            return false;
        }
        if (declared == at) {
            return true;
        }
        renaming.text = Editor.edited(file, List.of(renaming.edit)).content();
        int moved = at < declared ? at : at + renaming.text.length() - file.content().length();
        if (renaming.errorsIn(renaming.text).stream().anyMatch(it -> renaming.isAt(it, moved))) {
            return true;
        }
        return renaming.tokens().stream().filter(it -> it.from() == moved
                && names(it.text()).contains(path.getLast())).findFirst().filter(renaming::isKnownAnyway).isPresent();
    }

    /** Whether it would be missed if it were called anyhow, and is not if it is called as the thing is now. */
    private boolean isKnownAnyway(WrittenPiece.Text each) {
        List<String> nobody = ways(each, NOBODY);
        List<String> called = ways(each, edit.name());
        int before = errors(text);
        for (int i = 0; i < nobody.size(); i++) {
            if (errors(nobody.get(i)) > before && errors(called.get(i)) <= before) {
                return true;
            }
        }
        return false;
    }

    private int place(List<String> path) {
        return WrittenPlaces.of(new SourceFile(name, text)).flatMap(it -> it.key(path))
                .map(WrittenPlaces.Place::from).orElse(-1);
    }

    /**
     * A file that means by its name something that another file declares, after that has another name there.
     *
     * @param path the keys that lead to it in the other file
     * @param reader what is found wrong with a text of this file once the other file has the new name
     * @throws Editor.Impossible if something else is wrong with it, too
     */
    public static SourceFile followed(SourceFile file, List<String> path, String name,
            Function<SourceFile, List<Finding>> reader) {
        // What is wrong in another file that this one reads is told, and mended, there.
        Renaming renaming = new Renaming(file, new Edit.Rename(path, name), it -> reader.apply(it).stream()
                .filter(found -> found.position().file().equals(file.name())).toList());
        try {
            renaming.follow();
        } catch (Editor.Impossible impossible) {
            throw new Editor.Impossible(renaming.edit, file.name() + " has errors, or could not follow: "
                    + impossible.getMessage());
        }
        renaming.followWhatIsKnownAnyway();
        if (WHO_OR_WHERE.contains(path.getFirst())) {
            renaming.followWhereAnybodyMayStand();
        }
        return new SourceFile(file.name(), renaming.text);
    }

    private SourceFile done(SourceFile file, Library library) {
        Object before = said(AgreementReader.read(file, library).value()
                .orElseThrow(() -> impossible("the file has errors; mend them first")));
        if (tokens().stream().anyMatch(it -> it.text().equals(edit.name()))) {
            throw impossible("the file has something called " + edit.name() + " already");
        }
        text = Editor.edited(file, List.of(edit)).content();
        follow();
        followWhatIsKnownAnyway();
        SourceFile after = new SourceFile(name, text);
        if (!said(AgreementReader.read(after, library).value()
                .orElseThrow(() -> impossible("the text would mean something else then"))).equals(before)) {
            throw impossible("the text would mean something else then");
        }
        return after;
    }

    /** Gives the new name until nothing is missing any more. */
    private void follow() {
        List<Finding> errors = errorsIn(text);
        for (int i = 0; !errors.isEmpty(); i++) {
            if (i == MOST_ROUNDS || !follow(errors, edit.path().getLast())) {
                throw impossible("nothing would be right any more: " + errors.getFirst().message());
            }
            errors = errorsIn(text);
        }
    }

    private Editor.Impossible impossible(String why) {
        return new Editor.Impossible(edit, why);
    }

    private List<Finding> errorsIn(String other) {
        return reader.apply(new SourceFile(name, other)).stream()
                .filter(it -> it.severity() == Severity.ERROR).toList();
    }

    /** What the file says, with both names as one; terms have names by their place, and words of these. */
    private String said(AgreementFile file) {
        String said = JsonTree.of(file).toString();
        String old = edit.path().getLast();
        said = one(said, old, edit.name());
        return one(said, old.replace('-', ' '), edit.name().replace('-', ' '));
    }

    private static String one(String text, String old, String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(old) + "(?![\\p{L}\\p{N}])").matcher(text)
                .replaceAll(Matcher.quoteReplacement(name));
    }

    /** Gives the new name wherever one of the errors says that the old one is not found; whether there was any. */
    private boolean follow(List<Finding> errors, String old) {
        List<WrittenPiece.Text> missed = tokens().stream().filter(it -> names(it.text()).contains(old)
                && errors.stream().anyMatch(error -> isAt(error, it.from()))).toList();
        missed.stream().sorted(Comparator.comparingInt(WrittenPiece.Text::from).reversed())
                .forEach(it -> text = ways(it, edit.name()).stream()
                        .min(Comparator.comparingInt(this::errors)).orElseThrow());
        return !missed.isEmpty() || followBelow(errors, old);
    }

    /** The same where an error stands at a key, or where something begins, and is about a text in it. */
    private boolean followBelow(List<Finding> errors, String old) {
        boolean followed = false;
        for (Finding error : errors) {
            List<WrittenPiece.Text> below = new ArrayList<>();
            WrittenPiece.of(new SourceFile(name, text)).ifPresent(it -> below(it, error, below));
            for (WrittenPiece.Text each : below.reversed()) {
                Optional<String> better = names(each.text()).contains(old)
                        ? ways(each, edit.name()).stream().filter(it -> isBetter(it, error)).findFirst()
                        : Optional.empty();
                text = better.orElse(text);
                followed |= better.isPresent();
            }
        }
        return followed;
    }

    /** The texts of what begins where an error stands. */
    private void below(WrittenPiece at, Finding error, List<WrittenPiece.Text> texts) {
        if (isAt(error, at.from())) {
            collect(at, texts);
            return;
        }
        switch (at) {
            case WrittenPiece.Text other -> {
            }
            case WrittenPiece.Items list -> list.items().forEach(it -> below(it, error, texts));
            case WrittenPiece.Keys keys -> keys.entries().forEach(it -> {
                if (isAt(error, it.key().from())) {
                    texts.add(it.key());
                    collect(it.value(), texts);
                } else {
                    below(it.value(), error, texts);
                }
            });
        }
    }

    /** Whether there are fewer errors, or as many, but none where one was: a name is missed once and not again. */
    private boolean isBetter(String other, Finding error) {
        List<Finding> now = errorsIn(text);
        List<Finding> then = errorsIn(other);
        return then.size() < now.size() || then.size() == now.size()
                && then.stream().noneMatch(it -> it.position().equals(error.position()));
    }

    private void followWhatIsKnownAnyway() {
        String old = edit.path().getLast();
        for (WrittenPiece.Text each : tokens().reversed()) {
            if (names(each.text()).contains(old)) {
                List<String> nobody = ways(each, NOBODY);
                List<String> called = ways(each, edit.name());
                for (int i = 0; i < nobody.size(); i++) {
                    if (errors(nobody.get(i)) > 0 && errors(called.get(i)) == 0) {
                        text = called.get(i);
                        break;
                    }
                }
            }
        }
    }

    /** Where strangers may be named too, no reader misses a name; it means whom the agreement calls so. */
    private void followWhereAnybodyMayStand() {
        String old = edit.path().getLast();
        for (WrittenPlaces.Place each : WrittenPlaces.of(new SourceFile(name, text)).map(WrittenPlaces::all)
                .orElse(List.of()).reversed()) {
            String key = each.path().reversed().stream().filter(it -> !it.matches("[0-9]+")).findFirst().orElse("");
            if (!each.key() && ANYBODY.contains(key) && names(each.text()).contains(old)) {
                ways(new WrittenPiece.Text(each.text(), false, false, each.from(), each.to()), edit.name()).stream()
                        .filter(it -> errors(it) == 0).findFirst().ifPresent(it -> text = it);
            }
        }
    }

    private int errors(String other) {
        return errorsIn(other).size();
    }

    private static List<String> names(String text) {
        return List.of(text.split(WITHIN, -1));
    }

    /** The text in which a single text calls it otherwise; a step may be called as the procedure in which it stands. */
    private List<String> ways(WrittenPiece.Text at, String called) {
        List<String> names = names(at.text());
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(edit.path().getLast())) {
                List<String> otherwise = new ArrayList<>(names);
                otherwise.set(i, called);
                ways.add(text.substring(0, at.from()) + YamlLayout.key(String.join(WITHIN, otherwise))
                        + text.substring(at.to()));
            }
        }
        return ways;
    }

    private boolean isAt(Finding error, int from) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        long line = text.substring(0, start).chars().filter(it -> it == '\n').count() + 1;
        int column = text.codePointCount(start, from) + 1;
        return error.position().line() == line && error.position().column() == column;
    }

    /** Every single text of the file, names of keys among them. */
    private List<WrittenPiece.Text> tokens() {
        List<WrittenPiece.Text> tokens = new ArrayList<>();
        Optional<WrittenPiece> root = WrittenPiece.of(new SourceFile(name, text));
        root.ifPresent(it -> collect(it, tokens));
        return tokens;
    }

    private static void collect(WrittenPiece at, List<WrittenPiece.Text> tokens) {
        switch (at) {
            case WrittenPiece.Text text -> tokens.add(text);
            case WrittenPiece.Items list -> list.items().forEach(it -> collect(it, tokens));
            case WrittenPiece.Keys keys -> keys.entries().forEach(it -> {
                tokens.add(it.key());
                collect(it.value(), tokens);
            });
        }
    }
}

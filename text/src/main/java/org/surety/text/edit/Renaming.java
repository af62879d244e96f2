package org.surety.text.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.finding.Finding;
import org.surety.model.finding.Severity;
import org.surety.text.Library;
import org.surety.text.Read;
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

    /** Nothing in any file is called so. */
    private static final String NOBODY = "nobody-is-called-so";
    /** Between the names of things that stand in each other. */
    private static final String WITHIN = "/";

    private final Edit.Rename edit;
    private final String name;
    private final Function<SourceFile, List<Finding>> wrong;
    private String text;

    private Renaming(SourceFile file, Edit.Rename edit, Function<SourceFile, List<Finding>> wrong) {
        this.edit = edit;
        this.name = file.name();
        this.wrong = wrong;
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
        return new Renaming(file, new Edit.Rename(path, name), it -> {
            Read<AgreementFile> read = AgreementReader.read(it, library);
            return read.value().isPresent() ? List.of() : read.findings();
        }).done(file, library);
    }

    /**
     * Another file that means the same thing by its name, after that has another name: the new one stands wherever the
     * old one is no longer found, or would not be if it were not known anyway. As it was, where it had errors before or
     * would have some that this does not mend.
     *
     * @param path the keys that lead, in the agreement, to what is called otherwise
     * @param before what was wrong with it as long as the thing had its old name
     * @param wrong what is wrong with a text in its place now
     */
    public static SourceFile followed(SourceFile file, List<String> path, String name, List<Finding> before,
            Function<SourceFile, List<Finding>> wrong) {
        Renaming renaming = new Renaming(file, new Edit.Rename(path, name), it -> errors(wrong.apply(it)));
        if (!errors(before).isEmpty()) {
            return file;
        }
        for (int i = 0; i < MOST_ROUNDS; i++) {
            List<Finding> errors = renaming.errors();
            if (errors.isEmpty()) {
                if (path.getFirst().equals("parties")) {
                    renaming.followEveryCode(path.getLast());
                } else {
                    renaming.followWhatIsKnownAnyway();
                }
                return new SourceFile(file.name(), renaming.text);
            }
            if (!renaming.follow(errors, path.getLast())) {
                return file;
            }
        }
        return file;
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(it -> it.severity() == Severity.ERROR).toList();
    }

    private List<Finding> errors() {
        return errors(wrong.apply(new SourceFile(name, text)));
    }

    private SourceFile done(SourceFile file, Library library) {
        String old = edit.path().getLast();
        Object before =
                said(read(library).value().orElseThrow(() -> impossible("the file has errors; mend them first")));
        if (tokens().stream().anyMatch(it -> it.text().equals(edit.name()))) {
            throw impossible("the file has something called " + edit.name() + " already");
        }
        text = Editor.edited(file, List.of(edit)).content();
        List<Finding> errors = errors();
        for (int i = 0; !errors.isEmpty(); i++) {
            if (i == MOST_ROUNDS || !follow(errors, old)) {
                throw impossible("nothing would be right any more: " + errors.getFirst().message());
            }
            errors = errors();
        }
        followWhatIsKnownAnyway();
        if (!said(read(library).value().orElseThrow(() -> impossible("the text would mean something else then")))
                .equals(before)) {
            throw impossible("the text would mean something else then");
        }
        return new SourceFile(name, text);
    }

    private Editor.Impossible impossible(String why) {
        return new Editor.Impossible(edit, why);
    }

    private Read<AgreementFile> read(Library library) {
        return AgreementReader.read(new SourceFile(name, text), library);
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
        return !missed.isEmpty();
    }

    /** A code that stands alone in another file is that party, also where any state may be named. */
    private void followEveryCode(String old) {
        for (WrittenPiece.Text each : tokens().reversed()) {
            if (each.text().equals(old)) {
                String called = ways(each, edit.name()).getFirst();
                if (errors(called) == 0) {
                    text = called;
                }
            }
        }
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

    private int errors(String other) {
        return wrong.apply(new SourceFile(name, other)).size();
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

package org.surety.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the brackets of a draft, within each other and across passages, in one pass. A number in brackets is a
 * reference and no bracket where it is fastened to the word before it ({@code parties[1]}) or no word follows
 * ({@code see [1].}); {@code within [30] days} leaves a number open. What is never closed or never opened is noticed,
 * and its sign stays a character like any other.
 */
final class BracketReader {

    /** Deeper brackets are characters like any other, and that is said. */
    static final int DEEPEST = 200;
    /** Further brackets of a draft are not listed, and that is said. */
    static final int MOST = 5_000;

    private static final int MOST_SLASHES = 50;
    private static final int CONTEXT = 24;
    private static final Pattern REFERENCE = Pattern.compile("\\[ ?\\d{1,3}(?: ?[,;–-] ?\\d{1,3}){0,9} ?\\]");
    /** Several are named of a list, never offered for a choice: that has a stroke, or brackets of their own. */
    private static final Pattern SEVERAL = Pattern.compile("\\[ ?\\d+ ?[,;].*", Pattern.DOTALL);
    private static final Pattern FURTHER =
            Pattern.compile("(?:[ /]{0,3}(?:or|and|to)?[ /]{0,3}\\[ ?\\d{1,3} ?\\]){1,20}");
    private static final Pattern WORD = Pattern.compile(" ?(?:[%°–-]|(?!(?:and|or)\\b)\\p{L})");
    private static final Pattern SIC = Pattern.compile("\\[ ?sic[.!]? ?\\]", Pattern.CASE_INSENSITIVE);
    /** {@code [30/60]} offers two; {@code [and/or]}, {@code [1/6/2025]} and {@code [S/2025/17]} are each one. */
    private static final Pattern ONE_THING = Pattern.compile(
            "(?i:and/or|or/and|km/h|\\d{1,2}/\\d{1,2}/\\d{2,4}"
                    + "|[A-Z]{1,3}/(?:[A-Z0-9.\\-]+/)*[A-Z0-9.\\-]*\\d[A-Z0-9.\\-]*)");

    private final List<Passage> passages;
    private final List<String> texts;
    private final Notices notices;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Bracket> outermost = new ArrayList<>();
    private int found;
    /** Where a run of numbers in brackets ends, so that each of them need not look for that anew. */
    private int endOfRun;
    private boolean wordBehindRun;

    BracketReader(List<Passage> passages, Notices notices) {
        this.passages = passages;
        this.texts = passages.stream().map(Passage::text).toList();
        this.notices = notices;
    }

    List<Bracket> read() {
        for (Passage passage : passages) {
            read(passage.place(), texts.get(passage.place() - 1));
        }
        List<Open> unclosed = new ArrayList<>();
        while (!open.isEmpty()) {
            Open last = open.pop();
            unclosed.addFirst(last);
            // What was closed within it stands in what surrounds it.
            (open.isEmpty() ? outermost : open.peek().inside).addAll(last.inside);
        }
        unclosed.forEach(this::noticeUnclosed);
        outermost.sort(Comparator.comparing(it -> it.span().from()));
        if (found > MOST) {
            notices.add("it has " + found + " brackets; only the first " + MOST + " that close are listed");
        }
        return outermost;
    }

    private void read(int place, String text) {
        int i = 0;
        endOfRun = -1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '[') {
                int end = endOfReference(text, i);
                if (end > i) {
                    i = end;
                    continue;
                }
                i = open(place, text, i);
                continue;
            }
            if (c == ']') {
                close(place, text, i);
            } else if (c == '/' && !open.isEmpty() && open.peek().slashes.size() < MOST_SLASHES) {
                open.peek().slashes.add(new TextSpot(place, i));
            }
            i++;
        }
    }

    /** Where a reference that begins at {@code at} ends; {@code at} if none begins there. */
    private int endOfReference(String text, int at) {
        if (at + 1 < text.length() && Character.toLowerCase(text.charAt(at + 1)) == 's') {
            Matcher sic = SIC.matcher(text).region(at, text.length());
            return sic.lookingAt() ? sic.end() : at;
        }
        Matcher number = REFERENCE.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            return at;
        }
        boolean fastened = at > 0 && " [(/".indexOf(text.charAt(at - 1)) < 0 && text.charAt(at - 1) != ']';
        boolean reference = fastened || SEVERAL.matcher(number.group()).matches()
                || !isFollowedByWord(text, number.end());
        return reference ? number.end() : at;
    }

    /** Whether a word follows, further numbers in brackets passed over: {@code [30] or [60] days}. */
    private boolean isFollowedByWord(String text, int at) {
        if (at > endOfRun) {
            Matcher further = FURTHER.matcher(text).region(at, text.length());
            endOfRun = further.lookingAt() ? further.end() : at;
            wordBehindRun = WORD.matcher(text).region(endOfRun, text.length()).lookingAt();
        }
        return wordBehindRun;
    }

    /** Opens a bracket; gives where what it says begins. */
    private int open(int place, String text, int at) {
        if (open.size() >= DEEPEST) {
            notices.add(passages.get(place - 1).where(), "brackets stand more than " + DEEPEST
                    + " deep in each other; the deeper ones are read as plain characters");
            open.peek().deeper++;
            return at + 1;
        }
        BracketHead head = BracketHead.of(text, at + 1);
        open.push(new Open(new TextSpot(place, at), new TextSpot(place, head.end()), head));
        return head.end();
    }

    private void close(int place, String text, int at) {
        if (open.isEmpty()) {
            notices.add(passages.get(place - 1).where(), "\"]\" behind \"" + before(text, at)
                    + "\" closes nothing; expected a \"[\" before it; the nearest place for one is before \""
                    + after(text, beginningOfSentence(text, at)) + "\"");
            return;
        }
        if (open.peek().deeper > 0) {
            open.peek().deeper--;
            return;
        }
        Open opened = open.pop();
        List<Bracket> around = open.isEmpty() ? outermost : open.peek().inside;
        if (++found > MOST) {
            return;
        }
        TextSpot end = new TextSpot(place, at);
        around.add(new Bracket(new TextStretch(opened.at, new TextSpot(place, at + 1)), opened.head.by(),
                opened.head.label(), opened.head.state(), offers(opened, end), opened.inside));
        if (opened.at.place() != place) {
            notices.add(passages.get(opened.at.place() - 1).where(), "the bracket that begins with \""
                    + after(texts.get(opened.at.place() - 1), opened.at.offset()) + "\" is closed only in "
                    + passages.get(place - 1).where() + ", behind \"" + before(text, at) + "\"");
        }
    }

    private List<TextStretch> offers(Open opened, TextSpot end) {
        List<TextSpot> cuts = opened.slashes.stream().filter(this::isSpaced).toList();
        if (cuts.isEmpty() && !opened.slashes.isEmpty() && opened.body.place() == end.place()) {
            String whole = texts.get(end.place() - 1).substring(opened.body.offset(), end.offset()).strip();
            if (whole.indexOf(' ') < 0 && !ONE_THING.matcher(whole).matches()) {
                cuts = opened.slashes;
            }
        }
        List<TextStretch> offers = new ArrayList<>();
        TextSpot from = opened.body;
        for (TextSpot cut : cuts) {
            offers.add(new TextStretch(from, cut));
            from = new TextSpot(cut.place(), cut.offset() + 1);
        }
        offers.add(new TextStretch(from, end));
        return offers;
    }

    private boolean isSpaced(TextSpot slash) {
        String text = texts.get(slash.place() - 1);
        int at = slash.offset();
        return at > 0 && at + 1 < text.length() && " ]".indexOf(text.charAt(at - 1)) >= 0
                && " [".indexOf(text.charAt(at + 1)) >= 0;
    }

    private void noticeUnclosed(Open opened) {
        String text = texts.get(opened.at.place() - 1);
        notices.add(passages.get(opened.at.place() - 1).where(), "\"[\" of \"" + after(text, opened.at.offset())
                + "\" is never closed; expected a \"]\" behind it; the nearest place for one is behind \""
                + before(text, endOfSentence(text, opened.body.offset())) + "\"");
    }

    /** Where the sentence around {@code at} ends, or the next bracket begins, before its full stop. */
    private static int endOfSentence(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i > at && (c == '[' || c == ';' || c == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' '))) {
                return c == '[' && text.charAt(i - 1) == ' ' ? i - 1 : i;
            }
        }
        return text.length();
    }

    /** Where the sentence around {@code at} begins, or the last bracket ended. */
    private static int beginningOfSentence(String text, int at) {
        for (int i = at - 1; i > 0; i--) {
            char c = text.charAt(i);
            if (c == ']' || ".;:".indexOf(c) >= 0 && text.charAt(i + 1) == ' ') {
                return text.charAt(i + 1) == ' ' ? i + 2 : i + 1;
            }
        }
        return 0;
    }

    /** The last words before a place. */
    private static String before(String text, int at) {
        int from = Math.max(0, at - CONTEXT);
        String words = text.substring(from, at).stripTrailing();
        return from > 0 ? "…" + words.substring(words.indexOf(' ') + 1) : words.stripLeading();
    }

    /** The first words behind a place. */
    private static String after(String text, int at) {
        int to = Math.min(text.length(), at + CONTEXT);
        String words = text.substring(at, to).strip();
        int space = words.lastIndexOf(' ');
        return to < text.length() ? words.substring(0, space > 0 ? space : words.length()) + "…" : words;
    }

    /** A bracket that has begun. */
    private static final class Open {

        private final TextSpot at;
        private final TextSpot body;
        private final BracketHead head;
        private final List<TextSpot> slashes = new ArrayList<>();
        private final List<Bracket> inside = new ArrayList<>();
        /** Brackets too deep to be told apart that are still to be closed. */
        private int deeper;

        private Open(TextSpot at, TextSpot body, BracketHead head) {
            this.at = at;
            this.body = body;
            this.head = head;
        }
    }
}

package org.surety.text.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a file somebody types, told from the lines above and from the brackets before, so that a file that is not
 * right yet can be helped with too.
 *
 * @param path the keys that lead there; an item of a list is counted as 0
 * @param key whether the name of a key is typed there, in the mapping to which the path leads; else its value
 * @param word what is typed so far
 */
public record CursorPath(List<String> path, boolean key, String word) {

    private static final Pattern LINE =
            Pattern.compile("( *)((?:- +)*)(?:(\"[^\"]*\"|'[^']*'|[^\\s\"'#:{}\\[\\],][^:#{}\\[\\],]*?):(?= |$))?(.*)");

    /** Copies the path. */
    public CursorPath {
        path = List.copyOf(path);
    }

    /** The place at {@code offset} of {@code text}. */
    public static CursorPath at(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        String line = text.substring(start, offset);
        Matcher here = matched(line);
        int indent = here.group(1).length() + here.group(2).length();
        List<String> path = around(text.substring(0, start), here.group(1).length(), !here.group(2).isEmpty());
        if (!here.group(2).isEmpty()) {
            path.add("0");
        }
        boolean valued = here.group(3) != null;
        if (valued) {
            path.add(plain(here.group(3)));
        }
        return inBrackets(path, valued ? here.group(4) : line.substring(indent), !valued);
    }

    private static Matcher matched(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("every line matches");
        }
        return matcher;
    }

    /** The keys above that stand less deep, the outermost first. */
    private static List<String> around(String above, int indent, boolean item) {
        Deque<String> path = new ArrayDeque<>();
        int left = indent;
        boolean list = item;
        String[] lines = above.split("\n", -1);
        for (int i = lines.length - 1; i >= 0 && (left > 0 || list); i--) {
            if (lines[i].isBlank() || lines[i].strip().startsWith("#")) {
                continue;
            }
            Matcher each = matched(lines[i]);
            int column = each.group(1).length() + each.group(2).length();
            boolean dash = !each.group(2).isEmpty();
            // A list may stand as deep as the key whose value it is.
            boolean outside = column < left || list && !dash && column <= left;
            if (outside && each.group(3) != null) {
                path.addFirst(plain(each.group(3)));
                left = each.group(1).length();
                list = false;
            }
            if (dash && each.group(1).length() < indent && outside) {
                path.addFirst("0");
                list = true;
            }
        }
        return new ArrayList<>(path);
    }

    private static CursorPath inBrackets(List<String> path, String value, boolean atKey) {
        Deque<List<String>> outer = new ArrayDeque<>();
        Deque<Boolean> maps = new ArrayDeque<>();
        List<String> now = new ArrayList<>(path);
        StringBuilder word = new StringBuilder();
        boolean key = atKey;
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (word.isEmpty() && (each == '"' || each == '\'')) {
                quote = each;
            } else if (each == '{' || each == '[') {
                outer.push(List.copyOf(now));
                maps.push(each == '{');
                key = each == '{';
                if (!key) {
                    now.add("0");
                }
                word.setLength(0);
            } else if ((each == '}' || each == ']') && !outer.isEmpty()) {
                now = new ArrayList<>(outer.pop());
                maps.pop();
                key = false;
                word.setLength(0);
            } else if (each == ',' && !maps.isEmpty()) {
                now = new ArrayList<>(outer.getFirst());
                key = maps.getFirst();
                if (!key) {
                    now.add("0");
                }
                word.setLength(0);
            } else if (each == ':' && key && !maps.isEmpty()) {
                now.add(word.toString().strip());
                key = false;
                word.setLength(0);
            } else {
                word.append(each);
            }
        }
        return new CursorPath(now, key, word.toString().strip());
    }

    private static String plain(String key) {
        boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
        return quoted ? key.substring(1, key.length() - 1) : key.strip();
    }
}

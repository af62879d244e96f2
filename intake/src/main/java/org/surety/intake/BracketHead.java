package org.surety.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.surety.model.agreement.BracketState;

/**
 * What stands before the colon of a bracket: who proposes it and how far it is, or what it is called.
 *
 * @param by who proposes it
 * @param label another head
 * @param state how far it is
 * @param end where the words behind it begin
 */
record BracketHead(List<String> by, Optional<String> label, BracketState state, int end) {

    private static final int LONGEST = 160;
    private static final String STATES = "(?i:(?:agreed )?ad ref(?:erendum|\\.)?|agreed|withdrawn|open)";
    private static final Pattern STATE = Pattern.compile(STATES);
    private static final Pattern STATE_BEHIND = Pattern.compile("(?:, ?| ?\\(| [–-] )(" + STATES + ")\\)?$");
    /** One proposer: words with capitals, small ones between them. */
    private static final Pattern NAME = Pattern.compile("(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.'’-]*"
            + "(?: (?:(?:and|of|the|de) ){0,2}[\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’-]*){0,5}");
    private static final Pattern BETWEEN = Pattern.compile(" ?[/,&+] ?");
    /** Between codes, not within a name such as Bosnia and Herzegovina. */
    private static final Pattern AND = Pattern.compile("(?<=\\p{Lu}{2}) and (?=\\p{Lu}{2})");
    private static final Pattern LABEL = Pattern.compile("(?i:(?:option|alternative|alt\\.?|variant|version|proposal"
            + "|article|art\\.?|section|paragraph|para\\.?|annex|note|nb|n\\.b\\.|drafting note|editor['’]?s note"
            + "|comment|placeholder|title|preamble|see)(?: [\\p{L}\\p{N}.]+)?)");

    /** The head of the bracket whose inside begins at {@code at}; one that says nothing if it has none. */
    static BracketHead of(String text, int at) {
        BracketHead none = new BracketHead(List.of(), Optional.empty(), BracketState.OPEN, at);
        int colon = text.indexOf(':', at, Math.min(text.length(), at + LONGEST));
        // A colon between digits is one of an hour.
        boolean hour = colon > at && colon + 1 < text.length() && Character.isDigit(text.charAt(colon - 1))
                && Character.isDigit(text.charAt(colon + 1));
        if (colon < 0 || hour) {
            return none;
        }
        String head = text.substring(at, colon).strip();
        int end = colon + 1 < text.length() && text.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
        if (STATE.matcher(head).matches()) {
            return new BracketHead(List.of(), Optional.empty(), state(head), end);
        }
        Matcher behind = STATE_BEHIND.matcher(head);
        BracketState state = BracketState.OPEN;
        if (behind.find()) {
            state = state(behind.group(1));
            head = head.substring(0, behind.start());
        }
        if (LABEL.matcher(head).matches()) {
            return new BracketHead(List.of(), Optional.of(head), state, end);
        }
        List<String> by = new ArrayList<>();
        for (String name : BETWEEN.split(head, -1)) {
            if (!NAME.matcher(name).matches()) {
                return none;
            }
            by.addAll(Arrays.asList(AND.split(name)));
        }
        return new BracketHead(by, Optional.empty(), state, end);
    }

    private static BracketState state(String words) {
        return switch (words.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'a' -> BracketState.AGREED_AD_REFERENDUM;
            case 'w' -> BracketState.WITHDRAWN;
            default -> BracketState.OPEN;
        };
    }
}

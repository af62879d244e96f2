package org.surety.model.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a proposal in brackets is. */
public enum BracketState {
    /** Nobody else has agreed to it. */
    OPEN("open"),
    /** Negotiators have agreed, their capitals not yet. */
    AGREED_AD_REFERENDUM("agreed-ad-referendum"),
    /** Whoever proposed it no longer does; nothing rests on it. */
    WITHDRAWN("withdrawn");

    private final String word;

    BracketState(String word) {
        this.word = word;
    }

    /** As files have it. */
    public String word() {
        return word;
    }

    /** All words of files. */
    public static List<String> words() {
        return Arrays.stream(values()).map(BracketState::word).toList();
    }

    /** The state of that word, if it is one. */
    public static Optional<BracketState> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}

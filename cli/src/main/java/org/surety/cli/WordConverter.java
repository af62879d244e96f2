package org.surety.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.surety.model.agreement.Word;
import org.surety.text.tree.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a value from a closed list in the spelling of the files ({@code armed-attack}). */
final class WordConverter<E extends Enum<E> & Word> implements ITypeConverter<E> {

    private final Class<E> type;

    WordConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
        return Arrays.stream(type.getEnumConstants()).filter(it -> it.word().equals(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "found '" + value + "'; expected one of " + String.join(", ", words)
                                + Nearest.to(word, words).map(it -> ". Maybe " + it + "?").orElse("")));
    }
}

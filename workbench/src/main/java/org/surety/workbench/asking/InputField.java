package org.surety.workbench.asking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.surety.model.agreement.Word;

/**
 * A field that goes into a question.
 *
 * @param name in camel case, as the fields of answers
 * @param isNeeded whether there is no question without it
 * @param words what its value can be, where that is one of some words; empty where it is anything of its shape
 * @param tells what it means, in a sentence
 */
public record InputField(String name, InputShape shape, boolean isNeeded, List<String> words, String tells) {

    /** Copies the list. */
    public InputField {
        words = List.copyOf(words);
    }

    /** One that may be left out. */
    public static InputField of(String name, InputShape shape, String tells) {
        return new InputField(name, shape, false, List.of(), tells);
    }

    /** One without which there is no question. */
    public static InputField needed(String name, InputShape shape, String tells) {
        return new InputField(name, shape, true, List.of(), tells);
    }

    /** One whose value is a word of the language, and may be left out. */
    static <E extends Enum<E> & Word> InputField word(String name, Class<E> type, String tells) {
        return new InputField(name, InputShape.WORD, false,
                Arrays.stream(type.getEnumConstants()).map(Word::word).toList(), tells);
    }

    /** The same, without which there is no question. */
    InputField needed() {
        return new InputField(name, shape, true, words, tells);
    }

    /** As JSON Schema (2020-12) has it. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = new TreeMap<>(shape.schema());
        if (!words.isEmpty()) {
            schema.put("enum", words);
        }
        schema.put("description", tells);
        return schema;
    }

    /** The schema of an object with some fields and no other. */
    public static Map<String, Object> schema(List<InputField> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(it -> properties.put(it.name(), it.schema()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", fields.stream().filter(InputField::isNeeded).map(InputField::name).toList());
        schema.put("additionalProperties", false);
        return schema;
    }
}

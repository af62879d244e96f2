package org.surety.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the files of an export are written: records as JSON, without nulls. */
final class ExportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
            .build();

    private ExportJson() {}

    static byte[] bytes(Record file) {
        return JSON.writeValueAsBytes(file);
    }

    /** {@link IllegalArgumentException} with the name of the file where it is none. */
    static <T extends Record> T read(Class<T> type, String name, byte[] bytes) {
        try {
            T file = JSON.readValue(bytes, type);
            if (file == null) {
                throw new IllegalArgumentException(name + " is empty");
            }
            return file;
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(name + " is broken: " + broken.getOriginalMessage(), broken);
        }
    }
}

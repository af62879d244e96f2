package org.surety.web.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.surety.store.value.TokenScope;

/**
 * What a program can do at an address.
 *
 * @param method of HTTP
 * @param path below {@link org.surety.web.gate.Programs#API}, its variable parts in braces
 * @param id by which clients call it, in camel case
 * @param tells what it does, in a sentence or two
 * @param needs how far a token must reach; empty where none is needed
 * @param inputs what goes into it beside what is sent with it
 * @param body what is sent with it
 * @param outputs what it gives where it is done, the usual first
 */
record Operation(String method, String path, String id, String tells, Optional<TokenScope> needs,
        List<Input> inputs, Optional<Body> body, List<Output> outputs, Function<ApiCall, ApiAnswer> carriesOut) {

    /** Copies the lists. */
    Operation {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * A part of the path, a parameter of the query or a header.
     *
     * @param place {@code path}, {@code query} or {@code header}
     * @param example a value with which there is an answer; empty where it comes from another answer
     */
    record Input(String place, String name, String tells, Optional<String> example) {}

    /**
     * What is sent with it.
     *
     * @param type its content type
     * @param schema as JSON Schema has it
     * @param example one with which there is an answer
     */
    record Body(String type, Map<String, Object> schema, Object example) {}

    /**
     * What it gives.
     *
     * @param content by content type, its schema
     * @param follows operations that take a part of this answer, by their id: the name of their input, and where in the
     * answer it stands
     */
    record Output(int status, String tells, Map<String, Map<String, Object>> content,
            Map<String, Map.Entry<String, String>> follows) {

        /**
         * Copies the maps; the same description always has the same bytes. So JSON comes first where there is some,
         * which is the form whose schema generated clients take.
         */
        Output {
            content = Collections.unmodifiableMap(new TreeMap<>(content));
            follows = Collections.unmodifiableMap(new TreeMap<>(follows));
        }

        static Output json(int status, String tells, Map<String, Object> schema) {
            return new Output(status, tells, Map.of(Replies.JSON, schema), Map.of());
        }
    }
}

package org.surety.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.surety.store.value.TokenBearer;
import org.surety.web.gate.Request;
import org.surety.web.work.Answers;
import org.surety.workbench.works.KeptTexts;

/**
 * A request of a program that was let in.
 *
 * @param parts the variable parts of the path, decoded
 * @param body reads what was sent with it, once
 * @param bearer for whom the program acts
 * @param texts what that person keeps
 * @param answers as that person asks for them
 * @param lasts whether the token still lets it in, for what takes long
 */
record ApiCall(Request request, Map<String, String> parts, Supplier<byte[]> body, Optional<TokenBearer> bearer,
        KeptTexts texts, Answers answers, BooleanSupplier lasts) {

    String part(String name) {
        return parts.getOrDefault(name, "");
    }
}

package org.surety.conformance.browser;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the server: usable by everybody, in light and dark, on a phone, at twice the size, and on paper. */
@ExtendWith(OneBrowser.class)
class PagesTest {

    private final Walker walker = OneBrowser.walker();

    /** Looked at in every build: each kind of page once. */
    private static final List<String> ALWAYS = List.of("/",
            "/a/lavrov-2025?by=RUS&of=UKR&open=decision&hold=consult:no-limit",
            "/a/lavrov-2025?by=RUS&of=UKR&why=stop&hold=consult:no-limit", "/a/lavrov-2025/odds?scenario=by-russia",
            "/a/jcpoa-snapback-2015/life?chronicle=jcpoa-snapback-2025", "/in", "/a/lavrov-2025/versions", "/api",
            "/compare?t=budapest-1994&t=istanbul-communique-2022",
            "/a/lavrov-2025/sweep?samples=0&versions=8&settings=1&look=all");
    /** Looked at where more cases are asked for. */
    private static final List<String> MORE = List.of("/?q=nothing+has+these+words", "/a/lavrov-2025",
            "/a/lavrov-2025?try=procedures.assistance.steps.consult.within.open.readings.three-days.value=x",
            "/a/lavrov-2025/deal", "/a/guarantee-1919-gb/life", "/a/guarantee-1919-gb/take", "/compare", "/jobs",
            "/a/lavrv-2025", "/a/lavrov-2025/own", "/a/lavrov-2025/sweep?samples=64&versions=8&settings=2&look=all");

    static Stream<String> addresses() {
        return Stream.concat(ALWAYS.stream(), Integer.getInteger("surety.cases", 0) > 0 ? MORE.stream() : Stream.of());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isForEverybody(String address) {
        walker.open(address);
        new Usable(walker.chromium()).isForEverybody(address);
    }
}

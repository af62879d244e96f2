package org.surety.conformance.browser;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.conformance.AtLength;

/** Every page of the server: usable by everybody, in light and dark, on a phone, at twice the size, and on paper. */
@AtLength
@ExtendWith(OneBrowser.class)
class PagesTest {

    private final Walker walker = OneBrowser.walker();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=nothing+has+these+words", "/a/lavrov-2025",
            "/a/lavrov-2025?by=RUS&of=UKR&open=decision&hold=consult:no-limit",
            "/a/lavrov-2025?by=RUS&of=UKR&why=stop&hold=consult:no-limit",
            "/a/lavrov-2025?try=procedures.assistance.steps.consult.within.open.readings.three-days.value=x",
            "/a/lavrov-2025/odds?scenario=by-russia", "/a/lavrov-2025/deal", "/a/lavrov-2025/versions",
            "/a/jcpoa-snapback-2015/life?chronicle=jcpoa-snapback-2025", "/a/guarantee-1919-gb/life",
            "/a/guarantee-1919-gb/take", "/in", "/compare", "/compare?t=budapest-1994&t=istanbul-communique-2022",
            "/jobs", "/api", "/a/lavrv-2025", "/a/lavrov-2025/own",
            "/a/lavrov-2025/sweep?samples=64&versions=8&settings=2&look=all"})
    void isForEverybody(String address) {
        walker.open(address);
        new Usable(walker.chromium()).isForEverybody(address);
    }
}

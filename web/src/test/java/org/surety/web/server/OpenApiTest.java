package org.surety.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.Serve;
import org.surety.web.page.Sites;

/** The description is one of OpenAPI 3.1, by a reader that others use. */
class OpenApiTest {

    @TempDir
    private Path folder;

    private static SwaggerParseResult read(String description) {
        ParseOptions all = new ParseOptions();
        all.setResolve(true);
        return new OpenAPIV3Parser().readContents(description, null, all);
    }

    @Test
    void aReaderOfOthersFindsNothingWrongWithIt() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        try (Serve serve = Serve.start(Sites.HOME, folder, folder.resolve("data"), 0)) {
            String description = new ProgramClient(serve).get("/api/v1/openapi.json").body();
            SwaggerParseResult read = read(description);
            assertThat(read.getMessages()).isEmpty();
            assertThat(read.isOpenapi31()).isTrue();
            assertThat(read.getOpenAPI().getPaths()).containsKeys("/api/v1/who", "/api/v1/jobs/{job}/events");
            // It does find what is wrong.
            assertThat(read(description.replace("\"responses\"", "\"respones\"")).getMessages()).isNotEmpty();
        }
    }
}

package org.surety.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.Id;
import org.surety.store.value.Person;
import org.surety.store.value.PersonState;
import org.surety.store.value.TokenBearer;
import org.surety.store.value.TokenScope;
import org.surety.web.gate.OpenStreams;
import org.surety.web.gate.Request;
import org.surety.web.page.Sites;
import org.surety.web.work.Answers;
import org.surety.workbench.Workbench;
import org.surety.workbench.api.WorkLimits;
import org.surety.workbench.store.FileStore;
import org.surety.workbench.works.Installation;
import org.surety.workbench.works.StorePlace;

/** A person hears a few streams at once, others theirs; and what is kept comes back as it was. */
class StreamsTest {

    @TempDir
    private Path folder;

    private static ApiCall call(Installation people, Answers answers, String person) {
        Request request = new Request("GET", "/", Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        return new ApiCall(request, Map.of(), () -> new byte[0],
                Optional.of(new TokenBearer(new Person(new Id<>(person.repeat(26)), Optional.empty(),
                        PersonState.ACTIVE, false), TokenScope.READ)),
                people.nobody(), answers, () -> true);
    }

    @Test
    void aPersonHearsThreeAtOnceAndAnotherIsNotKeptFromIt() throws IOException {
        FileStore store = new FileStore(Sites.HOME, folder);
        try (Installation people = Installation.open(StorePlace.in(folder.resolve("works")), store,
                new Workbench(store, folder, WorkLimits.NONE));
                Answers answers = Answers.ofTeam(1, InstantSource.system(), Duration.ofMinutes(10))) {
            OpenStreams all = new OpenStreams();
            Streams streams = new Streams(all);
            List<ApiAnswer> open = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                open.add(streams.of(call(people, answers, "a"), hearer -> hearer.hear("end", "")));
            }
            assertThatThrownBy(() -> streams.of(call(people, answers, "a"), hearer -> {
            })).isInstanceOf(Refused.class).hasMessageContaining("3 streams");
            assertThat(streams.of(call(people, answers, "b"), hearer -> {
            })).isNotNull();
            for (int i = 4; i < OpenStreams.MOST; i++) {
                assertThat(all.enter("browser " + i)).isTrue();
            }
            assertThat(all.enter("one more browser")).as("screens and programs share the places").isFalse();
            assertThatThrownBy(() -> streams.of(call(people, answers, "c"), hearer -> {
            })).isInstanceOf(Refused.class).hasMessageContaining("400");
            all.leave("browser 4");
            assertThat(streams.of(call(people, answers, "c"), hearer -> {
            })).isNotNull();
            // One that breaks off counts no longer either.
            assertThatThrownBy(() -> ((ApiAnswer.Streamed) open.getFirst()).events().tell((name, data) -> {
                throw new IOException("gone");
            })).isInstanceOf(IOException.class);
            assertThat(streams.of(call(people, answers, "a"), hearer -> {
            })).isNotNull();
        }
    }

    @Test
    void whatIsPackedComesBackAsItWas() {
        byte[] bytes = "Norway helps Sweden. ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThat(Packed.of(bytes).unpacked()).isEqualTo(bytes);
    }
}

package org.surety.live.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surety.live.monitor.Newsroom.NEWS;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surety.live.LogBody;
import org.surety.model.agreement.Grade;
import org.surety.model.chronicle.Entry;
import org.surety.model.chronicle.Happening;

class MonitorCodecTest {

    private static List<MonitorEvent> events() {
        List<MonitorEvent> all = new ArrayList<>(List.of(Newsroom.OPENED,
                new MonitorEvent.Accounted(3, new MonitorEvent.Says.Same(), NEWS),
                new MonitorEvent.Accounted(3, new MonitorEvent.Says.Nothing(),
                        new SourceReport("Said \"so\" — 外交部", Optional.empty(), Optional.empty(), Grade.STATEMENT,
                                Optional.empty())),
                new MonitorEvent.Checked(4, Optional.of("Seen.")), new MonitorEvent.Checked(4, Optional.empty()),
                new MonitorEvent.Withdrawn(4, "It was another pact."), new MonitorEvent.TextAdded("other", "New."),
                new MonitorEvent.Remarked("Nothing new today.")));
        for (Happening each : Newsroom.ALL) {
            Entry entry = Newsroom.entry("2031-04-01", Optional.of(LocalTime.of(5, 30)), each, "AAA", "BBB");
            Entry disputed = new Entry(entry.on(), "charter", List.of(), each, List.of(), Optional.of("a paper"),
                    List.of("CCC"), true, Optional.of("As is told."), "");
            all.add(new MonitorEvent.Entered(entry, true, NEWS));
            all.add(new MonitorEvent.Accounted(9, new MonitorEvent.Says.Otherwise(disputed), NEWS));
            all.add(new MonitorEvent.SetRight(9, disputed, "Misread."));
        }
        return all;
    }

    @Test
    void everyEventReadsBackAsItWasWrittenByTheSameBytes() {
        for (MonitorEvent each : events()) {
            String kind = MonitorCodec.kind(each);
            MonitorEvent back = MonitorCodec.read(kind, MonitorCodec.body(each));
            assertThat(back).isEqualTo(each);
            assertThat(MonitorCodec.body(back)).isEqualTo(MonitorCodec.body(each));
        }
    }

    /** Whoever tampers with a log brings down nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"of\":[\"x\"]}", "{\"of\":[]}", "", "[]", "{\"on\":[\"1\"]}", "{\"zone\":[\"Nowhere\"],"
                    + "\"title\":[\"t\"],\"agreements\":[\"a\"]}"})
    void whatNoMonitorWritesIsRefused(String body) {
        for (String kind : List.of("opened", "entered", "accounted", "checked", "set-right", "withdrawn",
                "text-added", "remarked", "unheard-of")) {
            assertThatThrownBy(() -> MonitorCodec.read(kind, body)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyFieldThatIsMissingOrSpoiltIsRefused() {
        String whole = MonitorCodec.body(new MonitorEvent.Entered(
                Newsroom.entry("2031-04-01", Optional.of(LocalTime.NOON), Newsroom.ALL.get(10), "AAA"), false, NEWS));
        for (String key : List.of("grade", "on", "hour", "date", "verb", "event")) {
            String at = "\"" + key + "\":[\"";
            assertThat(whole).contains(at);
            assertThatThrownBy(() -> MonitorCodec.read("entered", whole.replace(at, at + "?")))
                    .as(key).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MonitorCodec.read("entered", whole.replace(at, "\"x" + key + "\":[\"")))
                    .as(key).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(LogBody.read(whole).text()).isEqualTo(whole);
    }
}

package org.surety.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surety.conformance.AtLength;
import org.surety.web.Serve;
import org.surety.workbench.works.PersonQuota;

/**
 * Exercises in browsers, from the library to the debrief: whoever leads it has one, and each of five guarantors has one
 * and nothing but the address to join. One of them attacks whom all five protect.
 */
@AtLength
class PlayWalkTest {

    private static final Path HOME = Path.of(System.getProperty("surety.home", "..")).toAbsolutePath().normalize();
    /** The last of them is the attacker; who it is makes no difference to the test. */
    private static final Map<String, String> SEATS = seats("china", "China", "france", "France", "united-kingdom",
            "the United Kingdom", "russia", "Russia", "united-states", "the United States");
    private static final String ATTACKER = "united-states";

    @TempDir
    private Path folder;
    private Serve serve;
    private Phone control;
    private final Map<String, Phone> phones = new LinkedHashMap<>();

    private static Map<String, String> seats(String... named) {
        Map<String, String> seats = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            seats.put(named[i], named[i + 1]);
        }
        return seats;
    }

    @BeforeEach
    void open() {
        serve = Serve.start(HOME, folder, folder.resolve("data"), 0, PersonQuota.USUAL, OptionalInt.of(0));
        control = Phone.start(folder.resolve("control"));
        SEATS.keySet().forEach(it -> phones.put(it, Phone.start(folder.resolve(it))));
    }

    @AfterEach
    void close() {
        phones.values().forEach(Phone::close);
        if (control != null) {
            control.close();
        }
        serve.close();
    }

    private Phone of(String seat) {
        return Objects.requireNonNull(phones.get(seat));
    }

    /** Prepares an exercise and gives the address by which one joins. */
    private String prepared(String title, boolean sealed) {
        control.go(serve.address());
        control.go("http://127.0.0.1:" + serve.port() + "/x/new").tap("main a", title).type("minutes", "240")
                .type("at-most", "100").type("observers", "press");
        if (sealed) {
            control.tap("label.tick", "Nobody sees the ballots").choose("shows", "nothing");
        }
        control.fits();
        control.tap("button", "Prepare it").until("the code", () -> !control.all(".join-code").isEmpty());
        return serve.rooms().getFirst() + "/" + control.all(".join-code").getFirst().getText();
    }

    private void begin(String address) {
        SEATS.forEach((seat, name) -> {
            of(seat).joins(address, "Somebody of " + name, seat);
            of(seat).fits();
        });
        control.tap("button", "Let everybody in as they wish");
        SEATS.values().forEach(it -> control.reads("Somebody of " + it + ", captain"));
        control.fits();
        control.tap("button", "Begin").until("the clock", () -> !control.all(".story-now").isEmpty());
        control.reads("Play ends at the latest in");
        SEATS.keySet().forEach(it -> of(it).reads("Your duties and liberties"));
    }

    /** A guarantor attacks whom it protects: it is told what it breaks, and needs a second person. */
    private void attack() {
        Phone attacker = of(ATTACKER);
        attacker.tap("summary", "Bring about an event").tap("button", "Armed attack against Ukraine");
        SEATS.keySet().forEach(it -> of(it).reads("The United States brings about an armed attack against Ukraine"));
        attacker.fits();
    }

    @Test
    void fivePlayOneTextUnderTwoReadingsToADebrief() {
        begin(prepared("read so that all guarantors must agree", false));
        attack();
        everybody("End your talks");
        SEATS.keySet().stream().filter(it -> !it.equals(ATTACKER)).forEach(it -> tap(it, "Vote yes"));
        of("china").reads("Waiting for the United States").reads("it passes if all vote yes");
        Phone wall = of("france").go(of("france").at().replace("/seat", "/wall"));
        wall.reads("Who can still block", "the United States").fits();
        // What was not sent says so, and is sent once, however often it is pressed.
        of(ATTACKER).online(false);
        tap(ATTACKER, "Vote no");
        of(ATTACKER).reads("Not sent. Send it again").online(true);
        tap(ATTACKER, "Not sent. Send it again");
        wall.reads("Vote in", "no: the United States");
        ended();
        for (Phone each : phones.values()) {
            each.go(each.at().replaceFirst("/(wall|seat)$", "/debrief")).reads("Decisive moments");
        }
        of("russia").reads("The United States alone could have given it another result").fits();

        begin(prepared("read so that each guarantor decides for itself", true));
        attack();
        everybody("End your talks");
        tap("china", "Vote yes");
        of("china").reads("China votes yes");
        assertThat(of("france").text()).doesNotContain("China votes").doesNotContain("Done: China");
        tap("france", "Vote yes");
        tap("united-kingdom", "Vote abstain");
        tap("russia", "Vote no");
        tap(ATTACKER, "Vote no");
        of("russia").reads("yes: China and France", "no: Russia and the United States");
        tap("china", "Act");
        of(ATTACKER).reads("China acts");
        of("france").type("words", "We shall see").tap(".notes button", "Send");
        of("russia").reads("We shall see");
        ended();
        for (Phone each : phones.values()) {
            each.tap("#play a", "Read the debrief").reads("Decisive moments", "China acts");
        }
        of("russia").fits();
        control.go(control.at().replaceFirst("/control.*", "/debrief")).reads("The log with its chain");
        control.fits();
    }

    private void tap(String seat, String words) {
        of(seat).tap("#play button", words);
    }

    private void everybody(String words) {
        SEATS.keySet().forEach(it -> tap(it, words));
    }

    private void ended() {
        control.tap("summary", "End the exercise").tap("button", "End it, and open the debrief");
        control.reads("Play is over");
        phones.values().forEach(it -> it.reads("Play is over"));
    }
}

package org.surety.web.page.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.surety.design.api.SweepDefinition;
import org.surety.design.sensitivity.SobolSums;
import org.surety.report.DesignSize;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.words.DesignWords;
import org.surety.report.words.English;
import org.surety.web.frame.PageView;
import org.surety.web.page.address.AgreementPlace;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.subject.Document;
import org.surety.workbench.api.SweepQuestion;

/**
 * How much of a space an address wants swept.
 *
 * @param wrong why it asks for no sweep, in a sentence
 */
public record SweepForm(long samples, long versions, int settings, long seed, boolean points, Optional<String> wrong) {

    /** In the address once somebody wants the sweep carried out, which may take long. */
    static final String LOOK = "look";
    /** In the address of whoever only looks: what was stopped meanwhile is not begun again. */
    static final String SEEN = "seen";
    private static final String SAMPLES = "samples";
    private static final String VERSIONS = "versions";
    private static final String SETTINGS = "settings";
    private static final String SEED = "seed";
    private static final String POINTS = "points";
    /** The parameters of an address. */
    static final List<String> NAMES = List.of(SAMPLES, VERSIONS, SETTINGS, SEED, POINTS);

    /** What is larger belongs on machines that nobody else waits for. */
    private static final long MOST_SAMPLES = 16_384;
    private static final long MOST_VERSIONS = 100_000;
    private static final long MOST_SETTINGS = 256;
    private static final long USUAL_SAMPLES = 256;

    /** What a view asks for. */
    static SweepForm of(PageView view) {
        SweepDefinition usual = SweepDefinition.USUAL;
        List<String> wrong = new ArrayList<>();
        long samples = number(view, SAMPLES, 0, MOST_SAMPLES, USUAL_SAMPLES, wrong);
        if (samples > 0 && samples < SobolSums.FEWEST_SAMPLES) {
            wrong.add(SobolSums.FEWEST_SAMPLES + " samples are the fewest that say how sure an index is (0: none are "
                    + "drawn); " + samples + " were asked for.");
        }
        long versions = number(view, VERSIONS, 0, MOST_VERSIONS, usual.versions(), wrong);
        long settings = number(view, SETTINGS, 1, MOST_SETTINGS, usual.settings(), wrong);
        long seed = number(view, SEED, 0, Integer.MAX_VALUE, usual.seed(), wrong);
        if (wrong.isEmpty() && samples == 0 && versions == 0) {
            wrong.add("A sweep of no samples and no versions looks at nothing.");
        }
        return new SweepForm(samples, versions, (int) settings, seed, view.more().containsKey(POINTS),
                wrong.stream().findFirst());
    }

    private static long number(PageView view, String name, long least, long most, long otherwise,
            List<String> wrong) {
        Optional<String> written = Optional.ofNullable(view.more().get(name));
        if (written.isEmpty()) {
            return otherwise;
        }
        OptionalLong number = written.get().matches("\\d{1,12}")
                ? OptionalLong.of(Long.parseLong(written.get()))
                : OptionalLong.empty();
        if (number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most) {
            return number.getAsLong();
        }
        String found = written.get().length() > 40 ? written.get().substring(0, 40) + "…" : written.get();
        wrong.add("“" + found + "”, given as " + name + ", is no whole number from " + English.figures(least) + " to "
                + English.figures(most) + ". Larger sweeps are carried out by the command surety sweep, also on "
                + "several machines.");
        return otherwise;
    }

    /** The question about a design. */
    SweepQuestion question(String file) {
        return new SweepQuestion(file, Optional.of(versions), Optional.of(settings), Optional.of(samples),
                Optional.of(seed), points, false, false);
    }

    /** The form, and how large the space is. */
    Tag tag(Document document, PageView view, DesignSize size) {
        Tag form = FormFields.keep(Tag.live("form").with("method", "get").in("version demands")
                .with("action", document.path() + AgreementPlace.SWEEP.ending()), view.text());
        Optional.ofNullable(view.more().get(ChosenDesign.DESIGN))
                .ifPresent(it -> form.add(FormFields.hidden(ChosenDesign.DESIGN, it)));
        form.add(Tag.of("h2", "What answers depend on, over all versions and assumptions"),
                Tag.of("p", "A sweep goes through versions, scenarios and drawn assumptions together. It tells which "
                        + "clauses and which assumptions matter for each answer, and which versions no other beats on "
                        + "the mean of many settings of the assumptions."),
                Tag.of("p", DesignWords.size(size).getFirst() + (view.held().isEmpty()
                        ? ""
                        : " Readings that are held change nothing here: all versions are looked at.")).in("small"));
        List<Markup> fields = List.of(
                field(SAMPLES, "Samples of versions and assumptions, for what answers depend on (0: none)", samples, 0,
                        MOST_SAMPLES),
                field(VERSIONS, "Versions to be tried, spread over all (0: none)", versions, 0, MOST_VERSIONS),
                field(SETTINGS, "Settings of the assumptions for each of these", settings, 1, MOST_SETTINGS),
                field(SEED, "Where drawing begins", seed, 0, Integer.MAX_VALUE));
        Tag tick = Tag.of("input").with("type", "checkbox").with("name", POINTS).with("value", "yes");
        return form.add(
                Tag.of("fieldset").add(Tag.of("legend", "How much is looked at"),
                        Tag.of("div").in("grid-of-choices").add(fields)
                                .add(Tag.of("label").in("tick").add(points ? tick.with("checked", "") : tick,
                                        Tag.of("span", "Every point, as a table to take away")))),
                Tag.of("p").add(Tag.of("button", "Sweep").with("type", "submit").with("name", LOOK)
                        .with("value", "all")));
    }

    private static Tag field(String name, String words, long value, long least, long most) {
        return Tag.of("label").add(Tag.of("span", words), Tag.of("input").with("type", "number").with("name", name)
                .with("min", least).with("max", most).with("step", 1).with("value", value));
    }
}

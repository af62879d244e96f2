package org.surety.web.page.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surety.report.json.Json;
import org.surety.report.markup.Markup;
import org.surety.report.markup.Tag;
import org.surety.report.rendering.Renderings;
import org.surety.web.api.ProblemWords;
import org.surety.web.api.Replies;
import org.surety.web.frame.PageFrame;
import org.surety.web.gate.Programs;
import org.surety.web.gate.Request;
import org.surety.web.page.address.Addresses;
import org.surety.web.page.part.FormFields;
import org.surety.web.page.part.Moments;
import org.surety.web.page.subject.PageContext;
import org.surety.workbench.asking.InputField;
import org.surety.workbench.asking.QuestionRow;
import org.surety.workbench.asking.QuestionTable;

/** What programs can ask, to be read, and to be tried as a program would: with a token and no cookie. */
public final class ProgramsPage {

    private final PageContext site;

    /** @param site what it has to work with */
    public ProgramsPage(PageContext site) {
        this.site = site;
    }

    /** The page. */
    public PageFrame.Page of(Request request) {
        List<Markup> body = new ArrayList<>();
        body.add(Tag.of("p").in("lead").text("Everything that these pages ask, a program can ask at ")
                .add(Tag.of("code", site.gate().origin() + Programs.API)).text(" with a token that you make ")
                .add(Tag.live("a").with("href", Addresses.ME).text("on the page about you")).text("."));
        body.add(Tag.of("p").add(Tag.live("a").with("href", Programs.API + "/openapi.json").with("hx-boost", "false")
                .text("The description (OpenAPI 3.1)")).text(" has every operation and the schemas of its answers. "
                        + "Assistants ask the same at ")
                .add(Tag.of("code", Programs.ASSISTANTS)).text(" by the Model Context Protocol, with the same token."));
        Tag questions = Tag.live("div").with("data-module", PageFrame.programs()).with("hx-boost", "false").in("ask")
                .add(Tag.of("label").add(Tag.of("span", "A token, to try questions here; nobody keeps it"),
                        Tag.of("input").with("type", "password").with("name", "token").with("autocomplete", "off")
                                .with("maxlength", 200).with("size", 40)),
                        Tag.of("noscript").add(Tag.of("p", "Trying needs a script, which your browser does not run; "
                                + "the commands below do the same.").in("small")));
        QuestionTable.all().forEach(it -> questions.add(question(it)));
        body.add(Tag.of("section").with("aria-label", "Questions").add(Tag.of("h2", "Questions"), questions));
        body.add(problems());
        return new PageFrame.Page("Programs", Optional.of("What programs can ask"), List.of(), body, 200);
    }

    private Markup question(QuestionRow row) {
        String example = Json.of(row.example()).strip();
        String address = Programs.API + "/" + row.name();
        List<List<Markup>> fields = new ArrayList<>();
        for (InputField each : row.fields()) {
            fields.add(List.of(Tag.of("code", each.name()),
                    Tag.of("span", each.words().isEmpty()
                            ? each.shape().expected()
                            : String.join(", ", each.words())),
                    Tag.of("span", (each.isNeeded() ? "Needed. " : "") + each.tells())));
        }
        Map<String, String> types = new LinkedHashMap<>();
        row.kinds().stream().flatMap(it -> Renderings.formats(it).stream()).distinct().sorted()
                .forEach(it -> types.put(Replies.bare(it.mediaType()), it.word()));
        Tag details = Tag.of("details").in("source").add(Tag.of("summary").add(Tag.of("code", row.name()))
                .text(" " + row.tells()));
        if (!fields.isEmpty()) {
            details.add(Moments.table("Fields of " + row.name(), List.of("Field", "What it is", "What it means"),
                    fields));
        }
        return details.add(Tag.live("form").with("method", "post").with("action", address).with("data-ask", "")
                .in("begin").add(
                        Tag.of("label").add(Tag.of("span", "What is sent"),
                                Tag.of("textarea", example).with("name", "body")
                                        .with("rows", Math.min(12, example.lines().count() + 1)).with("cols", 60)
                                        .with("spellcheck", "false")),
                        Tag.of("label").add(Tag.of("span", "The answer as"),
                                FormFields.choice("accept", Optional.empty(),
                                        types, Optional.of(Replies.JSON))),
                        Tag.of("button", "Ask").with("type", "submit").with("disabled", "")),
                Tag.of("pre").in("said").with("aria-live", "polite").with("hidden", "")
                        .with("tabindex", "0").with("role", "region")
                        .with("aria-label", "The answer of " + row.name()),
                Tag.of("p", "The same from a terminal, with the token in TOKEN:").in("small"),
                Tag.of("pre").with("tabindex", "0").with("role", "region")
                        .with("aria-label", "The command for " + row.name())
                        .add(Tag.of("code", command(address, row.example()))));
    }

    private String command(String address, Map<String, Object> example) {
        return "curl " + site.gate().origin() + address + " \\\n  -H \"Authorization: Bearer $TOKEN\" "
                + "-H 'Content-Type: application/json' \\\n  -d '" + Json.of(example).strip().replace("'", "'\\''")
                + "'";
    }

    private static Markup problems() {
        Tag list = Tag.of("dl");
        ProblemWords.kinds().forEach((kind, tells) -> list.add(
                Tag.of("dt").with("id", "problem-" + kind).add(Tag.of("code", kind)), Tag.of("dd", tells)));
        return Tag.of("details").in("source").add(Tag.of("summary", "Problems: why there is no answer"),
                Tag.of("p", "A refusal is a problem document (RFC 9457) whose type ends in one of these words."), list);
    }
}

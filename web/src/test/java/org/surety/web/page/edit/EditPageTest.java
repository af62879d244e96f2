package org.surety.web.page.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.surety.store.value.FreeText;
import org.surety.store.value.Id;
import org.surety.store.value.KeptDocument;
import org.surety.store.value.KeptWork;
import org.surety.web.gate.HttpReply;
import org.surety.web.page.Site;
import org.surety.web.page.Sites;
import org.surety.workbench.works.KeptTexts;

/** A person writes a text without ever seeing its file: what is sent is what the forms of the pages send. */
class EditPageTest {

    @TempDir
    private Path folder;
    private Site site;

    @BeforeEach
    void begin() {
        site = Sites.in(folder);
    }

    @AfterEach
    void end() {
        site.context().people().close();
    }

    private String own(String id) {
        HttpReply made = Sites.post(site, "/a/" + id + "/own", Map.of());
        assertThat(made.status()).isEqualTo(303);
        return made.headers().get("Location").replace("/edit", "");
    }

    /** Sends a form, and gives the address to which that leads. */
    private String sent(String address, String... fields) {
        HttpReply reply = send(address, fields);
        assertThat(reply.status()).as(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(303);
        return reply.headers().get("Location");
    }

    private HttpReply send(String address, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return Sites.post(site, address, form);
    }

    private String page(String address) {
        return Sites.page(site, address);
    }

    private static String file(String page) {
        Matcher area = Pattern.compile("<textarea[^>]*>(.*?)</textarea>", Pattern.DOTALL).matcher(page);
        assertThat(area.find()).isTrue();
        return area.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** The clause of April 2022 out of the Communiqué of March: all must agree, and any guarantor can then block. */
    @Test
    void fromTheCommuniqueToTheClauseOfApril() {
        String text = own("istanbul-communique-2022");
        String before = file(page(text + "/edit"));
        String at = sent(text + "/edit", "do", "step", "procedure", "assistance", "kind", "decide", "who",
                "guarantors", "rule", "unanimity", "within", "3 days", "after", "consult", "name", "decision");
        String page = page(at);
        assertThat(file(page)).contains("      decision: {kind: decide, among: guarantors, rule: unanimity, "
                + "within: 3 days, yes: help}\n").contains("then: decision");
        assertThat(file(page).lines().filter(it -> !before.contains(it)).count()).isEqualTo(2);
        assertThat(words(page)).contains(
                "Who can stop it? If Belarus guarantees too: any one of the parties, the attacker included.",
                "Before: Ukraine alone", "Undo the last change");
        // A proposal of somebody stands in brackets beside what is written.
        String bracket = sent(at, "do", "propose", "path", "procedures/assistance/steps/decision/rule", "value",
                "{quota: 2/3}", "by", "UKR", "name", "two-thirds");
        assertThat(file(page(bracket))).contains("as-written: {label: all must agree, value: unanimity}",
                "two-thirds: {label: two thirds must agree, value: {quota: 2/3}, by: UKR}");
        String breach = sent(bracket, "do", "breach", "duty", "neutrality", "finder", "each-for-itself", "then",
                "releases");
        assertThat(file(page(breach))).contains("breach: {found-by: each-for-itself, then: releases}");
        // Settling it takes the brackets away; going back is undo.
        String settled = sent(breach, "do", "settle", "path", "procedures/assistance/steps/decision/rule", "name",
                "two-thirds");
        assertThat(file(page(settled))).contains("rule: {quota: 2/3}").doesNotContain("two-thirds:");
        Matcher undo = Pattern.compile("href=\"([^\"]*)\"[^>]*>Undo the last change").matcher(page(settled));
        assertThat(undo.find()).isTrue();
        assertThat(file(page(undo.group(1).replace("&amp;", "&")))).isEqualTo(file(page(breach)));
        // Saved, it is the text; the revision before is in the history.
        String saved = sent(settled, "do", "save", "base", hidden(page(settled), "base"), "key",
                hidden(page(settled), "key"), "why", "as in April");
        assertThat(saved).isEqualTo(text);
        assertThat(words(page(text + "/history"))).contains("Revision 2", "as in April", "Revision 1", "brought in");
        assertThat(file(page(text + "/edit"))).isEqualTo(file(page(settled)));
    }

    private String save(String at) {
        return sent(at, "do", "save", "base", hidden(page(at), "base"), "key", hidden(page(at), "key"));
    }

    /** Positions count on what a text leaves open: what they have said of it still counts once that is settled. */
    @Test
    @EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only")
    void whatIsSettledIsSettledForThePositionsBesideIt() {
        String text = own("lavrov-2025");
        String settled = sent(text + "/edit", "do", "settle", "path", "procedures/assistance/steps/decision",
                "name", "all-agree");
        String deal = settled.replace("/edit", "/deal").replaceAll("\\?.*", "");
        for (String at : List.of(deal, save(settled) + "/deal")) {
            assertThat(words(page(at))).as(at).contains("What it scores with each party", "What each clause buys")
                    .doesNotContain("is no open term of");
        }
        String work = text.substring(0, text.lastIndexOf('/'));
        KeptTexts kept = site.context().documents().kept();
        KeptDocument positions = kept.documents(new Id<>(work.substring("/w/".length()))).orThrow().stream()
                .filter(it -> it.name().text().endsWith("guarantees.positions.yaml")).findFirst().orElseThrow();
        assertThat(positions.head()).isEqualTo(2);
        assertThat(new String(kept.newest(positions).orThrow().bytes(), StandardCharsets.UTF_8))
                .contains("settled: all-agree").doesNotContain("term: decision");
        assertThat(page(text + "/deal")).doesNotContain("hold=decision:");
    }

    /** Whoever has a place in the text already keeps what is said there, and joins those who guarantee. */
    @Test
    void partiesBecomeGuarantorsWithoutLosingWhatIsSaidOfThem() {
        String text = own("istanbul-communique-2022");
        String five = sent(text + "/edit", "do", "settle", "path", "groups/guarantors", "name", "eleven");
        five = sent(five, "do", "put", "path", "groups/guarantors", "value", "[CHN, FRA, GBR, RUS, USA]");
        String germany = sent(five, "do", "party", "code", "DEU", "name", "Germany", "role", "guarantor");
        String both = sent(germany, "do", "party", "code", "TUR", "name", "Türkiye", "role", "guarantor");
        assertThat(file(page(both))).contains("guarantors: [CHN, FRA, GBR, RUS, USA, DEU, TUR]",
                "DEU: {role: guarantor, name: Germany, standing: prospective, source: communique}");
        HttpReply again = send(both, "do", "party", "code", "TUR", "name", "", "role", "guarantor");
        assertThat(words(new String(again.body(), StandardCharsets.UTF_8)))
                .contains("TUR is guarantor in this text already.");
        String belarus = sent(own("istanbul-communique-2022") + "/edit", "do", "party", "code", "BLR", "name", "",
                "role", "guarantor");
        assertThat(file(page(belarus))).as("in brackets too").contains("TUR, USA, BLR]",
                "BLR: {role: guarantor, name: Belarus, standing: prospective");
    }

    /** Words stand for what a file says, in every field that suggests them. */
    @Test
    void nobodyNeedsToKnowHowAFileSaysIt() {
        String text = own("istanbul-communique-2022");
        String at = sent(text + "/edit", "do", "step", "procedure", "assistance", "kind", "decide", "who",
                "guarantors", "rule", "All must agree", "within", "three days", "after", "consult", "name", "decision");
        assertThat(file(page(at))).contains("rule: unanimity, within: 3 days");
        String rule = "procedures/assistance/steps/decision/rule";
        String bracket = sent(at, "do", "propose", "path", rule, "value", "two thirds must agree", "by", "UKR", "name",
                "most");
        assertThat(file(page(bracket))).contains("most: {label: two thirds must agree, value: {quota: 2/3}, by: UKR}");
        String open = page(bracket + (bracket.contains("?") ? "&" : "?") + "open=procedures/assistance/steps/decision");
        assertThat(open).contains("value=\"two thirds must agree\"", "<option value=\"nobody votes against it\">");
        String other = sent(bracket, "do", "put", "path", rule + "/open/readings/most/value", "value",
                "more than half must agree");
        assertThat(file(page(other))).contains(
                "most: {label: more than half must agree, value: {quota: {more-than: 1/2}}, by: UKR}");
        String odd = sent(other, "do", "put", "path", rule + "/open/readings/most/value", "value", "{quota: 3/5}");
        assertThat(file(page(odd))).contains("most: {value: {quota: 3/5}, by: UKR}");
        String without = sent(other, "do", "remove", "path", "obligations/neutrality");
        String duty =
                sent(without, "do", "duty", "bearer", "UKR", "kind", "must", "action", "remain-neutral", "object", "",
                        "to", "guarantors", "name", "neutrality");
        assertThat(file(page(duty))).contains("neutrality: {bearer: UKR, must: remain-neutral, to: guarantors}");
        assertThat(page(text + "/edit?open=obligations/neutrality")).contains("Take the whole clause out");
    }

    /** What was held while reading becomes the text, also of a copy that is made with it. */
    @Test
    void whatIsHeldCanBeWrittenIntoTheText() {
        String own = sent("/a/lavrov-2025/own?hold=decision:all-agree&try=procedures.assistance.threshold%3Dnone");
        String reading = page(own);
        assertThat(words(reading)).contains("You try: the text is read so that");
        Matcher link = Pattern.compile("href=\"([^\"]*)\"[^>]*>Write this into the text").matcher(reading);
        assertThat(link.find()).isTrue();
        String edit = link.group(1).replace("&amp;", "&");
        assertThat(words(page(edit))).contains("You held, and tried:", "Write it into the text");
        String written = sent(edit, "do", "hold");
        assertThat(file(page(written))).contains("rule: unanimity").doesNotContain("all-agree:");
        assertThat(words(page(written))).doesNotContain("You held, and tried:");
        String path = edit.replaceAll("\\?.*", "");
        HttpReply unknown = send(path + "?settle=decision:by-lot", "do", "hold");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(words(new String(unknown.body(), StandardCharsets.UTF_8)))
                .contains("Nothing that is open here is called decision, or has no reading called by-lot.");
    }

    /** A scenario beside the text means a party by its name: it gets the new name when that is saved. */
    @Test
    void otherFilesOfTheWorkFollowANewName() {
        String text = own("istanbul-communique-2022");
        String renamed = sent(text + "/edit", "do", "rename", "path", "parties/CAN", "name", "CDN");
        assertThat(words(page(renamed))).contains("Other files of this work that mean by a name");
        KeptTexts kept = site.context().documents().kept();
        Id<KeptWork> work = kept.works().getFirst().work().id();
        KeptDocument scenario = kept.documents(work).orThrow().stream()
                .filter(it -> it.name().text().contains("by-canada")).findFirst().orElseThrow();
        String before = new String(kept.newest(scenario).orThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(before).contains("CAN");
        save(renamed);
        String after = new String(kept.newest(scenario).orThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(after).isEqualTo(before.replaceAll("\\bCAN\\b", "CDN"));
        assertThat(kept.history(scenario).orThrow().getLast().why())
                .contains(new FreeText("names as in agreement.yaml"));
        assertThat(words(page(text + "/odds?scenario=by-canada"))).doesNotContain("has errors");
    }

    @Test
    void whoSavesOnAnOutdatedRevisionGetsBothSideBySide() {
        String text = own("budapest-1994");
        String mine = sent(text + "/edit", "do", "put", "path", "title", "value", "Mine");
        String theirs = sent(text + "/edit", "do", "put", "path", "title", "value", "Theirs");
        sent(theirs, "do", "save", "base", "1", "key", "theirs-theirs");
        HttpReply outdated = send(mine, "do", "save", "base", "1", "key", "mine-mine-mine");
        assertThat(outdated.status()).isEqualTo(409);
        String both = words(new String(outdated.body(), StandardCharsets.UTF_8));
        assertThat(both).contains("Somebody saved revision 2 while you wrote", "title: Mine", "title: Theirs");
        sent(mine, "do", "save", "base", "2", "key", "mine-mine-again");
        assertThat(words(page(text + "/history"))).contains("Revision 3", "made from revisions 1 and 2");
        // The same save sent once more is one save.
        sent(mine, "do", "save", "base", "2", "key", "mine-mine-again");
        assertThat(words(page(text + "/history"))).doesNotContain("Revision 4");
    }

    @Test
    void aBrokenFileOpensAndCanBeMended() {
        String text = own("budapest-1994");
        String whole = file(page(text + "/edit"));
        String broken = sent(text + "/edit", "do", "text", "text", whole + "nonsense: [\n");
        String page = page(broken);
        assertThat(words(page)).contains("This file has errors, so nothing follows from it yet");
        assertThat(file(page)).endsWith("nonsense: [\n");
        String mended = sent(broken, "do", "text", "text", whole);
        assertThat(words(page(mended))).contains("Nothing is changed yet");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndChangesNothing() {
        String text = own("budapest-1994");
        HttpReply reply = send(text + "/edit", "do", "put", "path", "title/x", "value", "y");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(words(new String(reply.body(), StandardCharsets.UTF_8)))
                .contains("This cannot be written: a single text stands at title, which has no keys.");
        assertThat(send(text + "/edit", "do", "duty", "name", "x").status()).isEqualTo(422);
        assertThat(send(text + "/edit", "do", "anything").status()).isEqualTo(422);
        assertThat(send(text + "/edit", "do", "save", "base", "x", "key", "y").status()).isEqualTo(422);
    }

    @Test
    void aTextBeginsFromNothingOrFromAFile() {
        String begun = sent("/in", "do", "first", "title", "A pact");
        assertThat(words(page(begun))).contains("A pact", "Nothing is changed yet");
        assertThat(file(page(sent(begun, "do", "put", "path", "title", "value", "A pact of: two")))).contains(
                "title: \"A pact of: two\"");
        String text = own("budapest-1994");
        String brought = sent("/in", "do", "text", "title", "", "text", file(page(text + "/edit")));
        assertThat(file(page(brought))).isEqualTo(file(page(text + "/edit")));
        assertThat(send("/in", "do", "text", "text", " ").status()).isEqualTo(422);
        assertThat(words(page("/"))).contains("Your works A new agreement A pact");
    }

    @Test
    void whatAPartyIsCalledChangesNoAnswer() {
        String begun = sent("/in", "do", "first", "title", "A pact");
        String named = sent(begun, "do", "put", "path", "parties/BBB/name", "value", "Borvia");
        assertThat(words(page(named))).contains("Changed and not saved", "No answer changes.");
        String more = sent(named, "do", "party", "code", "CCC", "name", "Cendria", "role", "guarantor");
        assertThat(words(page(more))).contains("answers change", "Before: Borvia alone");
    }
}

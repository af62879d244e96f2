package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.surety.web.gate.HttpReply;

/** A test of pages, each with a site and a folder of its own. */
public abstract class SiteTest {

    @TempDir
    protected Path folder;

    protected Site site;

    @BeforeEach
    void openSite() {
        site = Sites.in(folder);
    }

    /** A copy of an agreement of the catalog that can be written: its address. */
    protected String own(String id) {
        return sent("/a/" + id + "/own").replace("/edit", "");
    }

    /** Sends a form, and gives the address to which that leads. */
    protected String sent(String address, String... fields) {
        HttpReply reply = send(address, fields);
        assertThat(reply.status()).as(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(303);
        return reply.headers().get("Location");
    }

    protected HttpReply send(String address, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return Sites.post(site, address, form);
    }

    /** What is read on a page. */
    protected String words(String address) {
        return Sites.page(site, address).replaceAll("<[^>]+>", " ").replace("&quot;", "\"").replaceAll("\\s+", " ");
    }

    @AfterEach
    void closeSite() {
        site.context().people().close();
    }
}

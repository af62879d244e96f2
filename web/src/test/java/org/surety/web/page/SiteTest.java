package org.surety.web.page;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of pages, each with a site and a folder of its own. */
abstract class SiteTest {

    @TempDir
    Path folder;

    Site site;

    @BeforeEach
    void openSite() {
        site = Sites.in(folder);
    }
}

package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.report.CatalogEntry;
import org.surety.semantics.Work;

/**
 * No page weighs too much, whatever agreement it is about: in bytes as they are before the server packs them, which
 * takes off six sevenths and more. Heavy pages are of long texts, so the longest are looked at; all of them, and the
 * pages that take long to work out, with {@code -Dsurety.cases=1}.
 */
class WeightTest extends SiteTest {

    private static final int MOST_BYTES = 200_000;
    private static final int LONGEST = 3;
    private static final boolean AT_LENGTH = Integer.getInteger("surety.cases", 0) > 0;

    @Test
    void noPageIsTooHeavy() {
        List<String> addresses = new ArrayList<>(List.of("/", "/compare?t=lavrov-2025&t=kyiv-compact-2022"));
        site.context().documents().catalog().catalogList(Work.quiet()).response().entries().stream()
                .sorted(Comparator.comparing(WeightTest::length).reversed())
                .limit(AT_LENGTH ? Long.MAX_VALUE : LONGEST).map(it -> "/a/" + it.id()).forEach(path -> {
                    addresses.add(path);
                    addresses.add(path + "/odds");
                    if (AT_LENGTH) {
                        addresses.addAll(List.of(path + "/deal", path + "/life", path + "/take"));
                    }
                });
        assertThat(addresses).hasSizeGreaterThan(2 * LONGEST).contains("/a/lavrov-2025");
        List<String> heavy = new ArrayList<>();
        for (String address : addresses) {
            int bytes = Sites.page(site, address).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                heavy.add(address + ": " + bytes);
            }
        }
        assertThat(heavy).as("pages of more than " + MOST_BYTES + " bytes").isEmpty();
    }

    private static long length(CatalogEntry entry) {
        try {
            return Files.size(Sites.HOME.resolve(entry.file()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

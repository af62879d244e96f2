package org.surety.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surety.report.CatalogEntry;
import org.surety.semantics.Work;

/**
 * No page weighs too much, whatever agreement it is about: in bytes as they are before the server packs them, which
 * takes off six sevenths and more. The build looks at the texts of which most is to be told; all of them, and what
 * takes long to work out, are looked at with {@code -Dsurety.cases}.
 */
class WeightTest extends SiteTest {

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_IN_A_BUILD = 10;
    private static final boolean AT_LENGTH = Integer.getInteger("surety.cases", 0) > 0;

    @Test
    void noPageIsTooHeavy() {
        List<String> addresses = new ArrayList<>(List.of("/", "/compare?t=lavrov-2025&t=kyiv-compact-2022"));
        List<CatalogEntry> entries = site.documents().catalog().catalogList(Work.quiet()).response().entries();
        assertThat(entries).hasSizeGreaterThan(30);
        entries.stream().sorted(Comparator.comparing(it -> -it.terms() - it.guarantors()))
                .limit(AT_LENGTH ? entries.size() : MOST_IN_A_BUILD).forEach(it -> {
                    String path = "/a/" + it.id();
                    addresses.add(path);
                    addresses.add(path + "/odds");
                    if (AT_LENGTH) {
                        addresses.addAll(List.of(path + "/deal", path + "/life", path + "/take"));
                    }
                });
        List<String> heavy = new ArrayList<>();
        for (String address : addresses) {
            int bytes = Sites.page(site, address).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                heavy.add(address + ": " + bytes);
            }
        }
        assertThat(heavy).as("pages of more than " + MOST_BYTES + " bytes").isEmpty();
    }
}

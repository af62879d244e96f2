package org.surety.workbench.asking;

import java.util.Map;
import java.util.TreeMap;

/** Texts that examples of questions send along. */
final class Examples {

    /** A draft and the text from which it was made. */
    static final Map<String, String> DRAFT = new TreeMap<>(Map.of("talks.txt",
            "Norway helps Sweden within 3 days.\n", "draft.yaml", """
            surety: 1
            kind: agreement
            id: talks
            title: Talks
            status: draft
            sources:
              talks: {title: Talks, publisher: Nobody, grade: primary, file: talks.txt}
            parties:
              SWE: {role: protected, name: Sweden}
              NOR: {role: guarantor, name: Norway}
            procedures:
              assistance:
                on: armed-attack
                against: SWE
                steps:
                  help: {kind: act, by: NOR, must: assistance, within: 3 days, source: {talks: §1}}
            """));

    /** Two decisions of the past. */
    static final Map<String, String> DECISIONS = Map.of("decisions.csv", """
            issue,party,position,salience,outcome
            first,AAA,0,50,40
            first,BBB,100,50,40
            second,AAA,20,80,30
            second,BBB,60,40,30
            """);

    private Examples() {}
}

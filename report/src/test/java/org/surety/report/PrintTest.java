package org.surety.report;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.surety.report.drawing.*;
import org.surety.report.words.*;

class PrintTest {
    @Test
    void print() {
        Names names = Names.of(Sample.agreement());
        Flow flow = Flows.of(names, names.agreement().procedures().get(0), Sample.family().terms());
        System.out.println(Dot.write(flow));
        System.out.println(Mermaid.write(flow));
        Set<String> seen = new LinkedHashSet<>();
        Sample.answers().rows().forEach(row -> {
            AnswerWords words = new AnswerWords(Names.of(Sample.family().under(row.reading())), row.situation());
            for (CoalitionWords.Detail d : CoalitionWords.Detail.values())
            seen.add(d + " " +words.told(row.answer(), d));
        });
        seen.forEach(System.out::println);
    }
}

package org.surety.report.view;

import java.util.List;
import java.util.Optional;
import org.surety.model.agreement.Citation;
import org.surety.model.position.Statement;

/** Who said what a party wants; null where nobody did. */
public record Said(Optional<String> speaker, Optional<String> about, Optional<String> date, List<String> sources) {

    static Said of(Optional<Statement> said) {
        return new Said(said.map(Statement::speaker), said.flatMap(Statement::about),
                said.flatMap(Statement::date).map(Object::toString),
                said.map(Statement::citations).orElse(List.of()).stream().map(Citation::source).toList());
    }
}

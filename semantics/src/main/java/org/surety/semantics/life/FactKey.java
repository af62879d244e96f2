package org.surety.semantics.life;

import java.util.Optional;
import org.surety.model.agreement.Condition;

/** A fact on record: what, whose, and of what. */
public record FactKey(Condition.Kind kind, Optional<String> who, Optional<String> what) {}

package org.surety.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not in a build, where each minute counts and which has a case of its kind anyway, as one way through the pages with
 * the mouse and one with the keyboard: {@code -Dsurety.cases=1}, as {@code .ci/run} has it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only: -Dsurety.cases=1")
public @interface AtLength {}

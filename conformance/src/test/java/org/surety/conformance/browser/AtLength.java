package org.surety.conformance.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not in a build, where each minute counts and one way through the pages with the mouse and one with the keyboard are
 * gone anyway: {@code -Dsurety.cases=1}, as {@code .ci/run} has it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "surety.cases", matches = ".+", disabledReason = "at length only: -Dsurety.cases=1")
@interface AtLength {}

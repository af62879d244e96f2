package org.surety.strategic;

import org.surety.model.agreement.Reading;

/** The answer of one scenario, reading and procedure. */
public record StrategicRow(String scenario, Reading reading, String procedure, StrategicAnswer answer) {}

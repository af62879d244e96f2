/** The expected utility model of Bueno de Mesquita as reconstructed by Scholz, Calbert and Smith. */
@NullMarked
package org.surety.analysis.bargain.challenge;

import org.jspecify.annotations.NullMarked;

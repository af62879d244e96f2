/**
 * From tree to model: open terms are collected first, then every part is decoded under each of its readings. Errors are
 * collected, never thrown.
 */
@NullMarked
package org.surety.text.read;

import org.jspecify.annotations.NullMarked;

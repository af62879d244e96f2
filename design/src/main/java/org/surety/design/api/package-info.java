/** What a search of versions and a sweep are asked, and what they give. */
@NullMarked
package org.surety.design.api;

import org.jspecify.annotations.NullMarked;

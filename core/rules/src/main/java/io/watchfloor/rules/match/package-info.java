/** What a rule is, the matcher that finds those that match a text, and how near the others came. */
@NullMarked
package io.watchfloor.rules.match;

import org.jspecify.annotations.NullMarked;

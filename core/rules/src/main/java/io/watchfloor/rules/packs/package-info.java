/** Rule packs as files: read, checked, and compiled into a set of rules. */
@NullMarked
package io.watchfloor.rules.packs;

import org.jspecify.annotations.NullMarked;

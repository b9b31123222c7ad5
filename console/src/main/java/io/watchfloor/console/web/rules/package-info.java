/** Pages on which analysts look at rules, edit them, try the edit, and publish it. */
@NullMarked
package io.watchfloor.console.web.rules;

import org.jspecify.annotations.NullMarked;

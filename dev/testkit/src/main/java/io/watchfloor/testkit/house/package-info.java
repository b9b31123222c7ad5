/** The rules of the house, checked in every module, and what does not follow them yet. */
@NullMarked
package io.watchfloor.testkit.house;

import org.jspecify.annotations.NullMarked;

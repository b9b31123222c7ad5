/** What tests of several modules share. */
@NullMarked
package io.watchfloor.testkit;

import org.jspecify.annotations.NullMarked;

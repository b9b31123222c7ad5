/** What the authors of a decision book ask of it: does it read well, does it pass its tests, why and why not. */
@NullMarked
package io.watchfloor.authoring;

import org.jspecify.annotations.NullMarked;

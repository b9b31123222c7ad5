/** The labels of an incident event, conditions on them, and the silences that are made of such conditions. */
@NullMarked
package io.watchfloor.files.labels;

import org.jspecify.annotations.NullMarked;

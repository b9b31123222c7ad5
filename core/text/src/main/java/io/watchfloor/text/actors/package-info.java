/**
 * Who is who: the actor files that analysts write, read into records. What stands for which state, who held which
 * office when, which places are settings and which names only look like a state. Nothing here looks at headlines.
 */
@NullMarked
package io.watchfloor.text.actors;

import org.jspecify.annotations.NullMarked;

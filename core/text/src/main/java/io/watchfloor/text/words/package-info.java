/** Words: tokens, their forms and classes, verbs, scripts, languages. */
@NullMarked
package io.watchfloor.text.words;

import org.jspecify.annotations.NullMarked;

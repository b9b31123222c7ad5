/** The pattern language: what authors write to say which words and names they mean, read, checked and run over one text. */
@NullMarked
package io.watchfloor.rules.patterns;

import org.jspecify.annotations.NullMarked;

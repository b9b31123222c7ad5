/**
 * The name finder: an OpenNLP model of our own, trained for news headlines, and the hand-written lists of names beside
 * it. What it reads is the tokens of a headline; what it returns is persons, organizations, locations and nationalities.
 */
@NullMarked
package io.watchfloor.text.names;

import org.jspecify.annotations.NullMarked;

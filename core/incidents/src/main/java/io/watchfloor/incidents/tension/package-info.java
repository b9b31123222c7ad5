/** How tense it is between two parties: a plain function over incidents, with its receipts. */
@NullMarked
package io.watchfloor.incidents.tension;

import org.jspecify.annotations.NullMarked;

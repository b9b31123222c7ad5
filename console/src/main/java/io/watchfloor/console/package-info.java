/** The web desk as a service: it follows the topics into a view and serves that view to officers. */
@NullMarked
package io.watchfloor.console;

import org.jspecify.annotations.NullMarked;

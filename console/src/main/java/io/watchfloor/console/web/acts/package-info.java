/** The routes by which people act: incidents, silences, handovers and what an operator redrives. */
@NullMarked
package io.watchfloor.console.web.acts;

import org.jspecify.annotations.NullMarked;

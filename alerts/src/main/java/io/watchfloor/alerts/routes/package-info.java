/** Who is told what: config/routes.yaml, in Alertmanager's grammar, read and matched. */
@NullMarked
package io.watchfloor.alerts.routes;

import org.jspecify.annotations.NullMarked;

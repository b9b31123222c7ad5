/** The alerts API of Prometheus Alertmanager, version 2. */
@NullMarked
package io.watchfloor.alerts.channel.alertmanager;

import org.jspecify.annotations.NullMarked;

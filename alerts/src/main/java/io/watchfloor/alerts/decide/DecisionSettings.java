package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.routes.Routes;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What decisions rest on besides the events.
 *
 * @param clock the desk clock
 * @param delayedAfter events known for longer are not announced
 * @param vitals what is known of services and receivers
 */
public record DecisionSettings(Routes routes, InstantSource clock, Duration delayedAfter, Vitals vitals) {}

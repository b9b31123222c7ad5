package io.watchfloor.alerts.channel;

import java.time.Duration;
import java.time.InstantSource;

/**
 * What channels share: the wall clock, which receivers check signatures against even while the desk replays, secrets,
 * and which addresses may be called.
 *
 * @param deadline of one attempt in all
 */
public record Wire(InstantSource clock, Secrets secrets, ReceiverGuard guard, Duration deadline) {}

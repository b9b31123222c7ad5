package io.watchfloor.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;

/**
 * What a service is handed when it starts.
 *
 * @param bootstrap host:port of the brokers
 * @param topics the catalogue
 * @param clock the desk clock
 * @param settings config/watchfloor.properties with overrides
 * @param data folder for state; the service uses its own folder below it
 * @param metrics where it registers its meters
 */
public record ServiceContext(
        String bootstrap, Topics topics, DeskClock clock, Settings settings, Path data, MeterRegistry metrics) {

    /** Service and version, as written on every record: {@code streams/0.1.0}. */
    public String producer(String service) {
        return service + "/" + Version.current();
    }

    /** Group and transactional names of a service; under the standard prefix {@code watchfloor-streams}. */
    public String applicationId(String service) {
        return topics.prefix().replaceAll("\\.$", "").replace('.', '-') + "-" + service;
    }
}

package io.watchfloor.kafka.health;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The registry behind {@code /metrics}. */
public final class Metrics {
    private Metrics() {}

    /** A registry without the hundreds of client series that no dashboard reads. */
    public static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("kafka.producer"));
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("kafka.admin"));
        return registry;
    }
}

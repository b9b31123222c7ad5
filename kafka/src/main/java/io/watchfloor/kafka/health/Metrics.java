package io.watchfloor.kafka.health;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.kafka.Pauses;

/** The registry behind {@code /metrics}. */
public final class Metrics {
    private Metrics() {}

    /** A registry with the JVM's own meters, without the hundreds of client series that no dashboard reads. */
    public static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("kafka.producer"));
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("kafka.admin"));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Pauses.ofThisProcess().bindTo(registry);
        return registry;
    }
}

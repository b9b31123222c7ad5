package io.watchfloor.kafka.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.watchfloor.kafka.Pauses;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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

    /** What each meter shows now: the first thing that it measures, which of a counter is its count. */
    static List<Sample> samples(MeterRegistry registry) {
        return registry.getMeters().stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false)
                        .limit(1)
                        .filter(one -> Double.isFinite(one.getValue()))
                        .map(one -> new Sample(meter.getId().getName(), tags(meter), one.getValue())))
                .toList();
    }

    private static Map<String, String> tags(Meter meter) {
        return meter.getId().getTags().stream().collect(Collectors.toMap(Tag::getKey, Tag::getValue));
    }
}

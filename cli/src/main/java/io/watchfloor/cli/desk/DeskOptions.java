package io.watchfloor.cli.desk;

import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;

/**
 * What a desk in one process is made of.
 *
 * @param data folder for broker and state; kept unless the desk was given a temporary one
 * @param brokerPort 0 takes a free one
 */
public record DeskOptions(Path data, int brokerPort, Topics topics, DeskClock clock, Settings settings) {}
